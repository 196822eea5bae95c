import type * as PlotModule from "@observablehq/plot";

/** What we use of linkedom's nodes; Plot asks for the DOM's own types, which this program does without. */
export interface Node {
  getAttribute: (name: string) => string | null;
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
  querySelector: (selector: string) => Node | null;
  querySelectorAll: (selector: string) => Iterable<Node>;
  remove: () => void;
  append: (...nodes: Node[]) => void;
  closest: (selector: string) => Node | null;
  textContent: string;
  innerHTML: string;
  readonly outerHTML: string;
}
type Plot = typeof PlotModule;
export type Marks = (plot: Plot) => PlotModule.Markish[];
interface Tools {
  plot: Plot;
  document: unknown;
}

let loading: Promise<Tools> | null = null;

/** Loads Plot and linkedom at the first chart: they take a third of a second, and most pages have none. */
async function load(): Promise<Tools> {
  const [plot, linkedom] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  // linkedom's types speak of the DOM's, which this program does without: what it gives is handed on to Plot unread.
  const parse: (html: string) => { document: unknown } = linkedom.parseHTML;
  return { plot, document: parse("<!doctype html><html><body></body></html>").document };
}

/**
 * Draws marks into an SVG that a strict content policy lets through: no style element, no style attribute,
 * no labels that only Plot needs, equal bytes for equal data.
 */
export async function draw(options: PlotModule.PlotOptions, marks: Marks): Promise<Node> {
  loading ??= load();
  const { plot, document } = await loading;
  const drawn = plot.plot({ ...options, document: document as never, className: "app-plot", marks: marks(plot) }) as unknown as Node;
  drawn.querySelector("style")?.remove();
  for (const element of drawn.querySelectorAll("[style]")) element.removeAttribute("style");
  for (const element of drawn.querySelectorAll("[aria-label]")) element.removeAttribute("aria-label");
  for (const name of ["width", "height", "font-family"]) drawn.removeAttribute(name);
  return drawn;
}

/** Text made safe for SVG. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
