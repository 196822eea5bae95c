import type { Period } from "../corpus/model/index.ts";

/** How numbers, shares, rates, dates and periods are written on every page. Pure; dates are ISO days as printed, no time zone applies. */

const LONG_MONTHS = "January February March April May June July August September October November December".split(" ");

/** 95312 → `95,312`. */
export function number(value: number): string {
  return String(Math.trunc(value)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 passage`, `2,310 passages`; the plural is the singular with s unless given. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${noun(value, one, many)}`;
}

/** The word beside a number that stands by itself: `passage`, `passages`. */
export function noun(value: number, one: string, many = `${one}s`): string {
  return value === 1 ? one : many;
}

/** One decimal, always: 0.8, 12.0. */
export function rate(part: number, whole: number, per = 1): string {
  return ((part * per) / whole).toFixed(1);
}

/** `9 of 12`; from 50 on the whole per cent too: `61 of 2,310 (3%)`. */
export function share(part: number, whole: number): string {
  const words = `${number(part)} of ${number(whole)}`;
  return whole < 50 ? words : `${words} (${Math.round((100 * part) / whole)}%)`;
}

/** 2022-12-14 → `14 December 2022`. */
export function longDate(iso: string): string {
  const [year, month, day] = dateParts(iso);
  return `${day} ${LONG_MONTHS[month - 1]} ${year}`;
}

/** 2022-12-14 → `14 Dec 2022`, for tables and lists. */
export function shortDate(iso: string): string {
  const [year, month, day] = dateParts(iso);
  return `${day} ${monthName(month)} ${year}`;
}

/** 2022-12-14 → `December 2022`. */
export function monthOf(iso: string): string {
  const [year, month] = dateParts(iso);
  return `${LONG_MONTHS[month - 1]} ${year}`;
}

/** Two days as a range: `1 Jun to 31 Dec 2023`; the first year is left out when both have it. */
export function dateRange(from: string, to: string): string {
  const [year, month, day] = dateParts(from);
  if (from === to) return shortDate(from);
  return year === dateParts(to)[0] ? `${day} ${monthName(month)} to ${shortDate(to)}` : `${shortDate(from)} to ${shortDate(to)}`;
}

/** The year as a column head; the running year is marked, because its figures will still grow. */
export function yearName(year: string | number, today: string): string {
  return String(year) === today.slice(0, 4) ? `${year} so far` : String(year);
}

/** A period of a chart: `2022`, `2022-Q4` → `Oct to Dec 2022`, `undated` → `Date not known`, by quarter `Quarter not known`. Other ids stay. */
export function periodName(period: string, today: string, by: Period = "year"): string {
  if (period === "undated") return by === "quarter" ? "Quarter not known" : "Date not known";
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    const first = (Number(quarter[2]) - 1) * 3 + 1;
    return `${monthName(first)} to ${monthName(first + 2)} ${quarter[1]}`;
  }
  return /^\d{4}$/.test(period) ? yearName(period, today) : period;
}

/** `2012 to 2026 so far`, or the one year; null without any. */
export function yearRange(years: readonly number[], today: string): string | null {
  if (years.length === 0) return null;
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? yearName(first, today) : `${first} to ${yearName(last, today)}`;
}

/** Years as runs without a gap: `2012 to 2026 so far`, `2020 and 2023`; null without any. */
export function yearRuns(years: readonly number[], today: string): string | null {
  const runs: number[][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.length === 0 ? null : listed(runs.flatMap((run) => yearRange(run, today) ?? []));
}

interface When {
  date: string | null;
  dateNotBefore?: string | null;
  dateNotAfter?: string | null;
  year: number | null;
}

/** When something was: the day, else what is known of it in words. Bounds may be open. */
export function whenOf(when: When): string {
  return inWords(when, shortDate);
}

/** The same for headings and citations: months are written out. */
export function longWhenOf(when: When): string {
  return inWords(when, longDate);
}

function inWords({ date, dateNotBefore: from = null, dateNotAfter: to = null, year }: When, day: (iso: string) => string): string {
  if (date !== null) return day(date);
  if (from === null && to === null) return year === null ? "date not known" : `${year}, day not known`;
  if (to === null) return `date not known (not before ${day(String(from))})`;
  if (from === null) return `date not known (not after ${day(to)})`;
  const period = periodBetween(from, to, day);
  if (period !== null) return `${period}, day not known`;
  const begin = from.slice(0, 4) === to.slice(0, 4) ? day(from).replace(/ \d{4}$/, "") : day(from);
  return `date not known (between ${begin} and ${day(to)})`;
}

/** The year or the month that two days bound: what has a year is not undated. Null where they bound none. */
function periodBetween(from: string, to: string, day: (iso: string) => string): string | null {
  const [year, month, last] = dateParts(to);
  if (from === `${to.slice(0, 4)}-01-01` && to.endsWith("-12-31")) return String(year);
  const ends = new Date(Date.UTC(year, month - 1, last + 1)).getUTCDate() === 1;
  return ends && from === `${to.slice(0, 7)}-01` ? day(from).replace(/^\d+ /, "") : null;
}

/** Cuts at a word after `limit` characters and adds an ellipsis; shorter texts stay as they are. */
export function cutAtWord(text: string, limit = 140): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(" ", limit);
  return `${text.slice(0, cut > limit / 2 ? cut : limit).trimEnd()}…`;
}

/** A list in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joint = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

function dateParts(iso: string): [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
}

function monthName(month: number): string {
  const name = LONG_MONTHS[month - 1] ?? "";
  return name === "September" ? "Sept" : name.slice(0, 3);
}
