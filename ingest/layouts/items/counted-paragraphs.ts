import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { bare } from "../words/markers.ts";

/** A longer line is no title. */
const WORDS = 15;
/** Fewer tell nothing of how a paper counts. */
const FEWEST = 3;

/** The number of a paragraph ('12. The Panel …'); null elsewhere. */
const countOf = (block: Block | undefined): number | null => (block?.marker?.kind === "number" ? Number(bare(block.marker)) : null);

const mayBeTitle = ({ text, gap, marker }: Block) =>
  marker === null && gap > 0 && text.split(" ").length <= WORDS && !/[.;:,?!]$/.test(text) && labelOf(text) === null && !tells(text);

/**
 * The lines over paragraphs that a paper counts through from its first item to its last ('Estates' over '12. The Commissioner …', behind 11):
 * titles of items where at least half of them are known as such, in `titles`. Indexes into `blocks`; linear.
 */
export function overCounted(blocks: readonly Block[], titles: readonly number[]): number[] {
  const known = new Set(titles);
  const found: number[] = [];
  let last = 0;
  for (const [i, block] of blocks.entries()) {
    const count = countOf(block);
    if (count === null) {
      if (mayBeTitle(block) && countOf(blocks[i + 1]) === last + 1) found.push(i);
    } else if (count === last + 1) last = count;
  }
  return found.length >= FEWEST && found.filter((at) => known.has(at)).length * 2 >= found.length ? found : [];
}
