import { verbGroup } from "../../../corpus/text/verbs.ts";
import { isListedPerson } from "../head/attendees.ts";
import { labelOf } from "../lines/furniture.ts";
import { isInterestsHead } from "../lines/interest-tables.ts";
import { TITLE } from "../lines/title-runs.ts";
import { isAgendaText, isRule, isTask, tells } from "../words/agenda.ts";
import { tellsEnd } from "../words/closing.ts";
import { saysResolved } from "../words/resolved.ts";
import { ASKS_DAY, isDay } from "../words/sentence-openings.ts";
import { hasSize, isCommonTitle, isWholeTitle, readsAsCommonTitle, titleLikeness } from "../words/titles.ts";
import type { Block } from "./block.ts";
import { isDecided, isOrphanClause } from "./clauses.ts";
import { BRINGS, NAMES_ITEM } from "./inner-titles.ts";
import { minutesEndAbove } from "./item-ends.ts";

/** How a paper without numbers sets its titles. */
export interface TitleSetting {
  /** The empty lines before a title: 2 where the source sets wide gaps at all. */
  wide: number;
  /** The level of heading that its items have; null where it marks none. */
  level: number | null;
}
/** A block that may be a title, between the blocks beside it. */
interface Candidate extends TitleSetting {
  block: Block;
  before: Block | undefined;
  next: Block | undefined;
  heading: number | null;
}
/** The same, with how much it reads like a title (0 to 1). */
interface Likely extends Candidate {
  likeness: number;
  /** The minutes of an item end above it. */
  over: boolean;
}
/** A way to tell whether a block is a title; undefined where it tells nothing. */
type Way<C> = (candidate: C) => boolean | undefined;

/** What its words, its mark-up or the lines beside it tell for sure; the first that tells anything decides. */
const SURELY: readonly Way<Candidate>[] = [ofOtherLevel, isSomethingElse, endsWrappedLine, isSaidToBe];
/** What is told by how much it reads like a title. */
const LIKELY: readonly Way<Likely>[] = [bareTask, task, byHeading, overLabel, wholly, unannounced, common, amongPoints];

/** Whether the block at a place is the title of an item, in a paper whose items have no numbers. */
export function isTitle(blocks: readonly Block[], index: number, setting: TitleSetting): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!block) return false;
  const candidate: Candidate = { ...setting, block, before, next, heading: block.mark?.heading ?? null };
  const surely = firstOf(SURELY, candidate);
  if (surely !== undefined) return surely;
  const likely: Likely = { ...candidate, likeness: likenessOf(candidate), over: minutesEndAbove(blocks, index) };
  return firstOf(LIKELY, likely) ?? readsAsTitle(likely);
}

function firstOf<C>(ways: readonly Way<C>[], candidate: C): boolean | undefined {
  for (const way of ways) {
    const told = way(candidate);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** A heading of another level than items have is none. */
function ofOtherLevel({ heading, level }: Candidate): boolean | undefined {
  return level !== null && heading !== null && heading !== level ? false : undefined;
}

/** 'Nil.' under a title. */
const saysNothing = (text: string) => /^(?:none|nil|n\/a|noted|agreed|approved)\b.{0,20}\.$/i.test(text);

/** 'Priority 2 - Rural Crime': a part of the paper before the meeting. */
const PART_OF_PAPER = /^(?:priority|action|objective|outcome|theme|recommendation|question) \d{1,3}\b/i;

/** What heads a part of an item's minutes. */
const INNER = /^(?:decisions?|resolutions?|resolved|discussion|debate|questions|outcome|actions?|responses?|key points)$|^actions?\s?:\s/i;
/** 'Members’ Questions' right over what was asked heads the end of an item; over a label or agenda text it is one. */
const ASKED = /^(?:panel )?members[’']? questions$/i;
/** 'Fire Engine Availability – Minute No. 7': a matter that arises from the last minutes. */
const ARISES = /\sMinute (?:No\.? ?)?\d{1,4}\.?$/i;

/** Labels, points, parts of papers, what heads a part of an item: no titles, however they read. */
function isSomethingElse({ block: { text, marker }, heading, next }: Candidate): boolean | undefined {
  const heads = heading === null && (INNER.test(text) || (ASKED.test(text) && next !== undefined && !isLabelOrAgenda(next)));
  const isPoint = marker?.kind === "glyph" || marker?.text.startsWith("(") === true;
  return PART_OF_PAPER.test(text) || ARISES.test(text) || heads || isPoint || labelOf(text) !== null || saysNothing(text)
    ? false
    : undefined;
}
const isLabelOrAgenda = ({ text }: Block) => labelOf(text) !== null || isAgendaText(text);

/** Fewer words are a heading or a cell, not a line that its page wrapped. */
const WRAPPED_WORDS = 4;

/** Whether a block breaks off where its page wrapped it: what follows in a page without gaps is the rest of it. */
const goesOnFrom = (before: Block | undefined) =>
  before !== undefined &&
  before.marker === null &&
  before.mark === null &&
  labelOf(before.text) === null &&
  !saysResolved(before.text) &&
  !isDecided(before.text) &&
  !tells(before.text) &&
  before.text.split(" ").length >= WRAPPED_WORDS &&
  /[\p{L}\d]$/u.test(before.text);
/** In a page without gaps the rest of a line that its page wrapped is no title. */
function endsWrappedLine({ wide, heading, block, before }: Candidate): boolean | undefined {
  const isRest = wide === 1 && heading === null && block.mark?.bold !== true && !isCommonTitle(block.text) && goesOnFrom(before);
  return isRest ? false : undefined;
}

/** A file's name stands closer to the label over it: behind more empty lines the next title follows a label over nothing. */
const WIDEST_FILE = 2;

/** A title by its mark-up, by the size of the file behind it, by its words, or by how alone it stands. */
function isSaidToBe({ block, before, next, wide }: Candidate): boolean | undefined {
  const isFile = hasSize(block.text) && block.gap <= WIDEST_FILE && labelOf(before?.text ?? "") === "documents";
  const is = block.mark === TITLE || (hasSize(block.text) && !isFile) || NAMES_ITEM.test(block.text) || isEmptyItem(block, next, wide);
  return is ? true : undefined;
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

/** How much a block reads like a title; 'Apologies for Absence:' and 'Urgent Items.' with a wide gap before them without their stop. */
function likenessOf({ block: { text, gap }, next, wide }: Candidate): number {
  // What leads to points is none.
  const headed = /\S[:.]$/.test(text) && gap >= wide && next !== undefined && next.marker === null && next.gap > 0;
  const stopped = headed && text.endsWith(".") && (tells(text) || saysWhatOneDid(text) || text.split(" ").length > 12);
  return titleLikeness(headed && !stopped ? text.replace(/(?:\s\([^)]{1,30}\))?[:.]$/, "") : text);
}

/** 'Huw Bowden sat on the board.', whatever the verb. */
const saysWhatOneDid = (text: string): boolean => {
  const verb = /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+ (?<verb>\p{Ll}{2,})\b/u.exec(text)?.groups?.["verb"];
  return verb !== undefined && verbGroup(verb)?.past === true;
};

/** 'To note any items that the Chair has agreed to add', by itself and without a stop. */
const isBareTask = ({ text, gap, marker }: Block) =>
  gap > 0 && marker === null && /^To \p{L}+ [^.:;]{3,200}$/u.test(text) && isAgendaText(text);

/** Where no gap tells titles from text a task behind minutes that are over is one, with its own minutes below. */
function bareTask({ wide, block, over, next }: Likely): boolean | undefined {
  return wide === 1 && isBareTask(block) && over ? next !== undefined && tells(next.text) : undefined;
}

/** 'Report from the Commissioner …' is agenda text under a title, and a title behind minutes. */
function task({ block: { text, gap }, over, wide, likeness }: Likely): boolean | undefined {
  if (!isAgendaText(text) || /^[\p{Lu}\P{L}]+$/u.test(text)) return undefined;
  if (!over) return false;
  return likeness >= 0.7 || (likeness >= 0.4 && gap >= wide && !/[.:;]$/.test(text) && !isTask(text));
}

/** A heading or a bold line is a title, unless it reads like none. */
function byHeading({ heading, level, block, likeness }: Likely): boolean | undefined {
  if (heading !== null && heading === level) return likeness > 0 && !/[.;]$/.test(block.text);
  return heading !== null || (block.mark?.bold === true && block.gap > 0) ? likeness >= 0.35 : undefined;
}

/** So many words may be a title that nothing but the label below it and the end of the minutes above tell. */
const LABELLED_WORDS = 16;
/** 'Six monthly presentation', by itself between minutes that are over and the label of others, however its words are written. */
function overLabel({ block: { text, gap, marker }, over, next, wide, likeness }: Likely): boolean | undefined {
  const alone = gap >= wide && marker === null && text.split(" ").length <= LABELLED_WORDS && !/[.;:,?!]$/.test(text) && !tells(text);
  return alone && likeness >= 0.35 && labelOf(next?.text ?? "") === "minutes" && over ? true : undefined;
}

/** 'Matters Arising', by itself behind minutes that are over: a title of every agenda, though a heading stands between it and its text. */
function wholly({ block: { text, gap, marker }, over, next, wide }: Likely): boolean | undefined {
  const apart = gap >= wide && next !== undefined && next.gap >= wide && marker === null && next.marker === null;
  return apart && isWholeTitle(text) && over ? true : undefined;
}

/** The agenda's words follow: what the item asks for. */
const isAsked = ({ next }: Candidate) =>
  next !== undefined && (labelOf(next.text) === "documents" || isAgendaText(next.text) || isRule(next.text));

/** So many words that do not look like a title are a sentence, whatever ends them. */
const SENTENCE = 8;
/** What follows reads as minutes do under a title. */
const isTold = ({ block: { text }, next }: Candidate) =>
  next !== undefined &&
  (tells(next.text) ||
    tellsEnd(next.text) ||
    labelOf(next.text) !== null ||
    isInterestsHead(next.text) ||
    isOrphanClause(next.text) ||
    /^(?:none|no)\b|\bin the chair\.?$/i.test(next.text) ||
    (ASKS_DAY.test(text) && isDay(next.text)) ||
    (/^apologies\b/i.test(text) && isListedPerson(next.text.replace(/\.$/, ""))) ||
    (isCommonTitle(text) && (next.marker?.kind === "glyph" || (titleLikeness(next.text) < 0.3 && /[.]$/.test(next.text)))) ||
    (readsAsCommonTitle(text) && titleLikeness(next.text) < 0.5 && next.text.split(" ").length > SENTENCE));

/** Over neither agenda text nor minutes, or right under another line, no line is a title. */
function unannounced(candidate: Likely): boolean | undefined {
  return candidate.block.gap >= 1 && (isAsked(candidate) || isTold(candidate)) ? undefined : false;
}

/** A title of every agenda. */
function common({ block: { text }, likeness }: Likely): boolean | undefined {
  return isCommonTitle(text) && likeness >= 0.35 && !tells(text) ? true : undefined;
}

/** 'That arrests had risen.': one of some points, or what they follow from. */
const isPoint = (block: Block | undefined) =>
  block !== undefined && /^that\b|:$/i.test(block.text) && labelOf(block.text) === null && !isOrphanClause(block.text);
/** So many words may head some of the points of an item. */
const FEW = 3;
/** A short line over points ('Enforcement') heads some of them, and any between what announces points and the first. */
function amongPoints(candidate: Likely): boolean | undefined {
  const { block, before, next } = candidate;
  const points = [before, next].filter((other) => isPoint(other)).length;
  return !isAsked(candidate) && points > (block.text.split(" ").length <= FEW ? 0 : 1) ? false : undefined;
}

/** Any other line, by how much it reads like a title: over agenda text less will do. */
function readsAsTitle(candidate: Likely): boolean {
  const { block, next, wide, likeness } = candidate;
  if (isAsked(candidate)) return likeness >= 0.5;
  const least = next !== undefined && BRINGS.test(next.text) ? 0.5 : 0.65;
  return likeness >= least && block.gap >= wide && block.text.split(" ").length <= 16;
}
