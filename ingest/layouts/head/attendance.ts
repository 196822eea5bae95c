import type { Attendee } from "../../../corpus/model/index.ts";
import type { Present } from "../../draft.ts";
import { tells } from "../words/agenda.ts";
import { ATTENDANCE_HEADS } from "../data.ts";
import { columnsApart } from "./column-pairs.ts";
import { isSubstitute, officeOf, organisationOf, substituteFor } from "./notes.ts";
import { hasTitle, peopleIn, withoutTitles } from "./people.ts";
import { headCells, headsMarks, isMarked, statusOf } from "./status-cells.ts";

export interface List {
  status: Attendee["status"];
  office: Attendee["office"];
}

/** Those of a list whose head is lost. */
const MEMBERS: List = { status: "present", office: "member" };

const heads = [...ATTENDANCE_HEADS].sort((a, b) => b[0].length - a[0].length);
const GENERAL = /^(?<what>officers|representatives|members)\b[^:.]{0,80}:\s*/i;
const PERSON = /^(?:(?:County |City |Borough |District )?Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Professor|Alderman|Mayor)\b/;
/** 'Councillor A Wain (Chair)', 'Mr Dale': somebody with a title. */
export const isTitledPerson = (text: string): boolean => PERSON.test(text);
/** Names right behind a head, where the line that parted them is gone: 'In attendance the Commissioner; Mrs Lane'. */
const NAMES =
  /^ (?:[Tt]he (?:Police|PCC|PFCC|Commissioner|Mayor|Chief|Deputy)|(?:County |City |Borough |District )?Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Professor)\b/;
/** 'The meeting was held in the Moot Hall and began at 10 am.' */
const OF_MEETING = /^(?:the )?meeting (?:was held|took place|began|started|commenced|opened)\b/i;
/** 'Chair: Cllr Amos', 'Vice-Chair - Mrs Lane - Kelder Council'. */
const CHAIRS = /^(?<vice>vice[- ]|deputy )?chair(?:man|woman|person)?(?:\s?:|\s[–—-])\s+(?<names>\p{Lu}.{2,200})$/iu;
/** 'Kelder Council: Cllr Amos, Cllr Dale' in a list of members. */
const OF_BODY = /^(?<body>\p{Lu}[^:;.()]{2,60}\b(?:Council|Borough|Authority|MBC|BC|CC|DC|UA))\s?:\s+(?<names>\p{Lu}.+)$/u;
const PROSE = /\b(?:was|were) (?:also )?(?:in attendance|present)\b|\)\s(?:also )?attended(?: the meeting)?\.?$/i;
const MOST = 300;
/** What stands in a column goes on below it. */
const GOES_ON = /\p{L} (?:(?:and|of|the|&)|\((?:[Vv]ice-|[Dd]eputy))$/u;
const SHORT = 100;
/** 'Mr Dale (Vice-   Co-opted Member' over 'Chairman)': the bracket of one column was broken, and the other stands in it. */
const [OPEN_CHAIR, CLOSE_CHAIR] = [/\((?:vice-|deputy)\s(?:[^()]*|\([^()]*\))$/i, /^chair(?:man|woman|person)?\)/i];
const BROKEN_CHAIR = /\((?<vice>vice-|deputy )[\s(|]{0,3}(?<other>[^()]{3,80}?)\)? (?<chair>chair(?:man|woman|person)?)\)/i;
const withChair = (text: string): string => text.replace(BROKEN_CHAIR, "($<vice>$<chair>) ($<other>)");
/** A longer line lists nobody. */
const LONGEST = 8000;

/** Whose people a list holds, by the body in its head: the first that fits. */
const BODIES: readonly [RegExp, Attendee["office"]][] = [
  [
    /\bo(?:pcc|pfcc|spcc)\b|\boffice of the\b|\bcommissioner['’]?s? (?:and (?:support )?)?(?:office|staff|team|officers|representatives)\b|\bmopac\b/iu,
    "opcc-officer",
  ],
  [/\b(?:police|constabulary|force)(?: service)?(?: (?:officers|representatives|staff))?$/iu, "police-officer"],
  [
    /\b(?:host (?:local )?authority|council officers|secretariat|democratic services|support(?:ing)? (?:officers|staff))\b/iu,
    "council-officer",
  ],
];
/** A head that names a body: 'In attendance from the OPCC:', 'Northmoor Police:', 'COUNCIL OFFICERS PRESENT'. */
const BODY_HEAD =
  /^(?:(?:also )?(?:in attendance|present|attending)(?: from| for| on behalf of)? (?:the )?)?(?<body>\p{Lu}[^:;,.()|]{3,70}?)(?:\s\(\p{Lu}{2,8}\))?(?:\s+(?:present|in attendance))?\s*(?::[\s–-]*|$)/iu;

/** 'In attendance via Teams:' */
const REMOTE = /^(?:also )?(?:in attendance|present|attending|joining) (?:via|by|on|remotely|virtually|online)\b/iu;

/** The list that a head opens by the body whose people it names, or null. */
function ofBody(text: string): { list: List; rest: string } | null {
  const head = BODY_HEAD.exec(text);
  const body = head?.groups?.["body"] ?? "";
  if (!head || (!head[0].includes(":") && !/present|attendance/iu.test(head[0]))) return null;
  if (REMOTE.test(text)) return { list: { status: "in-attendance", office: "other" }, rest: text.slice(head[0].length) };
  const office = BODIES.find(([words]) => words.test(body))?.[1];
  return office ? { list: { status: "in-attendance", office }, rest: text.slice(head[0].length) } : null;
}

/** The list that a line opens and what stands behind its head, or null. */
function opens(text: string): { list: List; rest: string } | null {
  const lower = text.toLowerCase();
  const head = heads.find(
    ([words]) =>
      lower.startsWith(words) &&
      (/^(?:\s*[:;–—-]|\s*$|\.\s|\s+\|)/.test(text.slice(words.length)) ||
        / (?:from|by)$/.test(words) ||
        (/present|attend|apolog/.test(words) && NAMES.test(text.slice(words.length)))),
  );
  if (head) {
    const [status, office] = head[1].split(" ") as [List["status"], List["office"]];
    return { list: { status, office }, rest: text.slice(head[0].length).replace(/^[\s:;.|–—-]+/, "") };
  }
  const body = ofBody(text);
  if (body) return body;
  const general = GENERAL.exec(text);
  if (!general) return null;
  const what = general.groups?.["what"]?.toLowerCase();
  const opcc = /\b(?:opcc|commissioner|combined authority|fire and crime team|pcc)\b/i.test(general[0]);
  const list: List =
    what === "members"
      ? { status: "present", office: "member" }
      : { status: "in-attendance", office: opcc ? "opcc-officer" : "council-officer" };
  return { list, rest: text.slice(general[0].length) };
}

/** Those whom a text names, as people of a list. */
export function attendees(text: string, list: List): Present[] {
  return peopleIn(text, list.status === "in-attendance").flatMap((person): Present[] => {
    const stand = list.status === "apologies" ? (peopleIn(substituteFor(person) ?? "")[0] ?? null) : null;
    const away: Present = {
      name: person.name,
      office: officeOf(person, list.office),
      organisation: organisationOf(person),
      status: person.absent ? "apologies" : list.status === "present" && isSubstitute(person) ? "substitute" : list.status,
      ...(person.notes.length > 0 && { post: person.notes.join(", ") }),
    };
    return stand ? [away, { name: stand.name, office: "member", organisation: null, status: "substitute" }] : [away];
  });
}

/** A head in the run of a list: '… Cllr Dale By invitation: Mr Roe', 'Officers Present: Others Present:'. */
const INNER = new RegExp(
  String.raw`(?<=[\p{L}).:;,])\s+(?=(?:${heads
    .map(([words]) => words)
    .filter((words) => words.includes(" ") || words === "invited")
    .map((words) => words.replaceAll(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join("|")})\s?:)(?=\p{Lu})`,
  "gu",
);

/** The heads of a line that holds nothing else. */
function headsIn(text: string): readonly string[] {
  const parts = text.split(INNER);
  return parts.every((part) => opens(part)?.rest === "") ? parts : [];
}

/** Who presides by a line of its own ('Chair: Cllr Amos'), whatever list it stands in. */
function presiding(text: string): Present[] {
  const { vice, names } = CHAIRS.exec(text)?.groups ?? {};
  const office: Attendee["office"] = vice === undefined ? "chair" : "vice-chair";
  return names === undefined ? [] : attendees(names, { status: "present", office }).map((person): Present => ({ ...person, office }));
}

/** A line of a list of members that names officers: no titles, one council or office behind all of them. */
const isOfficers = (text: string) =>
  /\((?:[^()]*\b(?:Council|MBC|BC|CC|DC)|Office of [^()]*|[^()]*Commissioner['’]s Office)\)\.?$/.test(text) &&
  !peopleIn(text).some((person) => hasTitle(person.name));

/** A name by which a list may call somebody again: without its title, where that leaves more than a surname. */
const bareName = (name: string): string => {
  const bare = withoutTitles(name);
  return bare.includes(" ") ? bare : name;
};

/** 'councillor' for 'Cllr', 'mr' …: none where no title stands. */
const titleOf = (name: string): string => (PERSON.exec(name)?.[0].toLowerCase() ?? "").replace(/^.*(?:councillors?|cllrs?)$/, "councillor");
const surnameOf = (name: string): string => withoutTitles(name).split(" ").at(-1) ?? "";
/** 'Councillor Amos' who sends apologies, where 'Councillor Ann Amos' is listed as away. */
const isAwayAgain = (listed: readonly Present[], { name, status }: Present): boolean =>
  status === "apologies" &&
  !withoutTitles(name).includes(" ") &&
  listed.some(
    (person) =>
      person.status === "apologies" &&
      surnameOf(person.name) === surnameOf(name) &&
      (titleOf(person.name) === "" || titleOf(person.name) === titleOf(name)),
  );

/** Those found later who are not listed yet, under whatever title. */
export function unlisted(listed: readonly Present[], found: readonly Present[]): Present[] {
  const names = new Set(listed.map((person) => bareName(person.name)));
  return found.filter((person) => !names.has(bareName(person.name)) && !isAwayAgain(listed, person));
}

/** Names once: the first time that a name stands in a list counts. */
export const distinct = (all: readonly Present[]): Present[] =>
  [...new Map(all.toReversed().map((person) => [person.name, person])).values()].toReversed().slice(0, MOST);

/**
 * Who was there, by the lists that stand before the first item of printed minutes: under heads ('PRESENT:', 'IN ATTENDANCE'), in
 * prose, one name a line or all in one run.
 */
export function readAttendance(lines: readonly { text: string }[]): Present[] {
  const found: Present[] = [];
  let list: List | null = null;
  const own: string[] = [];
  for (const { text } of lines) {
    const before = own.at(-1) ?? "";
    if (text.length > LONGEST || OF_MEETING.test(text)) continue;
    // 'Borough Council of Kelder and | West Marl': the name of a body goes on.
    const goesOn = GOES_ON.test(before) && before.length < SHORT && text.length < SHORT && opens(text) === null;
    if (goesOn || (OPEN_CHAIR.test(before) && CLOSE_CHAIR.test(text))) own.splice(-1, 1, `${before} ${text}`);
    else own.push(text);
  }
  const isHead = (cell: string) => opens(cell)?.rest === "";
  let columns: List[] = [];
  let marked = false;
  for (const text of columnsApart(own.map(withChair), headsIn).flatMap((line) => line.split(INNER))) {
    const heads = headCells(text, isHead);
    marked = (marked && isMarked(text)) || headsMarks(text);
    if (heads.length > 0) columns = heads.flatMap((head) => opens(head)?.list ?? []);
    // Which of several columns the mark of a row stands in is not to be known.
    if (heads.length > 0 || marked) continue;
    const cells = text.split(" | ");
    if (columns.length > 0 && cells.length <= columns.length && cells.every(isListedPerson)) {
      found.push(...cells.flatMap((cell, i) => attendees(cell, columns[i] ?? MEMBERS)));
      continue;
    }
    columns = [];
    const chairs = presiding(text);
    found.push(...chairs);
    if (chairs.length > 0) continue;
    const opened = opens(text);
    if (opened) list = opened.list;
    else if (list === null && PERSON.test(text)) list = MEMBERS;
    const told = opened ? null : statusOf(text);
    if (told?.status === null) continue;
    const { body, names } = OF_BODY.exec(opened ? "" : text)?.groups ?? {};
    const content = opened ? opened.rest : (names ?? told?.person ?? text);
    const prose = PROSE.test(content);
    const served = list?.status === "present" && found.length > 0 && !opened && told === null && isOfficers(content);
    if (served) list = { status: "in-attendance", office: "council-officer" };
    if (list !== null && content !== "") {
      const own = told ? { ...list, status: told.status } : list;
      const people = attendees(
        content.replace(/\s+(?:was|were) (?:also )?(?:in attendance|present)\b.*$|\s(?:also )?attended(?: the meeting)?\.?$/i, ""),
        prose ? { status: "in-attendance", office: "other" } : own,
      );
      found.push(...people.map((person) => ({ ...person, organisation: person.organisation ?? body ?? null })));
    }
  }
  return distinct(found);
}

/** Who was there by an item that is no more than a list of people under such a head ('Also in attendance'); null: it is an item. */
export function attendanceOnly(title: string | null, blocks: readonly { text: string }[]): Present[] | null {
  if (title === null || blocks.length === 0 || opens(title)?.rest !== "" || blocks.some(({ text }) => tells(text))) return null;
  const found = readAttendance([{ text: title }, ...blocks]);
  return found.length >= blocks.length / 2 ? found : null;
}

/** Whether lines open a list of those present. */
export const opensAttendance = (lines: readonly { text: string }[]): boolean =>
  lines.some(({ text }) => opens(text)?.list.status === "present" || headsMarks(text));

/** Whether a line is no more than the head of a list of people: 'PRESENT:'. */
export const isAttendanceHead = (text: string): boolean => ATTENDANCE_HEADS.has(text.toLowerCase().replace(/[\s:–—-]+$/, ""));

/** Whether a line opens a list of people, whoever they are. */
export const opensPeople = (text: string): boolean => opens(text) !== null;

/** Where a list of people begins among lines ('Officers in attendance:'); -1: nowhere. */
export const listStart = (lines: readonly { text: string }[]): number => lines.findIndex(({ text }) => opens(text)?.rest === "");

/** A table of who was there amid lines of a page's head: its title and its rows. */
export function attendanceRows<T extends { text: string }>(lines: readonly T[]): T[] {
  const from = listStart(lines);
  return from < 0 ? [] : lines.slice(from).filter(({ text }, i) => i === 0 || statusOf(text) !== null);
}

/** Whether a line heads a list of those who came to speak or to serve ('Witnesses:', 'In attendance:'). */
export function headsVisitors(text: string): boolean {
  const opened = text.length < 60 ? opens(text) : null;
  return opened?.rest === "" && opened.list.status === "in-attendance";
}

/** Whether a line is a name, with an office or a body behind it, and no sentence. */
export const isListedPerson = (text: string): boolean =>
  text.length < 200 && !/[.?!]$/.test(text) && !tells(text) && peopleIn(text).length > 0;

/** The names behind 'Apologies:' in the item about them. */
export function labelledAway(text: string): string | undefined {
  const opened = opens(text);
  return opened?.list.status === "apologies" ? opened.rest : undefined;
}
