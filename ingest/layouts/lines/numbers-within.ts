import { labelOf } from "./furniture.ts";
import type { Line } from "./line.ts";

/** Fewer are no habit of the paper. */
const FEWEST = 3;
/** '512   The Chair advised …', '514   RESOLVED:-': a number without a stop, set before a paragraph. */
const LED = /^(?<number>\d{2,4})\s(?=\p{Lu})/u;

const numberOf = (line: Line | undefined) => LED.exec(line?.text ?? "")?.groups?.["number"] ?? null;
const isShouted = ({ text, gap }: Line) =>
  gap > 0 && /^\p{Lu}/u.test(text) && text === text.toUpperCase() && labelOf(text) === null && !/[:;]/.test(text);

/** The titles with the number of the first paragraph below each; null where the numbers do not count through, or too few have a title. */
function titlesOf(lines: readonly Line[], led: readonly number[]): ReadonlyMap<number, string> | null {
  const titles = new Map<number, string>();
  for (const [k, at] of led.entries()) {
    const from = (led[k - 1] ?? -1) + 1;
    const between = lines.slice(from, at);
    const own = k === 0 ? between.findLastIndex(isShouted) : between.findIndex(isShouted);
    // A second number below the same title: its resolution has one of its own.
    if (own >= 0) titles.set(from + own, `${numberOf(lines[at]) ?? ""}.`);
    else if (k === 0) return null;
  }
  const numbers = led.map((at) => Number(numberOf(lines[at])));
  const counted = numbers.every((number, k) => k === 0 || number === (numbers[k - 1] ?? 0) + 1);
  return titles.size >= FEWEST && counted ? titles : null;
}

/**
 * The lines of a paper that sets the number of each minute before a paragraph below its title, the resolution mostly, with the numbers before
 * the titles. Linear.
 */
export function numbersUp(lines: readonly Line[]): readonly Line[] {
  const led = lines.flatMap((line, i) => (numberOf(line) === null ? [] : [i]));
  const numbers = titlesOf(lines, led);
  if (!numbers) return lines;
  const numbered = new Set(led);
  return lines.flatMap((line, i): Line[] => {
    const number = numbers.get(i);
    if (number === undefined) return [numbered.has(i) ? { ...line, text: line.text.replace(LED, "") } : line];
    return [
      { ...line, text: number, width: number.length },
      { ...line, gap: 0 },
    ];
  });
}
