import { findTimes } from "../../corpus/text/clock.ts";
import { findDates } from "../../corpus/text/dates.ts";
import { isPanelName } from "../place/names.ts";
import type { Draft, Present } from "../draft.ts";
import { isAgendaText, tells } from "./words/agenda.ts";
import { attendanceOnly, attendanceRows, readAttendance } from "./head/attendance.ts";
import { isListedPerson, isTitledPerson } from "./head/attendees.ts";
import { listStart } from "./head/attendance-heads.ts";
import { type Block, blocks } from "./items/block.ts";
import { type ItemSource, readItem } from "./items/body.ts";
import { labelOf, partedLabels, withoutFurniture } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { partedForms } from "./lines/number-forms.ts";
import { isNumber, loneMarker } from "./words/markers.ts";
import { finished } from "./paper.ts";
import { peopleIn } from "./head/people.ts";
import { hasSize, isCommonTitle, wholeTitleOf } from "./words/titles.ts";
import { isTold, tellsAway } from "./items/opening-words.ts";
import { type Segments, byNumbers, byRows, byTitles } from "./items/segments.ts";
import { withoutSigning } from "./items/signing-off.ts";

const TABLE = /^(?:(?:note\s?\|?\s?)?no\.?\s?\|?\s?items?|rhif\s?\|?\s?eitem)\b/i;
const PAGE =
  /^(?:agendas?, meetings and minutes\s?[-–]\s?)?(?:agenda|agenda(?:,| and) .*(?:minutes|decisions)|minutes|meeting documents|agenda a chofnodion(?: drafft)?)$/i;
/** Lines of the head that say where and with whom, and the page's own name. */
const LABELLED = /^(?:venue|place|location|lleoliad|contact|cyswllt|e-?mail|note|link|webcast|media)\s?:/i;
const AT_TOP = 60;
const HEAD_LINES = 12;

/** Where the items begin: after 'No. Item', else after 'Items', else at the first row of the item table. */
function itemsStart(lines: readonly Line[]): number {
  const row = lines.findIndex((line) => line.mark?.row != null);
  if (row >= 0) return row;
  const table = lines.findIndex((line, i) => i < AT_TOP && TABLE.test(line.text));
  if (table >= 0) return table + 1;
  const items = lines.findIndex((line, i) => i < AT_TOP && /^(?:items|eitemau)$/i.test(line.text)) + 1;
  return items > 0 ? items : headEnd(lines);
}

/** Behind the last line of the head, where nothing says that the items begin. */
const headEnd = (lines: readonly Line[]) =>
  lines
    .slice(0, HEAD_LINES)
    .findLastIndex(
      ({ text }, i) =>
        (PAGE.test(text) && (i === 0 || text.includes(" "))) ||
        LABELLED.test(text) ||
        (isPanelName(text) &&
          text.length < 150 &&
          !isAgendaText(text) &&
          !tells(text) &&
          findDates(text).some((d) => d.weekdayAgrees !== null)) ||
        isClerk(text),
    ) + 1;

/** The first line that is agenda text or minutes: what stands before it is head, where nothing parts them. */
const firstProse = (lines: readonly Line[]) => {
  const at = lines.slice(0, HEAD_LINES).findIndex(({ text }) => isAgendaText(text) || tells(text));
  return at < 0 ? HEAD_LINES : at;
};

/** A contact that lost its label: a name and a post. */
const isClerk = (text: string) =>
  isListedPerson(text) && /\b(?:Officer|Manager|Clerk|Secretary|Services)$/.test(text) && !/[,–—-]\s/.test(text);

/** Whether items without numbers stand before the first number: what is numbered then are parts of one of them. */
const startsLate = ({ before }: Segments) => (byTitles(before)?.items ?? []).filter(({ title }) => isCommonTitle(title ?? "")).length > 1;

function segments(all: readonly Block[]): Segments {
  if (all.some((block) => block.mark?.row != null)) return byRows(all);
  const numbered = byNumbers(all);
  const titled = numbered && !startsLate(numbered) ? null : byTitles(all);
  return titled ?? numbered ?? { before: [], items: [{ number: null, title: null, blocks: all }] };
}

/** Where a page that lost all its labels prints whose meeting it was and when: 'Northmoor Police and Crime Panel - Friday, 3rd May, 2019 10.00 am'. */
const TITLE_LINES = 1;
const namesMeeting = ({ text }: Line): boolean => {
  const [day] = text.length < 150 && /\s[-–]\s/.test(text) && isPanelName(text) ? findDates(text) : [];
  return (
    day !== undefined && day.weekdayAgrees !== null && findTimes(text.slice(day.end)).length > 0 && !tells(text) && !isAgendaText(text)
  );
};

/** A whole meeting on one page (`ieListDocuments.aspx`), as mark-up or as text with its numbers and labels or without. */
export const moderngovMeeting: Layout = {
  name: "moderngov-meeting",
  recognise(view) {
    if (view.lines.some((line) => line.mark?.row != null)) return 0.95;
    const top = view.lines.slice(0, AT_TOP);
    const address = /\b(?:ie|Ce)ListDocuments\.aspx/i.test(view.document.url ?? "");
    const labels = partedLabels(view.lines).map((line) => labelOf(line.text));
    const signs = [
      top.some((line) => PAGE.test(line.text)),
      top.slice(0, TITLE_LINES).some(namesMeeting),
      top.some((line) => /^(?:venue|lleoliad):/i.test(line.text)),
      top.some((line) => TABLE.test(line.text) || /^(?:items|eitemau)$/i.test(line.text)),
      address,
      address,
      labels.includes("minutes"),
      // Several items with papers, each with its file or the label of its papers.
      labels.filter((label) => label === "documents").length > 1,
      view.lines.filter(({ text }) => hasSize(text) && labelOf(text) === null).length > 1,
    ].filter(Boolean).length;
    return signs < 2 ? 0 : Math.min(0.9, 0.3 + signs * 0.2);
  },
  read(view: View) {
    const start = itemsStart(view.lines);
    return [meetingOf(this.name, view, view.lines.slice(0, start === 0 ? firstProse(view.lines) : start), view.lines.slice(start))];
  },
};

const CONTACT = /^(?:contact|cyswllt)\s?:\s*(?<people>\p{Lu}[^\d:@]{3,120}?)(?=,?\s*(?:\d|e-?mail|tel|ext|phone|$))/iu;

/** The names on the line that says whom to ask: 'Contact: Ewan Dale/Tilda Wain, Clerks  Tel: …'. */
const contactsIn = (head: readonly Line[]): string[] =>
  head.flatMap(({ text }) => peopleIn((CONTACT.exec(text)?.groups?.["people"] ?? "").replaceAll("/", ", ")).map(({ name }) => name));

/** '11.20am' over the number of the item that is to begin then. */
const TIME = /^\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?$/i;
const withoutTimes = (lines: readonly Line[]) =>
  lines.filter((line, i) => !(TIME.test(line.text) && isNumber(loneMarker(lines[i + 1]?.text ?? "")) && (lines[i + 1]?.gap ?? 0) > 0));

const isApologies = (item: ItemSource) => /^apolog/i.test(item.title ?? "");

/** The people of each item that is no more than a list of them, else null. Names under 'Apologies' alone are an item of the agenda. */
function listedIn(items: readonly ItemSource[]): (Present[] | null)[] {
  const listed = items.map((item) => (item.number === null ? attendanceOnly(item.title, item.blocks) : null));
  const others = items.some((item, i) => listed[i] !== null && !isApologies(item));
  return items.map((item, i) => (isApologies(item) && !others ? null : (listed[i] ?? null)));
}

/** 'Webcast. A webcast of the meeting can be viewed here.': a title of nearly every agenda that stands before its text, without a number. */
function withOwnTitle(item: ItemSource): ItemSource {
  const [block, ...rest] = item.blocks;
  if (item.title !== null || !block) return item;
  const title = wholeTitleOf(block.text);
  if (title === null) return item;
  const text = block.text.slice(title.length).trim();
  return { ...item, title, blocks: text === "" ? rest : [{ ...block, text }, ...rest] };
}

/** A meeting by the lines of its head and of its items. */
export function meetingOf(layout: string, view: View, head: readonly Line[], body: readonly Line[]): Draft {
  const header = readHeader(head, view.title);
  const bare = withoutFurniture(body.filter((line) => line.mark?.column !== "note"));
  const lines = withoutTimes(partedLabels(view.document.format === "text" ? partedForms(bare) : bare));
  const labelled = lines.some((line) => labelOf(line.text) === "minutes");
  const draft = draftOf(layout, "meeting", header);
  const printed = blocks(lines);
  const all = withoutSigning(printed, false);
  const { before, items: found } = segments(all);
  const list = listStart(before);
  // What stands behind the head and before the first title is an item that lost its own; behind a list of people it goes on.
  const [next] = found;
  const goesOn = list > 0 && next?.title === null && next.number === null;
  const people = list < 0 ? [] : before.slice(list).filter(({ text }) => !isTold(text) || isTitledPerson(text));
  const own = list < 0 ? before : before.filter(({ text }, i) => i < list || isTold(text) || tellsAway(text));
  const first = withOwnTitle({ number: null, title: null, blocks: goesOn ? [...own, ...next.blocks] : own });
  const items = goesOn ? found.slice(1) : found;
  const listed = listedIn(items);
  draft.attendance = [...readAttendance(attendanceRows(head)), ...readAttendance(people), ...listed.flatMap((listing) => listing ?? [])];
  draft.items = [first, ...items.filter((_, i) => listed[i] === null).map(withOwnTitle)]
    .map((item) => readItem(item, labelled, view.document.url))
    .filter(
      (item, i) => item.passages.length > 0 || item.title !== null || (i > 0 && (item.number !== null || (item.preamble ?? "") !== "")),
    );
  draft.contacts = contactsIn(head);
  if (header.page === "agenda" && !labelled) draft.issues.push({ code: "agenda-only", message: "the page calls itself an agenda" });
  return finished(draft, printed.slice(all.length));
}
