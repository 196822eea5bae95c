import { findTimes } from "../../corpus/text/clock.ts";
import { type FoundDate, findDates } from "../../corpus/text/dates.ts";
import type { Draft } from "../draft.ts";
import type { Line } from "./line.ts";

/** What stands at the head of a page or paper: as printed, unknown null. */
export type Header = Pick<Draft, "minutes" | "body" | "date" | "startTime" | "endTime" | "venue"> & {
  /** The page's own name: 'Agenda and draft minutes'. */
  page: string | null;
  /** The weekday printed is not that day's. */
  wrongWeekday: string | null;
};

const PAGE =
  /^(?:agendas?, meetings and minutes\s?[-–]\s?)?(?<page>(?:printed |draft |supplementary )?(?:agenda|minutes|meeting documents|decisions|meeting details|agenda item|issue)(?:[ ,]|and|draft|final|decisions|minutes|supplement|[-–]|details|history|meetings)*)$/i;
const BODY = /\b(?:panel|committee|sub-committee|board|council|cabinet|meeting|authority|forum|group|partnership|commission|assembly)\b/i;
const VENUE = /^(?:venue|place|location|lleoliad)\s?:\s*(?<place>.*)$/i;
const LABELLED = /^(?:venue|place|location|contact|email|e-mail|tel|telephone|note|link|webcast|media|date|time|lleoliad|cyswllt)\s?:/i;

export const emptyHeader = (): Header => ({
  page: null,
  minutes: null,
  body: null,
  date: null,
  startTime: null,
  endTime: null,
  venue: null,
  wrongWeekday: null,
});

const before = (text: string) =>
  text
    .replace(/\b(?:(?:held )?(?:on|at)(?: the)?|held)\s*$/i, "")
    .replace(/[\s,|:–—-]+$/, "")
    .trim();

/** The times printed behind a date: start, and end where there are two. */
export function timesAfter(text: string): { startTime: string | null; endTime: string | null } {
  const [start, end] = findTimes(text);
  return {
    startTime: start?.clock ?? null,
    endTime: end && /(?:to|until|[-–])\s*$/.test(text.slice(start?.end, end.start)) ? end.clock : null,
  };
}

function takeDay(header: Header, lines: readonly Line[], index: number, day: FoundDate): void {
  const text = lines[index]?.text ?? "";
  header.date = day.iso;
  if (day.weekdayAgrees === false) header.wrongWeekday = text.slice(day.start, day.end);
  const rest = text.slice(day.end);
  const next = lines[index + 1]?.text ?? "";
  const times = timesAfter(rest);
  Object.assign(
    header,
    times.startTime === null && /^(?:at |time:?\s*)?\d{1,2}[.:]\d\d|^\d{1,2}\s?[ap]m/i.test(next) ? timesAfter(next.slice(0, 40)) : times,
  );
  const own = before(text.slice(0, day.start));
  if (own !== "" && BODY.test(own)) header.body = own;
  else
    header.body ??=
      lines.slice(0, index).findLast((line) => BODY.test(line.text) && !PAGE.test(line.text) && line.text.length < 200)?.text ?? null;
}

/**
 * Reads the head of a page: its name, the title line with body, day and time (on one line or two), the venue.
 * @param lines the lines before the first item
 * @param title the page's `<title>`, asked where the lines name no day or body
 */
export function readHeader(lines: readonly Line[], title: string | null): Header {
  const header = emptyHeader();
  for (const [index, { text }] of lines.entries()) {
    const page = PAGE.exec(text);
    if (page && header.page === null) header.page = page.groups?.["page"]?.toLowerCase() ?? null;
    const venue = VENUE.exec(text)?.groups?.["place"];
    if (venue !== undefined) header.venue ??= cleanVenue(venue === "" ? (lines[index + 1]?.text ?? "") : venue);
    if (header.date !== null || (LABELLED.test(text) && !/^date/i.test(text)) || text.length > 250 || index > 25) continue;
    const day = findDates(text).find((d) => d.iso.length === 10);
    if (day && !/\b(?:published|printed on|issued|deadline|noon on|no later than)\b/i.test(text)) takeDay(header, lines, index, day);
  }
  if (title !== null) fromTitle(header, title);
  header.minutes = minutesOf(header.page);
  return header;
}

function fromTitle(header: Header, title: string): void {
  const parts = title.split(/\s[-–|]\s/);
  header.page ??= PAGE.exec(parts[0] ?? "")?.groups?.["page"]?.toLowerCase() ?? null;
  const day = findDates(title).find((d) => d.iso.length === 10);
  if (day && header.date === null) Object.assign(header, { date: day.iso, ...timesAfter(title.slice(day.end)) });
  header.body ??= parts.find((part) => /\bpanel\b/i.test(part) && !PAGE.test(part)) ?? null;
}

/** Draft or final by the page's own name; null where it does not say that it holds minutes. */
function minutesOf(page: string | null): "draft" | "final" | null {
  if (page === null || !/minutes/.test(page)) return null;
  return /draft/.test(page) ? "draft" : "final";
}

/** A venue without the link to its map. */
export function cleanVenue(text: string): string | null {
  const venue = text
    .replace(/\s*\bview directions\b\.?\s*$/i, "")
    .replace(/[\s.|]+$/, "")
    .trim();
  return venue === "" ? null : venue;
}
