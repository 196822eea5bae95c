import { QUESTION_PARAMETERS, questionToParams, type Question } from "../../corpus/model/index.ts";
import { ParameterReader } from "../../corpus/questions/parameters.ts";
import { takeQuestion } from "../../corpus/questions/read-question.ts";
import { findDates, firstDay, isDate, lastDay } from "../../corpus/text/dates.ts";
import { href, shown as pairsOf, type Presentation } from "../../web/links.ts";
import type { Given } from "../http/given.ts";
import type { Asked, Redirect } from "./page.ts";

/** Which fields of the question a page takes. */
export type Fields = readonly (keyof Question)[];

/**
 * Reads the parameters of a page: the question, and those that choose how it is shown.
 * @param take reads the latter; @param only the fields of the question that the page takes.
 * @throws InvalidError naming every parameter that is wrong or not of this page.
 */
export function readPage<T>(
  asked: Asked,
  take: (reader: ParameterReader) => T,
  only: Fields = QUESTION_PARAMETERS,
): { question: Question; shown: T } {
  const given = asked.given.map(([name, value]): [string, string] => [name, typed(name, value)]);
  const reader = new ParameterReader(given);
  const shown = take(reader);
  const question = takeQuestion(reader);
  const { from, to } = question;
  if (from !== null && to !== null && from > to) reader.fault("from", "must not be after To");
  const foreign = QUESTION_PARAMETERS.filter((name) => !only.includes(name) && given.some(([key, value]) => key === name && value !== ""));
  for (const name of foreign) reader.fault(name, "There is no such parameter here");
  reader.end();
  return { question, shown };
}

/** Which page of a list, from 1. */
export const takePageNumber = (reader: ParameterReader): number => reader.number("page", { least: 1, most: 1_000_000_000, fallback: 1 });

/** For pages that take no parameter at all: the redirect to the bare address where empty ones came. */
export function takesNothing(asked: Asked): Redirect | null {
  readPage(asked, () => null, []);
  return tidied(asked, []);
}

/** The redirect to the tidy address of a question and its presentation; null where the address that came says the same. */
export function tidiedQuestion(asked: Asked, question: Question, presentation: Presentation = {}): Redirect | null {
  return tidied(asked, [...questionToParams(question), ...pairsOf(presentation)]);
}

/**
 * The redirect to the tidy address, without the empty fields and defaults that a form sends; null where the address that came has
 * the same parameters, in whatever order.
 */
export function tidied({ path, given }: Asked, pairs: Given): Redirect | null {
  const sorted = (list: Given) => JSON.stringify(list.map((pair) => JSON.stringify(pair)).toSorted());
  return sorted(given) === sorted(pairs) ? null : { to: href(path, pairs), status: 303 };
}

/** People write dates as 14/12/2022 or 14 December 2022, months and years alone: all become the day that the question takes. Blanks round words are dropped. */
function typed(name: string, value: string): string {
  const text = value.trim();
  if (name !== "from" && name !== "to") return text;
  const iso = isDate(text) ? text : wholeDate(text);
  if (iso === null) return text;
  return name === "from" ? firstDay(iso) : lastDay(iso);
}

/** A text that is one date and nothing else, whose weekday is right where it has one; else null. */
function wholeDate(text: string): string | null {
  const [date] = findDates(text);
  return date && date.start === 0 && date.end === text.length && date.weekdayAgrees !== false ? date.iso : null;
}
