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

/** So many words that follow each other are the same by more than chance: any two texts on policing share half of their words. */
const RUN = 3;

/** Texts as the runs of words that they hold; a text of fewer words is one run. */
export interface Runs {
  /** How many words there are. */
  size: number;
  /** For each text the length of its runs, and the runs in order. */
  texts: { length: number; runs: string[] }[];
  held: ReadonlySet<string>;
}

export function runsOf(texts: readonly string[]): Runs {
  let size = 0;
  const all = texts.map((text) => {
    const words = Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
    const length = Math.min(RUN, words.length);
    size += words.length;
    return {
      length,
      runs: length === 0 ? [] : words.slice(0, words.length - length + 1).map((_, i) => words.slice(i, i + length).join(" ")),
    };
  });
  return { size, texts: all, held: new Set(all.flatMap((t) => t.runs)) };
}

/** Whether at least half of the words of `part` stand in `whole`, run by run; a text without words is in nothing. */
export function halfStandsIn(part: Runs, whole: Runs): boolean {
  let covered = 0;
  for (const { length, runs } of part.texts) {
    let until = 0;
    for (const [i, run] of runs.entries()) {
      if (!whole.held.has(run)) continue;
      covered += i + length - Math.max(i, until);
      until = i + length;
    }
  }
  return part.size > 0 && covered * 2 >= part.size;
}

/** Two titles are the same when their letters and digits are, whatever the case. */
export function titleKey(title: string | null): string {
  return (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
