import { type Bag, bagOf, sharedBy, sizeOf } from "./words.ts";

/**
 * For each old text the index of the new one that has most of its words, at least half of them; -1 where none has.
 * A text that shares half of n words has one of any n/2 + 1 of them: so only texts with one of the rarer half of its words are compared.
 */
export function heirByWords(old: readonly string[], now: readonly string[]): number[] {
  if (old.length === 0) return [];
  const bags = now.map((text) => bagOf(text));
  const holders = new Map<string, number[]>();
  for (const [i, bag] of bags.entries()) {
    for (const word of bag.keys()) {
      const list = holders.get(word);
      if (list) list.push(i);
      else holders.set(word, [i]);
    }
  }
  return old.map((text) => best(bagOf(text), bags, holders));
}

function best(bag: Bag, bags: readonly Bag[], holders: ReadonlyMap<string, number[]>): number {
  const size = sizeOf(bag);
  let [found, most] = [-1, 0];
  for (const i of candidates(bag, size, holders)) {
    const shared = sharedBy(bag, bags[i] ?? new Map());
    if (shared * 2 >= size && (shared > most || (shared === most && i < found))) [found, most] = [i, shared];
  }
  return found;
}

/** Whoever holds one of the rarest words that together make up just over half of the text. */
function candidates(bag: Bag, size: number, holders: ReadonlyMap<string, number[]>): Set<number> {
  const rarest = [...bag].map(([word, n]) => ({ n, list: holders.get(word) ?? [] })).sort((a, b) => a.list.length - b.list.length);
  const found = new Set<number>();
  let taken = 0;
  for (const { n, list } of rarest) {
    if (taken > size / 2) break;
    for (const i of list) found.add(i);
    taken += n;
  }
  return found;
}
