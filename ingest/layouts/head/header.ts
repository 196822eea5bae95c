import { minutesOf } from "./draft-marks.ts";
import { bodyLine, contactBody, withArea } from "./header-body.ts";
import { dayOf, mayTellDay, noteWeekday, takeDay, takeTimes } from "./header-day.ts";
import { hasPlaceLabel, namedPlace, PAGE, placeBelow, placeOnLine } from "./header-place.ts";
import { emptyHeader, type Header, type HeadLine, MOST, withDays } from "./header-shape.ts";
import { heldAt } from "./held-lines.ts";
import { readHeld } from "./held.ts";
import { cleanVenue, timeBehind } from "./venue.ts";
import { beganAt, timesLabelled } from "../words/closing.ts";
import { timesIn } from "../words/times.ts";
import { isPanelName } from "../../place/names.ts";

/**
 * Reads the head of a page or paper: its name, the sentence 'Minutes of the meeting … held …' or the title line with body, day and
 * time (on one line or more), the venue.
 * @param printed the lines before the first item
 * @param title the page's `<title>`, asked where the lines name no day or body
 */
export function readHeader(printed: readonly HeadLine[], title: string | null): Header {
  const lines = withDays(printed);
  const header = emptyHeader();
  const held = lines.slice(0, MOST).findIndex(({ text }) => readHeld(text) !== null);
  if (held >= 0) takeHeld(header, lines, held);
  for (const index of lines.slice(0, MOST).keys()) takeLine(header, lines, index, held >= 0);
  if (title !== null) fromTitle(header, title);
  header.body ??= bodyLine(lines, lines.length - 1) ?? contactBody(lines);
  header.minutes = minutesOf(header.page, lines);
  return header;
}

/** What the sentence 'Minutes of the meeting … held …' tells. */
function takeHeld(header: Header, lines: readonly HeadLine[], held: number): void {
  const { weekdayAgrees, ...known } = heldAt(lines, held) ?? { weekdayAgrees: null };
  Object.assign(header, known);
  noteWeekday(header, header.date ?? "", weekdayAgrees);
  header.body = withArea(header.body, lines.slice(0, held)) ?? bodyLine(lines, held);
  const below = lines[held + 1]?.text ?? "";
  header.venue ??= placeBelow(below);
  // The sentence may go on where its line was broken.
  if (header.startTime === null) Object.assign(header, timesIn(COMMENCING.exec(below)?.[0] ?? ""));
}

const COMMENCING = /\b(?:commencing|starting|beginning) at .{1,60}/i;

/** What a line tells that is not known yet; `held`: there is a sentence that tells most, so that only a labelled place is believed against it. */
function takeLine(header: Header, lines: readonly HeadLine[], index: number, held: boolean): void {
  const text = lines[index]?.text ?? "";
  header.page ??= pageOf(text);
  const named = namedPlace(text);
  const venue = named === "" ? lines[index + 1]?.text : named;
  if (venue !== undefined && (header.venue === null || (held && hasPlaceLabel(text)))) header.venue = cleanVenue(venue) ?? header.venue;
  if (venue !== undefined) header.startTime ??= timeBehind(venue);
  if (header.date !== null) header.venue ??= placeOnLine(text, header.date);
  takeTimes(header, lines, index);
  const labelled = timesLabelled(text);
  header.startTime ??= beganAt(text) ?? labelled.startTime;
  header.endTime ??= labelled.endTime;
  const day = header.date === null && mayTellDay(text) ? dayOf(text) : undefined;
  if (day) takeDay(header, lines, index, day);
}

/** The page's own name that a line holds. */
const pageOf = (text: string): string | null => PAGE.exec(text)?.groups?.["page"]?.toLowerCase() ?? null;

/** What the page's `<title>` tells that its lines did not. */
function fromTitle(header: Header, title: string): void {
  const parts = title.split(/\s[-–|]\s/);
  header.page ??= pageOf(parts[0] ?? "");
  const day = dayOf(title);
  if (day && header.date === null) Object.assign(header, { date: day.iso, ...timesIn(title.slice(day.end)) });
  const named = parts.find((part) => isPanelName(part) && !PAGE.test(part)) ?? null;
  if (header.body === null || !isPanelName(header.body)) header.body = named ?? header.body;
}
