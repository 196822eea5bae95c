import { EVERYTHING, questionToParams } from "../corpus/model/index.ts";
import type { Facet, Period, Question } from "../corpus/model/index.ts";

/** Every address on a page is made here, from the question it stands for: so a link can never mean something else than its words. */
export type Pairs = readonly (readonly [string, string])[];
/** Parameters that choose how a set is shown. Empty ones, undefined ones and defaults are left out by the caller or here. */
export type Presentation = Readonly<Record<string, string | number | undefined>>;

/** Joins a path and parameters. Commas, colons and slashes stay readable; a blank is a plus. */
export function href(path: string, pairs: Pairs = []): string {
  const query = pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&");
  return query ? `${path}?${query}` : path;
}

const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;
/** What most values are, of thousands of links on a page: nothing in them is escaped. */
const PLAIN = /^[\w.-]*$/;

function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text.replaceAll(LONE_SURROGATE, "\uFFFD"))
    .replaceAll("%20", "+")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/");
}

/** The pairs of a presentation: what is undefined or empty is not there; page 1 is the default. */
export function shown(presentation: Presentation): [string, string][] {
  return Object.entries(presentation).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" || (name === "page" && value === 1) ? [] : [[name, String(value)]],
  );
}

/** A page of ours that answers a question. */
export function questionHref(path: string, question: Question, presentation: Presentation = {}): string {
  return href(path, [...questionToParams(question), ...shown(presentation)]);
}

export function searchHref(question: Question, presentation: Presentation = {}): string {
  return questionHref("/search", question, presentation);
}

/** The question that asks for no more than what is given. */
export function ask(parts: Partial<Question>): Question {
  return { ...EVERYTHING, ...parts };
}

/** The same question with one parameter set to that value alone, as the counts of facets mean it. */
export function withOnly(question: Question, facet: Facet, value: string): Question {
  if (facet === "year") {
    const timeless = { ...question, from: null, to: null };
    return value === "undated" ? { ...timeless, year: [], undated: true } : { ...question, year: [Number(value)], undated: false };
  }
  if (facet === "topic") return { ...question, topic: [[value]] };
  return { ...question, [facet]: [value] };
}

/** The same question without one value of one parameter, as a filter that is taken off. */
export function without(question: Question, name: keyof Question, value: string): Question {
  if (name === "topic") return { ...question, topic: question.topic.filter((together) => together.join(",") !== value) };
  const now = question[name];
  if (Array.isArray(now)) return { ...question, [name]: now.filter((one) => String(one) !== value) };
  return { ...question, [name]: EVERYTHING[name] };
}

/** Narrows a question to one more topic that must be there as well. */
export function andTopic(question: Question, topic: string): Question {
  if (question.topic.length === 0) return { ...question, topic: [[topic]] };
  return { ...question, topic: question.topic.map((together) => (together.includes(topic) ? together : [...together, topic])) };
}

/**
 * Narrows a question to a period of a chart: a year, a quarter (as its two days), `undated`, or a meeting's id. By quarter `undated` holds
 * what has a year but no quarter too, and stands beside times.
 */
export function inPeriod(question: Question, period: string, by: Period = "year"): Question {
  if (period === "undated") return by === "quarter" ? { ...question, quarter: "none" } : { ...question, undated: true };
  if (/^\d{4}$/.test(period)) return { ...question, year: [Number(period)] };
  const days = daysOf(period);
  return days === null ? { ...question, meeting: [period] } : { ...question, year: [], ...within(question, days) };
}

export interface Days {
  from: string;
  to: string;
}

/** The first and the last day of a year or a quarter; null for other periods. */
export function daysOf(period: string): Days | null {
  const [, year = "", quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(period) ?? [];
  if (year === "") return null;
  if (quarter === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = (n: number) => String(n).padStart(2, "0");
  const [last, end] = [Number(quarter) * 3, quarter === "1" || quarter === "4" ? 31 : 30];
  return { from: `${year}-${month(last - 2)}-01`, to: `${year}-${month(last)}-${end}` };
}

/** The days of a question's time that lie within others. */
export function within({ from, to }: Pick<Question, "from" | "to">, days: Days): Days {
  return { from: from !== null && from > days.from ? from : days.from, to: to !== null && to < days.to ? to : days.to };
}

export const panelHref = (id: string): string =>
  id === "none" ? searchHref(ask({ panel: ["none"] })) : `/panels/${encodeURIComponent(id)}`;
export const forceHref = (id: string): string => `/forces/${encodeURIComponent(id)}`;
export const topicHref = (id: string, presentation: Presentation = {}): string =>
  href(`/topics/${encodeURIComponent(id)}`, shown(presentation));
export const personHref = (id: string): string => `/people/${encodeURIComponent(id)}`;
export const meetingHref = (id: string): string => `/meetings/${encodeURIComponent(id)}`;
export const itemHref = (id: string): string => `/items/${encodeURIComponent(id)}`;
export const helpHref = (anchor: string): string => `/help#${anchor}`;

/** A passage, within the question that found it when one is given: `page` is then its place among the results. */
export function passageHref(id: string, question: Question = EVERYTHING, presentation: Presentation = {}): string {
  return href(`/passages/${encodeURIComponent(id)}`, [...questionToParams(question), ...shown(presentation)]);
}

/** What is held, for the panels, forces and time that a question names. `problem`: only meetings that have a problem of that kind. */
export function coverageHref(question: Question, presentation: Presentation = {}): string {
  const { panel, force, year, from, to, undated, quarter } = question;
  return questionHref("/coverage", ask({ panel, force, year, from, to, undated, quarter }), presentation);
}

/** An address outside that may be linked: http and https alone, everything else is null. */
export function outsideHref(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? address : null;
}
