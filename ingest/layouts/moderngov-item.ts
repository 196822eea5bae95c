import { findDates } from "../../corpus/text/dates.ts";
import { isPanelName } from "../place/names.ts";
import { isAgendaText, tells } from "./words/agenda.ts";
import { type Block, blocks } from "./items/block.ts";
import { readItem } from "./items/body.ts";
import { labelOf, partedLabels, withoutFurniture } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { readHeld } from "./head/held.ts";
import { type Layout, draftOf } from "./layout.ts";
import { type Line, type View, partedLine } from "./lines/line.ts";
import { isNumber } from "./words/markers.ts";
import { runTitleEnd } from "./lines/title-runs.ts";
import { cleanTitle, titleLikeness } from "./words/titles.ts";

const PAGE = /^(?:agendas?, meetings and minutes\s?[-–]\s?)?agenda item$/i;
/** Over the meeting of an item on a page that lost its own name. */
const DOCUMENTS = /^meeting documents$/i;
const AT_TOP = 8;
/** So many lines may name the meeting before it is said whose item the page is. */
const OVER = 4;
/** The site's menu may stand before it, a short entry a line. */
const [BEHIND_MENU, ENTRY] = [40, 40];

/** The line that calls the page an item's; -1: none does. */
function heads({ lines }: View): number {
  const isPage = (text: string, at: number) =>
    PAGE.test(text) || (DOCUMENTS.test(text) && lines.slice(at + 1, at + 1 + OVER).some((line) => OF_MEETING.test(line.text)));
  const at = lines.findIndex((line, i) => i < BEHIND_MENU && isPage(unbulleted(line.text), i));
  return at < AT_TOP || lines.slice(0, at).every((line) => line.text.length <= ENTRY) ? at : -1;
}
const unbulleted = (text: string) => text.replace(/^[•·*]\s*/, "");
const labels = (view: View) => new Set(partedLabels(view.lines).map((line) => labelOf(line.text)));

/** So much of a page may stand behind the label of its papers. */
const BEHIND = 0.3;

/**
 * Whether a text is such a page that lost its own name, and perhaps its title: a title and agenda text, either or neither, and the label of the
 * minutes, which stands there once.
 */
function isBare({ document, lines }: View): boolean {
  if (document.format !== "text") return false;
  const labels = lines.flatMap(({ text }, at) => (labelOf(text) === "minutes" ? [at] : []));
  const [first = -1] = labels;
  const before = lines.slice(0, first);
  return (
    labels.length === 1 &&
    first >= 0 &&
    first < AT_TOP &&
    before.every(({ text }, at) => isAgendaText(text) || (at === 0 && first <= OVER && isOnlyTitle(text)))
  );
}
/** 'Proposed Precept 2023/24:', and nothing that heads a meeting. */
const isOnlyTitle = (text: string): boolean =>
  text.split(" ").length < SENTENCE &&
  titleLikeness(text.replace(/:$/, "")) >= 0.5 &&
  !isPanelName(text) &&
  !/[.;]$/.test(text) &&
  !findDates(text).some(({ iso }) => iso.length === 10);

/** Whether a text is what is left of such a page whose own name and title were lost: it begins in the minutes, and its only label of papers ends it. */
function isRest({ document, lines }: View): boolean {
  const begins = document.format === "text" ? (lines[0]?.text ?? "") : "";
  if (!/[.!?]$/.test(begins) || !tells(begins) || isAgendaText(begins) || readHeld(begins) !== null) return false;
  const papers = lines.flatMap(({ text }, at) => (labelOf(text) === "documents" ? [at] : []));
  return papers.length === 1 && (papers[0] ?? 0) >= lines.length * (1 - BEHIND);
}

/** So many words with a stop behind them are a sentence, whatever it says. */
const SENTENCE = 16;
const isLong = (text: string) => text.split(" ").length >= SENTENCE && titleLikeness(text) < 0.3;

/** The block that is the item's title: the first that is neither label nor sentence, or one marked as title. */
function titleIndex(all: readonly Block[]): number {
  const marked = all.findIndex((block) => block.mark?.classes.some((name) => /mgSubTitleTxt|mgAiTitleTxt/.test(name)) === true);
  if (marked >= 0) return marked;
  const first = all[0];
  // Where the title was lost the first thing is agenda text or a sentence of the minutes.
  // What stands over the label of the minutes, and over the task of the agenda, is the title, unless it is such a task.
  const label = all.slice(1, 3).findIndex(({ text }) => labelOf(text) === "minutes");
  const heads = label === 0 || (label === 1 && isAgendaText(all[1]?.text ?? "") && first?.text.endsWith(".") === false);
  const sentence =
    first !== undefined && /[.:;]$/.test(first.text) && (isAgendaText(first.text) || (!heads && (tells(first.text) || isLong(first.text))));
  return first && labelOf(first.text) === null && !sentence && first.text.length < 400 ? 0 : -1;
}

/** The lines with the title parted from the text that follows it in the first of them. */
function firstParted([first, ...rest]: readonly Line[]): Line[] {
  const end = first && first.mark === null ? runTitleEnd(first.text) : null;
  if (!first || end === null) return first ? [first, ...rest] : [];
  // A short line right over the label of the minutes is all title, whatever ends it, but for what the agenda says.
  if (!isLong(first.text) && labelOf(rest[0]?.text ?? "") === "minutes" && !isAgendaText(first.text.slice(end).trim()))
    return [first, ...rest];
  return [...partedLine(first, [first.text.slice(0, end), first.text.slice(end).trim()], { first: first.gap, later: 1 }), ...rest];
}

/** 'Meeting of Northmoor Police and Crime Panel, Monday, 4th March, 2024 1.30 pm (Item 7.)': whose item it is, which some hosts print. */
const OF_MEETING =
  /^(?:[•·*]\s*)?Meeting of (?:the )?(?<body>.{5,150}?), (?<when>[^(]{0,14}\d{1,2}[^(]{5,60}?)\s*\(Item (?<number>[\w.]{1,8}?)\.?\)$/iu;

/** One item on a page of its own (`mgAi.aspx`): title, agenda text, minutes, documents. Most print no day and no panel. */
export const moderngovItem: Layout = {
  name: "moderngov-item",
  recognise(view) {
    if (/\bmgAi\.aspx/i.test(view.document.url ?? "")) return 0.95;
    if (heads(view) < 0) return isRest(view) || isBare(view) ? 0.9 : 0;
    const found = labels(view);
    const labelled = Number(found.has("minutes")) + Number(found.has("documents"));
    const ofMeeting = view.lines.slice(0, AT_TOP).some(({ text }) => OF_MEETING.test(text));
    return ofMeeting ? 0.95 : 0.6 + labelled * 0.15;
  },
  read(view) {
    const top = heads(view) + 1;
    const of = view.lines.slice(top, top + OVER).findIndex(({ text }) => OF_MEETING.test(text));
    const named = DOCUMENTS.test(unbulleted(view.lines[top - 1]?.text ?? "")) && of > 0 ? of : 0;
    const own = view.lines.slice(top + named);
    const { body, when, number } = own.map(({ text }) => OF_MEETING.exec(text)).find((found) => found !== null)?.groups ?? {};
    const lines: Line[] = partedLabels(firstParted(withoutFurniture(own.filter(({ text }) => !OF_MEETING.test(text)))));
    const all = blocks(lines);
    const at = titleIndex(all);
    const titled = at < 0 ? undefined : all[at];
    // 'a) Budget & b) Precept' on a page of its own: the letter belongs to the title.
    const title = titled === undefined ? null : cleanTitle(isNumber(titled.marker) ? `${titled.marker.text} ${titled.text}` : titled.text);
    const head = body === undefined ? all.slice(0, at) : [{ text: `${body} - ${when}` }];
    const draft = draftOf(this.name, "agenda-item", head.length > 0 ? readHeader(head, null) : null);
    draft.items = [readItem({ number: number ?? null, title, blocks: all.slice(at + 1) }, false, view.document.url)];
    return [draft];
  },
};
