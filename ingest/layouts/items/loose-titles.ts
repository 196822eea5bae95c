import { opensPeople } from "../head/attendance-heads.ts";
import { labelOf } from "../lines/furniture.ts";
import { tells } from "../words/agenda.ts";
import { titleLikeness } from "../words/titles.ts";
import type { Block } from "./block.ts";
import { type Segments, cutAt } from "./segments.ts";

const WORDS = 10;
/** A shorter paragraph may be a title itself. */
const PROSE = 9;

/** 'Q: What do reserves look like?' */
const QUESTION = /^(?:Q|Question)(?: ?\d{1,2})?[:.]|\?$/;

const isText = (block: Block | undefined) =>
  block !== undefined &&
  (block.text.split(" ").length >= PROSE ||
    block.text.endsWith(".") ||
    block.marker?.kind === "glyph" ||
    block.text.endsWith(":") ||
    tells(block.text));

const isTitle = (blocks: readonly Block[], i: number): boolean => {
  const block = blocks[i];
  return (
    block !== undefined &&
    block.marker === null &&
    block.gap > 0 &&
    block.text.split(" ").length <= WORDS &&
    !/[.;,!:–—-]$/.test(block.text) &&
    labelOf(block.text) === null &&
    !opensPeople(block.text) &&
    !QUESTION.test(block.text) &&
    titleLikeness(block.text) >= 0.35 &&
    !tells(block.text) &&
    isText(blocks[i + 1])
  );
};

/**
 * Items by every short line by itself over text, where nothing else tells them apart, as in notes of a workshop: behind the head, of which `head`
 * blocks are; null where there are fewer than two.
 */
export function byLooseTitles(blocks: readonly Block[], head: number): Segments | null {
  const starts = blocks.flatMap((_, i) => (i >= head && isTitle(blocks, i) ? [i] : []));
  return starts.length < 2 ? null : cutAt(blocks, starts);
}
