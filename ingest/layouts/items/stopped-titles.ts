import type { Block } from "./block.ts";
import { isNumber } from "../words/markers.ts";
import { readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

const WORDS = 16;
/** Fewer such titles of every agenda are no habit of the paper. */
const FEWEST = 2;
/** 'Precept: it would rise.' begins as one and says something. */
const TITLE_LIKE = 0.45;

const withoutStop = (text: string): string => (/[^.]\.$/.test(text) ? text.slice(0, -1) : text);

/**
 * The blocks of a paper that ends its numbered titles with a stop ('57. Minutes of the last meeting.'), with none behind short lines with a number,
 * so that those are looked at as titles are; all as they are where a numbered title of every agenda has none. Linear.
 */
export function withoutStops(blocks: readonly Block[]): readonly Block[] {
  const bare = blocks.map((block) => {
    const text = isNumber(block.marker) && block.text.split(" ").length <= WORDS ? withoutStop(block.text) : block.text;
    return text === block.text ? block : { ...block, text };
  });
  const common = bare.flatMap(({ text, marker, gap }, i) =>
    isNumber(marker) && gap > 0 && readsAsCommonTitle(text) && titleLikeness(text) >= TITLE_LIKE ? [text !== blocks[i]?.text] : [],
  );
  return common.length >= FEWEST && common.every((stopped) => stopped) ? bare : blocks;
}
