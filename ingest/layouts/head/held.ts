import { findTimes } from "../../../corpus/text/clock.ts";
import { findDates } from "../../../corpus/text/dates.ts";
import { timesIn } from "../words/times.ts";
import { cleanVenue } from "./venue.ts";

/** What the sentence says that opens printed minutes: whose meeting, when and where. */
export interface Held {
  body: string | null;
  date: string | null;
  weekdayAgrees: boolean | null;
  startTime: string | null;
  endTime: string | null;
  venue: string | null;
}

const SENTENCE =
  /\b(?:minutes|notes|record|proceedings|cofnodion)\b[^.]{0,80}?\bmeeting\b(?<between>[^.]{0,200}?)\b(?:held|took place)\b(?<rest>.{0,400})/is;
/** 'Minutes of the Northmoor Police and Crime Panel held on …': no word of a meeting. */
const OF_BODY =
  /^\W*(?:the )?(?:draft |unconfirmed )?(?:minutes|notes|record|proceedings)(?<between> of (?:the )?[^.:;]{3,120}\b(?:panel|committee))\b[\s,]*held\b(?<rest>.{0,400})/isu;
/** 'A meeting of the Panel was held on …' at the head of its minutes. */
const WAS_HELD = /^\W*(?:an?|the)\s(?:[\p{L}-]+\s){0,2}meeting\b(?<between>[^.]{0,200}?)\b(?:was held|took place)\b(?<rest>.{0,400})/isu;
/** 'At a meeting of the Northmoor Police and Crime Panel held in …'. */
const AT_MEETING = /^\W*at an? (?:[\p{L}-]+\s){0,2}meeting\b(?<between> of [^.]{3,150}?)\bheld\b(?<rest>.{0,400})/isu;
/** 'To agree the minutes of the meeting held on …', 'The minutes of the meeting held on … were agreed': those of an earlier meeting. */
const EARLIER_BEFORE =
  /\b(?:to|that|agree|approve|confirm|sign|receive|consider|note|adopt|accept|previous|last)\s+(?:and sign\s+)?(?:the\s+)?(?:draft\s+)?$/i;
const EARLIER_AFTER =
  /^[^.]{0,160}?\b(?:were|was|be|is|are|as a|having been)\s+(?:\p{L}+\s+){0,4}?(?:agreed|approved|confirmed|accepted|signed|correct\w*|true|accurate|noted|received|taken|amended|considered|circulated|attached)\b/iu;
const LEAD = /^[\s,:–-]*(?:(?:remotely|virtually|held|at|in|via|on|by means of|by)\b[\s:]*)*(?:the\s+(?=\p{Lu}))?/iu;
const OFF_TIME = /^[\s,.;:–-]*(?:(?:at|from|commencing at|commencing|starting at|to|until|and)\s*)?$/i;

/** A place between day and hour: '… 25 February 2009 in the Council Chamber, County Hall commencing at 10.00 am'. */
const AT_PLACE =
  /^\.?[\s,]{0,3}(?:in|at) (?:the )?(?<place>\p{Lu}[^.;]{3,150}?)[\s,]*(?:\b(?:commencing|starting|beginning|from|at)\b[\s:]*)+$/iu;

/** Another sentence, which may tell of another meeting. */
const NEXT = /\.\s+(?=(?:The|An?|Next)\b)|\bnext\b/iu;
const COMMENCING = /\b(?:commencing|starting|beginning) at .{1,60}/i;
/** Of another session, or another body, what begins is told of. */
const OTHER_SESSION = /\b(?:session|training|briefing|before|following|followed|after|committee|pre-meeting)\b/iu;

/** The place before the day ('held at the Moot Hall, Thirle on Thursday …') or behind day and time ('… at 10 am in the Chamber'). */
function venueOf(before: string, after: string): string | null {
  const place = before.replace(LEAD, "").replace(/\s*(?:\b(?:on|at)\s*)?(?:\bthe\s*)?$/i, "");
  if (/\p{L}{3}/u.test(place)) return cleanVenue(place);
  const times = findTimes(after);
  const between = AT_PLACE.exec(after.slice(0, times[0]?.start ?? 0))?.groups?.["place"];
  if (between !== undefined) return cleanVenue(between);
  const rest = after.slice(times.at(-1)?.end ?? 0).replace(LEAD, "");
  const end = /(?:\.\s|\.$|\n|\bcommenc|\bpresent\b)/i.exec(rest)?.index ?? rest.length;
  return OFF_TIME.test(rest.slice(0, end)) || !/^\p{Lu}/u.test(rest) ? null : cleanVenue(rest.slice(0, end));
}

/** The words that say when it began, where nothing before them tells of something else. */
function beginsIn(text: string): string {
  const found = COMMENCING.exec(text);
  return found && !OTHER_SESSION.test(text.slice(0, found.index)) ? found[0] : "";
}

/** Reads 'Minutes of the meeting of the Northmoor Police and Crime Panel held at … on … commencing at …'; null: no such sentence. */
export function readHeld(text: string): Held | null {
  const start = text.slice(0, 800);
  const match = SENTENCE.exec(text.slice(0, 1200)) ?? OF_BODY.exec(start) ?? WAS_HELD.exec(start) ?? AT_MEETING.exec(start);
  const rest = match?.groups?.["rest"] ?? "";
  const day = findDates(rest).find((date) => date.iso.length === 10);
  if (!match || !day || EARLIER_BEFORE.test(text.slice(0, match.index)) || EARLIER_AFTER.test(rest.slice(day.end))) return null;
  // 'Minutes of the last meeting' over 'To approve the minutes of the meeting held on …': the inner words are of an earlier one.
  const between = match.groups?.["between"] ?? "";
  if (EARLIER_BEFORE.test(between.slice(0, Math.max(0, between.toLowerCase().lastIndexOf("minutes"))))) return null;
  const body = /\bof (?:the )?(?<body>.+?)[\s,]*$/is.exec(between)?.groups?.["body"] ?? null;
  const after = rest.slice(day.end);
  const near = timesIn(after.slice(0, 80));
  // Behind the whole address of a place it is further off, and said to be when it began.
  const { startTime, endTime } = near.startTime === null ? timesIn(beginsIn(after.split(NEXT, 1)[0] ?? "")) : near;
  return {
    body: body === null || body.length < 4 ? null : body.replace(/\s+/g, " "),
    date: day.iso,
    weekdayAgrees: day.weekdayAgrees,
    startTime: startTime ?? findTimes(rest.slice(0, day.start))[0]?.clock ?? null,
    endTime,
    venue: venueOf(rest.slice(0, day.start), after),
  };
}
