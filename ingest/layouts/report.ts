import type { DraftPassage } from "../draft.ts";
import { isPanelName } from "../place/names.ts";
import { type Block, blocks } from "./items/block.ts";
import { type ItemSource, readItem } from "./items/body.ts";
import { REPORT_HEADINGS } from "./data.ts";
import { isReportTitle } from "./items/lone-titles.ts";
import { withoutSigner } from "./items/report-signing.ts";
import { labelOf, withoutFurniture } from "./lines/furniture.ts";
import { readHeader } from "./head/header.ts";
import { type Layout, draftOf } from "./layout.ts";
import type { Line, View } from "./lines/line.ts";
import { partedNumbers } from "./lines/numbers-apart.ts";
import { callsItself, isProse, isRow, reportTitle } from "./report-head.ts";
import { reportSigns } from "./report-signs.ts";
import { bare, isNumber } from "./words/markers.ts";
import { saysResolved } from "./words/resolved.ts";
import { numberedTitles } from "./items/numbering.ts";
import { TITLE_LINES, withoutRunningLines } from "./lines/running-lines.ts";

const PARAGRAPH = /^\d{1,2}\.\d{1,2}\.?(?:\s|$)/;
/** A head of a list of people; 'Attendance is improving' is a sentence. */
const PEOPLE =
  /^(?:PRESENT|APOLOGIES|ATTENDANCE)\b(?! (?:POSITION|ARRANGEMENTS?|SITUATION|DAY|AT (?:EVENTS|PUBLIC)|RATES?|FIGURES|MANAGEMENT)\b)|^(?:[Pp]resent|[Aa]pologies|[Aa]ttendance)(?:\s*[:–—-]|(?:\s\w+){0,3}:?$)/;
/** What a report recommends: 'That the Panel:'. */
const RECOMMENDS = /^(?:that\b|recommend)/i;
/** Other papers of the report, which pages of meetings list too. */
const PAPERS = /^(?:background papers|appendices)\b/i;
const heading = (text: string) => REPORT_HEADINGS.has(text.toLowerCase().replace(/[\s:.]+$/, ""));
/** Whose report it is names no place, though it ends in 'office'. */
const WRITTEN_BY = /^(?:joint )?report (?:of|by|from)\b/i;
/** 'Appendix A – Figures' */
const APPENDIX = /^appendix (?:\d{1,2}|[a-z])\b[^.;]{0,100}$/i;

/** 'Purpose of report: To tell Members …' as a heading and a paragraph. */
const HEADED = /^(?<title>[\p{L} ]{4,40}):\s+(?<rest>\S.{15,})$/su;
/** The words before such a colon, else all of them. */
const headOf = (text: string): string => HEADED.exec(text)?.groups?.["title"] ?? text;
const partedHeadings = (all: readonly Block[]): Block[] =>
  all.flatMap((block) => {
    const { title = "", rest = "" } = HEADED.exec(block.text)?.groups ?? {};
    return rest === "" || !heading(title)
      ? [block]
      : [
          { ...block, text: title },
          { ...block, text: rest, gap: 0, marker: null, lone: false },
        ];
  });

/** Numbers of sections: titles that stand over text, and no points of a list that are short. */
function numbered(all: readonly Block[]): number[] {
  const found = numberedTitles(all, 1);
  const own = new Set(found);
  return found.filter((at) => !own.has(at + 1)).length * 2 > found.length ? found : [];
}

/** What the head of a page may repeat of the report's own: whose it is, and what it calls itself. */
const pageHeads = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines
      .slice(0, TITLE_LINES)
      .flatMap(({ text }) => (!heading(text) && (isPanelName(text) || callsItself(text)) ? [text.toLowerCase()] : [])),
  );

/** A report in its parts: its head, what it says before its first section, and where its sections begin. */
interface Parts {
  head: readonly Block[];
  opening: readonly Block[];
  starts: readonly number[];
}

/** Sections begin at their numbers and known headings, and where none has a number at every title that stands by itself. */
function partsOf(all: readonly Block[]): Parts {
  const numbers = numbered(all);
  const known = all.flatMap((block, i) => (block.marker === null && (heading(block.text) || opensAppendix(all, i)) ? [i] : []));
  const first = Math.min(...numbers, ...known, all.length);
  const found = all.slice(0, first).findIndex(isProse);
  const opens = first < all.length ? first : 0;
  const prose = found < 0 ? opens : found;
  const isSection = (i: number) => isReportTitle(all, i) && (i >= prose || (i === prose - 1 && headsSection(all, i)));
  const loose = numbers.length > 0 ? [] : all.flatMap((_, i) => (isSection(i) ? [i] : []));
  const starts = [...new Set([...numbers, ...known, ...loose])].sort((a, b) => a - b);
  const head = Math.min(prose, starts[0] ?? prose);
  return { head: all.slice(0, head), opening: all.slice(head, starts[0] ?? all.length), starts };
}

const opensAppendix = (all: readonly Block[], i: number): boolean => {
  const [block, next] = [all[i], all[i + 1]];
  return block !== undefined && block.gap > 0 && APPENDIX.test(block.text) && next !== undefined && !APPENDIX.test(next.text);
};

/** Whether the line over the first prose is a section's title, and the report's own stands above it. */
const headsSection = (all: readonly Block[], i: number): boolean => {
  const text = all[i]?.text ?? "";
  return !isRow(text) && !callsItself(text) && all.slice(0, i).some((block) => callsItself(block.text));
};

/** Each section with its number and title; one without a number that holds nothing only heads those below it. */
const sections = (all: readonly Block[], starts: readonly number[]): ItemSource[] =>
  starts.flatMap((start, i) => {
    const own = all.slice(start, starts[i + 1]);
    const [first, ...rest] = APPENDIX.test(all[starts[i + 1] ?? all.length]?.text ?? "") ? withoutSigner(own) : own;
    if (!first) return [];
    const number = isNumber(first.marker) ? bare(first.marker) : null;
    return rest.length === 0 ? [] : [{ number, title: first.text, blocks: rest }];
  });

/** What a report recommends has the form of a resolution; nobody has resolved it, but what it quotes as resolved. */
const unresolved = (passage: DraftPassage): DraftPassage =>
  passage.kind === "resolution" && !saysResolved(passage.text) ? { ...passage, kind: "report" } : passage;

/** Where no section has a number, a paper is known for a report by more than one sign, and never more surely than other layouts know their own. */
const MOST_BY_SIGNS = 0.6;

/** A report to a meeting: sections with numbers or titles of their own, paragraphs with numbers ('2.1'), no minutes. */
export const report: Layout = {
  name: "report",
  recognise(view: View) {
    const labels = view.lines.some(
      ({ text }) =>
        ["minutes", "resolution", "documents"].includes(labelOf(text) ?? "") &&
        !heading(text) &&
        !RECOMMENDS.test(text) &&
        !PAPERS.test(text),
    );
    if (labels || view.lines.some((line) => PEOPLE.test(line.text))) return 0;
    const paragraphs = view.lines.filter((line) => PARAGRAPH.test(line.text)).length;
    const headings = view.lines.filter(({ text }) => heading(headOf(text.replace(/^\d{1,2}(?:\.0|[.)])?\s+/, "")))).length;
    const named = view.lines.slice(0, 12).some((line) => /^(?:joint )?report (?:of|to|by|from)\b/i.test(line.text));
    const printed = Math.min(0.9, Math.min(paragraphs, 6) * 0.08 + Math.min(headings, 3) * 0.18 + (named ? 0.2 : 0));
    return printed >= MOST_BY_SIGNS ? printed : Math.min(MOST_BY_SIGNS, printed + reportSigns(view.lines));
  },
  read(view: View) {
    const lines = view.document.format === "text" ? withoutRunningLines(view.lines, pageHeads(view.lines)) : view.lines;
    const all = withoutSigner(partedHeadings(blocks(partedNumbers(withoutFurniture(lines)))));
    const { head, opening, starts } = partsOf(all);
    const known = readHeader(
      head.length === 0 ? all.slice(0, 1) : head.filter(({ text }) => !WRITTEN_BY.test(text) || isPanelName(text)),
      view.title,
    );
    const draft = draftOf(this.name, "report", { ...known, minutes: null });
    const first: ItemSource[] = opening.length === 0 ? [] : [{ number: null, title: reportTitle(head, known.body), blocks: opening }];
    const items = [...first, ...sections(all, starts)].map((item) => readItem(item, false, view.document.url, "report"));
    draft.items = items.map((item) => ({ ...item, passages: item.passages.map(unresolved) }));
    return [draft];
  },
};
