import type { Line } from "./line.ts";
import { wrapping } from "./wrap.ts";

/** Fewer lines tell nothing of how a text is set. */
const FEWEST = 8;
/** The most empty lines, as a share of all, of a text whose empty lines are gone. */
const MOST = 0.05;

/**
 * The lines of a text that has lost its empty lines, with one before each line that does not go on with the one above: there a line's end
 * is all that parts two paragraphs, and nothing stands "right under" another. Other texts stay as they are. Linear.
 */
export function spreadLines(lines: readonly Line[]): readonly Line[] {
  const parted = lines.filter((line, i) => i > 0 && line.gap > 0).length;
  if (lines.length < FEWEST || parted > lines.length * MOST) return lines;
  const wraps = wrapping(lines);
  return lines.map((line, i) => {
    const above = lines[i - 1];
    return line.gap > 0 || (above && wraps(above, line)) ? line : { ...line, gap: 1 };
  });
}
