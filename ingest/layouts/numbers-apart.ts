import { findDates } from "../../corpus/text/dates.ts";
import { type Line, partedLine } from "./line.ts";
import { readsAsCommonTitle, titleLikeness } from "./titles.ts";

const NUMBERED = /^(?<number>\d{1,3}[a-zA-Z]?)\s+(?<title>\p{Lu}.{2,200})$/u;

/** Whether a line stands between empty lines. */
const alone = (lines: readonly Line[], at: number) => (lines[at]?.gap ?? 0) > 0 && (lines[at + 1]?.gap ?? 1) > 0;

/** '1 Strategic consideration' as a number and a title: papers often set the numbers of sections and items without a stop. */
export function partedNumbers(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    const { number = "", title = "" } = NUMBERED.exec(line.text)?.groups ?? {};
    const known = alone(lines, i) && readsAsCommonTitle(title);
    if (number === "" || (!known && titleLikeness(title) < (alone(lines, i) ? 0.42 : 0.5)) || (findDates(line.text)[0]?.start ?? 9) === 0)
      return [line];
    return partedLine(line, [number, title], { first: line.gap, later: 0 });
  });
}
