import type { Period, Question } from "../../corpus/model/index.ts";
import { chosenFilters } from "./filters.ts";

/** The words for a value of a parameter. */
export type LabelOf = (name: string, value: string) => string;
/** Something that a page is narrowed to, and the address of the page without it. */
export interface Narrowing {
  label: string;
  href: string;
}

/** What a chart or a topic is narrowed to, words too: beside a series or a topic they narrow like any filter. */
export function narrowings(question: Question, labelOf: LabelOf, hrefOf: (rest: Question) => string): Narrowing[] {
  const words = question.q === null ? [] : [{ label: `words: ${question.q}`, rest: { ...question, q: null } }];
  return [...words, ...chosenFilters(question, {}, labelOf)].map(({ label, rest }) => ({ label, href: hrefOf(rest) }));
}

/** The question without the times that the years of an axis show: years, and days that begin or end one. */
export function besideYears(question: Question, by: Period): Question {
  if (by === "meeting") return question;
  const { from, to } = question;
  return { ...question, year: [], from: from?.endsWith("-01-01") ? null : from, to: to?.endsWith("-12-31") ? null : to };
}
