import type { Draft } from "../draft.ts";
import { findDates } from "../../corpus/text/dates.ts";
import { isPanelName } from "../place/names.ts";
import { headsVisitors, opensAttendance, opensPeople } from "./head/attendance-heads.ts";
import { isListedPerson, isTitledPerson } from "./head/attendees.ts";
import { withoutCounts } from "./head/counted-people.ts";
import { readAttendance } from "./head/attendance.ts";
import { unlisted } from "./head/listed-once.ts";
import { apologiesIn, visitorsIn } from "./head/attendance-in-items.ts";
import { type Block, blocks, numberOf } from "./items/block.ts";
import { type ItemSource, readItem } from "./items/body.ts";
import { endTimeIn, endTimeOf, hoursOf, startTimeOf } from "./words/closing.ts";
import { tells } from "./words/agenda.ts";
import { labelOf, partedLabels, withoutFurniture } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { partedOpening, tellsAway } from "./items/opening-words.ts";
import { readHeld } from "./head/held.ts";
import { draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { partedForms } from "./lines/number-forms.ts";
import { partedNumbers } from "./lines/numbers-apart.ts";
import { withoutRunningLines } from "./lines/running-lines.ts";
import { byLooseTitles } from "./items/loose-titles.ts";
import { type Segments, byNumbers, byTitles } from "./items/segments.ts";
import { withoutSigning } from "./items/signing-off.ts";
import { isNumber } from "./words/markers.ts";
import { cleanTitle, titleLikeness } from "./words/titles.ts";

/** The lines of a paper without what repeats on its pages, labels and numbers on lines of their own. */
export function paperLines(view: View, lines: readonly Line[]): Line[] {
  const paper = view.document.format === "text" ? withoutRunningLines(lines) : lines;
  return partedNumbers(partedForms(partedLabels(withoutFurniture(paper))));
}

/** What every reading of a meeting ends with: attendance from the items too, the times that they tell, or else what signs off `below` them. */
export function finished(draft: Draft, below: readonly Block[] = []): Draft {
  const inItems = [...visitorsIn(draft.items), ...apologiesIn(draft.items)];
  const attendance = [...draft.attendance, ...unlisted(draft.attendance, inItems)];
  const hours = below.map(({ text }) => hoursOf(text)).find(({ startTime }) => startTime !== null);
  const startTime = draft.startTime ?? startTimeOf(draft.items) ?? hours?.startTime ?? null;
  const endTime = draft.endTime ?? endTimeOf(draft.items) ?? endTimeIn(below.map(({ text }) => text));
  return { ...draft, attendance, startTime, endTime };
}

/** No head is longer. */
const HEAD_BLOCKS = 30;

/** Where the head of a paper ends whose items nothing tells apart: behind the last line that names the meeting, its day or those present. */
export function headEnd(all: readonly Block[]): number {
  let [end, listed] = [0, false];
  for (const [i, { text, marker }] of all.slice(0, HEAD_BLOCKS).entries()) {
    const opens = opensPeople(text);
    listed ||= opens;
    const names = (listed || (end > 0 && isTitledPerson(text))) && isListedPerson(text) && !isNumber(marker);
    if (readHeld(text) !== null || opens || names || (!tells(text) && (isPanelName(text) || findDates(text).length > 0))) end = i + 1;
    else if (tells(text)) break;
  }
  return end;
}

/** The one item that a block and all behind it are, where the block is its title: a line by itself that tells nothing. */
export function titledBy(all: readonly Block[], at: number, likeness: number): ItemSource | null {
  const [first, next] = [all[at], all[at + 1]];
  const isTitle =
    first !== undefined &&
    next !== undefined &&
    next.gap > 0 &&
    titleLikeness(first.text) >= likeness &&
    !tells(first.text) &&
    !(at > 0 && isTitledPerson(first.text));
  return isTitle ? { number: numberOf(first), title: cleanTitle(first.text), blocks: all.slice(at + 1) } : null;
}

/** Behind a head a line must look more like a title than at the top of a page. */
export const BEHIND_HEAD = 0.5;

/** A paper whose items nothing tells apart: all of it behind its head, where a number and a title may stand. */
function undivided(all: readonly Block[]): Segments {
  const end = headEnd(all);
  const titled = isNumber(all[end]?.marker ?? null) ? titledBy(all, end, BEHIND_HEAD) : null;
  return { before: all.slice(0, end), items: [titled ?? { number: null, title: null, blocks: all.slice(end) }] };
}

/** 'Held on 4 May at …', or a line that begins with the day. */
const tellsWhen = (text: string): boolean => readHeld(text) !== null || (findDates(text)[0]?.start === 0 && !tells(text));

/** 'MINUTES' over those present names the paper, 'PRESENT' and 'IN ATTENDANCE' lists of its head. */
const headsPeople = ({ number, title, blocks: [first, ...rest] }: ItemSource) =>
  number === null &&
  title !== null &&
  (opensAttendance([{ text: title }]) ||
    (headsVisitors(title) && first !== undefined && [first, ...rest].every(({ text }) => isListedPerson(text))) ||
    (isPanelName(title) && (/^(?:draft )?minutes of\b/i.test(title) || tellsWhen(first?.text ?? ""))) ||
    (/^(?:draft )?minutes$/i.test(title) && opensPeople(first?.text ?? "")));

/** Items told by their titles, without those of the head. */
function titled(all: readonly Block[]): Segments | null {
  const found = byTitles(all);
  const first = found?.items.findIndex((item) => !headsPeople(item)) ?? -1;
  if (!found || first <= 0) return found;
  const items = found.items.slice(first);
  return {
    before: all.slice(0, all.length - items.reduce((count, item) => count + item.blocks.length + (item.title === null ? 0 : 1), 0)),
    items,
  };
}

const MOST_TOLD = 5;
/** Whether more paragraphs that tell what happened stand before the first item than stand before any: it is none. */
export const behindProse = ({ before }: Segments) =>
  before.filter(({ text }) => text.split(" ").length > 12 && tells(text)).length >= MOST_TOLD;

/** Items by their numbers, unless those are of a list behind the minutes; else by their titles. */
function parts(all: readonly Block[]): Segments {
  const numbered = byNumbers(all);
  if (numbered && !behindProse(numbered)) return numbered;
  const named = titled(all);
  if (named && !behindProse(named)) return named;
  return byLooseTitles(all, headEnd(all)) ?? named ?? numbered ?? undivided(all);
}

/** Prose that stands before the first item and is neither head nor list of names: nobody's item. */
const isStray = (block: Block) =>
  block.text.split(" ").length > 25 && tells(block.text) && !/\b(?:present|attendance|apologies|held (?:at|in|on))\b/i.test(block.text);

/**
 * Minutes as printed on paper: a head with day, place and who was there, then items by their numbers, else by their titles.
 * @param segment how the items are told apart where it is not by numbers or titles
 */
export function paperMeeting(
  layout: string,
  view: View,
  lines: readonly Line[],
  segment: (all: readonly Block[]) => Segments = parts,
): Draft {
  const body = paperLines(view, lines);
  const printed = withoutCounts(blocks(body));
  const all = withoutSigning(printed);
  const { before, items } = segment(all);
  const labelled = body.some((line) => labelOf(line.text) === "minutes");
  const draft = draftOf(layout, "meeting", readHeader(before, view.title));
  draft.minutes ??= "final";
  const { head, said } = partedOpening(before);
  // 'Cllr Roe (left after she had asked her question).' lists somebody too.
  draft.attendance = readAttendance(before.filter((block) => !said.includes(block) || tellsAway(block.text) || isTitledPerson(block.text)));
  if (draft.attendance.length === 0 && opensAttendance(before))
    draft.issues.push({ code: "attendance-unreadable", message: "a list of those present holds no name that could be read" });
  const opening = said.length === 0 || items.length === 0 ? [] : [{ number: null, title: null, blocks: said }];
  draft.items = [...opening, ...items].map((item) => readItem(item, labelled, view.document.url));
  if (head.some(isStray) || (items.length === 0 && said.length > 0))
    draft.issues.push({ code: "text-lost", message: "prose stands before the first item and belongs to none" });
  return finished(draft, printed.slice(all.length));
}
