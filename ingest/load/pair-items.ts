import type { Item } from "../../corpus/model/index.ts";
import { slug } from "../../corpus/text/letters.ts";
import { type Runs, halfStandsIn, runsOf, titleKey } from "./words.ts";

/** An item with what it is recognised by. */
export interface Known {
  item: Item;
  number: string;
  title: string;
  words: Runs;
}

export function know(item: Item): Known {
  return { item, number: slug(item.number ?? ""), title: titleKey(item.title), words: runsOf(item.passages.map((p) => p.text)) };
}

/** Signs that two items of one meeting are the same, the surest first. Each says yes for two items, or nothing. */
const SIGNS: readonly ((a: Known, b: Known) => boolean)[] = [
  (a, b) => a.item.sourceUrl !== null && a.item.sourceUrl === b.item.sourceUrl,
  (a, b) => a.number !== "" && a.number === b.number && a.title !== "" && a.title === b.title,
  (a, b) => a.title !== "" && a.title === b.title,
  (a, b) => shareHalf(a, b),
  (a, b) => a.number !== "" && a.number === b.number && (a.title === "" || b.title === ""),
];

/**
 * Pairs the items of two readings of a meeting: for each of `others`, the index in `held` of the same item, or -1.
 * The surer sign goes first for all items; no item is paired twice.
 */
export function pairItems(held: readonly Known[], others: readonly Known[]): number[] {
  const pairs = others.map(() => -1);
  const taken = new Set<number>();
  for (const same of SIGNS) {
    for (const [o, other] of others.entries()) {
      if (pairs[o] !== -1) continue;
      const found = held.findIndex((h, i) => !taken.has(i) && same(h, other));
      if (found === -1) continue;
      pairs[o] = found;
      taken.add(found);
    }
  }
  return pairs;
}

/** Whether half of the words of the shorter of two items stand in the other. */
export function shareHalf(a: Known, b: Known): boolean {
  return a.words.size <= b.words.size ? halfStandsIn(a.words, b.words) : halfStandsIn(b.words, a.words);
}
