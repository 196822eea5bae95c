import type { PageLine } from "./pdf-lines.ts";

/** How many lines at the top and the foot of a page may be running ones. */
const EDGE = 3;
const NUMBER = /^(?:page\s+)?[-–—|\s]*\d{1,4}[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?\.?$|^page\s+\d{1,4}\b.{0,20}$/i;
/** What a browser prints over every page: '26/11/2026, 20:42', and the title behind it. Its day is nobody's. */
const STAMP = /^\d{1,2}\/\d{1,2}\/\d{2,4},\s\d{1,2}:\d\d\b/;
const shape = (text: string) => text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();

const edges = (lines: readonly PageLine[]): number[] => {
  const top = lines.map((_, i) => i).slice(0, EDGE);
  const foot = lines.map((_, i) => i).slice(-EDGE);
  return [...new Set([...top, ...foot])];
};

/**
 * Pages without what repeats at their edges: heads and feet that stand on at least half of the pages (numbers in them may change),
 * page numbers alone anywhere at an edge. What stands at the top of the first page is the paper's own head, whatever repeats it later: it may be
 * all that names the panel and the day.
 */
export function withoutRunningHeads(pages: readonly PageLine[][]): PageLine[][] {
  const times = new Map<string, number>();
  for (const lines of pages) {
    for (const text of new Set(edges(lines).map((i) => shape(lines[i]?.text ?? "")))) times.set(text, (times.get(text) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  const isOften = (text: string) => pages.length > 1 && (times.get(shape(text)) ?? 0) >= often && text.length < 200;
  const opening = pages.find((lines) => lines.length > 0);
  return pages.map((lines) => {
    const dropped = new Set(
      edges(lines).filter((i) => {
        const text = lines[i]?.text ?? "";
        if (pages.length > 1 && NUMBER.test(text)) return i === 0 || i === lines.length - 1 || isOften(text);
        return isOften(text) && (lines !== opening || i >= EDGE || STAMP.test(text));
      }),
    );
    return lines.filter((_, i) => !dropped.has(i));
  });
}
