import { ENDS } from "../../../corpus/text/ends.ts";
import { isNumber, leadingMarker } from "../words/markers.ts";
import { labelOf } from "./furniture.ts";
import type { Line } from "./line.ts";

/** Titles set so far in stand in a column of their own; so long a line of one may have been full. */
const COLUMN = 12;
const FULL_TITLE = 42;
/** 'PCP/19 APOLOGIES FOR | ABSENCE': a numbered title goes on right below in capitals, in its column or behind a full line. */
export const isStacked = (a: Line, b: Line) =>
  b.gap === 0 &&
  ((b.indent >= COLUMN && a.indent === b.indent) || a.text.length >= FULL_TITLE) &&
  [a, b].every(({ text }) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) &&
  isNumber(leadingMarker(a.text)?.marker ?? null) &&
  leadingMarker(b.text) === null &&
  labelOf(b.text) === null;

/** '3.     MINUTES AND MATTERS | ARISING': a numbered title in capitals goes on right below where its words begin. */
export function isHung(a: Line, b: Line): boolean {
  const leading = leadingMarker(a.text);
  if (b.gap > 0 || leading === null || !isNumber(leading.marker) || labelOf(b.text) !== null) return false;
  const title = a.text.slice(leading.length);
  return (
    b.indent > 0 &&
    b.indent === a.width - title.length &&
    [title, b.text].every((text) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text))
  );
}

/** '1.1   Apologies were received from Mr Amos, for whom | Mrs Lane attended.': a paragraph goes on right below where its words begin. */
export function isHungText(a: Line, b: Line): boolean {
  const length = leadingMarker(a.text)?.length ?? 0;
  const begins = a.width - (a.text.length - length);
  return (
    b.gap === 0 &&
    b.indent > 0 &&
    b.indent === begins &&
    (length > 0 || a.indent === b.indent) &&
    a.width >= FULL_HUNG &&
    !ENDS.test(a.text)
  );
}
/** A shorter line was not full. */
const FULL_HUNG = 65;
