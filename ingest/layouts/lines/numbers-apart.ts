import { findDates } from "../../../corpus/text/dates.ts";
import { type Line, partedLine } from "./line.ts";
import { isDay } from "../words/sentence-openings.ts";
import { readsAsCommonTitle, titleLikeness } from "../words/titles.ts";

const NUMBERED = /^(?<number>\d{1,3}[a-zA-Z]?)\s+(?<title>\p{Lu}.{2,200})$/u;
/** 'A14 Apologies for Absence': alone, it may be a road. */
const LETTERED = /^(?<number>(?<letter>[A-Z])(?<n>\d{1,3}))\s+(?<title>\p{Lu}.{2,200})$/u;
/** How far the number of an item may lie behind that of the one above. */
const SKIP = 3;

/** Whether a line stands between empty lines. */
const alone = (lines: readonly Line[], at: number) => (lines[at]?.gap ?? 0) > 0 && (lines[at + 1]?.gap ?? 1) > 0;

/** '1 Strategic consideration' as a number and a title: papers often set the numbers of sections and items without a stop. */
function numbered(lines: readonly Line[], i: number): [string, string] | null {
  const { number = "", title = "" } = NUMBERED.exec(lines[i]?.text ?? "")?.groups ?? {};
  const known = alone(lines, i) && readsAsCommonTitle(title);
  // '6 February 2.00pm' in a list of meetings.
  if (isDay(lines[i]?.text ?? "")) return null;
  // '999 and 101 calls' below '3.': a title that begins with a figure.
  if (/^\d{1,3}[.)]$/.test(lines[i - 1]?.text ?? "")) return null;
  if (number === "" || (!known && titleLikeness(title) < (alone(lines, i) ? 0.42 : 0.5))) return null;
  return (findDates(lines[i]?.text ?? "")[0]?.start ?? 9) === 0 ? null : [number, title];
}

/** The lines with numbers of a series ('A14', 'A15') that stand by themselves and rise, as numbers and titles: two at least. */
function lettered(lines: readonly Line[]): Map<number, [string, string]> {
  const found = new Map<number, [string, string]>();
  let [series, last] = ["", 0];
  for (const [i, line] of lines.entries()) {
    const { number = "", letter = "", n = "", title = "" } = LETTERED.exec(line.text)?.groups ?? {};
    if (number === "" || !alone(lines, i) || /[.;]$/.test(title) || titleLikeness(title) < 0.35) continue;
    const step = Number(n) - last;
    if (series !== "" && (letter !== series || step < 1 || step > SKIP)) continue;
    [series, last] = [letter, Number(n)];
    found.set(i, [number, title]);
  }
  if (found.size < 2) found.clear();
  return found;
}

/** Lines that begin with the number of an item, without a stop, as a number and a title each. */
export function partedNumbers(lines: readonly Line[]): Line[] {
  const series = lettered(lines);
  return lines.flatMap((line, i) => {
    const parts = series.get(i) ?? numbered(lines, i);
    return parts === null ? [line] : partedLine(line, parts, { first: line.gap, later: 0 });
  });
}
