import { dataLines } from "./data.ts";

/** First word → the second words that make a compound with it, regular plurals included. */
const pairs = new Map<string, Set<string>>();
for (const line of dataLines(new URL("compounds.txt", import.meta.url))) {
  const [first = "", ...seconds] = line.split(" ");
  const known = pairs.get(first) ?? new Set();
  for (const second of seconds) known.add(second).add(plural(second));
  pairs.set(first, known);
}

/** The regular plural of an English noun. */
function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Whether two words that stand side by side are a compound which is also written as one word. */
export function isCompound(first: string, second: string): boolean {
  return pairs.get(first)?.has(second) ?? false;
}

/** Whether a word is the first part of any listed compound. */
export function beginsCompound(word: string): boolean {
  return pairs.has(word);
}
