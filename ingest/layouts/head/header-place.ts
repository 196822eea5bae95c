import { findTimes } from "../../../corpus/text/clock.ts";
import { findDates } from "../../../corpus/text/dates.ts";
import { cleanVenue } from "./venue.ts";

/** What a page calls itself: 'Agenda and draft minutes'. */
export const PAGE =
  /^(?:agendas?, meetings and minutes\s?[-–]\s?)?(?<page>(?:printed |draft |supplementary )?(?:agenda|minutes|cofnodion|meeting documents|decisions|meeting details|agenda item|issue)(?:[ ,]|and|a chofnodion|drafft|draft|final|decisions|minutes|supplement|[-–]|details|history|meetings)*)$/i;
/** Lines of the head that say something else than who met and when. */
export const OTHER =
  /^(?:(?:lleoliad \/ |meeting )?(?:venue|location)|cyswllt \/ contact|place|contact|email|e-mail|tel|telephone|note|link|webcast|media|lleoliad|cyswllt|cofnod)\s?:/i;
const VENUE = /^(?:(?:lleoliad \/ |meeting )?(?:venue|location)|place|lleoliad)(?:\s?:\s*|$|\s(?=\p{Lu}[^.;:]{3,100}$))(?<place>.*)$/iu;
const MET = /\bmet (?:at|in) (?:the )?(?<place>\p{Lu}.{3,150}?)(?: on\b.*)?[.]?$/u;
/** 'The meeting was held in Committee Room 2, Moot Hall and began at 10.30 a.m.' */
const WAS_IN =
  /^(?:the )?meeting (?:(?:was )?held|took place) (?:in|at) (?:the )?(?<place>\p{Lu}[^.;]{3,150}?)(?=,? (?:and|on|commenc\p{L}+|at \d)\b|[.;]|$)/iu;
const PLACE =
  /\b(?:hall|rooms?|suite|chamber|offices?|house|centre|conference|virtual|remote(?:ly)?|teams|zoom|gallery|library|college|theatre|building|council|headquarters)\b/i;
/** 'Committee Room 2, Shire Hall. View directions', where its label is lost. */
const TO_MAP = /^(?<place>\p{Lu}[^:]{3,200}?)\.?\s{1,3}(?:view directions|gweld cyfarwyddiadau)\.?$/iu;
/** No figures, no list of people, no body, no sentence. */
const PLACE_LINE = /^\p{Lu}[\p{L}\s,'’()&-]{4,100}$/u;
/** 'Committee Room 1'. */
const ROOM_NUMBER = /(?<=\broom )\d{1,3}[a-z]?\b/gi;
const NO_PLACE =
  /^(?:documents|visitors|agenda|present|attend|apolog|in attendance|office of|minutes|cllr|councillor|alderman|mr|mrs|ms|miss|dr|chair)\b|\b(?:panel|committee(?! room)|board(?! ?room))\b/i;

/** The place behind a day, or behind day and time where it is said to be one ('… at 6.30 p.m. at Kelby House'). */
export function placeBehind(text: string): string | null {
  const time = findTimes(text).at(-1);
  if (!time) return placeAfter(text);
  // '16th March 2018, Moot Hall, 10.30 a.m.'
  const between = /^,\s(?<place>\p{Lu}[^;:]{4,100}?),?\s(?:at\s)?$/u.exec(text.slice(0, time.start))?.groups?.["place"];
  if (between !== undefined && PLACE.test(between)) return cleanVenue(between);
  const rest = text.slice(time.end);
  return /^\.?[\s,]{1,3}(?:at|in)\s|^[.,]?\s(?=\p{Lu}[^.;:]{3,80}$)/iu.test(rest) ? placeAfter(rest.replace(/^[.\s,]+/, "")) : null;
}

/** The place behind the day of a title line: '6th May 2015, Old Moot Hall', '… held via video conference'. */
function placeAfter(text: string): string | null {
  const place = text
    .replace(/^[\s,–-]+/, "")
    .replace(/^(?:held|took place)\b\s*/i, "")
    .replace(/^(?:at|in|via|by|on)\b\s*/i, "")
    .replace(/^(?:the|THE)\s+/, "");
  return PLACE.test(place) && place.length < 150 ? cleanVenue(place) : null;
}

/** Whether a line may be the name of a place: words alone, and none that say another thing. */
export const isPlaceName = (text: string): boolean =>
  PLACE_LINE.test(text.replace(ROOM_NUMBER, "")) && !OTHER.test(text) && !NO_PLACE.test(text) && !PAGE.test(text);

/** A line under the day that is the name of a place and nothing else: 'Kingswood Suite, Town Hall'; any name, where it stands right before those present. */
export function placeBelow(text: string, beforePresent = false): string | null {
  if (!isPlaceName(text)) return null;
  return placeAfter(text) ?? (beforePresent ? cleanVenue(text) : null);
}
/** The place on another line with the same day. */
export function placeOnLine(text: string, date: string): string | null {
  const day = text.length < 200 && text.includes(date.slice(0, 4)) ? findDates(text).find((found) => found.iso === date) : undefined;
  return day && findTimes(text.slice(day.end)).length === 0 ? placeAfter(text.slice(day.end)) : null;
}

/** 'The meeting started at 2.00 p.m. in the Conference Room, Kelby House.' */
const BEGAN_IN =
  /^(?:the )?meeting (?:started|began|commenced|opened) at [\d.: apmnoo]{1,12}(?:,)? (?:in|at) (?:the )?(?<place>\p{Lu}[^;]{3,150}?)\.?$/iu;

/** 'of the Meeting held at the Moot Hall, Kelder at 6.30 pm', where the day stands by itself. */
const HELD_AT =
  /^(?:(?:draft )?(?:minutes|notes) )?of (?:the|an?) meeting held (?:in|at) (?:the )?(?<place>\p{L}(?![^]{0,200}\b(?:19|20)\d\d\b)[^.;]{3,150}?(?:\sat\s\d[\d.: apmno]{0,12})?)\.?$/iu;

/** The place that a line names: behind its label ('' where it stands on the next line), or in a sentence; undefined where it names none. */
export const namedPlace = (text: string): string | undefined =>
  (VENUE.exec(text) ?? TO_MAP.exec(text) ?? MET.exec(text) ?? WAS_IN.exec(text) ?? HELD_AT.exec(text) ?? BEGAN_IN.exec(text))?.groups?.[
    "place"
  ];

/** Whether a line is labelled as the place. */
export const hasPlaceLabel = (text: string): boolean => VENUE.test(text);
