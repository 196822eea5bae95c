import { type FoundDate, findDates } from "../../../corpus/text/dates.ts";
import type { Draft } from "../../draft.ts";
import { areaOf, isPanelName } from "../../place/names.ts";
import { isAgendaText, tells } from "../words/agenda.ts";
import { beganAt, timesLabelled } from "../words/closing.ts";
import { OTHER, PAGE, hasPlaceLabel, isPlaceName, namedPlace, placeBehind, placeBelow, placeOnLine } from "./header-place.ts";
import { type Held, readHeld } from "./held.ts";
import { isPersonName } from "./people.ts";
import type { Marker } from "../words/markers.ts";
import { type Times, timesIn } from "../words/times.ts";
import { cleanVenue, timeBehind } from "./venue.ts";

/** What stands at the head of a page or paper: as printed, unknown null. */
export type Header = Pick<Draft, "minutes" | "body" | "date" | "startTime" | "endTime" | "venue" | "issues"> & {
  /** The page's own name: 'agenda and draft minutes'. */
  page: string | null;
};

interface Text {
  text: string;
  marker?: Marker | null;
}

/** A day in figures on a line of its own ('24.09.20') looks like the number of what stands below. */
const withDays = (lines: readonly Text[]): Text[] =>
  lines.flatMap((line) =>
    line.marker?.kind === "decimal" && findDates(line.marker.text).length > 0 ? [{ text: line.marker.text }, { text: line.text }] : [line],
  );

const BODY = /\b(?:panel|committee|sub-committee|board|council|cabinet|meeting|authority|forum|group|partnership|commission|assembly)\b/i;
const NOT_THE_DAY =
  /\b(?:published|posted|printed on|issued|deadline|noon on|no later than|updated|despatched|last meeting|previous meeting|next meeting|future meetings?|approved)\b/i;
const TIME_LINE = /^(?:(?:at|time|amser)\b:?\s*)?\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m)/i;
/** What is said of a body is no name of it: 'The Panel reviews …', 'and Crime Panel examines how'. */
const SENTENCE =
  /\b[Pp]anel\b(?:\s\p{L}+){0,2}?\s(?:reviews|examines|scrutinises|holds|meets|consists|has|comprises|supports|provides|publishes|receives|considers|was|is)\b|\bmust\b|\bwill\b/u;
/** 'Held at 6.30 p.m. on Tuesday …'. */
const AT_TIME = /\bat\s+\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?,?\s+on\s+(?:the\s+)?$/i;
const MOST = 30;

const emptyHeader = (): Header => ({
  page: null,
  minutes: null,
  body: null,
  date: null,
  startTime: null,
  endTime: null,
  venue: null,
  issues: [],
});

/** The day that a line prints: one with its weekday before one in a note ('administered by … from 11 May 2020'). */
function dayOf(text: string): FoundDate | undefined {
  const days = findDates(text).filter((date) => date.iso.length === 10);
  return days.find((date) => date.weekdayAgrees !== null) ?? days[0];
}

const ownBody = (text: string) =>
  text
    .replace(/\b(?:(?:held )?(?:on|at)(?: the)?|held|date:?)\s*$/i, "")
    .replace(/[\s,|:–—-]+$/, "")
    .replace(/^(?:minutes|agenda)\s*[-–:]\s*/i, "")
    .replace(/^(?:at (?:an?|the) (?:[\p{L}-]+ )?)?meeting of (?:the )?/iu, "")
    .replace(/\s+(?:draft )?minutes$/i, "")
    .trim();

/** Whether a line is the name of some body that meets: a council is a host, a chamber a place, a sentence neither. */
const isBodyName = (line: string) => {
  // 'Ethics Panel - Minutes August 2021'
  const text = line.replace(/\s[-–]\s?minutes\b.*$/i, "");
  return isName(text);
};
const isName = (text: string) =>
  BODY.test(text) &&
  !/\blogo$/i.test(text) &&
  !/[.;?!]$|\d/.test(text) &&
  text.split(" ").length <= 14 &&
  !/\b(?:council|room|hall|chamber|house|centre|building|suite|floor|will|may|is|are|be)\b[\s,]*$|\b(?:will|may|is|are|was|were)\b/i.test(
    text,
  );

/** 'Report of the Commissioner to the Members of the Northmoor Police and Crime Panel': what stands before the panel's name. */
const REPORT_TO =
  /^report (?:(?:of|by|from)\b.{1,120}?\s)?to (?:the )?(?:(?:chair\p{L}*|members)(?: and (?:chair\p{L}*|members))? of (?:the )?)?(?=\S.*\bpanel\b)/iu;

/** More words that end in a stop, without a day, are a sentence of the agenda. */
const LONGEST_NAME = 12;

/** The line that names the body: a panel's before any other, and of the lines before `index` the nearest. */
function bodyLine(lines: readonly Text[], index: number): string | null {
  const fits = (line: Text) =>
    line.text.length < 200 &&
    !PAGE.test(line.text) &&
    !OTHER.test(line.text) &&
    !/(?<!\bSt)[.;]\s/.test(line.text) &&
    !SENTENCE.test(line.text) &&
    !isSentence(line.text) &&
    !(line.text.endsWith(".") && line.text.split(" ").length > LONGEST_NAME && findDates(line.text).length === 0);
  const clean = (line: Text | undefined) =>
    line?.text
      .replace(/^meeting\s?:\s*/i, "")
      .replace(REPORT_TO, "")
      .replace(/\s*(?:[-–:]\s*)?\bminutes\b\s*$/i, "") ?? null;
  const before = lines.slice(0, index + 1).filter(fits);
  const panel =
    before.findLast((line) => isPanelName(line.text)) ??
    lines
      .slice(0, 8)
      .filter(fits)
      .find((line) => isPanelName(line.text));
  return clean(panel ?? before.findLast((line) => isBodyName(line.text)));
}

/** 'Police and Crime Panel', as a line above has it with its area: 'NORTHMOOR POLICE AND CRIME PANEL'. */
function withArea(body: string | null, above: readonly Text[]): string | null {
  if (body === null || !isPanelName(body) || areaOf(body) !== "") return body;
  const bare = body.toLowerCase();
  const own = above.findLast(({ text }) => text.length > body.length && text.length < 100 && text.toLowerCase().endsWith(` ${bare}`));
  return own?.text ?? body;
}

/** 'Minutes of meeting on 9 March', 'Panel Minutes' names no body. */
const ANY_MEETING =
  /^(?:the )?(?:panel|committee|board|group)$|^(?:(?:the )?(?:draft |unconfirmed )?(?:minutes|notes|record) of (?:the |a |our )?(?:panel[’']s )?(?:\p{L}+ )?meeting(?: of| on| held)?$|meeting\b)/iu;

/** The times on the line of a day: behind it, or before it ('held at 6.30 p.m. on Tuesday …'). */
function timesBeside(text: string, day: FoundDate): Times {
  const behind = timesIn(text.slice(day.end));
  return behind.startTime === null ? timesIn(AT_TIME.exec(text.slice(0, day.start))?.[0] ?? "") : behind;
}

/** 'NORTHMOOR POLICE AND CRIME PANEL held in the Wyre Room, Moot Hall on Wednesday …': the place between a body and the day. */
const HELD_IN = /^(?<body>.{3,100}?\b(?:panel|committee)),? held (?:in|at|via|by) (?:the )?(?<place>\p{L}.{2,200})$/iu;

function takeDay(header: Header, lines: readonly Text[], index: number, day: FoundDate): void {
  const text = lines[index]?.text ?? "";
  header.date = day.iso;
  noteWeekday(header, text.slice(day.start, day.end), day.weekdayAgrees);
  const next = lines.slice(index + 1, index + 4).find((line) => TIME_LINE.test(line.text))?.text ?? "";
  const times = timesBeside(text, day);
  Object.assign(header, times.startTime === null ? timesIn(next.slice(0, 60)) : times);
  header.venue ??= placeBehind(text.slice(day.end));
  const below = TIME_LINE.test(lines[index + 1]?.text ?? "") ? index + 2 : index + 1;
  const place = lines[below]?.text ?? "";
  // In a head of two languages it stands below the day in each.
  const twice = lines.slice(below + 1, MOST).some((line) => line.text === place);
  header.venue ??= placeBelow(place, twice || PRESENT.test(lines[below + 1]?.text ?? ""));
  const { body = "", place: room } = HELD_IN.exec(text.slice(0, day.start))?.groups ?? {};
  header.venue ??= cleanVenue(ownBody(room ?? ""));
  const own = ownBody(body === "" ? text.slice(0, day.start) : body);
  header.body = isPanelName(own) || (BODY.test(own) && !ANY_MEETING.test(own)) ? own : bodyLine(lines, index);
}

const COMMENCING = /\b(?:commencing|starting|beginning) at .{1,60}/i;
const PRESENT = /^(?:(?:members )?present|yn bresennol)\b/i;

/** The times, and the place below, on another line with the day that the page's name has told already. */
function takeTimes(header: Header, lines: readonly Text[], index: number): void {
  const text = lines[index]?.text ?? "";
  const { date } = header;
  if (date === null || header.startTime !== null || text.length >= 200 || !text.includes(date.slice(0, 4))) return;
  const day = findDates(text).find((found) => found.iso === date);
  const times = day ? timesBeside(text, day) : null;
  if (!times || times.startTime === null) return;
  Object.assign(header, times);
  header.venue ??= placeBelow(lines[index + 1]?.text ?? "");
}

function noteWeekday(header: Header, printed: string, agrees: boolean | null): void {
  if (agrees === false) header.issues.push({ code: "date-contradiction", message: `'${printed}' is another day of the week` });
}

/** 'at 2.00 pm at County Hall', '6.30 PM IN THE CHAMBER': the sentence goes on where its line was broken. */
const GOES_ON = /^(?:(?:at|commencing at|starting at)\s)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?\s?m\b/i;

const PLACE = /\b(?:Halls?|Rooms?|House|Centre|Chambers?|Offices?|Building|Street|Road|College|School|Church)\b/u;

/** The sentence that opens printed minutes, with the line below where it has no time and goes on there. */
function heldAt(lines: readonly Text[], at: number): Held | null {
  const line = lines[at]?.text ?? "";
  const next = lines[at + 1];
  const place = next?.text ?? "";
  // '… in the Wyre Room,' over 'Moot Hall, Kelder'
  if (line.endsWith(",") && isPlaceName(place) && !(isPersonName(place) && !PLACE.test(place)) && !PRESENT.test(place))
    return readHeld(`${line} ${place}`);
  const below = [next?.marker?.text, next?.text].filter((text) => text !== undefined).join(" ");
  const held = readHeld(line);
  return held?.startTime === null && GOES_ON.test(below) ? readHeld(`${line} ${below}`) : held;
}

/**
 * Reads the head of a page or paper: its name, the sentence 'Minutes of the meeting … held …' or the title line with body, day and
 * time (on one line or more), the venue.
 * @param printed the lines before the first item
 * @param title the page's `<title>`, asked where the lines name no day or body
 */
export function readHeader(printed: readonly Text[], title: string | null): Header {
  const lines = withDays(printed);
  const header = emptyHeader();
  const held = lines.slice(0, MOST).findIndex(({ text }) => readHeld(text) !== null);
  if (held >= 0) {
    const { weekdayAgrees, ...known } = heldAt(lines, held) ?? { weekdayAgrees: null };
    Object.assign(header, known);
    noteWeekday(header, header.date ?? "", weekdayAgrees);
    header.body = withArea(header.body, lines.slice(0, held)) ?? bodyLine(lines, held);
    header.venue ??= placeBelow(lines[held + 1]?.text ?? "");
    // The sentence may go on where its line was broken.
    if (header.startTime === null) Object.assign(header, timesIn(COMMENCING.exec(lines[held + 1]?.text ?? "")?.[0] ?? ""));
  }
  for (const [index, { text }] of lines.slice(0, MOST).entries()) {
    header.page ??= PAGE.exec(text)?.groups?.["page"]?.toLowerCase() ?? null;
    const named = namedPlace(text);
    const venue = named === "" ? lines[index + 1]?.text : named;
    if (venue !== undefined && (header.venue === null || (held >= 0 && hasPlaceLabel(text))))
      header.venue = cleanVenue(venue) ?? header.venue;
    if (venue !== undefined) header.startTime ??= timeBehind(venue);
    if (header.date !== null) header.venue ??= placeOnLine(text, header.date);
    takeTimes(header, lines, index);
    const labelled = timesLabelled(text);
    header.startTime ??= beganAt(text) ?? labelled.startTime;
    header.endTime ??= labelled.endTime;
    if (header.date !== null || OTHER.test(text) || text.length > 250 || NOT_THE_DAY.test(text) || isAgendaText(text) || isSentence(text))
      continue;
    const day = dayOf(text);
    if (day) takeDay(header, lines, index, day);
  }
  if (title !== null) fromTitle(header, title);
  header.body ??= bodyLine(lines, lines.length - 1) ?? contactBody(lines);
  header.minutes = minutesOf(header.page, lines);
  return header;
}

function fromTitle(header: Header, title: string): void {
  const parts = title.split(/\s[-–|]\s/);
  header.page ??= PAGE.exec(parts[0] ?? "")?.groups?.["page"]?.toLowerCase() ?? null;
  const day = dayOf(title);
  if (day && header.date === null) Object.assign(header, { date: day.iso, ...timesIn(title.slice(day.end)) });
  const named = parts.find((part) => isPanelName(part) && !PAGE.test(part)) ?? null;
  if (header.body === null || !isPanelName(header.body)) header.body = named ?? header.body;
}

/** The panel whose clerk is to be asked: 'Contact: Northmoor Police and Crime Panel, Democratic Support'. */
const contactBody = (lines: readonly Text[]): string | null =>
  lines
    .flatMap(({ text }) => (/^(?:contact|cyswllt)\b/i.test(text) ? text.split(/[:,;]\s*|\s[–-]\s/) : []))
    .map((part) => part.replace(POST_BEHIND, ""))
    .find((part) => isPanelName(part) && areaOf(part) !== "") ?? null;
/** 'Northmoor Police and Crime Panel Scrutiny Officer  Tel' */
const POST_BEHIND =
  /(?<=\bPanel)\s{1,9}(?:(?:Senior|Principal|Policy|Scrutiny|Support|Democratic|Governance) ){0,4}(?:Officer|Manager|Clerk|Secretar|Services|Team|Support|Adviser|Administrator).{0,120}$/u;

/**
 * A sentence of the minutes names other days than the meeting's: it tells what happened, or says something behind which a day without its weekday
 * stands ('began on 1 April 2015 and runs for three years'), and does not speak of a meeting.
 */
const isSentence = (text: string) =>
  text.endsWith(".") && (tells(text) || (!OF_MEETING.test(text) && saysMore(text) && findDates(text).every((day) => isWithin(text, day))));
const isWithin = (text: string, { start, weekdayAgrees }: FoundDate): boolean =>
  weekdayAgrees === null &&
  /\b(?:on|to|between|and|from|since|until|by|dated|in|for|of|the|covers?|covered|covering)\s$/i.test(text.slice(0, start));
const OF_MEETING = /\b(?:meetings?|met|held|minutes)\b/i;
const saysMore = (text: string) => (text.replace(WHEN_OR_HOW, "").match(SAYS)?.length ?? 0) >= 2;
/** 'Friday 3 February 2016, commencing at noon, with a video link.' */
const WHEN_OR_HOW = /\b(?:commencing|starting|beginning|concluding|from|until|with|noon|video|link|remotely?|virtual(?:ly)?)\b/gi;
const SAYS = /(?<![\p{L}'’-])\p{Ll}{4,}(?![\p{L}'’-])/gu;

/** What a head says of minutes that nobody has agreed yet. */
const DRAFT: readonly RegExp[] = [
  // 'Draft minutes', 'DRAFT', '(Draft – subject to confirmation at the next meeting)'
  /^\(?(?:draft|unconfirmed|unapproved)\)?$|(?:^|\()(?:draft|unconfirmed|unapproved)(?: minutes\b|\s?[:–—-]\s?(?:minutes|subject to|until|to be|for)\b)/i,
  // 'Minutes (draft)', 'Minutes of the meeting (draft until agreed)', 'These minutes are draft until confirmed'
  /\bminutes(?: of (?:the |a )?meeting)?(?: are(?: in| still)?|\s?[:–—-])?\s\(?(?:draft|unconfirmed|unapproved)\b/i,
  /\b(?:minutes are|minutes) subject to (?:approval|confirmation|agreement)\b/i,
];

/** Draft or final by what the page calls itself; null where it does not say that it holds minutes. */
function minutesOf(page: string | null, lines: readonly Text[]): "draft" | "final" | null {
  const draft = lines.slice(0, MOST).some(({ text }) => DRAFT.some((form) => form.test(text)));
  if (draft || (page !== null && /draff?t/.test(page))) return "draft";
  return page !== null && /minutes|chofnodion|cofnodion/.test(page) ? "final" : null;
}
