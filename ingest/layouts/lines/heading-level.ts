import { labelOf } from "./furniture.ts";
import { isCommonTitle } from "../words/titles.ts";

/** A heading as its source marks it: 1 to 6, and its words. */
interface Heading {
  level: number;
  text: string;
}

const FEWEST = 2;

/**
 * The level at which the headings of a source title items: the one with the most titles that every agenda has. Those above it name the
 * body and the day, those under it are headings inside items. Without such titles only a level that alone has two headings, labels apart; else
 * null.
 */
export function itemLevel(headings: readonly Heading[]): number | null {
  const levels = [1, 2, 3, 4, 5, 6].flatMap((level) => {
    const own = headings.filter((heading) => heading.level === level && labelOf(heading.text) === null);
    const common = own.filter(({ text }) => isCommonTitle(text.replace(/^\d{1,3}[.)]?\s+/, ""))).length;
    return own.length < FEWEST ? [] : [{ level, common }];
  });
  const most = Math.max(0, ...levels.map(({ common }) => common));
  return most > 0 || levels.length === 1 ? (levels.find(({ common }) => common === most)?.level ?? null) : null;
}
