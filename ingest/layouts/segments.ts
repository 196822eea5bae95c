import type { Block } from "./block.ts";
import type { ItemSource } from "./body.ts";
import { COMMON_TITLES } from "./data.ts";
import { labelOf } from "./furniture.ts";
import { bare, isNumber } from "./markers.ts";
import { numberedTitles } from "./numbering.ts";
import { isAgendaText, isRule, tells } from "./agenda.ts";
import { isOrphanClause, saysResolved } from "./resolutions.ts";
import { cleanTitle, hasSize, titleLikeness } from "./titles.ts";

/** A document's blocks parted into what stands before the items and the items. */
export interface Segments {
  before: Block[];
  items: ItemSource[];
}

const numberOf = (block: Block | undefined) => (block && isNumber(block.marker) ? bare(block.marker) : null);

/** Whether the words behind an item's number are no title: a label, agenda text or a sentence of the minutes. */
const untitled = (block: Block) =>
  block.text === "" ||
  labelOf(block.text) !== null ||
  (/[.:;]$/.test(block.text) && titleLikeness(block.text) < 0.3 && (tells(block.text) || isAgendaText(block.text)));

/** An item that opens with the block at its start: number and title from it, unless its title is lost. */
function opened(own: readonly Block[], lost: boolean): ItemSource {
  const [first, ...rest] = own;
  const number = numberOf(first);
  if (!first) return { number, title: null, blocks: own };
  if (lost || untitled(first))
    return { number, title: null, blocks: [{ ...first, marker: number === null ? first.marker : null }, ...rest] };
  return { number, title: cleanTitle(first.text), blocks: rest };
}

function cutAt(blocks: readonly Block[], starts: readonly number[], lost: ReadonlySet<number> = new Set()): Segments {
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
    const titled = block.mark?.classes.includes("mgAiTitleTxt") === true || block.mark?.column === "title";
    if (titled || isNumber(block.marker) || starts.length === 0 || titleLikeness(block.text) >= 0.6) starts.push(i);
  }
  return cutAt(blocks, starts);
}

/** Items by rising numbers before title-like lines; null where there are none. */
export function byNumbers(blocks: readonly Block[]): Segments | null {
  const starts = numberedTitles(blocks);
  return starts.length === 0 ? null : cutAt(blocks, starts);
}

const common = (text: string) =>
  COMMON_TITLES.some((start) => text.toLowerCase().startsWith(start) && !/\p{L}/u.test(text[start.length] ?? " "));

/** Whether the minutes of an item end before a block: 'Update from the Commissioner' behind a title is agenda text, behind minutes a title. */
const minutesEnd = (blocks: readonly Block[], index: number) => {
  const text = blocks[index - 1]?.text ?? "";
  return /[.!?][”"’']?$/.test(text) && (tells(text) || saysResolved(text) || isOrphanClause(text)) && !isAgendaText(text);
};

function isTitle(blocks: readonly Block[], index: number, wide: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || block.marker?.kind === "glyph" || labelOf(block.text) !== null) return false;
  if (hasSize(block.text)) return true;
  const likeness = titleLikeness(block.text);
  if (isAgendaText(block.text) && !/^[\p{Lu}\P{L}]+$/u.test(block.text) && !(likeness >= 0.7 && minutesEnd(blocks, index))) return false;
  if (block.mark?.heading != null || (block.mark?.bold === true && block.gap > 0)) return likeness >= 0.35;
  const asked = next !== undefined && (labelOf(next.text) === "documents" || isAgendaText(next.text) || isRule(next.text));
  const told =
    next !== undefined &&
    (tells(next.text) ||
      labelOf(next.text) !== null ||
      /^(?:that|none|no)\b/i.test(next.text) ||
      (common(block.text) && /[.]$/.test(next.text) && titleLikeness(next.text) < 0.3));
  if (!(asked || told) || block.gap < 1) return false;
  if (common(block.text) && likeness >= 0.35 && !tells(block.text)) return true;
  return likeness >= (asked ? 0.5 : 0.65) && (asked || (block.gap >= wide && block.text.split(" ").length <= 16));
}

/** An item whose title is lost: agenda text, the label of its documents or minutes behind a gap wider than those in items. */
const isUntitledStart = (block: Block) =>
  (block.gap > 2 && (labelOf(block.text) === "documents" || isAgendaText(block.text))) ||
  (block.gap > 3 && block.marker === null && /[.:]$/.test(block.text) && !/^that\b/i.test(block.text));

/** Items by title-like lines alone, where numbers and labels were stripped; null where there are fewer than two. */
export function byTitles(blocks: readonly Block[]): Segments | null {
  // Where the source sets wide gaps at all, a title has one before it.
  const wide = blocks.filter((block) => block.gap > 1).length > blocks.length * 0.2 ? 2 : 1;
  const titles = new Set(blocks.flatMap((_, i) => (isTitle(blocks, i, wide) ? [i] : [])));
  const lost = new Set(blocks.flatMap((block, i) => (isUntitledStart(block) && !titles.has(i) ? [i] : [])));
  const starts = blocks.flatMap((_, i) => (lost.has(i) || titles.has(i) ? [i] : []));
  return starts.length < 2 ? null : cutAt(blocks, starts, lost);
}
