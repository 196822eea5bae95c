import type { CoverageCell, Period, Question, SearchAnswer } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { namesTime } from "../../corpus/questions/read-question.ts";
import { ask } from "../../web/links.ts";
import { figureLine, type Figure, type Found } from "../../web/views/figure.ts";

/** What is held where a question looks: meetings and words by panel and period, whatever was found in them. */
export async function heldFor(answers: Answers, question: Question, by: Period = "year"): Promise<CoverageCell[]> {
  return (await answers.trends({ question: whereLooked(question), series: [], by })).coverage;
}

/** Where and when a question looks, without what it looks for. */
export function whereLooked({ panel, force, year, from, to, undated, quarter, meeting, item, passage, procedural }: Question): Question {
  return ask({ panel, force, year, from, to, undated, quarter, meeting, item, passage, procedural });
}

/** What the numbers of a question are out of: what is held where it looks, and what it leaves out by rule. */
export interface OutOf {
  coverage: CoverageCell[];
  /** Null: nothing is left out by that rule. */
  more: { procedure: number | null; undated: number | null };
}

export async function outOf(answers: Answers, question: Question, found: number): Promise<OutOf> {
  const timeless = { ...question, year: [], from: null, to: null, undated: true };
  const [coverage, all, undated] = await Promise.all([
    heldFor(answers, question),
    question.procedural ? null : answers.count({ ...question, procedural: true }),
    namesTime(question) ? answers.count(timeless) : null,
  ]);
  return { coverage, more: { procedure: all && all.passages - found, undated: undated && undated.passages } };
}

/** The numbers of an answer. */
export function foundBy({ total, span }: SearchAnswer): Found {
  return { passages: total, items: span.items, meetings: span.meetings, undated: span.undated, cut: span.cut };
}

/** The figure line of a question that was searched. */
export async function figureOf(answers: Answers, question: Question, answer: SearchAnswer, today: string): Promise<Figure> {
  return figureLine({ question, found: foundBy(answer), ...(await outOf(answers, question, answer.total)), today });
}

/** Meetings held over all cells. */
export function meetingsHeld(coverage: readonly CoverageCell[]): number {
  return coverage.reduce((sum, cell) => sum + cell.meetings, 0);
}

/** A search that needs no more than its numbers and some hits: no titles, no suggestion, facets only where asked for. */
export function few(answers: Answers, question: Question, perPage: number, facets = false): Promise<SearchAnswer> {
  const parts = { facets, titles: false, suggestion: false };
  return answers.search({ question, sort: "newest", group: null, page: 1, perPage, parts });
}

/** A table of at most a hundred rows on one page: topics, panels, offices. */
export const WHOLE_LIST = { page: 1, perPage: 100 };
