import type { Office } from "../../corpus/model/index.ts";
import type { Clause, Sentence } from "./clause.ts";
import { verbGroup } from "../../corpus/text/verbs.ts";
import { afterAdverbs, afterInsertion, BE, beforeAdverbs, HAVE, MODALS } from "./function-words.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import { isDelivered, isSent } from "./delivered.ts";
import { dueIn } from "./due.ts";
import { DOING, WORDS } from "./deeds.ts";

const SELVES = new Set(["he", "she", "they", "we", "i", "officers", "force", "constabulary", "opcc", "office", "team"]);
const REMARKS = new Set([
  "feel",
  "consider",
  "believe",
  "think",
  "say",
  "state",
  "comment",
  "stress",
  "emphasise",
  "suggest",
  "note",
  "be",
  "highlight",
  "hope",
]);

/** What nobody named asks for is asked for too. */
const mayAsk = (office: Office): boolean => office === "unattributed" || isScrutineer(office);

/**
 * The token by which a sentence of a speaker promises something; null where it promises nothing. 'undertook to', 'would bring a report',
 * 'a copy would be circulated', 'will be presented'.
 */
export function promiseAt(sentence: Sentence, clauses: readonly Clause[], office: Office): number | null {
  const lexical = clauses.find((clause) => !clause.embedded && clause.act === "undertaking" && office !== "panel");
  if (lexical) return lexical.at;
  if (office === "member") return sendsSelf(sentence, clauses);
  if (office === "public" || office === "panel") return null;
  const { tokens } = sentence;
  const meeting = clauses.some(isAgreement);
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if ((word === "would" || word === "will" || word === "shall") && promises(sentence, at, office, meeting)) return at;
    if (word === "could" && offers(sentence, at)) return at;
    if (word === "to" && (isReadyTo(sentence, at) || isToBeDone(sentence, at))) return at;
    if (word === "be" && isAgreedToBe(sentence, clauses, at)) return at;
  }
  const suggested = clauses.find((clause) => !clause.embedded && clause.lemma === "suggest");
  return suggested && isAccountable(office) && deliversByWish(sentence, suggested.at) ? suggested.at : null;
}

/** 'It was agreed that': what the meeting agrees somebody named will do. */
const isAgreement = ({ lemma, voice, embedded }: Clause): boolean => lemma === "agree" && voice === "impersonal" && !embedded;

/** What a member who says so will send or do for the meeting: 'Councillor Hart said that he would circulate the slides'. */
const SENDS = new Set(["circulate", "send", "share", "forward", "email", "write", "supply"]);
function sendsSelf({ tokens }: Sentence, clauses: readonly Clause[]): number | null {
  if (!clauses.some((clause) => !clause.embedded && clause.act === "statement" && clause.subject?.number === "one")) return null;
  const at = tokens.findIndex(
    ({ lower }, n) =>
      lower === "would" && /^(?:he|she)$/u.test(tokens[n - 1]?.lower ?? "") && SENDS.has(tokens[afterAdverbs(tokens, n + 1)]?.lower ?? ""),
  );
  return at < 0 ? null : at;
}

const READY = new Set(["happy", "content", "willing", "prepared", "pleased", "glad", "ready", "going", "planned"]);

/** 'The Clerk was to write', 'was happy to do that', 'planned to bring': somebody who may promise is to do what is asked. */
function isReadyTo({ text, tokens, mentions }: Sentence, to: number): boolean {
  const ready = READY.has(tokens[to - 1]?.lower ?? "") ? to - 1 : to;
  const active = tokens[ready]?.lower === "planned";
  const be = active ? ready : beforeAdverbs(tokens, ready);
  if (!active && !/^(?:was|were|is|are|be)$/u.test(tokens[be]?.lower ?? "")) return false;
  const does =
    isDeed(tokens, afterAdverbs(tokens, to + 1)) ||
    (active && dueIn(text) !== null) ||
    (ready < to && !active && DONE.has(tokens[to + 1]?.lower ?? ""));
  // 'was pleased to report' reports.
  if (ready < to && !active && tokens[be]?.lower !== "be" && SAYS.has(tokens[afterAdverbs(tokens, to + 1)]?.lower ?? "")) return false;
  const modal = MODALS.has(tokens[beforeAdverbs(tokens, be)]?.lower ?? "") ? beforeAdverbs(tokens, be) : be;
  const end = beforeAdverbs(tokens, modal) + 1;
  const joined = ["and", "but"].includes(tokens[end - 1]?.lower ?? "");
  return does && (joined || mentions.some((mention) => mention.to === end && mayPromise(mention)));
}

/** 'The figures were to be circulated': what is delivered is to be. */
function isToBeDone(sentence: Sentence, to: number): boolean {
  const { tokens } = sentence;
  const be = beforeAdverbs(tokens, to);
  if (!/^(?:was|were|is|are)$/u.test(tokens[be]?.lower ?? "") || tokens[to + 1]?.lower !== "be") return false;
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

const SAYS = new Set(["report", "present", "update", "provide", "share", "see", "continue", "respond", "clarify", "seek"]);
/** What whoever is happy to is happy to do, without saying it again. */
const DONE = new Set(["do", "oblige", "comply", "help", "assist", "look", "brief", "take", "let", "supply"]);

/** 'The Commissioner said that he would.', 'she would do so': what was asked for is promised without being said again. */
function saysNoMore({ tokens, mentions }: Sentence, modal: number, verb: number): boolean {
  const rest = tokens
    .slice(verb)
    .filter((token) => token.word)
    .map((token) => token.lower)
    .join(" ");
  const subject = mentions.find((mention) => mention.to === beforeAdverbs(tokens, modal) + 1);
  const self = subject !== undefined && (subject.pronoun === "he" || subject.pronoun === "she" || isAccountable(subject.office));
  return tokens[modal]?.lower === "would" && self && (rest === "" || /^do (?:so|this|that|it)$/u.test(rest));
}

/** 'would not bring'; 'normally he would bring' tells what is usual. */
const UNPROMISED = new Set(["not", "normally", "usually", "otherwise", "ordinarily"]);

function promises(sentence: Sentence, at: number, office: Office, meeting: boolean): boolean {
  const { tokens } = sentence;
  const verb = afterAdverbs(tokens, afterInsertion(tokens, afterAdverbs(tokens, at + 1)));
  if (tokens.slice(Math.max(0, at - 3), verb + 1).some((token) => UNPROMISED.has(token.lower))) return false;
  const word = tokens[verb]?.lower ?? "";
  if (isAccountable(office) && saysNoMore(sentence, at, verb)) return true;
  if (word !== "be") return isDeed(tokens, verb) && isSelf(sentence, at, meeting);
  const next = afterAdverbs(tokens, verb + 1);
  const participle = tokens[next]?.lower ?? "";
  if (participle === "happy" || participle === "willing" || DOING.has(participle)) return isSelf(sentence, at, meeting);
  return WORDS.delivered.has(participle) && isDelivered(sentence, at, participle);
}

function isDeed(tokens: Sentence["tokens"], verb: number): boolean {
  const word = tokens[verb]?.lower ?? "";
  if (WORDS.deeds.has(word)) return true;
  const needed = WORDS.deedsWith[word];
  if (!needed) return false;
  const after = tokens.slice(verb + 1, verb + 6).map((token) => token.lower);
  return after.some((one) => needed.has(one) || (needed.has("*") && WORDS.deliverables.has(one)));
}

const offers = ({ tokens, mentions }: Sentence, at: number): boolean =>
  WORDS.offers.has(tokens[afterAdverbs(tokens, at + 1)]?.lower ?? "") &&
  mentions.some((mention) => mention.to === beforeAdverbs(tokens, at) + 1 && mayPromise(mention));

/** The subject of a modal is the speaker, or one of those who act for the speaker; a verb joined by 'and' shares it. */
function isSelf({ tokens, mentions }: Sentence, modal: number, meeting: boolean): boolean {
  const before = beforeAdverbs(tokens, modal);
  const word = tokens[before]?.lower ?? "";
  if (SELVES.has(word) || word === "and") return true;
  return mentions.some((mention) => mention.to === before + 1 && (mayPromise(mention) || (meeting && mention.number === "one")));
}

/** One who answers to the panel, a pronoun, or a name whose office the sentence does not tell. */
const mayPromise = ({ office, pronoun, name }: Sentence["mentions"][number]): boolean =>
  isAccountable(office) || office === "chair" || office === "vice-chair" || pronoun !== null || (name !== null && office === null);

/** The token by which a sentence of a speaker asks for something to be done; null where it does not. */
export function askAt(sentence: Sentence, clauses: readonly Clause[], office: Office): number | null {
  const own = clauses.filter((clause) => !clause.embedded);
  // What somebody who answers to the panel proposes is their own to do.
  const lexical = own.find((clause) => clause.act === "request" && !(clause.lemma === "propose" && isAccountable(office)));
  if (lexical) return lexical.at;
  for (const clause of own) {
    if (
      clause.lemma === "suggest" &&
      (mayWish(rest(sentence, clause.at)) ||
        wishes(sentence, clause.at) ||
        (mayAsk(office) && (deliversByWish(sentence, clause.at) || suggestsDeed(sentence, clause.at))))
    )
      return clause.at;
    if (hopes(sentence, clause) && mayAsk(office) && /\b(?:would|could|will|might)\b/u.test(rest(sentence, clause.at))) return clause.at;
    if (REMARKS.has(clause.lemma) && mayAsk(office) && wants(sentence, clause.at)) return clause.at;
  }
  return null;
}

/** 'hoped that', 'trusted that', 'expressed the hope that'; what nobody named hopes asks nobody. */
const hopes = ({ tokens }: Sentence, { lemma, at, voice }: Clause): boolean =>
  (lemma === "hope" || lemma === "trust" || (lemma === "express" && tokens[at + 2]?.lower === "hope")) && voice === "active";

/** 'suggested that the Commissioner may wish to write': a request, put politely. */
const mayWish = (text: string): boolean => /\b(?:may|might) (?:wish|want|like) to\b/u.test(text);

const rest = ({ text, tokens }: Sentence, at: number): string => text.slice(tokens[at]?.end ?? 0).toLowerCase();

/** Whether a word is a verb in its plain form: 'bring'. */
export function isPlainVerb(word: string): boolean {
  const group = verbGroup(word);
  return group !== null && !group.past && group.lemma === word;
}

/** 'suggested that the Panel look at fraud': whoever is named does it, in the plain form of the verb. */
function suggestsDeed({ tokens, mentions }: Sentence, at: number): boolean {
  const doer = mentions.find((mention) => mention.from === at + 2 && tokens[at + 1]?.lower === "that" && !mention.pronoun);
  const verb = doer && tokens[doer.to];
  if (!verb?.word || verb.capital || BE.has(verb.lower) || HAVE.has(verb.lower) || MODALS.has(verb.lower)) return false;
  return isPlainVerb(verb.lower);
}

/** 'suggested that a report be brought', 'suggested an item on that be added', 'should'. */
function deliversByWish({ tokens }: Sentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (word === "should") return true;
    const before = tokens[beforeAdverbs(tokens, at)]?.lower ?? "";
    const participle = tokens[afterAdverbs(tokens, at + 1)]?.lower ?? "";
    if (word === "be" && before !== "to" && !MODALS.has(before) && /(?:ed|en|t|wn|de|ld|nt)$/u.test(participle) && participle !== "not")
      return true;
  }
  return false;
}

/** 'it would be helpful if the Panel could receive'. */
function wishes({ tokens }: Sentence, from: number): boolean {
  return tokens.slice(from).some((token, at) => token.lower === "be" && WORDS.useful.has(tokens[from + at + 1]?.lower ?? ""));
}

/** 'felt it was essential to receive updates', 'it would be useful to see'. */
function wants({ tokens }: Sentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    if (!WORDS.useful.has(tokens[at]?.lower ?? "")) continue;
    const near = tokens.slice(at + 1, at + 7).map((token) => token.lower);
    if (near[0] === "to" && WORDS.wanted.has(near[1] ?? "") && tokens.slice(at).some((token) => WORDS.deliverables.has(token.lower)))
      return true;
    if ((near[0] === "for" || near[0] === "if") && near.some((word) => WORDS.wanted.has(word) || word === "could")) return true;
  }
  return false;
}
