import { renderAsync, type ResvgRenderOptions } from "@resvg/resvg-js";
import { UnavailableError } from "../../corpus/model/index.ts";

/** A family that is there where others of the drawing are not, and twice as many points as the drawing has. */
const OPTIONS: ResvgRenderOptions = {
  fitTo: { mode: "zoom", value: 2 },
  background: "#ffffff",
  font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" },
};
const LETTER = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16">A</text></svg>';
let lettered: Promise<boolean> | null = null;

/**
 * A drawing as a picture in points, made beside the thread that serves.
 * @throws UnavailableError where the machine has no font: a chart without words says nothing
 */
export async function asPng(svg: string): Promise<Uint8Array> {
  lettered ??= renderAsync(LETTER, OPTIONS).then((image) => image.pixels.some((value) => value < 128));
  if (!(await lettered)) throw new UnavailableError("no-font", "This machine has no font to write with: take the SVG");
  return (await renderAsync(svg, OPTIONS)).asPng();
}
