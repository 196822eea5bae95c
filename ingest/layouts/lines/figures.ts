import type { Line } from "./line.ts";
import { tells } from "../words/agenda.ts";
import { leadingMarker } from "../words/markers.ts";

/** '1,204 replies had been received': a figure in small words that counts nothing. */
const FIGURE = /^£?\d[\d,.]{0,12}(?:%|m|k|bn|st|nd|rd|th)? \p{Ll}/u;
/** 'to look in turn at each of the following,': what stands below is the first point of a list. */
const LEADS = /\b(?:following|below|including|namely)(?: \p{L}+)?,?$/u;
/** '… stated that | 1,204 replies had been received': such a figure goes on where a sentence broke off. */
export const goesOnInFigures = (a: Line, b: Line): boolean =>
  b.gap === 0 &&
  a.width >= 40 &&
  /[\p{Ll},]$/u.test(a.text) &&
  !LEADS.test(a.text) &&
  tells(a.text) &&
  FIGURE.test(b.text) &&
  leadingMarker(b.text) === null;

/** Lines that begin with a figure right above or below another that does: points of a list. */
export const figuresInList = (lines: readonly Line[]): ReadonlySet<Line> =>
  new Set(
    lines.filter(({ text }, i) => FIGURE.test(text) && [lines[i - 1], lines[i + 1]].some((beside) => FIGURE.test(beside?.text ?? ""))),
  );
