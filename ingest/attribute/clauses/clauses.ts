import { verbGroup } from "../../../corpus/text/verbs.ts";
import { active, shared } from "./active.ts";
import { attitude, stance, wish, WISHES } from "./attitudes.ts";
import { actOf, subjectEndingAt, type Clause, type Sentence, type VerbAt } from "./clause.ts";
import { actByCue } from "../words/cues.ts";
import { finite } from "./finite.ts";
import { BE, BE_PAST, beforeAdverbs, HAVE, MODALS } from "../words/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { ATTITUDES, STANCES, VERBS, type VerbForm } from "../words/lexicon.ts";
import { existential, passive } from "./passives.ts";
import { denied, hadSaid, opinion, opinionOf, OPINIONS } from "./side-clauses.ts";

/** All clauses of a sentence that report speech, in order. */
export function findClauses(sentence: Sentence): Clause[] {
  const found: Clause[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.word || !mayReport(token.lower, tokens[at + 1]?.lower)) continue;
    const clause = clauseAt(sentence, at, found);
    if (clause) found.push(clause);
  }
  return found;
}

/** Most words report nothing: they are passed over at once. */
const mayReport = (word: string, next: string | undefined): boolean =>
  VERBS.has(word) ||
  WISHES.has(word) ||
  OPINIONS.has(word) ||
  word === "there" ||
  next === "that" ||
  ATTITUDES.begins(word) ||
  STANCES.begins(word);

/** The clause that a word opens or is the verb of, by what it may be: an opinion, a stance, a wish, a listed verb, an attitude; null where it is none. */
function clauseAt(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const { tokens } = sentence;
  const word = tokens[at]?.lower ?? "";
  if (word === "there") return existential(sentence, at);
  if (OPINIONS.has(word)) {
    const held = tokens[at - 1]?.possessive ? opinion(sentence, at) : opinionOf(sentence, at);
    if (held || !VERBS.has(word)) return held;
  }
  const stood = STANCES.begins(word) ? stance(sentence, at, found) : null;
  if (stood) return stood;
  if (WISHES.has(word)) return wish(sentence, at, found);
  const form = VERBS.get(word);
  if (!form) return attitude(sentence, at, found) ?? unlisted(sentence, at, found);
  return listed({ sentence, at, before: beforeAdverbs(tokens, at), verb: form.verb, found }, form.forms);
}

/** The clause of a verb of the tables, by the auxiliary before it. */
function listed(verbAt: VerbAt, forms: VerbForm["forms"]): Clause | null {
  const { sentence, at, before, found } = verbAt;
  const { tokens } = sentence;
  // 'Greta Lisle AM enquired': what ends a name is no auxiliary.
  const auxiliary = sentence.mentions.some((mention) => mention.to === before + 1) ? "" : (tokens[before]?.lower ?? "");
  if (BE.has(auxiliary)) return afterBe(verbAt, auxiliary, forms) ?? (isToldTo(verbAt) ? null : attitude(sentence, at, found));
  if (auxiliary === "had" && isPrinted(tokens.slice(at + 1, at + 4))) return hadSaid(verbAt);
  if (auxiliary === "having") return afterHaving(verbAt);
  if (MODALS.has(auxiliary)) return denied(verbAt);
  if (HAVE.has(auxiliary)) return null;
  if (auxiliary === "to") return forms.has("infinitive") ? afterCatenative(verbAt) : null;
  if (forms.has("gerund") && !forms.has("past")) return participial(verbAt);
  return forms.has("past") || forms.has("present") ? finite(verbAt, forms.has("past")) : null;
}

/** 'Members are encouraged to write': what they are told to do, and not how they feel ('are encouraged to see it fall'). */
const isToldTo = ({ sentence: { tokens }, at, verb }: VerbAt): boolean =>
  verb.hearer && tokens[at + 1]?.lower === "to" && !/^(?:see|hear|note|learn|find|read|know)$/u.test(tokens[at + 2]?.lower ?? "");

/** 'had explained that', 'had put in the following question:': what stands behind a verb is what was said. */
const isPrinted = (behind: readonly Token[]): boolean =>
  /^(?:that|(?:in )?the following)\b/u.test(behind.map(({ lower }) => lower).join(" "));

/** Before what one feels so about. */
const FEELS_AT = new Set(["by", "at", "with"]);
/** What is done with a question that is printed. */
const IS_PRINTED = new Set(["submit", "hand", "put"]);

/** 'It was noted', 'had been submitted by Councillor Fell': the passive of a verb; null where it is none. */
function afterBe({ sentence, at, before, verb, found }: VerbAt, be: string, forms: VerbForm["forms"]): Clause | null {
  const { tokens, mentions } = sentence;
  // 'The following question had been submitted by Councillor Fell:'
  const isPut = be === "been" && tokens[before - 1]?.lower === "had" && IS_PRINTED.has(verb.lemma);
  const put = isPut ? passive(sentence, at, before - 1, verb) : null;
  if (put?.subject) return put;
  // 'was encouraged by the fall' is how somebody feels; 'was encouraged by the Chair to go on' what somebody did.
  const feels = FEELS_AT.has(tokens[at + 1]?.lower ?? "") && !mentions.some(({ from }) => from === at + 2);
  const felt = feels ? attitude(sentence, at, found) : null;
  if (felt) return felt;
  return BE_PAST.has(be) && (forms.has("participle") || forms.has("past")) ? passive(sentence, at, before, verb) : null;
}

/** 'The Chair, having thanked the PCC, moved on', 'Having thanked the PCC, the Chair moved on': whoever begins the main clause said so too. */
function afterHaving({ sentence, at, before: having, verb, found }: VerbAt): Clause | null {
  const { tokens, mentions } = sentence;
  const act = actOf(tokens, at, verb);
  if (act === null || found.length > 0 || (act !== "thanks" && act !== "concern" && act !== "question")) return null;
  const closing = tokens.findIndex((token, place) => place > at && token.lower === ",");
  const subject =
    having === 0
      ? mentions.find((mention) => mention.from === closing + 1)
      : mentions.find((mention) => mention.from === 0 && mention.to === having - 1);
  return subject && closing > 0 && !subject.pronoun ? active(sentence, at, verb.lemma, act, subject, found) : null;
}

/** 'went on to ask', 'proceeded to explain', 'was able to confirm': as if the verb stood in the past. */
function afterCatenative({ sentence, at, before: to, verb, found }: VerbAt): Clause | null {
  const { tokens } = sentence;
  const start = catenativeStart(tokens, to);
  const act = start === null ? null : actOf(tokens, at, verb);
  if (start === null || act === null) return null;
  const before = beforeAdverbs(tokens, start);
  const subject = subjectEndingAt(sentence, before + 1);
  // 'was not able to promise one'
  const done = act === "undertaking" && tokens[start + 1]?.lower === "not" ? "statement" : act;
  if (subject && subject !== "object") return active(sentence, at, verb.lemma, done, subject, found);
  return tokens[before]?.lower === "and" || tokens[before]?.lower === "," ? shared(at, verb.lemma, act, found) : null;
}

function catenativeStart(tokens: readonly Token[], to: number): number | null {
  const [second, first] = [tokens[to - 1]?.lower, tokens[to - 2]?.lower];
  if (second === "able" && first === "not" && BE_PAST.has(tokens[to - 3]?.lower ?? "")) return to - 3;
  if (second === "on" && (first === "went" || first === "moved")) return to - 2;
  if (second === "able" && (first === "was" || first === "were")) return to - 2;
  if (second === "proceeded" || second === "continued") return to - 1;
  if ((second === "opportunity" || second === "chance") && tokens[to - 3]?.lower === "took") return to - 3;
  return null;
}

const TIMES = new Set(["time", "times", "year", "years", "circumstances", "period", "environment", "conditions", "role", "job", "work"]);

/** 'opened by asking', 'concluded by thanking'. */
const OPENED_BY = new Set(["opened", "began", "started", "commenced", "continued", "finished", "ended", "closed"]);

/** '…, asking whether': adds its act to the clause whose subject it shares. */
function participial({ sentence, at, verb, found }: VerbAt): Clause | null {
  const act = verb.frame === "object" ? actByCue(verb.cues, sentence.tokens, at + 1) : actOf(sentence.tokens, at, verb);
  const before = sentence.tokens[at - 1]?.lower ?? "";
  // 'in difficult and demanding times'
  if (before === "and" && TIMES.has(sentence.tokens[at + 1]?.lower ?? "")) return null;
  if (act !== null && before === "by" && OPENED_BY.has(sentence.tokens[at - 2]?.lower ?? "")) {
    const subject = subjectEndingAt(sentence, beforeAdverbs(sentence.tokens, at - 2) + 1);
    if (subject && subject !== "object") return active(sentence, at, verb.lemma, act, subject, found);
  }
  if (act === null || (before !== "," && before !== "and") || (act !== "question" && act !== "concern" && act !== "request")) return null;
  return shared(at, verb.lemma, act, found);
}

/** A verb that no table lists, in the past, between a subject and 'that': it reports speech whatever it is. */
function unlisted(sentence: Sentence, at: number, found: readonly Clause[]): Clause | null {
  const { tokens } = sentence;
  if (tokens[at + 1]?.lower !== "that" || !tokens[at]?.lower.endsWith("ed")) return null;
  const subject = subjectEndingAt(sentence, beforeAdverbs(tokens, at) + 1);
  if (!subject || subject === "object" || !verbGroup(tokens[at]?.lower ?? "")?.past) return null;
  return active(sentence, at, tokens[at]?.lower ?? "", "statement", subject, found);
}
