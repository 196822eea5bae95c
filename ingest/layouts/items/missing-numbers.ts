import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { type Marker, isNumber } from "../words/markers.ts";
import { placeOf } from "./numbering.ts";
import { TAKES_PART } from "./sections.ts";

/** A longer line is no title. */
const WORDS = 30;
/** The most numbers that are looked for between two. */
const MOST = 3;

/** How a number is set: '65.' → '#.', '(3)' → '(#)'. */
const style = (marker: Marker | null) => marker?.text.replace(/\d+/g, "#") ?? "";
const numberOf = (block: Block | undefined) => (block && isNumber(block.marker) ? placeOf(block.marker) : null);

/** 'Complaints received since June': a verb that nobody stands before may describe what the title names. */
const DESCRIBED = 8;
const FINITE = /\b(?:was|were|had|has|have|is|are|would|could)\b/i;
const isSaid = (text: string) => tells(text) && (text.split(" ").length > DESCRIBED || TAKES_PART.test(text) || FINITE.test(text));

/** Whether a paragraph could be a title, but for how its words are written. */
const mayBeTitle = ({ text, gap, lone }: Block, spaced: boolean) =>
  (gap > 0 || lone || !spaced) &&
  text !== "" &&
  labelOf(text) === null &&
  !/[.;:,]$/.test(text) &&
  text.split(" ").length <= WORDS &&
  !isSaid(text);

type Place = NonNullable<ReturnType<typeof placeOf>>;
/** What of a number rises from item to item: '21/04' behind '21/02' counts behind the year. */
type Count = (place: Place) => number | null;
const byNumber: Count = ({ path }) => (path.length === 1 ? (path[0] ?? null) : null);
const behindYear: Count = ({ year }) => year;

/** How two items are counted; null where they are not of one kind. */
function countOf(a: Place, b: Place): Count | null {
  if (a.series !== b.series) return null;
  if (a.year === b.year) return byNumber;
  return a.path[0] === b.path[0] ? behindYear : null;
}

/** The block with a number between two of the same style, where it is no point of a list that has come to it. */
function blockWith(blocks: readonly Block[], from: number, to: number, number: number, count: Count): number | null {
  const set = style(blocks[from]?.marker ?? null);
  // Where a source sets no empty line before its items, there is none before this.
  const spaced = [from, to].every((at) => (blocks[at]?.gap ?? 0) > 0);
  for (let at = from + 1; at < to; at++) {
    const block = blocks[at];
    const place = numberOf(block);
    if (!block || !place || style(block.marker) !== set) continue;
    if (count(place) === number - 1) return null;
    if (count(place) === number) return mayBeTitle(block, spaced) ? at : null;
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
    const count = next === undefined || !a || !b ? null : countOf(a, b);
    const [one, two] = a && b && count ? [count(a), count(b)] : [null, null];
    if (next === undefined || count === null || one === null || two === null) return [start];
    const found = [start];
    for (let number = one + 1; number < two && number <= one + MOST; number++) {
      const at = blockWith(blocks, found.at(-1) ?? start, next, number, count);
      if (at !== null) found.push(at);
    }
    return found;
  });
}
