import { ENDS } from "../../../corpus/text/ends.ts";
import { leadingMarker, loneMarker } from "../words/markers.ts";
import { labelOf } from "./furniture.ts";
import type { Line } from "./line.ts";

/** How much of the width a line takes that is full, with the first word of the next. */
const FULL = 0.9;
/** So many empty lines stand where a page ended at most. */
const MOST_GAP = 3;
/** What stands below such words is a list. */
const LEADS = /[:–—-]$|\b(?:following|below|including|namely)$/u;
const SMALL = /^\p{Ll}/u;

/** Whether the next word would not have fitted on the line. */
const isFull = (line: Line, next: Line, width: number) => line.width + 1 + (next.text.split(" ", 1)[0]?.length ?? 0) > width * FULL;

/** The first line of the paragraph that holds the line at `index`, and the first of the one behind it. */
function paragraph(lines: readonly Line[], index: number): { first: Line | undefined; after: Line | undefined } {
  let [from, to] = [index, index + 1];
  while (from > 0 && lines[from]?.gap === 0) from -= 1;
  while (lines[to]?.gap === 0) to += 1;
  return { first: lines[from], after: lines[to] };
}

/**
 * Lines behind a page's end that go on with a paragraph, however short its last line broke off ('… have agreed to share' | 'intelligence about …'): the
 * line above that is full and flows into it, and no list stands there, whose points in small letters would follow each other.
 * @param width how wide the source sets its lines
 */
export function tornByPages(lines: readonly Line[], width: number): ReadonlySet<Line> {
  const goesOn = (i: number): boolean => {
    const [above, last, line] = [lines[i - 2], lines[i - 1], lines[i]];
    if (!above || !last || !line || line.gap < 1 || line.gap > MOST_GAP || last.gap > 0) return false;
    if (!SMALL.test(line.text) || leadingMarker(line.text) !== null || loneMarker(line.text) !== null) return false;
    if (leadingMarker(last.text) !== null || labelOf(last.text) !== null || !/[\p{L}\d,’]$/u.test(last.text) || LEADS.test(last.text))
      return false;
    if (ENDS.test(above.text) || !isFull(above, last, width)) return false;
    return !SMALL.test(paragraph(lines, i - 1).first?.text ?? "") && !SMALL.test(paragraph(lines, i).after?.text ?? "");
  };
  return new Set(lines.filter((line, i) => line.gap > 0 && goesOn(i)));
}
