import { isListedPerson } from "../head/attendance.ts";
import { type Block, numberOf } from "./block.ts";
import type { ItemSource } from "./body.ts";
import { BRINGS, NAMES_ITEM, betweenItems, isShouted, withoutHeadings } from "./inner-titles.ts";
import { isUntitledStart } from "./lost-titles.ts";
import { overCounted } from "./counted-paragraphs.ts";
import { labelOf } from "../lines/furniture.ts";
import { itemLevel } from "../lines/heading-level.ts";
import { isInterestsHead } from "../lines/interest-tables.ts";
import { isNumber } from "../words/markers.ts";
import { withMissing } from "./missing-numbers.ts";
import { numberedTitles } from "./numbering.ts";
import { isAgendaText, isRule, isTask, tells } from "../words/agenda.ts";
import { isOrphanClause } from "./resolutions.ts";
import { saysResolved } from "../words/resolved.ts";
import { withoutStops } from "./stopped-titles.ts";
import { TITLE } from "../lines/title-runs.ts";
import { ASKS_DAY, isDay } from "../words/sentence-openings.ts";
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

/** Whether the minutes of an item end before a block: 'Update from the Commissioner' behind a title is agenda text, behind minutes a title. */
const minutesEnd = (blocks: readonly Block[], index: number) => {
  const text = blocks[index - 1]?.text ?? "";
  return /[.!?][”"’']?$/.test(text) && (tells(text) || saysResolved(text) || isOrphanClause(text)) && !isAgendaText(text);
};

/** 'To note any items that the Chair has agreed to add', by itself and without a stop. */
const isBareTask = ({ text, gap, marker }: Block) =>
  gap > 0 && marker === null && /^To \p{L}+ [^.:;]{3,200}$/u.test(text) && isAgendaText(text);

/** 'Nil.' under a title. */
const saysNothing = (text: string) => /^(?:none|nil|n\/a|noted|agreed|approved)\b.{0,20}\.$/i.test(text);

/** 'Priority 2 - Rural Crime': a part of the paper before the meeting. */
const PART_OF_PAPER = /^(?:priority|action|objective|outcome|theme|recommendation|question) \d{1,3}\b/i;

/** So many words that do not look like a title are a sentence, whatever ends them. */
const SENTENCE = 8;
/** 'That arrests had risen.': one of some points, or what they follow from. */
const isPoint = (block: Block | undefined) =>
  block !== undefined && /^that\b|:$/i.test(block.text) && labelOf(block.text) === null && !isOrphanClause(block.text);
/** So many words may head some of the points of an item. */
const FEW = 3;
/** What heads a part of an item's minutes. */
const INNER = /^(?:decisions?|resolutions?|resolved|discussion|debate|questions|outcome|actions?|responses?|key points)$|^actions?\s?:\s/i;
/** 'Members’ Questions' right over what was asked heads the end of an item; over a label or agenda text it is one. */
const ASKED = /^(?:panel )?members[’']? questions$/i;
/** 'Fire Engine Availability – Minute No. 7': a matter that arises from the last minutes. */
const ARISES = /\sMinute (?:No\.? ?)?\d{1,4}\.?$/i;

/** A file's name stands closer to the label over it: behind more empty lines the next title follows a label over nothing. */
const WIDEST_FILE = 2;
/** Fewer words are a heading or a cell, not a line that its page wrapped. */
const WRAPPED_WORDS = 4;

/** Whether a block breaks off where its page wrapped it: what follows in a page without gaps is the rest of it. */
const goesOnFrom = (before: Block | undefined) =>
  before !== undefined &&
  before.marker === null &&
  before.mark === null &&
  labelOf(before.text) === null &&
  !saysResolved(before.text) &&
  !tells(before.text) &&
  before.text.split(" ").length >= WRAPPED_WORDS &&
  /[\p{L}\d]$/u.test(before.text);

function isTitle(blocks: readonly Block[], index: number, wide: number, level: number | null): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  const heading = block?.mark?.heading ?? null;
  if (level !== null && heading !== null && heading !== level) return false;
  if (
    !block ||
    PART_OF_PAPER.test(block.text) ||
    ARISES.test(block.text) ||
    (heading === null && INNER.test(block.text)) ||
    (heading === null && ASKED.test(block.text) && next !== undefined && labelOf(next.text) === null && !isAgendaText(next.text)) ||
    block.marker?.kind === "glyph" ||
    block.marker?.text.startsWith("(") === true ||
    labelOf(block.text) !== null ||
    saysNothing(block.text)
  )
    return false;
  const isFile = hasSize(block.text) && block.gap <= WIDEST_FILE && labelOf(blocks[index - 1]?.text ?? "") === "documents";
  if (wide === 1 && heading === null && block.mark?.bold !== true && !isCommonTitle(block.text) && goesOnFrom(blocks[index - 1]))
    return false;
  if (block.mark === TITLE || (hasSize(block.text) && !isFile) || NAMES_ITEM.test(block.text) || isEmptyItem(block, next, wide))
    return true;
  // 'Apologies for Absence:' and 'Urgent Items.' with a wide gap before them are titles; what leads to points is none.
  const headed = /\S[:.]$/.test(block.text) && block.gap >= wide && next !== undefined && next.marker === null && next.gap > 0;
  const stopped = headed && block.text.endsWith(".") && (tells(block.text) || block.text.split(" ").length > 12);
  const likeness = titleLikeness(headed && !stopped ? block.text.replace(/(?:\s\([^)]{1,30}\))?[:.]$/, "") : block.text);
  const opensAsTask = isAgendaText(block.text) && !/^[\p{Lu}\P{L}]+$/u.test(block.text);
  // Where no gap tells titles from text a task behind minutes that are over is one, with its own minutes below.
  if (wide === 1 && isBareTask(block) && minutesEnd(blocks, index)) return next !== undefined && tells(next.text);
  // 'Report from the Commissioner …' is agenda text under a title, and a title behind minutes.
  if (
    opensAsTask &&
    !(
      minutesEnd(blocks, index) &&
      (likeness >= 0.7 || (likeness >= 0.4 && block.gap >= wide && !/[.:;]$/.test(block.text) && !isTask(block.text)))
    )
  )
    return false;
  if (opensAsTask) return true;
  if (heading !== null && heading === level) return likeness > 0 && !/[.;]$/.test(block.text);
  if (heading !== null || (block.mark?.bold === true && block.gap > 0)) return likeness >= 0.35;
  const asked = next !== undefined && (labelOf(next.text) === "documents" || isAgendaText(next.text) || isRule(next.text));
  const told =
    next !== undefined &&
    (tells(next.text) ||
      labelOf(next.text) !== null ||
      isInterestsHead(next.text) ||
      isOrphanClause(next.text) ||
      /^(?:none|no)\b|\bin the chair\.?$/i.test(next.text) ||
      (isCommonTitle(block.text) && next.marker?.kind === "glyph") ||
      (ASKS_DAY.test(block.text) && isDay(next.text)) ||
      (/^apologies\b/i.test(block.text) && isListedPerson(next.text.replace(/\.$/, ""))) ||
      (isCommonTitle(block.text) && titleLikeness(next.text) < 0.3 && /[.]$/.test(next.text)) ||
      (readsAsCommonTitle(block.text) && titleLikeness(next.text) < 0.5 && next.text.split(" ").length > SENTENCE));
  if (!(asked || told) || block.gap < 1) return false;
  if (isCommonTitle(block.text) && likeness >= 0.35 && !tells(block.text)) return true;
  const words = block.text.split(" ").length;
  // A short line over points ('Enforcement') heads some of them, and any between what announces points and the first.
  const points = [blocks[index - 1], next].filter((other) => isPoint(other)).length;
  if (!asked && points > (words <= FEW ? 0 : 1)) return false;
  const least = asked || (next !== undefined && BRINGS.test(next.text)) ? 0.5 : 0.65;
  return likeness >= least && (asked || (block.gap >= wide && words <= 16));
}

/** The title of an item that holds nothing: the next title follows behind a wide gap. */
const isEmptyItem = (block: Block, next: Block | undefined, wide: number) =>
  next !== undefined &&
  block.gap >= wide &&
  next.gap > 2 &&
  next.marker === null &&
  block.text.split(" ").length <= 10 &&
  titleLikeness(block.text) >= 0.65 &&
  (hasSize(next.text) || (isCommonTitle(next.text) && titleLikeness(next.text) >= 0.5));

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
  const found = blocks.flatMap((_, i) => (isTitle(blocks, i, wide, level) ? [i] : []));
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
