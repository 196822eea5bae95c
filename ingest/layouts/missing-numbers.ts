import { tells } from "./agenda.ts";
import type { Block } from "./block.ts";
import { labelOf } from "./furniture.ts";
import { type Marker, isNumber } from "./markers.ts";
import { placeOf } from "./numbering.ts";

/** A longer line is no title. */
const WORDS = 30;
/** The most numbers that are looked for between two. */
const MOST = 3;

/** How a number is set: '65.' → '#.', '(3)' → '(#)'. */
const style = (marker: Marker | null) => marker?.text.replace(/\d+/g, "#") ?? "";
const numberOf = (block: Block | undefined) => (block && isNumber(block.marker) ? placeOf(block.marker) : null);

/** Whether a paragraph could be a title, but for how its words are written. */
const mayBeTitle = ({ text, gap, lone }: Block) =>
  (gap > 0 || lone) && text !== "" && labelOf(text) === null && !/[.;:,]$/.test(text) && text.split(" ").length <= WORDS && !tells(text);

/** The block with a number between two of the same style, where it is no point of a list that has come to it. */
function blockWith(blocks: readonly Block[], from: number, to: number, number: number): number | null {
  const opening = blocks[from];
  const lists = (at: number) =>
    numberOf(blocks[at])?.path.at(-1) === number - 1 && style(blocks[at]?.marker ?? null) === style(opening?.marker ?? null);
  for (let at = from + 1; at < to; at++) {
    const block = blocks[at];
    if (!block || lists(at)) return null;
    if (style(block.marker) === style(opening?.marker ?? null) && numberOf(block)?.path.at(-1) === number)
      return mayBeTitle(block) ? at : null;
  }
  return null;
}

/**
 * The starts of items with those between them whose number alone says what they are: '65. Report on the use of cameras in the
 * countryside' between items 64 and 66. Indexes into `blocks`, in order.
 */
export function withMissing(blocks: readonly Block[], starts: readonly number[]): number[] {
  return starts.flatMap((start, i) => {
    const next = starts[i + 1];
    const [a, b] = [numberOf(blocks[start]), numberOf(blocks[next ?? -1])];
    if (next === undefined || !a || !b || a.series !== b.series || a.year !== b.year || a.path.length !== 1 || b.path.length !== 1)
      return [start];
    const [one = 0, two = 0] = [a.path[0], b.path[0]];
    const found = [start];
    for (let number = one + 1; number < two && number <= one + MOST; number++) {
      const at = blockWith(blocks, found.at(-1) ?? start, next, number);
      if (at !== null) found.push(at);
    }
    return found;
  });
}
