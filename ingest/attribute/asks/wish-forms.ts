import type { Sentence } from "../clauses/clause.ts";
import { afterAdverbs, beforeAdverbs, MODALS } from "../words/function-words.ts";

/** 'suggested that a report be brought', 'suggested an item on that be added', 'should'. */
export const deliversByWish = (sentence: Sentence, from: number): boolean =>
  sentence.tokens.slice(from + 1).some(({ lower }, at, all) => (lower === "should" && !isAtIt(all, at)) || lower === "ought") ||
  isToBe(sentence, from);

/** 'should be aiming for a rise': what somebody ought to be at. */
const isAtIt = (tokens: Sentence["tokens"], should: number): boolean =>
  tokens[should + 1]?.lower === "be" && AIMS.has(tokens[should + 2]?.lower ?? "");

const AIMS = new Set(["aiming", "looking", "expecting", "striving", "hoping", "seeing", "thinking", "working"]);

/** 'agreed that a letter be sent': whether something behind a token is to be done, in the form of a wish. */
export function isToBe({ tokens }: Sentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const before = tokens[beforeAdverbs(tokens, at)]?.lower ?? "";
    const participle = tokens[afterAdverbs(tokens, at + 1)]?.lower ?? "";
    const wished = tokens[at]?.lower === "be" && before !== "to" && !MODALS.has(before);
    if (wished && /(?:ed|en|t|wn|de|ld|nt|one)$/u.test(participle) && participle !== "not") return true;
  }
  return false;
}
