import { findDates } from "../../corpus/text/dates.ts";
import { type Block, blocks } from "./items/block.ts";
import { passages } from "./items/body.ts";
import { once } from "./items/once.ts";
import { labelOf, withoutFurniture } from "./lines/furniture.ts";
import { isListedPerson } from "./head/attendees.ts";
import { opensPeople } from "./head/attendance-heads.ts";
import { readAttendance } from "./head/attendance.ts";
import { placeBelow } from "./head/header-place.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import { type Line, type View, partedLine } from "./lines/line.ts";
import { bare, isNumber } from "./words/markers.ts";
import { numberedTitles, placeOf } from "./items/numbering.ts";
import { finished } from "./paper.ts";
import { cleanTitle, hasSize, readsAsCommonTitle, titleLikeness } from "./words/titles.ts";
import type { DraftItem } from "../draft.ts";
import { TITLE } from "./lines/title-runs.ts";
import { isAgendaText, tells } from "./words/agenda.ts";

const TITLED = /^(?<number>\d{1,3}[a-z]?|\*{1,3})\s+(?<title>(?:Pdf|Doc|Docx)?\s?\p{Lu}.{2,300})$/u;
const DOCUMENT = /^(?:pdf|doc|docx|xls|xlsx|ppt)\s/i;
const STATUS =
  /^(?:occurred|scheduled|cancelled|postponed|documents|members|attendees|attendance|visitors|declarations of interests?|meeting summary|standard items|online meeting|agenda)$/i;

/** What the page prints at its top. */
const SIGNS = [/^(?:committee system - )?meeting details$/i, /^meeting summary$/i, /(?:^|\d\s)occurred$/i];

/** '4 Declarations of Interest' as number and title: this system sets agenda numbers without a stop. */
const parted = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const { number, title } = TITLED.exec(line.text)?.groups ?? {};
    const isTitle =
      title !== undefined &&
      labelOf(title) === null &&
      (hasSize(title) || readsAsCommonTitle(title) || (findDates(line.text).length === 0 && titleLikeness(title) >= 0.4));
    return number === undefined || !isTitle
      ? [line]
      : partedLine({ ...line, mark: TITLE }, [number, title], { first: Math.max(1, line.gap), later: 0 });
  });

/** The names of its papers stand behind a title: 'Minutes | Minutes 26 July 2018 (88Kb)', 'Rescue Plan | EPFCP/17/18 (1Mb)'. */
const PAPER = /\s\p{Lu}{2,8}(?:\/\d{1,4}){1,3}$/u;
const AGAIN = /^(?<title>\p{Lu}\p{L}+)\s\k<title>\b.*$/u;

function titleOf(text: string): string | null {
  const title = cleanTitle(text.replace(DOCUMENT, ""));
  return title !== null && hasSize(text) ? title.replace(PAPER, "").replace(AGAIN, "$<title>") : title;
}

/** The page ends in a table of those invited, with who came: 'Cllr Amos Present'. */
const PEOPLE = /^attendees$/i;
const CAME = /^(?<name>.{3,60}?)\s(?:(?<there>present|attended)|apologies|absent)\b.{0,40}$/i;
/** A part of its head may list them too. */
const LISTS = /^(?:attendees|attendance|visitors)$/i;

interface Parted {
  page: readonly Line[];
  people: { text: string }[];
}

/** The lines of the page and, apart, those of that table as lists of those present and of those who were not. `first`: where the items begin. */
function withoutPeople(lines: readonly Line[], first: number): Parted {
  const at = lines.findLastIndex(({ text }, i) => i > Math.max(first, AT_TOP) && PEOPLE.test(text));
  if (at < 0) return { page: lines, people: [] };
  const rows = lines.slice(at + 1).map(({ text }) => CAME.exec(text)?.groups);
  const list = (label: string, there: boolean) => [
    { text: label },
    ...rows.flatMap((came) => (came?.["name"] !== undefined && (came["there"] !== undefined) === there ? [{ text: came["name"] }] : [])),
  ];
  return { page: lines.slice(0, at), people: [...list("Present:", true), ...list("Apologies:", false)] };
}
/** Above stand the names of the page's own parts. */
const AT_TOP = 10;

/** The same of the lists in its head: the names right below 'Attendance' and 'Visitors', up to the place or the next part. */
function withoutLists(lines: readonly Line[], first: number): Parted {
  const parted = { page: [] as Line[], people: [] as { text: string }[] };
  let head: Line | null = null;
  for (const [i, line] of lines.entries()) {
    const isPart = STATUS.test(line.text);
    if (i >= first || isPart || !isListedPerson(line.text) || placeBelow(line.text) !== null)
      head = i < first && LISTS.test(line.text) ? line : null;
    if (head === null || isPart) parted.page.push(line);
    else parted.people.push({ text: head.text }, { text: line.text });
  }
  return parted;
}

/** Where the items begin: at the first number, alone or before a title. */
const itemsStart = (lines: readonly Line[]) =>
  lines.findIndex(({ text }) => (TITLED.test(text) && findDates(text).length === 0) || /^\d{1,2}\.?$/.test(text));

/** 'Minutes' over what was said: this system's labels have no colon. */
const LABEL = /^minutes:?$/i;

/** The number of the minute inside an item: the first number there that stands before prose. */
function minuteAt(own: readonly Block[], last: number): number {
  return own.findIndex((block) => {
    const place = isNumber(block.marker) && block.lone ? placeOf(block.marker) : null;
    return place?.path.length === 1 && (place.path[0] ?? 0) > last && (place.path[0] ?? 0) <= last + 3;
  });
}

/** A linked file is nobody's words. */
const isFile = (block: Block) => DOCUMENT.test(block.text) && hasSize(block.text);

/**
 * Where minutes of further items begin inside the blocks of one: their titles were links and are lost, their minutes count on. The agenda
 * text just before such a number is theirs.
 */
function furtherStarts(rest: readonly Block[], from: number, last: number): number[] {
  const starts: number[] = [];
  let expected = last + 1;
  for (let at = from; at < rest.length; at++) {
    const { marker = null, lone = false, text = "" } = rest[at] ?? {};
    if (!lone || !isNumber(marker) || bare(marker) !== String(expected) || !tells(text) || labelOf(text) !== null) continue;
    let start = at;
    while (start > from && isAgendaText(rest[start - 1]?.text ?? "")) start--;
    starts.push(start);
    expected++;
  }
  return starts;
}

/** The starts of items, for the number of a minute ('5' over 'Resolved:') the title with the same number. */
const titled = (all: readonly Block[], starts: readonly number[]): number[] =>
  starts.map((at) => {
    if (all[at]?.mark === TITLE) return at;
    const own = all.findIndex(({ mark, marker }, i) => i < at && mark === TITLE && marker?.text === all[at]?.marker?.text);
    return own < 0 ? at : own;
  });

/** How far behind a title the number of its minute may stand. */
const NEAR = 4;

/** The starts of items with those that the meeting took out of their order: a title with a number of its own, and that of a minute close behind. */
function withOthers(all: readonly Block[], starts: readonly number[]): number[] {
  const numbers = new Set(starts.map((at) => all[at]?.marker?.text));
  const others = all.flatMap(({ mark, marker, gap }, at) => {
    const own = mark === TITLE && isNumber(marker) && gap > 0 && !starts.includes(at) && !numbers.has(marker.text);
    return own && all.slice(at + 1, at + 1 + NEAR).some((block) => block.lone && isNumber(block.marker)) ? [at] : [];
  });
  return [...starts, ...others].sort((a, b) => a - b);
}

function itemsOf(own: readonly Block[], last: number): { items: DraftItem[]; minute: number } {
  const [first, ...rest] = own.filter((block, i) => i === 0 || !isFile(block));
  const at = minuteAt(rest, last);
  const number = (at < 0 ? undefined : placeOf(rest[at]?.marker ?? { text: "", kind: "glyph" })?.path[0]) ?? last;
  const starts = furtherStarts(rest, Math.max(0, at + 1), number);
  const title = first ? { number: first && isNumber(first.marker) ? bare(first.marker) : null, title: titleOf(first.text) } : null;
  const parts = [rest.slice(0, starts[0] ?? rest.length), ...starts.map((start, i) => rest.slice(start, starts[i + 1] ?? rest.length))];
  return {
    items: parts.map((part, i) => itemOf(i === 0 ? title : null, part, i === 0 ? last : number + i - 1)),
    minute: number + starts.length,
  };
}

function itemOf(title: Pick<DraftItem, "number" | "title"> | null, rest: readonly Block[], last: number): DraftItem {
  const at = minuteAt(rest, last);
  const marker = rest[at]?.marker;
  const agenda = at < 0 ? rest : rest.slice(0, at);
  // Where the minutes of an item have no number, they are what tells of the meeting.
  const label = agenda.findIndex(({ text, marker: own }) => LABEL.test(text) && own === null) + 1;
  const told = at >= 0 ? -1 : label > 0 ? label : agenda.findIndex((block) => tells(block.text) && !isAgendaText(block.text));
  const said =
    at >= 0 ? rest.slice(at).map((block, i) => (i === 0 ? { ...block, marker: null } : block)) : told < 0 ? [] : agenda.slice(told);
  const preamble = (told < 0 ? agenda : agenda.slice(0, told))
    .map((block) => block.text)
    .filter((text) => !LABEL.test(text))
    .join("\n");
  const minute = marker ? bare(marker) : null;
  // Where the title is lost with its number, the other is the only one.
  const [number, second] = title === null ? [minute, null] : [title.number, minute];
  return {
    number,
    minuteNumber: second,
    title: title?.title ?? null,
    preamble: preamble === "" ? null : preamble,
    truncated: false,
    sourceUrl: null,
    passages: once(passages(said, "minute")),
  };
}

/** A meeting on a CMIS page (`ViewMeetingPublic`): agenda numbers and minute numbers both, often out of step. */
export const cmis: Layout = {
  name: "cmis",
  recognise(view: View) {
    const top = view.lines.slice(0, 30);
    const signs = SIGNS.filter((sign) => top.some(({ text }) => sign.test(text))).length;
    const address = /\/ViewMeetingPublic\//i.test(view.document.url ?? "") ? 2 : 0;
    return signs + address < 2 ? 0 : Math.min(0.97, 0.5 + (signs + address) * 0.16);
  },
  read(view: View) {
    const table = withoutPeople(view.lines, itemsStart(view.lines));
    const lists = withoutLists(table.page, itemsStart(table.page));
    const people = [...lists.people, ...table.people];
    const own = withoutFurniture(lists.page);
    const first = itemsStart(own);
    const all = blocks(parted(own.filter((line, i) => (first >= 0 && i >= first) || !STATUS.test(line.text))));
    const starts = withOthers(all, titled(all, numberedTitles(all, 1)));
    const draft = draftOf("cmis", "meeting", readHeader(all.slice(0, starts[0] ?? 12), view.title));
    draft.minutes ??= "final";
    const head = all.slice(0, starts[0] ?? 0);
    const listed = head.findIndex(({ text }) => opensPeople(text));
    draft.venue ??= head.slice(0, Math.max(0, listed)).flatMap(({ text }) => placeBelow(text) ?? [])[0] ?? null;
    draft.attendance = readAttendance([...head, ...people]);
    let last = 0;
    for (const [i, start] of starts.entries()) {
      const { items, minute } = itemsOf(all.slice(start, starts[i + 1] ?? all.length), last);
      draft.items.push(...items);
      last = minute;
    }
    return [finished(draft)];
  },
};
