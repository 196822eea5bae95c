import type { PageLine } from "./pdf-lines.ts";

/** How many lines at the top and the foot of a page may be running ones. */
const EDGE = 3;
/** No head is longer. */
const LONGEST = 200;
/** Points by which lines on one height may differ. */
const SAME_HEIGHT = 4;
const NUMBER = /^(?:page\s+)?[-–—|\s]*\d{1,4}[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?\.?$|^page\s+\d{1,4}\b.{0,20}$/i;
/** What a browser prints over every page: '26/11/2026, 20:42', and the title behind it. Its day is nobody's. */
const STAMP = /^\d{1,2}\/\d{1,2}\/\d{2,4},\s\d{1,2}:\d\d\b/;
/** What it prints under every page: the address, and which of how many pages it is. */
const ADDRESS = /^(?:https?|file):\/\/\S+ \| (?:page )?\d{1,4}\s?(?:\/|of)\s?\d{1,4}$/i;
/** Whose a site is, in its last line: '© Northmoor Council. Cookies | Privacy'. */
const RIGHTS = /^(?:Copyright )?© ?.{0,100}$/i;
/** A page without what browser and site print below all else, however often. */
const withoutFoot = (lines: readonly PageLine[]): PageLine[] =>
  lines.slice(0, lines.findLastIndex(({ text }) => !ADDRESS.test(text) && !RIGHTS.test(text)) + 1);
const shape = (text: string) => text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();

const edges = (lines: readonly PageLine[]): number[] => {
  const top = lines.map((_, i) => i).slice(0, EDGE);
  const foot = lines.map((_, i) => i).slice(-EDGE);
  return [...new Set([...top, ...foot])];
};

/** What begins so is a resolution, a point or a label: papers say the same again and again. */
const LABELLED =
  /^["“(]?(?:RESOLVED|AGREED|NOTED|RECOMMENDED|ACTION|Resolved|Agreed|Noted|Recommended|Action|None|Nil|That)(?:\s?[:–—-]|\s(?:that|to|by|the)\b|[.;]?$)|^That\s|^[•·▪●○*–-]\s|[:,;]$/u;
/** What ends as a sentence does and has a verb is one, figures aside. */
const SENTENCE = /\b(?:was|were|be|been|had|has|have|is|are|would|will|said|asked|agreed|noted|\p{Ll}{2,}ed)\b.*[.!?][”"’')\]]?$/u;
const isSaid = (text: string): boolean => LABELLED.test(text) || SENTENCE.test(text);

/** Whether a line may be one of a wrapped sentence: many words, and most of them small. */
function isProse(text: string): boolean {
  const words = text.split(" ");
  return words.length > 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length;
}

/**
 * A line of a sentence that goes on in small letters from the line above or in the one below, or one of prose that no space parts from the rest,
 * as heads and feet are. `runs`: whether a line looks like one of those.
 */
function isOfSentence(lines: readonly PageLine[], i: number, runs: (line: PageLine) => boolean): boolean {
  const [above, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
  const goesOn = (after: PageLine | undefined) => after?.apart === false && /^\p{Ll}/u.test(after.text);
  if ((above && !runs(above) && goesOn(line)) || (next && !runs(next) && goesOn(next))) return true;
  const isParted = i < EDGE ? lines.slice(i + 1, EDGE + 1).some(({ apart }) => apart) : line?.apart === true;
  return isProse(line?.text ?? "") && !isParted;
}

/** 'in March' over '2023.': a year that no space parts from the line that breaks off above it is no page's number. */
const endsSentence = (lines: readonly PageLine[], i: number): boolean =>
  /^(?:19|20)\d\d\.?$/.test(lines[i]?.text ?? "") && lines[i]?.apart === false && /[\p{L},]$/u.test(lines[i - 1]?.text ?? "");

/**
 * Pages without what repeats at their edges: heads and feet that stand on at least two pages of five (numbers in them may change), and
 * page numbers alone there; but no sentences. What stands at the top of the first page is the paper's own head, whatever repeats it later: it may be
 * all that names the panel and the day.
 */
export function withoutRunningHeads(printed: readonly PageLine[][]): PageLine[][] {
  const pages = printed.map(withoutFoot);
  if (pages.length < 2) return pages;
  const heights = new Map<string, number[]>();
  for (const lines of pages) {
    const own = new Map(edges(lines).map((i) => [shape(lines[i]?.text ?? ""), lines[i]?.y ?? 0]));
    for (const [text, y] of own) heights.set(text, [...(heights.get(text) ?? []), y]);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const isOften = ({ text, y }: PageLine): boolean => {
    const all = heights.get(shape(text)) ?? [];
    return (isProse(text) ? all.filter((other) => Math.abs(other - y) < SAME_HEIGHT) : all).length >= often;
  };
  const runs = (line: PageLine) => line.text.length < LONGEST && isOften(line) && !isSaid(line.text);
  const opening = pages.find((lines) => lines.length > 0);
  const isDropped = (lines: readonly PageLine[], line: PageLine, i: number): boolean => {
    if (NUMBER.test(line.text)) return !endsSentence(lines, i) && (i === 0 || i === lines.length - 1 || isOften(line));
    return runs(line) && !isOfSentence(lines, i, runs) && (lines !== opening || i >= EDGE || STAMP.test(line.text));
  };
  return pages.map((lines) => {
    const atEdge = new Set(edges(lines));
    return lines.filter((line, i) => !atEdge.has(i) || !isDropped(lines, line, i));
  });
}
