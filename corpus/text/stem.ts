import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";
import { dataLines } from "./data.ts";
import { oneSpelling } from "./spelling.ts";

/** Word → stem, where Porter is wrong. */
const exceptions = new Map(
  dataLines(new URL("stems.txt", import.meta.url)).flatMap((line) => {
    const [stem = "", words = ""] = line.split(": ");
    return words.split(" ").map((word): [string, string] => [word, stem]);
  }),
);

/** Enough for the vocabulary of all panels; beyond it the cache starts anew, so that hostile text cannot fill the memory. */
const CACHED = 200_000;
const cache = new Map<string, string>();

function work(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const spelt = oneSpelling(word);
  return exceptions.get(spelt) ?? PorterStemmer.stem(spelt);
}

/**
 * The stem of a word as `words` makes it: spelling pairs first, then Porter's stemmer, corrected by `stems.txt`.
 * Words with digits or letters beyond a to z are their own stem.
 */
export function stem(word: string): string {
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const stemmed = work(word);
  if (cache.size >= CACHED) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
