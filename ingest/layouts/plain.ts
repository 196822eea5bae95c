import { tells } from "./words/agenda.ts";
import { readAttendance } from "./head/attendance.ts";
import { type Block, blocks } from "./items/block.ts";
import { type ItemSource, readItem } from "./items/body.ts";
import { labelOf } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { byLooseTitles } from "./items/loose-titles.ts";
import { behindProse, finished, headEnd, paperLines } from "./paper.ts";
import { type Segments, byNumbers, byTitles } from "./items/segments.ts";
import { withoutSigning } from "./items/signing-off.ts";
import { cleanTitle, isCommonTitle, titleLikeness } from "./words/titles.ts";

/** All of it as one item; a short line at its top is the title. */
function oneItem(all: readonly Block[]): ItemSource {
  const [first, next] = all;
  const titled = first !== undefined && next !== undefined && next.gap > 0 && titleLikeness(first.text) >= 0.35 && !tells(first.text);
  return titled ? { number: null, title: cleanTitle(first.text), blocks: all.slice(1) } : { number: null, title: null, blocks: all };
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
    const printed = blocks(lines);
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
