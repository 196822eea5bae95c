import { ENDS } from "../../corpus/text/ends.ts";
import type { PageLine } from "./pdf-lines.ts";

/** How many lines must come near to the edge of a column for it to be one that lines are wrapped at, and how near. */
const [MOST_FULL, NEARLY] = [3, 0.92];
/** A narrower column of prose is no column but short lines: a share of the page's width. */
const NARROWEST = { whole: 0.5, half: 0.25, cell: 0.15 } as const;
/** How many of a paper's lines stand apart from those above where it parts paragraphs by space, at least. */
const PARTED = 0.08;
/** How much further in or out a line may begin than the one that it goes on from. */
const HUNG = 45;
/** What begins so begins a paragraph: a bullet, a number or a letter of a list. */
const MARKED = /^(?:[·•▪●○–—-]\s|[oØ§]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\s|\d{1,3}\s+\p{Lu})/u;
const ROW = " | ";

/** Where the lines of a column are wrapped; null where none are. `narrowest`: in points. */
function limitOf(lines: readonly PageLine[], narrowest: number): number | null {
  const prose = lines.filter(({ text }) => !text.includes(ROW) && text.includes(" "));
  const limit = prose.reduce((most, { end }) => Math.max(most, end), 0);
  const left = prose.reduce((least, { x }) => Math.min(least, x), limit);
  return limit - left < narrowest || prose.filter(({ end }) => end > limit * NEARLY).length < MOST_FULL ? null : limit;
}

/** By how much a word may be wider than its letters are on average: capitals are, and bold type. */
const WIDER = 1.35;

/** Whether the first word of a line would not have fitted on the one above it. */
function isFull(above: PageLine, line: PageLine, limit: number): boolean {
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  // A title with a number breaks off nowhere; a name may stand in the next line all the same, where it would not have fitted.
  const mayBeTitle = MARKED.test(above.text) && /^\p{Lu}/u.test(line.text);
  const isOpen = !mayBeTitle && !ENDS.test(above.text) && above.end > limit * NEAR_FULL;
  return isOpen || above.end + letter * WIDER * (1 + (line.text.split(" ", 1)[0] ?? "").length) > limit;
}
/** So long a line without the end of a sentence broke off. */
const NEAR_FULL = 0.85;

/** A title in a type of its own over text in another, or a sentence's end before a name in bold: the one does not go on in the other. */
function isOtherType({ text, fonts: [begun, ended] }: PageLine, { fonts: [first, last] }: PageLine): boolean {
  return ended !== first && (ENDS.test(text) || (begun === ended && first === last));
}

/** Whether a line may go on in the one below it, wherever that stands. */
const mayGoOn = (above: PageLine, line: PageLine, limit: number): boolean =>
  Math.abs(line.x - above.x) < HUNG &&
  ![above, line].some(({ text }) => text.includes(ROW)) &&
  !MARKED.test(line.text) &&
  // What a hyphen parts is put together by those who know the words, but for names and figures.
  (!above.text.endsWith("-") || /^[\p{Lu}\d]/u.test(line.text)) &&
  isFull(above, line, limit);

/**
 * Pages with each paragraph on a line, where a PDF tells by the places of its lines that it wrapped them: no more space than usual stands between
 * them, and no word more would have fitted; or a page ends amid a sentence.
 * @param width of a page, in points
 */
export function withoutWraps(pages: readonly (readonly PageLine[])[], width: number): PageLine[][] {
  const all = pages.flat();
  const on = (side: PageLine["side"], lines: readonly PageLine[]) => lines.filter((line) => line.side === side);
  // Whole pages have one width; columns are of their page.
  const whole = limitOf(on(null, all), NARROWEST.whole * width);
  const cell = limitOf(on("cell", all), NARROWEST.cell * width);
  const isParted = all.filter(({ apart }) => apart).length > all.length * PARTED;
  const found: PageLine[][] = [];
  // The line above as it is printed, and the paragraph that it ends.
  let above: PageLine | null = null;
  let paragraph: PageLine | null = null;
  for (const lines of pages) {
    const kept: PageLine[] = [];
    const [left, right] = (["left", "right"] as const).map((side) => limitOf(on(side, lines), NARROWEST.half * width));
    for (const [i, line] of lines.entries()) {
      const limit = { left, right, cell, whole }[line.side ?? "whole"] ?? null;
      // Where no space parts paragraphs, the end of a sentence at the end of a line may be that of one; so may it be at the end of a page.
      const isOpen = above !== null && (!ENDS.test(above.text) || (isParted && i > 0));
      const isBelow = above !== null && line.side === above.side && (i === 0 || !line.apart);
      if (limit !== null && above && paragraph && isOpen && isBelow && !isOtherType(paragraph, line) && mayGoOn(above, line, limit)) {
        const glue = /[\p{L}\d]-$/u.test(paragraph.text) ? "" : " ";
        Object.assign(paragraph, { text: `${paragraph.text}${glue}${line.text}`, fonts: [paragraph.fonts[0], line.fonts[1]] });
      } else {
        paragraph = { ...line };
        kept.push(paragraph);
      }
      above = line;
    }
    found.push(kept);
  }
  return found;
}
