import { findDates } from "../../../corpus/text/dates.ts";
import { isDrawn, labelOf } from "./furniture.ts";
import type { Line } from "./line.ts";

/** Fewer are no habit of the paper. */
const FEWEST = 3;
/** '512   The Chair advised …', '514   RESOLVED:-': a number without a stop, set before a paragraph. */
const LED = /^(?<number>\d{2,4})\s(?=\p{Lu})/u;

/** '12 NOVEMBER 2018 AT 1400 HOURS' is a day. */
const isDay = (text: string) => findDates(text)[0]?.start === 0;
function numberOf({ text }: Line): string | null {
  const number = LED.exec(text)?.groups?.["number"] ?? null;
  return number === null || isDay(text) ? null : number;
}
/** A line that is drawn between two items parts them as an empty one does. */
const isShouted = ({ text, gap }: Line, i: number, lines: readonly Line[]) =>
  (gap > 0 || isDrawn(lines[i - 1]?.text ?? "")) &&
  /^\p{Lu}/u.test(text) &&
  text === text.toUpperCase() &&
  labelOf(text) === null &&
  !/[:;]/.test(text);

interface Led {
  at: number;
  number: string;
}

/** The titles with the number of the first paragraph below each; null where the numbers do not count through, or too few have a title. */
function titlesOf(lines: readonly Line[], led: readonly Led[]): ReadonlyMap<number, string> | null {
  const counted = led.every(({ number }, k) => k === 0 || Number(number) === Number(led[k - 1]?.number) + 1);
  if (led.length < FEWEST || !counted) return null;
  const shouted = lines.map(isShouted);
  const once = oneOfAKind(lines.filter((_, i) => shouted[i]));
  // What comes again and again is the head of a page.
  const isTitle = lines.map(({ text }, i) => shouted[i] === true && once.has(text));
  const titles = new Map<number, string>();
  for (const [k, { at, number }] of led.entries()) {
    const from = (led[k - 1]?.at ?? -1) + 1;
    const between = isTitle.slice(from, at);
    const own = k === 0 ? between.lastIndexOf(true) : between.indexOf(true);
    // A second number below the same title: its resolution has one of its own.
    if (own >= 0) titles.set(from + own, `${number}.`);
    else if (k === 0) return null;
  }
  return titles.size >= FEWEST ? titles : null;
}

/** The texts that only one of the lines has. */
function oneOfAKind(lines: readonly Line[]): ReadonlySet<string> {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const { text } of lines) (seen.has(text) ? again : seen).add(text);
  return new Set([...seen].filter((text) => !again.has(text)));
}

/**
 * The lines of a paper that sets the number of each minute before a paragraph below its title, the resolution mostly, with the numbers before
 * the titles. Linear.
 */
export function numbersUp(lines: readonly Line[]): readonly Line[] {
  const led = lines.flatMap((line, at): Led[] => {
    const number = numberOf(line);
    return number === null ? [] : [{ at, number }];
  });
  const numbers = titlesOf(lines, led);
  if (!numbers) return lines;
  const numbered = new Set(led.map(({ at }) => at));
  return lines.flatMap((line, i): Line[] => {
    const number = numbers.get(i);
    if (number === undefined) return [numbered.has(i) ? { ...line, text: line.text.replace(LED, "") } : line];
    return [
      { ...line, text: number, width: number.length },
      { ...line, gap: 0 },
    ];
  });
}
