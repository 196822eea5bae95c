import { MONTHS, WEEKDAYS } from "./date-words.ts";

/** A date as it stands in a text. `iso` is `2022-12-14`, `2022-12` or `2022`, as far as it is printed. */
export interface FoundDate {
  iso: string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** False: the weekday printed with it is not that day's; null: none is printed. */
  weekdayAgrees: boolean | null;
}

const month = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
const weekday = [...WEEKDAYS.keys()].sort((a, b) => b.length - a.length).join("|");
// English and Welsh ordinals.
const day = "(?<d>[0-3]?\\d)\\s?(?:st|nd|rd|th|af|ail|il|ydd|fed|ed|eg|ain)?";
const FORMS = [
  `(?:(?<w>${weekday})[,.]?\\s+)?(?:the\\s+)?${day}(?:\\s+day)?(?:\\s+of)?(?:[\\s-]+|(?<=\\d(?:st|nd|rd|th)))(?<m>${month})\\.?,?[\\s-]+(?<y>\\d{4})\\b`,
  `(?:(?<w>${weekday})[,.]?\\s+)?(?<m>${month})\\s+${day},?\\s+(?<y>\\d{4})\\b`,
  `(?<y>(?:19|20)\\d\\d)-(?<mm>[01]\\d)-(?<d>[0-3]\\d)(?!\\d)`,
  `(?:(?<w>${weekday})[,.]?\\s+)?(?<d>[0-3]?\\d)(?<sep>[/.-])(?<mm>[01]?\\d)\\k<sep>(?<y>\\d{4}|\\d{2})(?![/.\\d-]*\\d)`,
  `(?<m>${month})\\.?,?\\s+(?<y>\\d{4})\\b`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}/.])${form}`, "giu"));

const pad = (n: number | string) => String(n).padStart(2, "0");

/** `2022-12-14` for a day that exists, else null. Years of two digits are of this century. */
export function isoDay(year: number, monthNumber: number, dayNumber: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, monthNumber - 1, dayNumber));
  const exists = full > 1000 && full < 10_000 && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return exists ? `${full}-${pad(monthNumber)}-${pad(dayNumber)}` : null;
}

function found(match: RegExpMatchArray): FoundDate | null {
  const { d, m, mm, y, w } = match.groups ?? {};
  const monthNumber = m === undefined ? Number(mm) : MONTHS.get(m.toLowerCase());
  if (monthNumber === undefined || y === undefined) return null;
  const iso = d === undefined ? `${y}-${pad(monthNumber)}` : isoDay(Number(y), monthNumber, Number(d));
  if (iso === null) return null;
  const start = match.index ?? 0;
  const weekdayAgrees = w === undefined ? null : WEEKDAYS.get(w.toLowerCase()) === new Date(`${iso}T00:00:00Z`).getUTCDay();
  return { iso, start, end: start + match[0].length, weekdayAgrees };
}

/**
 * Every date of a text with its year, in order: in words, in digits (day before month, as printed in the UK), with or without the day.
 * Days that do not exist are left out. Takes time linear in the text.
 */
export function findDates(text: string): FoundDate[] {
  const matches = FORMS.flatMap((form) => [...text.matchAll(form)]).sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  const dates: FoundDate[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.index < end) continue;
    end = match.index + match[0].length;
    const date = found(match);
    if (date) dates.push(date);
  }
  return dates;
}

/** The first whole day that a text names, or null. */
export function readDay(text: string): string | null {
  return findDates(text).find((date) => date.iso.length === 10)?.iso ?? null;
}

/** The last day that a date of any precision can mean: `2022` → `2022-12-31`, `2022-02` → `2022-02-28`. */
export function lastDay(iso: string): string {
  const [year = 0, monthNumber] = iso.split("-").map(Number);
  if (iso.length === 10) return iso;
  return monthNumber === undefined ? `${iso}-12-31` : `${iso}-${pad(new Date(Date.UTC(year, monthNumber, 0)).getUTCDate())}`;
}

/** The first day that a date of any precision can mean. */
export function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

/** Whether a text is a date that exists in one of the forms `2022`, `2022-12`, `2022-12-14`. */
export function isDate(text: string): boolean {
  const parts = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  return parts !== null && isoDay(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)) !== null;
}
