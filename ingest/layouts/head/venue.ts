import { findTimes } from "../../../corpus/text/clock.ts";

/** 'Venue Moot Hall', where the label stood in a column of its own. */
const LABEL = /^(?:venue|place|location)\s?:?\s+(?=\p{Lu})/iu;
/** The time behind a place: 'Town Hall, Kelby, at 10.00am', 'Town Hall Time: 11.00 a.m.' */
const TIME = /[\s,]+(?:time:?\s*|(?:commencing |starting )?at )(?<time>\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\.?)?)$/i;

/** When the meeting began, by what stands behind its place; null where no time does. */
export const timeBehind = (text: string): string | null => findTimes(TIME.exec(text)?.groups?.["time"] ?? "")[0]?.clock ?? null;

/** '10.00 am, MOVED': what became of the meeting, and no place. */
const STATUS = /^\(?(?:moved|new|new date|new time|cancelled|postponed|rearranged|rescheduled|reconvened|adjourned|changed|amended)\)?$/i;

/** A venue as printed without the link to its map, a time and a full stop; null: nothing is left. */
export function cleanVenue(text: string): string | null {
  const venue = text
    .replace(/\s+/g, " ")
    .replace(LABEL, "")
    .replace(/\s*\b(?:view directions|gweld cyfarwyddiadau)\b\.?\s*$/i, "")
    .replace(TIME, "")
    .replace(/[\s.,;|]+$/, "")
    .trim();
  return venue === "" || STATUS.test(venue) ? null : venue.slice(0, 300);
}
