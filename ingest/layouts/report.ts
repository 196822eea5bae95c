import type { DraftPassage } from "../draft.ts";
import { type Block, blocks } from "./items/block.ts";
import { type ItemSource, readItem } from "./items/body.ts";
import { REPORT_HEADINGS } from "./data.ts";
import { labelOf, withoutFurniture } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { View } from "./lines/line.ts";
import { partedNumbers } from "./lines/numbers-apart.ts";
import { bare, isNumber } from "./words/markers.ts";
import { saysResolved } from "./words/resolved.ts";
import { numberedTitles } from "./items/numbering.ts";
import { withoutRunningLines } from "./lines/running-lines.ts";
import { titleLikeness } from "./words/titles.ts";

const PARAGRAPH = /^\d{1,2}\.\d{1,2}\.?(?:\s|$)/;
/** A head of a list of people; 'Attendance is improving' is a sentence. */
const PEOPLE = /^(?:PRESENT|APOLOGIES|ATTENDANCE)\b|^(?:[Pp]resent|[Aa]pologies|[Aa]ttendance)(?:\s*[:–—-]|(?:\s\w+){0,3}:?$)/;
/** What a report recommends: 'That the Panel:'. */
const RECOMMENDS = /^(?:that\b|recommend)/i;
const heading = (text: string) => REPORT_HEADINGS.has(text.toLowerCase().replace(/[\s:.]+$/, ""));

/** Where the head of the report ends: at its first section. */
const headEnd = (all: readonly Block[]) => {
  const first = all.findIndex((block) => heading(block.text) || (isNumber(block.marker) && block.marker.kind !== "letter"));
  return first < 0 ? 0 : first;
};

function sections(all: readonly Block[]): ItemSource[] {
  const numbered = new Set(numberedTitles(all, 1));
  const items: (ItemSource & { blocks: Block[] })[] = [];
  for (const [i, block] of all.entries()) {
    const opens = numbered.has(i) || (heading(block.text) && block.marker === null);
    const last = items.at(-1);
    if (opens) items.push({ number: isNumber(block.marker) ? bare(block.marker) : null, title: block.text, blocks: [] });
    else if (last) last.blocks.push(block);
    else items.push({ number: null, title: null, blocks: [block] });
  }
  return items.filter((item) => item.blocks.length > 0);
}

/** The title of the whole report: the last title-like line of its head that is neither body nor day. */
const reportTitle = (head: readonly Block[], body: string | null, date: string | null) =>
  head.findLast((block) => block.text !== body && titleLikeness(block.text) >= 0.5 && !(date !== null && /\d{4}/.test(block.text)))?.text ??
  null;

/** What a report recommends has the form of a resolution; nobody has resolved it, but what it quotes as resolved. */
const unresolved = (passage: DraftPassage): DraftPassage =>
  passage.kind === "resolution" && !saysResolved(passage.text) ? { ...passage, kind: "report" } : passage;

/** A report to a meeting: sections with numbers, paragraphs with numbers ('2.1'), no minutes. */
export const report: Layout = {
  name: "report",
  recognise(view: View) {
    const labels = view.lines.some(
      ({ text }) => ["minutes", "resolution", "documents"].includes(labelOf(text) ?? "") && !heading(text) && !RECOMMENDS.test(text),
    );
    if (labels || view.lines.some((line) => PEOPLE.test(line.text))) return 0;
    const paragraphs = view.lines.filter((line) => PARAGRAPH.test(line.text)).length;
    const headings = view.lines.filter((line) => heading(line.text.replace(/^\d{1,2}[.)]?\s+/, ""))).length;
    const named = view.lines.slice(0, 12).some((line) => /^(?:joint )?report (?:of|to|by|from)\b/i.test(line.text));
    return Math.min(0.9, Math.min(paragraphs, 6) * 0.08 + Math.min(headings, 3) * 0.18 + (named ? 0.2 : 0));
  },
  read(view: View) {
    const all = blocks(partedNumbers(withoutFurniture(view.document.format === "text" ? withoutRunningLines(view.lines) : view.lines)));
    const end = headEnd(all);
    const known = readHeader(all.slice(0, Math.max(end, 1)), view.title);
    const draft = draftOf(this.name, "report", { ...known, minutes: null });
    const items = sections(all.slice(end)).map((item) => readItem(item, false, view.document.url, "report"));
    draft.items = items.map((item) => ({ ...item, passages: item.passages.map(unresolved) }));
    const first = draft.items[0];
    if (first && first.title === null) first.title = reportTitle(all.slice(0, end), known.body, known.date);
    return [draft];
  },
};
