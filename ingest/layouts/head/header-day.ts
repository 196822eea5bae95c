import { findDates, type FoundDate } from "../../../corpus/text/dates.ts";
import { bodyLine, isOwnName, ownBody } from "./header-body.ts";
import { OTHER, placeBehind, placeBelow } from "./header-place.ts";
import { isSentence } from "./header-sentences.ts";
import { type Header, type HeadLine, MOST } from "./header-shape.ts";
import { cleanVenue } from "./venue.ts";
import { isAgendaText } from "../words/agenda.ts";
import { type Times, timesIn } from "../words/times.ts";

const TIME_LINE = /^(?:(?:at|time|amser)\b:?\s*)?\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m)/i;
/** 'Held at 6.30 p.m. on Tuesday …'. */
const AT_TIME = /\bat\s+\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?,?\s+on\s+(?:the\s+)?$/i;

/** The day that a line prints: one with its weekday before one in a note ('administered by … from 11 May 2020'). */
export function dayOf(text: string): FoundDate | undefined {
  const days = findDates(text).filter((date) => date.iso.length === 10);
  return days.find((date) => date.weekdayAgrees !== null) ?? days[0];
}

const NOT_THE_DAY =
  /\b(?:published|posted|printed on|issued|deadline|noon on|no later than|updated|despatched|last meeting|previous meeting|next meeting|future meetings?|approved)\b/i;

/** Whether a day on a line may be the meeting's. */
export const mayTellDay = (text: string): boolean =>
  !OTHER.test(text) && text.length <= 250 && !NOT_THE_DAY.test(text) && !isAgendaText(text) && !isSentence(text);

/** The times on the line of a day: behind it, or before it ('held at 6.30 p.m. on Tuesday …'). */
function timesBeside(text: string, day: FoundDate): Times {
  const behind = timesIn(text.slice(day.end));
  return behind.startTime === null ? timesIn(AT_TIME.exec(text.slice(0, day.start))?.[0] ?? "") : behind;
}

/** 'NORTHMOOR POLICE AND CRIME PANEL held in the Wyre Room, Moot Hall on Wednesday …': the place between a body and the day. */
const HELD_IN = /^(?<body>.{3,100}?\b(?:panel|committee)),? held (?:in|at|via|by) (?:the )?(?<place>\p{L}.{2,200})$/iu;

/** What the line of the meeting's day tells: the day, its times, the place behind or below it, the body before it or above. */
export function takeDay(header: Header, lines: readonly HeadLine[], index: number, day: FoundDate): void {
  const text = lines[index]?.text ?? "";
  header.date = day.iso;
  noteWeekday(header, text.slice(day.start, day.end), day.weekdayAgrees);
  const next = lines.slice(index + 1, index + 4).find((line) => TIME_LINE.test(line.text))?.text ?? "";
  const times = timesBeside(text, day);
  Object.assign(header, times.startTime === null ? timesIn(next.slice(0, 60)) : times);
  header.venue ??= placeBehind(text.slice(day.end)) ?? placeUnder(lines, index);
  const { body = "", place: room } = HELD_IN.exec(text.slice(0, day.start))?.groups ?? {};
  header.venue ??= cleanVenue(ownBody(room ?? ""));
  const own = ownBody(body === "" ? text.slice(0, day.start) : body);
  header.body = isOwnName(own) ? own : bodyLine(lines, index);
}

/** What heads a list of members below the place. */
export const PRESENT = /^(?:(?:members )?present|yn bresennol)\b/i;

/** The place below the line of a day, or below the time there. */
function placeUnder(lines: readonly HeadLine[], index: number): string | null {
  const below = TIME_LINE.test(lines[index + 1]?.text ?? "") ? index + 2 : index + 1;
  const place = lines[below]?.text ?? "";
  // In a head of two languages it stands below the day in each.
  const twice = lines.slice(below + 1, MOST).some((line) => line.text === place);
  return placeBelow(place, twice || PRESENT.test(lines[below + 1]?.text ?? ""));
}

/** The times, and the place below, on another line with the day that the page's name has told already. */
export function takeTimes(header: Header, lines: readonly HeadLine[], index: number): void {
  const text = lines[index]?.text ?? "";
  const { date } = header;
  if (date === null || header.startTime !== null || text.length >= 200 || !text.includes(date.slice(0, 4))) return;
  const day = findDates(text).find((found) => found.iso === date);
  const times = day ? timesBeside(text, day) : null;
  if (!times || times.startTime === null) return;
  Object.assign(header, times);
  header.venue ??= placeBelow(lines[index + 1]?.text ?? "");
}

/** Notes where the weekday that is printed is not that of the day. */
export function noteWeekday(header: Header, printed: string, agrees: boolean | null): void {
  if (agrees === false) header.issues.push({ code: "date-contradiction", message: `'${printed}' is another day of the week` });
}
