import { findDates } from "../../../corpus/text/dates.ts";
import { ENDS } from "../../../corpus/text/ends.ts";
import { isPanelName } from "../../place/names.ts";
import { labelOf } from "./furniture.ts";
import { tells } from "../words/agenda.ts";
import { saysResolved } from "../words/resolved.ts";
import { namesTurn } from "../words/turns.ts";
import type { Line } from "./line.ts";
import { isNumber, leadingMarker, loneMarker } from "../words/markers.ts";
import { titleLikeness } from "../words/titles.ts";

const PAGE = /^(?:[-–—\s]*page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*(?:of|\/)\s*\d{1,4})$/i;
/** 'Public Document Pack Page 9 Agenda Item No. 2'. */
const PACK = /^(?:(?:public document pack|page \d{1,4}|(?:agenda|minute) item(?: no\.?)? ?\d{1,3})(?:\s+|$)){2,3}$/i;
/** 'Northmoor Police and Crime Panel Page 1 of 2', 'Page 1 of 2 Commissioner’s update': which page of how many, beside whose it is. */
const BESIDE = /^(?:(?<before>[^.;:?!]{3,100}?)[\s|–—-]+)?page \d{1,4} (?:of|\/) \d{1,4}(?:[\s|–—-]+(?<behind>[^.;:?!]{3,100}))?$/iu;
const PATH = /^(?:[A-Z]:\\|\\\\|file:\/\/).{3,}|^\S{0,200}\.(?:docx?|pdf)(?:\s*(?:[-–]\s*)?\d{1,4})?$/i;
const MARKED = /\bpage\s+\d{1,4}\b|\.(?:docx?|pdf)\b/i;
const LONGEST = 140;
/** So many lines may be the head of the paper itself. */
export const TITLE_LINES = 6;

/** 'ITEM 4' over its title comes once; over the pages of its paper it comes with the same number. */
const ITEM = /^(?:agenda )?item (?:no\.? ?)?\d{1,3}[.:]?$/i;

/** '514 RESOLVED:-' */
const NUMBERED = /^\d{1,4}\s+/;

const shape = (text: string) => (ITEM.test(text) ? text.toLowerCase() : text.toLowerCase().replace(/\d+/g, "#").trim());

/** '31/25' is no page of a paper with 25, nor is what was found to head an item. */
const isMinuteNumber = ({ text, mark }: Line) => {
  const [page, pages] = /^(\d{1,4})\s?\/\s?(\d{1,4})$/.exec(text)?.slice(1).map(Number) ?? [];
  return mark !== null || (page !== undefined && pages !== undefined && page > pages);
};
const isPageNumber = (line: Line | undefined) => /^\d{1,3}$/.test(line?.text ?? "");
/** A number by itself in the middle of the page is the page's; those of items stand at its edge, or over a title in the middle too. */
const CENTRED = 20;
const isCentred = (line: Line, next: Line | undefined) =>
  isPageNumber(line) && line.indent >= CENTRED && line.gap > 0 && line.mark === null && (next?.indent ?? 0) < CENTRED;
/** Whether a line counts its page and all of them, beside a name or a title: that stands nowhere else, though it come but once. */
const countsPage = (text: string): boolean => {
  // 'Budget Book page 3 of 12' names a place in another paper.
  if (!/\bP(?:age|AGE)\b/u.test(text)) return false;
  const { before, behind } = BESIDE.exec(text)?.groups ?? {};
  return [before, behind].some((part) => part !== undefined && !tells(part) && titleLikeness(part) >= 0.35);
};
const isPageMark = (line: Line | undefined) =>
  line !== undefined && !isMinuteNumber(line) && ([PAGE, PACK, PATH].some((form) => form.test(line.text)) || countsPage(line.text));

/** What was resolved, or told, comes again and again and is no head of a page, nor is what a number of its own counts. */
const isSaid = (text: string) =>
  tells(text) || saysResolved(text) || /^(?:that|noted|agreed|none|nil)\b/iu.test(text) || isNumber(leadingMarker(text)?.marker ?? null);

/** How many lines of the first page may be its head, and of the last its foot. */
const EDGE = 6;

/** Whether a line stands where heads and feet without a page's mark do: at the edge of the paper, or in the middle of a sentence. */
const isAtPage = (lines: readonly Line[], i: number): boolean =>
  i < EDGE || i >= lines.length - 1 || (lines[i + 1] !== undefined && overPage(lines[i - 1], lines[i + 1] as Line));

/** Whether a line stands beside a page's mark, or in the middle of a sentence: a section may be called as its paper is. */
const isBetweenPages = (lines: readonly Line[], i: number): boolean => {
  const [before, next] = [lines[i - 1], lines[i + 1]];
  return [before, next].some((beside) => isPageNumber(beside) || isPageMark(beside)) || (next !== undefined && overPage(before, next));
};

/** What is seen of the lines of one shape. */
interface Seen {
  count: number;
  /** A page's mark stands in or beside each of them. */
  marked: boolean;
  atPage: boolean;
  /** The numbers that stand alone above or below those of them that name the panel or the day. */
  pages: Set<string>;
}
/** Whether lines of one shape are a running head or foot: of two each has a page's mark, or stands beside the number of another page. */
const runs = ({ count, marked, atPage, pages }: Seen) => (atPage && count >= (marked ? 2 : 3)) || (count >= 2 && pages.size === count);

/** Shapes of short lines that come again and again, somewhere where pages end, and are no labels, points or sentences: running heads and feet. */
function running(lines: readonly Line[]): Set<string> {
  const seen = new Map<string, Seen>();
  for (const [i, line] of lines.entries()) {
    const { text } = line;
    if (
      text.length > LONGEST ||
      !/\p{L}{3}/u.test(text) ||
      text.startsWith("<") ||
      labelOf(text.replace(NUMBERED, "")) !== null ||
      loneMarker(text) !== null ||
      namesTurn(text) ||
      /[.;:,]$/.test(text) ||
      isSaid(text)
    )
      continue;
    const key = shape(text);
    const marked = MARKED.test(text) || [lines[i - 1], lines[i + 1]].some(isPageMark);
    const own = seen.get(key) ?? { count: 0, marked: true, atPage: false, pages: new Set() };
    own.count += 1;
    own.marked &&= marked;
    own.atPage ||= marked || isAtPage(lines, i);
    const page = [lines[i - 1], lines[i + 1]].find(isPageNumber)?.text;
    if (page !== undefined && mayHead(line)) own.pages.add(page);
    seen.set(key, own);
  }
  return new Set([...seen].filter(([, own]) => runs(own)).map(([key]) => key));
}

/** A sentence that goes on behind a page's foot and head. */
const overPage = (before: Line | undefined, line: Line) => before !== undefined && !ENDS.test(before.text) && /^\p{Ll}/u.test(line.text);

/** The width of a line that is full. */
const FULL = 80;

/** What goes on over a page's end is one line, however short it broke off; a word with a hyphen is left to who knows all words. */
const joined = (last: Line, line: Line): Line[] =>
  /[-\u00AD\u2010]$/.test(last.text)
    ? [
        { ...last, width: Math.max(last.width, FULL) },
        { ...line, gap: 0 },
      ]
    : [{ ...last, text: `${last.text} ${line.text}`, width: line.width }];

/** A point, or a paragraph numbered under another item than the one with the number: '3' over '5.6 Members asked'. */
const isPoint = ({ text }: Line, number: string) => {
  const under = /^(?<item>\d{1,3})\.\d/.exec(text)?.groups?.["item"];
  return leadingMarker(text)?.marker.kind === "glyph" || (under !== undefined && under !== number);
};

/** A number alone that breaks a sentence is a page's. */
const breaks = (before: Line | undefined, line: Line, after: Line | undefined) =>
  isPageNumber(line) &&
  after !== undefined &&
  (overPage(before, after) || (after.gap > 0 && (line.gap > 0 ? isNumbered(after) : isPoint(after, line.text))));

/** 'Northmoor PCP - 13.03.23   12' */
const PAGE_BEHIND = /\s\d{1,3}$/;
/** How many lines a page's head or foot has at most. */
const HEAD_LINES = 4;

/** Whether a line may be part of a page's head or foot: its mark, the panel, the day. */
function mayHead(line: Line | undefined): boolean {
  const text = line?.text ?? "";
  if (isPageMark(line)) return true;
  if (text.length > LONGEST || /[.;:,]$/.test(text)) return false;
  return isPanelName(text) ? titleLikeness(text) >= 0.4 : text.length < 40 && findDates(text)[0]?.start === 0;
}

/** The panel or the day beside a page's mark or number, where they break a sentence, are the page's head or foot, though they come but once. */
function breaksBeside(before: Line | undefined, lines: readonly Line[], i: number): boolean {
  const isPart = (at: number) => mayHead(lines[at]) || isPageNumber(lines[at]);
  // What a sentence ends before breaks nothing: most lines need no look at what they name.
  if (before === undefined || ENDS.test(before.text) || !isPart(i)) return false;
  let [from, end] = [i, i];
  while (i - from < HEAD_LINES && isPart(from - 1)) from -= 1;
  while (end - i < HEAD_LINES && isPart(end + 1)) end += 1;
  const [head, after] = [lines.slice(from, end + 1), lines[end + 1]];
  const marked = head.some((line) => isPageMark(line) || isPageNumber(line) || (isPanelName(line.text) && PAGE_BEHIND.test(line.text)));
  return marked && head.some(mayHead) && after !== undefined && overPage(before, after);
}

/** A line with a number of its own needs none above it. */
const isNumbered = ({ text }: Line) => /^\d{1,3}(?:\.\d{1,2})*\.?\s*\p{L}/u.test(text);

/**
 * The lines of a paper that was turned to text without its running heads and feet, page numbers and file paths, wherever a page
 * ended. For papers only: pages of the web repeat lines that belong to their items.
 * @param heads lines, in small letters, that head pages behind the first though they come but once
 */
export function withoutRunningLines(lines: readonly Line[], heads: ReadonlySet<string> = new Set()): Line[] {
  const repeated = running(lines);
  const seen = new Set<string>();
  const kept: Line[] = [];
  let gap = 0;
  for (const [i, line] of lines.entries()) {
    // The first of them may be the paper's own head.
    const again = repeated.has(shape(line.text)) && (seen.has(shape(line.text)) || MARKED.test(line.text) || i >= TITLE_LINES);
    seen.add(shape(line.text));
    const before = kept.at(-1);
    const isRunning = (beside: Line | undefined) => beside !== undefined && repeated.has(shape(beside.text));
    const isPage = isPageNumber(line) && i + 1 >= TITLE_LINES && [lines[i - 1], lines[i + 1]].some(isRunning);
    const furniture =
      again ||
      (i >= TITLE_LINES && heads.has(line.text.toLowerCase()) && isBetweenPages(lines, i)) ||
      isPage ||
      isCentred(line, lines[i + 1]) ||
      isPageMark(line) ||
      breaks(before, line, lines[i + 1]) ||
      breaksBeside(before, lines, i);
    if (furniture) {
      gap = Math.max(gap, line.gap, 1);
      continue;
    }
    if (gap === 0) kept.push(line);
    else if (before && overPage(before, line)) kept.splice(-1, 1, ...joined(before, line));
    else kept.push({ ...line, gap: Math.max(gap, line.gap) });
    gap = 0;
  }
  return kept;
}
