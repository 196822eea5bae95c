/** How often each word of a text occurs: what two versions of the same words are compared by. Case and punctuation do not matter. */
export type Bag = ReadonlyMap<string, number>;

/** The words of one or several texts, counted. */
export function bagOf(...texts: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** How many words a bag holds. */
export function sizeOf(bag: Bag): number {
  let size = 0;
  for (const n of bag.values()) size += n;
  return size;
}

/** How many words two bags have in common, each as often as it occurs in both. */
export function sharedBy(a: Bag, b: Bag): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, n] of few) shared += Math.min(n, many.get(word) ?? 0);
  return shared;
}

/** Whether at least half of the words of `part` stand in `whole`; a bag without words is in nothing. */
export function halfIn(part: Bag, whole: Bag): boolean {
  const size = sizeOf(part);
  return size > 0 && sharedBy(part, whole) * 2 >= size;
}

/** Two titles are the same when their letters and digits are, whatever the case. */
export function titleKey(title: string | null): string {
  return (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
