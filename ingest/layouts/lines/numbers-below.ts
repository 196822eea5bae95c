import type { Line } from "./line.ts";
import { loneMarker } from "../words/markers.ts";
import { titleLikeness } from "../words/titles.ts";

/** Fewer are no habit of the paper. */
const FEWEST = 3;

/** 'PCP' over '44/17' is the first part of the number. */
const SERIES = /^[A-Z]{2,5}$/;

/** Whether a line is a title with the number of its minute on a line of its own right below: 'PRECEPT' over 'PCP/21/4'. */
function isOverNumber(lines: readonly Line[], i: number): boolean {
  const [line, below, next] = [lines[i], lines[i + 1], lines[i + 2]];
  return (
    line !== undefined &&
    below !== undefined &&
    line.gap > 0 &&
    below.gap === 0 &&
    (next === undefined || next.gap > 0) &&
    loneMarker(below.text)?.kind === "minute" &&
    loneMarker(lines[i - 1]?.text ?? "")?.kind !== "minute" &&
    !SERIES.test(line.text) &&
    titleLikeness(line.text) >= 0.5
  );
}

/** The lines of a paper that sets the number of each minute below its title, with the numbers before the titles, as others set them. Linear. */
export function numbersFirst(lines: readonly Line[]): readonly Line[] {
  const over = new Set(lines.flatMap((_, i) => (isOverNumber(lines, i) ? [i] : [])));
  if (over.size < FEWEST) return lines;
  return lines.flatMap((line, i): Line[] => {
    const below = lines[i + 1];
    if (over.has(i) && below)
      return [
        { ...below, gap: line.gap },
        { ...line, gap: 0 },
      ];
    return over.has(i - 1) ? [] : [line];
  });
}
