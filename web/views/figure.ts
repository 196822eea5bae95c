import type { CoverageCell, Question } from "../../corpus/model/index.ts";
import { counted, number, yearRange } from "../format.ts";
import { coverageHref, helpHref, searchHref } from "../links.ts";

/** A stretch of a figure line. `count` is what the linked page must count, in `unit`. */
export interface Piece {
  text: string;
  href?: string;
  count?: number;
  unit?: Unit;
}
export type Unit = "passages" | "items" | "meetings";
/** The figure line of a list, chart or table. The totals are for machines too: links elsewhere are checked against them. */
export interface Figure {
  total: number;
  meetings: number;
  items: number;
  parts: Piece[][];
}

export interface Found {
  passages: number;
  items: number;
  meetings: number;
  undated: number;
  cut: number;
}

/** What a figure line is made of. `more` are passages that the question leaves out by a rule; null where there is no such rule. */
export interface FigureData {
  question: Question;
  found: Found;
  coverage: readonly CoverageCell[];
  more: { procedure: number | null; undated: number | null };
  today: string;
}

/** `27 passages in 9 of 41 meetings held · 3 panels · 2012 to 2026 so far · procedure left out (include it) · 2 undated …`. */
export function figureLine({ question, found, coverage, more, today }: FigureData): Figure {
  const held = coverage.reduce((sum, cell) => sum + cell.meetings, 0);
  const parts: Piece[][] = [
    foundOf(question, { ...found, held }),
    ...scopeOf(coverage, question, today),
    ...leftOut(question, found, more),
    [{ text: "How this is counted", href: helpHref("passages") }],
  ];
  return { total: found.passages, meetings: found.meetings, items: found.items, parts };
}

/** `27 passages in 9 of 41 meetings held`: each number with what it counts. */
export function foundOf(
  question: Question,
  { passages, meetings, held }: Pick<Found, "passages" | "meetings"> & { held: number },
): Piece[] {
  return [
    { text: counted(passages, "passage"), href: searchHref(question), count: passages, unit: "passages" },
    { text: " in " },
    { text: number(meetings), href: searchHref(question, { group: "meeting" }), count: meetings, unit: "meetings" },
    { text: " of " },
    { text: `${counted(held, "meeting")} held`, href: coverageHref(question) },
  ];
}

/** How many panels that are known hold minutes there. */
export function panelsHeld(coverage: readonly CoverageCell[]): number {
  return new Set(coverage.map((cell) => cell.panel).filter((id) => id !== "none")).size;
}

/** `3 panels · 2012 to 2026 so far`: where and when minutes are held. */
export function scopeOf(coverage: readonly CoverageCell[], question: Question, today: string): Piece[][] {
  const panels = panelsHeld(coverage);
  const years = yearRange(
    coverage.map((cell) => Number(cell.period.slice(0, 4))).filter((year) => Number.isInteger(year)),
    today,
  );
  const href = coverageHref(question);
  return [[{ text: counted(panels, "panel"), href }], ...(years === null ? [] : [[{ text: years, href }]])];
}

function leftOut(question: Question, found: Found, more: FigureData["more"]): Piece[][] {
  const parts: Piece[][] = [procedure(question, found.passages, more.procedure)];
  if (found.undated > 0 && !question.undated) parts.push([undatedLink(question, `${number(found.undated)} undated`, found.undated)]);
  if (more.undated !== null && more.undated > 0) {
    parts.push([{ text: `${number(more.undated)} undated left out: ` }, undatedLink(question, "show", more.undated)]);
  }
  if (found.cut > 0) parts.push([{ text: `${counted(found.cut, "item")} cut short`, href: helpHref("gaps") }]);
  return parts;
}

function undatedLink(question: Question, text: string, count: number): Piece {
  const undated = { ...question, year: [], from: null, to: null, undated: true };
  return { text, href: searchHref(undated), count, unit: "passages" };
}

function procedure(question: Question, found: number, more: number | null): Piece[] {
  const without = { ...question, procedural: !question.procedural };
  if (question.procedural) return [{ text: "procedure included (" }, { text: "leave it out", href: searchHref(without) }, { text: ")" }];
  const words = more !== null && more > 0 ? ` (${number(more)} more: ` : " (";
  const include: Piece = { text: "include it", href: searchHref(without), count: found + (more ?? 0), unit: "passages" };
  return [{ text: `procedure left out${words}` }, include, { text: ")" }];
}
