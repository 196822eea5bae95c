import { REMARKS } from "./remarks.ts";
import type { Clause, Sentence } from "../clauses/clause.ts";
import { hasDeliverable } from "../words/deeds.ts";
import { afterAdverbs } from "../words/function-words.ts";
import { isParticiple, isPlainVerb } from "../words/plain-verbs.ts";

/** What these should do is no task of anybody at the meeting; 'more should be done' complains. */
const NOBODYS = new Set(
  "more members people residents courts councils government everybody everyone clubs companies firms schools parents drivers motorists banks hospitals".split(
    " ",
  ),
);

/** 'felt that staff should be asked': what is held to be right to do; 'should have been told' and 'should not' object. */
export function saysWhatShould({ tokens, mentions }: Sentence, from: number): boolean {
  // 'it was felt the Panel should invite them'
  const that = tokens[from + 1]?.lower === "that";
  const other =
    !that &&
    (/^(?:they|we)$/u.test(tokens[from + 1]?.lower ?? "") ||
      mentions.some(({ from: at, to, office }) => at <= from + 2 && to > from + 1 && office !== null));
  if (!that && !other) return false;
  const rest = tokens.slice(from + (that ? 2 : 1));
  const end = rest.findIndex((token) => !token.word && /[.;:]/.test(token.lower));
  const own = end < 0 ? rest : rest.slice(0, end);
  const should = own.findIndex(({ lower }) => lower === "should");
  // 'had never understood why the town should run it'
  if (own.slice(0, Math.max(0, should)).some(({ lower }) => lower === "why")) return false;
  const verb = own[afterAdverbs(own, should + 1)]?.lower ?? "";
  const before = own[should - 1]?.lower ?? "";
  const done = verb === "be" ? isParticiple(own[afterAdverbs(own, should + 2)]?.lower ?? "") : isPlainVerb(verb);
  // 'felt that these should be issued by the police' says whose task it is.
  const theirs = own.findIndex(
    ({ lower }, n) => n > should && lower === "by" && /^(?:police|courts?|councils?|force)$/u.test(own[n + 2]?.lower ?? ""),
  );
  return should >= 0 && theirs < 0 && own[should + 1]?.lower !== "not" && !NOBODYS.has(before) && done && verb !== "have";
}

/** 'The website should be tested on older people.': a point of a member that says what should be done, and no more than that. */
export const SHOULD =
  /^\W*(?!(?:whether|if|why|how|what|which|who|when|where|as|although|it|there|(?:more|most|some|many) (?:people|residents|parents))\b)[^.;:?“"]{2,100}?\bshould (?:also |now |again )?(?:be (?!borne|seen as|read as|fair|proud|thanked|commended|congratulated|noted|remembered)(?:\p{L}+ly )?\p{L}{2,}(?:ed|en|wn|nt|ght|ade|ut|ld)|see|have (?!been|had|done|known)|look|say|show|consider|press|ask|write|visit|publish)\b/iu;
/** What a paper should hold. */
export const HOLDS: ReadonlySet<string> = new Set([
  "include",
  "show",
  "contain",
  "cover",
  "set",
  "give",
  "compare",
  "reflect",
  "state",
  "break",
]);
/** 'a letter should be sent'. */
const SHOULD_BE_BROUGHT = new Set(["sent", "brought", "circulated", "provided", "supplied", "presented", "submitted"]);

const isBrought = (tokens: Sentence["tokens"], be: number): boolean =>
  tokens[be]?.lower === "be" && SHOULD_BE_BROUGHT.has(tokens[afterAdverbs(tokens, be + 1)]?.lower ?? "");

/** 'felt that the report should include targets': the verb of whoever says what a paper should hold. */
export function included({ tokens }: Sentence, own: readonly Clause[]): number | null {
  const should = tokens.findIndex(({ lower }, n) => {
    const verb = afterAdverbs(tokens, n + 1);
    return lower === "should" && (HOLDS.has(tokens[verb]?.lower ?? "") || isBrought(tokens, verb));
  });
  const clause = own.findLast(({ lemma, at }) => REMARKS.has(lemma) && at < should);
  return clause && hasDeliverable(tokens.slice(clause.at, should)) ? clause.at : null;
}

/** 'The Chair said that each Member should raise it at home': what the chair tells the members to do. */
export const tellsMembers = ({ tokens, mentions }: Sentence, from: number): boolean =>
  mentions.some(
    ({ from: at, to, office }) =>
      at > from &&
      office === "member" &&
      tokens[to]?.lower === "should" &&
      isPlainVerb(tokens[to + 1]?.lower ?? "") &&
      !/^(?:be|have|know|note)$/u.test(tokens[to + 1]?.lower ?? ""),
  );
