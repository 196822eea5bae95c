import type { Office } from "../../../corpus/model/index.ts";
import type { Clause, Sentence } from "../clauses/clause.ts";
import { deliversByWish, isToBe } from "../asks/wish-forms.ts";
import { afterAdverbs, beforeAdverbs, MODALS } from "../words/function-words.ts";
import { promises } from "./modals.ts";
import { SHOWS_HOW, UNPROMISED } from "./modals/unpromising.ts";
import { isReadyTo } from "./readiness.ts";
import { isAccountable, mayPromise } from "../mentions/sides.ts";
import { isDelivered, isSent } from "./delivered.ts";
import { isDeed, WORDS } from "../words/deeds.ts";

/**
 * The token by which a sentence of a speaker promises something; null where it promises nothing. 'undertook to', 'would bring a report',
 * 'a copy would be circulated', 'will be presented'.
 */
export function promiseAt(sentence: Sentence, clauses: readonly Clause[], office: Office): number | null {
  const lexical = clauses.find((clause) => !clause.embedded && clause.act === "undertaking" && office !== "panel");
  if (lexical) return lexical.at;
  if (office === "member" || office === "panel")
    return notedPromise(sentence, clauses) ?? (office === "member" ? sendsSelf(sentence, clauses) : null);
  if (office === "public") return null;
  const { tokens } = sentence;
  // Who reminds tells of what is known already.
  if (clauses.some(({ lemma, embedded }) => lemma === "remind" && !embedded)) return null;
  const meeting = clauses.some(isAgreement);
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if ((word === "would" || word === "will" || word === "shall") && promises(sentence, at, office, meeting)) return at;
    if (word === "could" && (offers(sentence, at) || (isAccountable(office) && isOffered(sentence, at)))) return at;
    if (word === "to" && (isReadyTo(sentence, at) || isToBeDone(sentence, at))) return at;
    if (word === "be" && isAgreedToBe(sentence, clauses, at)) return at;
  }
  const agreed = clauses.find(({ embedded, lemma, voice }) => !embedded && lemma === "agree" && voice === "active");
  if (agreed && isAccountable(office) && tokens[agreed.at + 1]?.lower === "that" && isGrantedToBe(sentence, agreed.at + 1))
    return agreed.at;
  const suggested = clauses.find((clause) => !clause.embedded && clause.lemma === "suggest");
  return suggested && isAccountable(office) && deliversByWish(sentence, suggested.at) ? suggested.at : null;
}

/** 'agreed that these be put in the next report': what is asked of a paper is granted, not that 'the public be kept safe'. */
const isGrantedToBe = (sentence: Sentence, that: number): boolean =>
  isToBe(sentence, that) &&
  sentence.tokens.some(({ lower }, at) => {
    const done = at > that && lower === "be" ? (sentence.tokens[afterAdverbs(sentence.tokens, at + 1)]?.lower ?? "") : "";
    return PUT_IN.has(done) || WORDS.delivered.has(done) || isSent(done);
  });

/** 'It was agreed that': what the meeting agrees somebody named will do. */
const isAgreement = ({ lemma, voice, embedded }: Clause): boolean => lemma === "agree" && voice === "impersonal" && !embedded;

/** 'Members noted that the Commissioner would report back': what somebody who answers to the panel is noted to promise. */
function notedPromise(sentence: Sentence, clauses: readonly Clause[]): number | null {
  const { tokens, mentions } = sentence;
  const noted = clauses.find(
    ({ lemma, embedded, voice, at }) => lemma === "note" && !embedded && voice === "active" && tokens[at + 1]?.lower === "that",
  );
  if (!noted) return null;
  const at = tokens.findIndex(
    ({ lower }, n) =>
      n > noted.at &&
      (lower === "would" || lower === "will") &&
      isDeed(tokens, afterAdverbs(tokens, n + 1)) &&
      !tokens.slice(n, n + 3).some((token) => UNPROMISED.has(token.lower)) &&
      mentions.some(({ to, office }) => to === beforeAdverbs(tokens, n) + 1 && isAccountable(office)),
  );
  return at < 0 ? null : at;
}

/** What a member who says so will send or do for the meeting: 'Councillor Hart said that he would circulate the slides'. */
const SENDS = new Set(["circulate", "send", "share", "forward", "email", "e-mail", "write", "supply"]);
/** '… that to the Panel's Chair'. */
const PASSES_ON = new Set(["put", "take", "raise", "pass"]);
const isPutTo = (tokens: Sentence["tokens"], verb: number): boolean =>
  PASSES_ON.has(tokens[verb]?.lower ?? "") &&
  /^(?:this|that|it|them|these)$/u.test(tokens[verb + 1]?.lower ?? "") &&
  /^(?:to|with|up|on|back)$/u.test(tokens[verb + 2]?.lower ?? "");
function sendsSelf({ tokens }: Sentence, clauses: readonly Clause[]): number | null {
  if (!clauses.some((clause) => !clause.embedded && clause.act === "statement" && clause.subject?.number === "one")) return null;
  const at = tokens.findIndex(
    ({ lower }, n) =>
      lower === "would" &&
      /^(?:he|she)$/u.test(tokens[n - 1]?.lower ?? "") &&
      (SENDS.has(tokens[afterAdverbs(tokens, n + 1)]?.lower ?? "") || isPutTo(tokens, afterAdverbs(tokens, n + 1))),
  );
  return at < 0 ? null : at;
}

/** 'The figures were to be circulated': what is delivered is to be. */
function isToBeDone(sentence: Sentence, to: number): boolean {
  const { tokens } = sentence;
  const be = beforeAdverbs(tokens, to);
  if (!/^(?:was|were|is|are)$/u.test(tokens[be]?.lower ?? "") || tokens[to + 1]?.lower !== "be") return false;
  // 'outlined how the posts were to be shared'
  if (SHOWS_HOW.test(sentence.text.slice(0, tokens[be]?.start ?? 0))) return false;
  const participle = tokens[afterAdverbs(tokens, to + 2)]?.lower ?? "";
  return WORDS.delivered.has(participle) && isDelivered(sentence, be, participle);
}

/** 'It was agreed that they be sent to all Members': what the meeting agrees to have sent, before this or in the same words. */
function isAgreedToBe(sentence: Sentence, clauses: readonly Clause[], at: number): boolean {
  const { tokens } = sentence;
  if (!clauses.some(isAgreement)) return false;
  const before = tokens[beforeAdverbs(tokens, at)]?.lower ?? "";
  if (MODALS.has(before) || before === "to") return false;
  const participle = tokens[afterAdverbs(tokens, at + 1)]?.lower ?? "";
  return isSent(participle) && isDelivered(sentence, at, participle);
}

/** 'She could share the figures': what somebody at the meeting offers. */
const offers = ({ tokens, mentions }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower !== "not" &&
  WORDS.offers.has(tokens[afterAdverbs(tokens, at + 1)]?.lower ?? "") &&
  mentions.some((mention) => mention.to === beforeAdverbs(tokens, at) + 1 && mayPromise(mention));

/** 'figures could be shared with Members', 'this could be done': what somebody who answers to the panel says could be sent, or done. */
function isOffered(sentence: Sentence, could: number): boolean {
  const { tokens } = sentence;
  const be = afterAdverbs(tokens, could + 1);
  const participle = tokens[afterAdverbs(tokens, be + 1)]?.lower ?? "";
  if (tokens[be]?.lower !== "be" || /^(?:not|only)$/u.test(tokens[could + 1]?.lower ?? "")) return false;
  const asked = /^(?:this|that|it)$/u.test(tokens[could - 1]?.lower ?? "");
  const granted = /\bagreed that\b[^.;]{2,60}$/u.test(sentence.text.slice(0, tokens[could]?.start ?? 0));
  const vague = /^(?:more|much|lessons|little|something|this)$/u.test(tokens[could - 1]?.lower ?? "") && participle !== "provided";
  const done =
    PUT_IN.has(participle) ||
    WORDS.delivered.has(participle) ||
    WORDS.dated.has(participle) ||
    WORDS.pursued.has(participle) ||
    isSent(participle);
  return (
    (granted && done && !vague) ||
    (asked && /^(?:done|arranged)$/u.test(participle)) ||
    (isSent(participle) && isDelivered(sentence, could, participle))
  );
}

/** What is granted to be done to a paper. */
const PUT_IN = new Set(["put", "inserted", "included", "added", "changed", "amended", "corrected", "extended", "considered"]);
