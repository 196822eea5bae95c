import { active, shared } from "./active.ts";
import { subjectEndingAt, type Clause, type Sentence } from "./clause.ts";
import { BE, beforeAdverbs, HAVE, MODALS } from "../words/function-words.ts";
import { ATTITUDES, STANCES } from "../words/lexicon.ts";
import { isScrutineer } from "../mentions/sides.ts";

/** 'The Chair was grateful', 'Members were of the view'. */
export function attitude(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const { tokens } = sentence;
  const told = ATTITUDES.longest(tokens, at);
  if (!told) return null;
  const before = beforeAdverbs(sentence.tokens, at);
  const copula = sentence.tokens[before]?.lower ?? "";
  if (!BE.has(copula) && copula !== "felt" && copula !== "remained" && copula !== "became") return null;
  const have = beforeAdverbs(sentence.tokens, before);
  const start = HAVE.has(sentence.tokens[have]?.lower ?? "") ? beforeAdverbs(sentence.tokens, have) : have;
  if (copula === "be" || copula === "being" || MODALS.has(sentence.tokens[start]?.lower ?? "")) return null;
  // 'Was concerned that it had closed': below the name of whoever speaks.
  if (start < 0 && found.length === 0 && BE.has(copula) && tokens[at + 1]?.word === true)
    return { voice: "bare", at, lemma: "be", act: told.value, subject: null, beside: null, embedded: false, joined: false };
  const subject = subjectEndingAt(sentence, start + 1);
  // In the present only who begins the sentence feels: 'that the Force is aware' is what somebody says.
  if (copula === "is" && (!subject || subject === "object" || subject.from > 0)) return null;
  // 'were not satisfied'
  const lemma = tokens.slice(before, at).some((token) => token.lower === "not") ? "be not" : "be";
  if (subject && subject !== "object") return active(sentence, at, lemma, told.value, subject, found);
  const mark = sentence.tokens[start]?.lower;
  if (subject || (mark !== "and" && mark !== "but")) return null;
  // 'Two Members had visited the centre and were impressed'
  const [first] = sentence.mentions;
  const opens = first && first.from === 0 && !first.pronoun && found.length === 0 && first.to < start ? first : null;
  return shared(at, "be", told.value, found) ?? (opens && active(sentence, at, "be", told.value, opens, found));
}

/** 'Councillor Bell could see no reason', 'Members had no confidence in it': how whoever begins the sentence stands to a matter. */
export function stance(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const told = found.length === 0 ? STANCES.longest(sentence.tokens, at) : null;
  const subject = told && subjectEndingAt(sentence, beforeAdverbs(sentence.tokens, at) + 1);
  if (!told || !subject || subject === "object" || subject.pronoun) return null;
  if (subject.from > sentence.tokens.findIndex((token) => token.word)) return null;
  if (told.value.who === "scrutineer" && !isScrutineer(subject.office ?? "other")) return null;
  return active(sentence, at, "stand", told.value.act, subject, found);
}

export const WISHES: ReadonlySet<string> = new Set(["like", "prefer"]);

/** 'Members would like to see': a wish, which asks for what the panel wants to have. */
export function wish(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const { tokens } = sentence;
  const modal = beforeAdverbs(tokens, at);
  if (tokens[modal]?.lower !== "would") return null;
  const subject = subjectEndingAt(sentence, beforeAdverbs(tokens, modal) + 1);
  if (!subject || subject === "object") return null;
  const asks = subject.office === "member" || subject.office === "panel" || subject.office === "chair";
  return active(sentence, at, "like", asks ? "request" : "statement", subject, found);
}
