import { findDates, type FoundDate } from "../../../corpus/text/dates.ts";
import { tells } from "../words/agenda.ts";

/**
 * A sentence of the minutes names other days than the meeting's: it tells what happened, or says something behind which a day without its weekday
 * stands ('began on 1 April 2015 and runs for three years'), and does not speak of a meeting.
 */
export const isSentence = (text: string) =>
  text.endsWith(".") && (tells(text) || (!OF_MEETING.test(text) && saysMore(text) && findDates(text).every((day) => isWithin(text, day))));

const isWithin = (text: string, { start, weekdayAgrees }: FoundDate): boolean =>
  weekdayAgrees === null &&
  /\b(?:on|to|between|and|from|since|until|by|dated|in|for|of|the|covers?|covered|covering)\s$/i.test(text.slice(0, start));

const OF_MEETING = /\b(?:meetings?|met|held|minutes)\b/i;

const saysMore = (text: string) => (text.replace(WHEN_OR_HOW, "").match(SAYS)?.length ?? 0) >= 2;

/** 'Friday 3 February 2016, commencing at noon, with a video link.' */
const WHEN_OR_HOW = /\b(?:commencing|starting|beginning|concluding|from|until|with|noon|video|link|remotely?|virtual(?:ly)?)\b/gi;
const SAYS = /(?<![\p{L}'’-])\p{Ll}{4,}(?![\p{L}'’-])/gu;
