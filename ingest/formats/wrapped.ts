import type { PageLine } from "./pdf-lines.ts";

/** How many lines must come near to the edge of a column for it to be one that lines are wrapped at, and how near. */
const [MOST_FULL, NEARLY] = [3, 0.92];
/** A narrower column of prose is no column but short lines: a share of the page's width. */
const NARROWEST = { whole: 0.5, half: 0.25 } as const;
/** How many of a paper's lines stand apart from those above where it parts paragraphs by space, at least. */
const PARTED = 0.08;
/** How much further in or out a line may begin than the one that it goes on from. */
const HUNG = 45;
/** What begins so begins a paragraph: a bullet, a number or a letter of a list. */
const MARKED = /^(?:[·•▪●○▪–—-]\s|[oØ§]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\s|\d{1,3}\s+\p{Lu})/u;
const ROW = " | ";

/** Where each column's lines are wrapped; null where none are. */
function limitsOf(pages: readonly (readonly PageLine[])[], width: number): (page: number, side: PageLine["side"]) => number | null {
  const limitOf = (lines: readonly PageLine[], narrowest: number): number | null => {
    const prose = lines.filter(({ text }) => !text.includes(ROW) && text.includes(" "));
    const limit = prose.reduce((most, { end }) => Math.max(most, end), 0);
    const left = prose.reduce((least, { x }) => Math.min(least, x), width);
    return limit - left < narrowest * width || prose.filter(({ end }) => end > limit * NEARLY).length < MOST_FULL ? null : limit;
  };
  // Whole pages have one width; columns are of their page.
  const whole = limitOf(
    pages.flat().filter(({ side }) => side === null),
    NARROWEST.whole,
  );
  return (page, side) => {
    const own = (pages[page] ?? []).filter((line) => line.side === side);
    return side === null ? whole : limitOf(own, NARROWEST.half);
  };
}

/** Whether the first word of a line would not have fitted on the one above it. */
function isFull(above: PageLine, line: PageLine, limit: number): boolean {
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  return above.end + letter * (1 + (line.text.split(" ", 1)[0] ?? "").length) > limit;
}

/** Whether a line goes on with the paragraph of the one above: no more space than usual between them, and no word more would have fitted there. */
const goesOn = (above: PageLine, line: PageLine, limit: number | null): boolean =>
  limit !== null &&
  !line.apart &&
  line.side === above.side &&
  above.fonts[1] === line.fonts[0] &&
  Math.abs(line.x - above.x) < HUNG &&
  ![above, line].some(({ text }) => text.includes(ROW)) &&
  !MARKED.test(line.text) &&
  // What a hyphen parts is put together by those who know the words, but for names and figures.
  (!above.text.endsWith("-") || /^[\p{Lu}\d]/u.test(line.text)) &&
  isFull(above, line, limit);

/**
 * Pages with each paragraph on a line, where a PDF tells by the places of its lines that it wrapped them.
 * @param width of a page, in points
 */
export function withoutWraps(pages: readonly (readonly PageLine[])[], width: number): PageLine[][] {
  const limitAt = limitsOf(pages, width);
  const all = pages.flat();
  const isParted = all.filter(({ apart }) => apart).length > all.length * PARTED;
  return pages.map((lines, page) => {
    const kept: PageLine[] = [];
    let above: PageLine | null = null;
    for (const line of lines) {
      const last: PageLine | undefined = kept.at(-1);
      // Where no space parts paragraphs, the end of a sentence at the end of a line may be that of one.
      const mayGoOn = isParted || !/[.?!:;][”"’')\]]*$/.test(last?.text ?? "");
      if (last && above && mayGoOn && goesOn(above, line, limitAt(page, line.side))) {
        const glue = /[\p{L}\d]-$/u.test(last.text) ? "" : " ";
        kept.splice(-1, 1, { ...last, text: `${last.text}${glue}${line.text}`, fonts: [last.fonts[0], line.fonts[1]] });
      } else kept.push(line);
      above = line;
    }
    return kept;
  });
}
