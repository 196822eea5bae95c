import type { CoverageCell, Period, Question, SearchAnswer } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { ask } from "../../web/links.ts";
import { figureLine, type Figure, type Found } from "../../web/views/figure.ts";

/** What is held where a question looks: meetings and words by panel and period, whatever was found in them. */
export async function heldFor(answers: Answers, question: Question, by: Period = "year"): Promise<CoverageCell[]> {
  const { panel, force, year, from, to, undated, meeting, item, passage, procedural } = question;
  const asked = ask({ panel, force, year, from, to, undated, meeting, item, passage, procedural });
  return (await answers.trends({ question: asked, series: [], by })).coverage;
}

/** How many passages a question leaves out by rule: procedure, and what is undated where a time is named. Null: nothing is left out. */
export async function leftOut(
  answers: Answers,
  question: Question,
  found: number,
): Promise<{ procedure: number | null; undated: number | null }> {
  const timed = question.year.length > 0 || question.from !== null || question.to !== null;
  const timeless = { ...question, year: [], from: null, to: null, undated: true };
  const [all, undated] = await Promise.all([
    question.procedural ? null : answers.count({ ...question, procedural: true }),
    timed ? answers.count(timeless) : null,
  ]);
  return { procedure: all && all.passages - found, undated: undated && undated.passages };
}

/** The figure line of a question that was searched. */
export async function figureOf(answers: Answers, question: Question, { total, span }: SearchAnswer, today: string): Promise<Figure> {
  const [coverage, more] = await Promise.all([heldFor(answers, question), leftOut(answers, question, total)]);
  const found: Found = { passages: total, items: span.items, meetings: span.meetings, undated: span.undated, cut: span.cut };
  return figureLine({ question, found, coverage, more, today });
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
