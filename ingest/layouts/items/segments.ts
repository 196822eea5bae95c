import { type Block, numberOf } from "./block.ts";
import type { ItemSource } from "./body.ts";
import { betweenItems, isShouted, withoutHeadings, withoutSmall } from "./inner-titles.ts";
import { isUntitledStart } from "./lost-titles.ts";
import { overCounted } from "./counted-paragraphs.ts";
import { labelOf } from "../lines/furniture.ts";
import { itemLevel } from "../lines/heading-level.ts";
import { isNumber } from "../words/markers.ts";
import { withMissing } from "./missing-numbers.ts";
import { numberedTitles } from "./numbering.ts";
import { isAgendaText, tells } from "../words/agenda.ts";
import { withoutStops } from "./stopped-titles.ts";
import { isTitle } from "./title-lines.ts";
import { TITLE } from "../lines/title-runs.ts";
import { AGENDA_NUMBER, cleanTitle, hasSize, isCommonTitle, readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

/** A document's blocks parted into what stands before the items and the items. */
export interface Segments {
  before: Block[];
  items: ItemSource[];
}

/** What a page's mark-up calls the title of an item, whatever its words. */
const isMarkedTitle = ({ mark }: Block) => mark?.classes.includes("mgAiTitleTxt") === true;

/** Whether the words behind an item's number are no title: a label, agenda text or a sentence of the minutes. */
const untitled = (block: Block, next: Block | undefined) =>
  block.text === "" ||
  labelOf(block.text) !== null ||
  (/[.:;]$/.test(block.text) &&
    !isMarkedTitle(block) &&
    titleLikeness(block.text) < 0.3 &&
    (tells(block.text) || isAgendaText(block.text)) &&
    // 'Any other business that the Chair rules to be urgent.' over 'Minutes:' is how such a title goes on.
    !(isCommonTitle(block.text) && labelOf(next?.text ?? "") === "minutes"));

/** Whether paragraphs numbered under a line's own number ('3' over '3.1') make it a title, however it reads. */
const isOver = (first: Block, next: Block | undefined) => {
  const [number, under] = [numberOf(first), numberOf(next)];
  return number !== null && under?.startsWith(`${number}.`) === true && first.text !== "" && labelOf(first.text) === null;
};

/** An item that opens with the block at its start: number and title from it, unless its title is lost. */
function opened(own: readonly Block[], lost: boolean): ItemSource {
  const [first, ...rest] = own;
  const number = numberOf(first);
  if (!first) return { number, title: null, blocks: own };
  if (lost || (first.mark !== TITLE && untitled(first, rest[0]) && !isOver(first, rest[0])))
    return { number, title: null, blocks: [{ ...first, marker: number === null ? first.marker : null }, ...rest] };
  return { number, title: cleanTitle(number === null ? first.text : first.text.replace(AGENDA_NUMBER, "")), blocks: rest };
}

/** Blocks parted into items where each begins; of those in `lost` the title is not there. */
export function cutAt(blocks: readonly Block[], starts: readonly number[], lost: ReadonlySet<number> = new Set()): Segments {
  return {
    before: blocks.slice(0, starts[0] ?? blocks.length),
    items: starts.map((start, i) => opened(blocks.slice(start, starts[i + 1] ?? blocks.length), lost.has(start))),
  };
}

/** Items by the rows of an item table. A row without number or title goes on with the item above. */
export function byRows(blocks: readonly Block[]): Segments {
  const starts: number[] = [];
  let row: number | null = null;
  for (const [i, block] of blocks.entries()) {
    const own = block.mark?.row ?? null;
    if (own === null || own === row) continue;
    row = own;
    if (
      isMarkedTitle(block) ||
      block.mark?.column === "title" ||
      isNumber(block.marker) ||
      starts.length === 0 ||
      titleLikeness(block.text) >= 0.6
    )
      starts.push(i);
  }
  return cutAt(blocks, starts);
}

/** Items by rising numbers before title-like lines; null where there are none. */
export function byNumbers(blocks: readonly Block[]): Segments | null {
  const bare = withoutStops(blocks);
  const starts = withMissing(bare, numberedTitles(bare));
  if (starts.length === 0) return null;
  const stopped = new Set(starts.filter((at) => bare[at] !== blocks[at]));
  return cutAt(
    blocks.map((block, i) => (stopped.has(i) ? { ...block, mark: block.mark ?? TITLE } : block)),
    starts,
  );
}

/** Where all titles are in capitals, as many as two, every paragraph in capitals that heads others is one, whatever gaps the page sets. */
function inCapitals(blocks: readonly Block[], titles: readonly number[]): number[] {
  if (titles.length < 2 || !titles.every((at) => isShouted(blocks[at]))) return [];
  const heads = (block: Block, next: Block | undefined) =>
    block.gap > 0 && block.marker === null && isShouted(block) && titleLikeness(block.text) > 0.8 && next !== undefined && !isShouted(next);
  return blocks.flatMap((block, i) => (heads(block, blocks[i + 1]) ? [i] : []));
}

/** Items by title-like lines alone, where numbers and labels were stripped; null where there are fewer than two. */
export function byTitles(blocks: readonly Block[]): Segments | null {
  // Where the source sets wide gaps at all, a title has one before it.
  const wide = blocks.filter((block) => block.gap > 1).length > blocks.length * 0.2 ? 2 : 1;
  const level = itemLevel(blocks.flatMap(({ text, mark }) => (mark?.heading == null ? [] : [{ level: mark.heading, text }])));
  const found = withoutSmall(
    blocks,
    blocks.flatMap((_, i) => (isTitle(blocks, i, { wide, level }) ? [i] : [])),
  );
  // A title of every agenda right over the first that is known: an item that holds nothing.
  if (found[0] === 1 && readsAsCommonTitle(blocks[0]?.text ?? "")) found.unshift(0);
  const titles = new Set([
    ...betweenItems(blocks, withoutHeadings(blocks, found)),
    ...inCapitals(blocks, found),
    ...overCounted(blocks, found),
  ]);
  const lost = new Set(blocks.flatMap((_, i) => (isUntitledStart(blocks, i, titles, wide) && !titles.has(i) ? [i] : [])));
  const starts = blocks.flatMap((_, i) => (lost.has(i) || titles.has(i) ? [i] : []));
  const sized = starts.some((at) => hasSize(blocks[at]?.text ?? ""));
  return starts.length < (sized ? 1 : 2) ? null : cutAt(blocks, starts, lost);
}
