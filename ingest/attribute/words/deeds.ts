import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { conjugate } from "../../../corpus/text/verbs.ts";

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const LEXICON = z.strictObject({
  deliverables: words,
  delivered: words,
  pursued: words,
  pursuedWith: z.record(z.string(), words),
  dated: words,
  deeds: words,
  deedsWith: z.record(z.string(), words),
  offers: words,
  useful: words,
  wanted: words,
  states: words,
});

/** The words by which promises and requests are known: `deeds.yaml`. */
export const WORDS = LEXICON.parse(parse(readFileSync(new URL("deeds.yaml", import.meta.url), "utf8")));

/** 'he would be meeting': the deeds as they stand after 'would be'. */
export const DOING: ReadonlySet<string> = new Set([...WORDS.deeds, ...Object.keys(WORDS.deedsWith)].map((deed) => conjugate(deed).gerund));

/** Whether a verb at a place is a deed that is promised by it, or by it with what follows. */
export function isDeed(tokens: readonly { lower: string }[], verb: number): boolean {
  const word = tokens[verb]?.lower ?? "";
  if (WORDS.deeds.has(word)) return true;
  const needed = WORDS.deedsWith[word];
  if (!needed) return false;
  // 'would have it looked at', not 'would have looked'
  const from = word === "have" ? verb + 2 : verb + 1;
  const after = tokens.slice(from, verb + 6).map((token) => token.lower);
  return after.some((one) => needed.has(one) || (needed.has("*") && WORDS.deliverables.has(one)));
}

/** Whether one of some words is what may be brought to the panel. */
export const hasDeliverable = (tokens: readonly { lower: string }[]): boolean => tokens.some(({ lower }) => WORDS.deliverables.has(lower));
