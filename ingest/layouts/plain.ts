import { findDates } from "../../corpus/text/dates.ts";
import { isPanelName } from "../place/names.ts";
import { readAttendance } from "./head/attendance.ts";
import { withoutCounts } from "./head/counted-people.ts";
import { type Block, blocks } from "./items/block.ts";
import { type ItemSource, readItem } from "./items/body.ts";
import { labelOf } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { byLooseTitles } from "./items/loose-titles.ts";
import { BEHIND_HEAD, behindProse, finished, headEnd, paperLines, titledBy } from "./paper.ts";
import { type Segments, byNumbers, byTitles } from "./items/segments.ts";
import { withoutSigning } from "./items/signing-off.ts";
import { isCommonTitle } from "./words/titles.ts";

const HEAD_WORDS = 14;
/** In a line that names a meeting these words alone are small. */
const SMALL = /^(?:of|the|and|for|on|at|in|to|held|meeting|minutes|am|pm|noon|\d+(?:st|nd|rd|th|am|pm)|[^\p{L}]*)$/u;

/** 'Northmoor Police and Crime Panel, 3 February 2016': panel or day, and no sentence that speaks of them. */
function namesMeeting({ text, marker }: Block): boolean {
  const words = text.split(" ");
  const named = isPanelName(text) || findDates(text).length > 0;
  return (
    named && marker === null && words.length <= HEAD_WORDS && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || SMALL.test(word))
  );
}

/** All of it as one item; its title is a short line behind a head that names panel or day, or at the top. */
function oneItem(all: readonly Block[]): ItemSource {
  const end = all.findIndex((block) => !namesMeeting(block));
  const behind = end > 0 ? titledBy(all, end, BEHIND_HEAD) : null;
  const atTop = behind ? null : titledBy(all, 0, 0.35);
  if (!atTop) return behind ?? { number: null, title: null, blocks: all };
  const [first, ...rest] = atTop.blocks;
  return first && namesMeeting(first) ? { ...atTop, blocks: rest } : atTop;
}

/** Whether items are those of a meeting: several, of which some are on every agenda. */
const isAgenda = ({ items }: Segments) =>
  items.length >= 3 && items.filter(({ title }) => title !== null && isCommonTitle(title)).length >= 2;

/** What no layout fits: read as text, by its numbers, else its titles, else as one item. Says that it guessed. */
export const plain: Layout = {
  name: "plain",
  recognise: () => 0.01,
  read(view: View) {
    const lines = paperLines(view, view.lines);
    const printed = withoutCounts(blocks(lines));
    const all = withoutSigning(printed);
    const labelled = lines.some((line) => labelOf(line.text) === "minutes");
    const named = byNumbers(all) ?? byTitles(all);
    const end = named === null || behindProse(named) ? headEnd(all) : 0;
    const parts = end > 0 ? (byLooseTitles(all, end) ?? named) : named;
    const known = readHeader(parts?.before ?? all.slice(0, 6), view.title);
    const draft = draftOf(this.name, parts !== null && (known.date !== null || isAgenda(parts)) ? "meeting" : "agenda-item", known);
    draft.attendance = readAttendance(parts?.before ?? []);
    const items = parts?.items ?? [oneItem(all)];
    draft.items = items.map((item) => readItem(item, labelled, view.document.url));
    draft.issues.push({ code: "layout-guessed", message: "no known layout fits: read as plain text" });
    return [finished(draft, printed.slice(all.length))];
  },
};
