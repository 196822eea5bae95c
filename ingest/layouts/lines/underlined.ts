import type { Line } from "./line.ts";
import { TITLE } from "./title-runs.ts";

/** Longer lines are no titles. */
const LONGEST = 160;
const RULE = /^(?:={4,}|-{4,}|~{4,})$/;

const underlines = (line: Line | undefined, above: Line | undefined): boolean =>
  line !== undefined &&
  above !== undefined &&
  line.gap === 0 &&
  RULE.test(line.text) &&
  above.text.length <= LONGEST &&
  !RULE.test(above.text);

/**
 * Lines of a plain text whose titles are underlined ('=====' or '-----' right below) → the same with such lines marked as titles, and the rules
 * gone. A rule below a row of a table belongs to the table. Linear.
 */
export function withoutUnderlines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line, i) => underlines(line, lines[i - 1]))) return lines;
  return lines.flatMap((line, i): Line[] => {
    if (underlines(line, lines[i - 1])) return [];
    const titled = underlines(lines[i + 1], line) && !line.text.includes("|");
    const gap = underlines(lines[i - 1], lines[i - 2]) ? Math.max(1, line.gap) : line.gap;
    return [{ ...line, gap, mark: titled ? TITLE : line.mark }];
  });
}
