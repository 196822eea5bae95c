import { opensPeople } from "../head/attendance-heads.ts";
import { labelOf } from "../lines/furniture.ts";
import { tells } from "../words/agenda.ts";
import { titleLikeness } from "../words/titles.ts";
import type { Block } from "./block.ts";

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

/** Whether a block is a short line by itself over text: a title, where nothing else tells sections or items apart. */
export const isLoneTitle = (blocks: readonly Block[], i: number): boolean => {
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

/** Whether a block is a title inside a report: a line by itself over text, or one over such a line where a sentence ends above it. */
export const isReportTitle = (blocks: readonly Block[], i: number): boolean => {
  const [above, block] = [blocks[i - 1], blocks[i]];
  if (block === undefined || isLoneTitle(blocks, i)) return block !== undefined;
  const mayHead = block.marker === null && block.gap > 0 && block.text.split(" ").length <= WORDS && !/[.;,!?:–—-]$/.test(block.text);
  return mayHead && titleLikeness(block.text) >= 0.35 && /[.!?]$/.test(above?.text ?? "") && isLoneTitle(blocks, i + 1);
};
