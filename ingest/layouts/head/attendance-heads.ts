import type { Attendee } from "../../../corpus/model/index.ts";
import { ATTENDANCE_HEADS } from "../data.ts";
import { BEFORE_NAME } from "../words/persons.ts";
import { headsMarks } from "./status-cells.ts";

/** What a list says of whoever stands in it. */
export interface List {
  status: Attendee["status"];
  office: Attendee["office"];
  /** Its head says who belongs to the panel ('Membership'): they came, unless another list says who did. */
  belongs?: boolean;
  /** Its head ('Councillors') says who they are, and nothing of whether they came: that the head over it tells. */
  alone?: boolean;
}

/** A list that a line opens, and what stands behind its head. */
export interface Opened {
  list: List;
  rest: string;
}

/** The heads that are known, the longest first: 'present by invitation' before 'present'. */
export const heads = [...ATTENDANCE_HEADS].sort((a, b) => b[0].length - a[0].length);

/** Names right behind a head, where the line that parted them is gone: 'In attendance the Commissioner; Mrs Lane'. */
const NAMES = new RegExp(`^ (?:[Tt]he (?:Police|PCC|PFCC|Commissioner|Mayor|Chief|Deputy)|${BEFORE_NAME}|Professor)\\b`);

/** 'Present / Presennol:': one head in two languages. */
const IN_TWO = /^(?<one>[^:/|]{3,50}?)\s?\/\s?(?<other>[^:/|]{3,50}?)(?<rest>\s?:.*|)$/su;

/** The list that a head of those that are known opens, in either of two languages, or null. */
function byHead(text: string): Opened | null {
  const { one = "", other = "", rest = "" } = IN_TWO.exec(text)?.groups ?? {};
  return byOneHead(text) ?? (one === "" ? null : (byOneHead(one + rest) ?? byOneHead(other + rest)));
}

function byOneHead(text: string): Opened | null {
  const lower = text.toLowerCase();
  const head = heads.find(
    ([words]) =>
      lower.startsWith(words) &&
      (/^(?:\s*[:;–—-]|\s*$|\.\s|\s+\|)/.test(text.slice(words.length)) ||
        / (?:from|by)$/.test(words) ||
        (/present|attend|apolog/.test(words) && NAMES.test(text.slice(words.length)))),
  );
  if (!head) return null;
  const [status, office, mark] = head[1].split(" ") as [List["status"], List["office"], ("belongs" | "alone")?];
  const rest = text.slice(head[0].length).replace(/^[\s:;.|–—-]+/, "");
  return mark === "alone" && rest !== "" ? null : { list: { status, office, ...(mark !== undefined && { [mark]: true }) }, rest };
}

/** Whose people a list holds, by the body in its head: the first that fits. */
const BODIES: readonly [RegExp, Attendee["office"]][] = [
  [
    /\bo(?:pcc|pfcc|spcc)\b|\boffice of the\b|\b(?:commissioner|pf?cc)['’]?s? (?:(?:and|&) (?:(?:his|her|their) )?(?:support(?:ing)? )?)?(?:office|staff|team|officers|representatives)\b|\bmopac\b/iu,
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
function ofBody(text: string): Opened | null {
  const head = BODY_HEAD.exec(text);
  const body = head?.groups?.["body"] ?? "";
  if (!head || (!head[0].includes(":") && !/present|attendance/iu.test(head[0]))) return null;
  if (REMOTE.test(text)) return { list: { status: "in-attendance", office: "other" }, rest: text.slice(head[0].length) };
  const office = BODIES.find(([words]) => words.test(body))?.[1];
  return office ? { list: { status: "in-attendance", office }, rest: text.slice(head[0].length) } : null;
}

const GENERAL = /^(?<what>officers|representatives|members)\b[^:.]{0,80}:\s*/i;

/** The list that any other head of officers, representatives or members opens, or null. */
function byGeneral(text: string): Opened | null {
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

/** The list that a line opens and what stands behind its head, or null. */
export const opens = (text: string): Opened | null => byHead(text) ?? ofBody(text) ?? byGeneral(text);

/** 'Present | Apologies' over 'Cllr Amos | Cllr Dale': the lists that the cells of a row open, a head each; none where one is no head. */
export function listsSideBySide(row: string): readonly List[] {
  const cells = row.split(" | ");
  const lists: List[] = [];
  for (const cell of cells.length > 1 ? cells : []) {
    const head = opens(cell);
    if (head?.rest !== "") return [];
    lists.push(head.list);
  }
  return lists;
}

/** Whether a line is no more than the head of a list of people: 'PRESENT:'. */
export const isAttendanceHead = (text: string): boolean => ATTENDANCE_HEADS.has(text.toLowerCase().replace(/[\s:–—-]+$/, ""));

/** Whether a line opens a list of people, whoever they are. */
export const opensPeople = (text: string): boolean => opens(text) !== null;

/** Where a list of people begins among lines ('Officers in attendance:'); -1: nowhere. */
export const listStart = (lines: readonly { text: string }[]): number => lines.findIndex(({ text }) => opens(text)?.rest === "");

/** Whether a line heads a list of those who came to speak or to serve ('Witnesses:', 'In attendance:'). */
export function headsVisitors(text: string): boolean {
  const opened = text.length < 60 ? opens(text) : null;
  return opened?.rest === "" && opened.list.status === "in-attendance";
}

/** The names behind 'Apologies:' in the item about them. */
export function labelledAway(text: string): string | undefined {
  const opened = opens(text);
  return opened?.list.status === "apologies" ? opened.rest : undefined;
}

/** Whether lines open a list of those present. */
export const opensAttendance = (lines: readonly { text: string }[]): boolean =>
  lines.some(({ text }) => opens(text)?.list.status === "present" || headsMarks(text));
