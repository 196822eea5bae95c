import { findDates } from "../../corpus/text/dates.ts";
import type { Block } from "./block.ts";
import { labelOf } from "./furniture.ts";
import { titleLikeness } from "./titles.ts";

const WORDS = 12;
const prose = (text: string) => text.split(" ").length > 10 || /[.!?]$/.test(text);

/**
 * Whether a block is a heading inside an item: a short title-like line with no full stop, before prose or a list. Under a sentence that
 * opens a list, and before more of its kind, a short line is a point of that list.
 */
export function headingAt(blocks: readonly Block[], index: number, leading: boolean): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || !next || labelOf(next.text) !== null) return false;
  const { text, marker, mark } = block;
  const dated = marker?.kind === "decimal" && findDates(marker.text).length > 0;
  if ((marker !== null && (marker.kind === "glyph" || dated)) || text.split(" ").length > WORDS || /[.;,?!]$/.test(text)) return false;
  if (mark?.heading) return true;
  if (/\|/.test(text) || (leading && mark?.bold !== true)) return false;
  if (mark?.bold === true && titleLikeness(text) > 0.2) return true;
  const heads = next.marker?.kind === "glyph" || prose(next.text);
  return heads && titleLikeness(text.replace(/[:\s–-]+$/, "")) >= (marker === null ? 0.6 : 0.7) && !text.endsWith(":");
}
