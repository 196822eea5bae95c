import type { Line } from "./line.ts";
import { wrapping } from "./wrap.ts";

/** Fewer lines tell nothing of how a text is set. */
const FEWEST = 8;
/** The most empty lines, as a share of all, of a text whose empty lines are gone. */
const MOST = 0.05;

/** So many lines, as a share, go on with a word in small letters where a paragraph of several lines is no exception. */
const GOES_ON = 0.08;
const goesOn = (above: Line | undefined, line: Line) => above !== undefined && /[\p{L},]$/u.test(above.text) && /^\p{Ll}/u.test(line.text);

/** The lines of a text with as many empty lines between all its lines, wrapped ones too, without those. Linear. */
function closed(lines: readonly Line[]): readonly Line[] {
  const rest = lines.slice(1);
  const least = rest.reduce((least, { gap }) => Math.min(least, gap), Infinity);
  const going = lines.filter((line, i) => goesOn(lines[i - 1], line)).length;
  if (lines.length < FEWEST || least < 1 || going < lines.length * GOES_ON) return lines;
  return lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - least) }));
}

/**
 * The lines of a text that has lost its empty lines, with one before each line that does not go on with the one above: there a line's end
 * is all that parts two paragraphs, and nothing stands "right under" another; so where all lines have as many. Other texts stay as they are. Linear.
 */
export function spreadLines(printed: readonly Line[]): readonly Line[] {
  const lines = closed(printed);
  const parted = lines.filter((line, i) => i > 0 && line.gap > 0).length;
  if (lines.length < FEWEST || parted > lines.length * MOST) return lines;
  const wraps = wrapping(lines);
  return lines.map((line, i) => {
    const above = lines[i - 1];
    return line.gap > 0 || (above && wraps(above, line)) ? line : { ...line, gap: 1 };
  });
}
