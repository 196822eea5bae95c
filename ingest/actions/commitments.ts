import type { Office } from "../../corpus/model/index.ts";
import type { Clause, Sentence } from "../attribute/clause.ts";
import { afterAdverbs, beforeAdverbs, JOINTS, MODALS, SUBORDINATORS } from "../attribute/function-words.ts";
import { DOING, WORDS } from "./lexicon.ts";

/** Those who may promise what the panel waits for. */
const ACCOUNTABLE: ReadonlySet<Office> = new Set([
  "commissioner",
  "deputy-commissioner",
  "chief-constable",
  "police-officer",
  "opcc-officer",
  "council-officer",
]);
const SCRUTINEERS: ReadonlySet<Office> = new Set(["member", "chair", "vice-chair", "panel", "public", "unattributed"]);
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
/** How far before 'would' its subject is looked for. */
const SUBJECT_REACH = 14;

export const isAccountable = (office: Office | null): boolean => office !== null && ACCOUNTABLE.has(office);
export const isScrutineer = (office: Office | null): boolean => office !== null && SCRUTINEERS.has(office);

/**
 * The token by which a sentence of a speaker promises something; null where it promises nothing. 'undertook to', 'would bring a report',
 * 'a copy would be circulated', 'will be presented'.
 */
export function promiseAt(sentence: Sentence, clauses: readonly Clause[], office: Office): number | null {
  const lexical = clauses.find((clause) => !clause.embedded && clause.act === "undertaking" && office !== "panel");
  if (lexical) return lexical.at;
  if (office === "member" || office === "public" || office === "panel") return null;
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? "";
    if ((word === "would" || word === "will") && promises(sentence, at)) return at;
    if (word === "could" && offers(sentence, at)) return at;
  }
  const suggested = clauses.find((clause) => !clause.embedded && clause.lemma === "suggest");
  return suggested && isAccountable(office) && deliversByWish(sentence, suggested.at) ? suggested.at : null;
}

function promises(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const verb = afterAdverbs(tokens, at + 1);
  if (tokens.slice(at + 1, verb + 1).some((token) => token.lower === "not")) return false;
  const word = tokens[verb]?.lower ?? "";
  if (word !== "be") return isDeed(tokens, verb) && isSelf(sentence, at);
  const next = afterAdverbs(tokens, verb + 1);
  const participle = tokens[next]?.lower ?? "";
  if (participle === "happy" || participle === "willing" || DOING.has(participle)) return isSelf(sentence, at);
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
  mentions.some((mention) => mention.to === beforeAdverbs(tokens, at) + 1 && (isAccountable(mention.office) || mention.pronoun !== null));

/** The subject of a modal is the speaker, or one of those who act for the speaker; a verb joined by 'and' shares it. */
function isSelf({ tokens, mentions }: Sentence, modal: number): boolean {
  const before = beforeAdverbs(tokens, modal);
  const word = tokens[before]?.lower ?? "";
  if (SELVES.has(word) || word === "and") return true;
  return mentions.some((mention) => mention.to === before + 1 && (isAccountable(mention.office) || mention.pronoun !== null));
}

/** A thing that is delivered stands before the modal in its clause; 'which would be' speaks of something else. */
function isDelivered({ tokens }: Sentence, modal: number, participle: string): boolean {
  const before = beforeAdverbs(tokens, modal);
  if (["which", "that", "who", "if"].includes(tokens[before]?.lower ?? "")) return false;
  if (WORDS.pursued.has(participle) || (BROUGHT.has(participle) && beforeMeeting(tokens, modal))) return true;
  for (let at = before; at >= Math.max(0, before - SUBJECT_REACH); at -= 1) {
    const word = tokens[at]?.lower ?? "";
    if (WORDS.deliverables.has(word) || word === "first" || word === "rest") return true;
    if (SUBORDINATORS.has(word) || (JOINTS.has(word) && word !== "and" && word !== "-")) break;
  }
  return deliversAfter(tokens, modal);
}

const BROUGHT = new Set(["brought", "presented", "reported", "submitted", "provided", "tabled"]);
/** '… would be brought to a future meeting'; 'it was agreed that … would be provided after the meeting'. */
function beforeMeeting(tokens: Sentence["tokens"], modal: number): boolean {
  const after = tokens.slice(modal + 2, modal + 10).map((token) => token.lower);
  return after.some(
    (word, at) => word === "to" && after.slice(at).some((one) => one === "meeting" || one === "panel" || one === "committee"),
  );
}

/** 'partners would be given a clear indication'. */
const deliversAfter = (tokens: Sentence["tokens"], modal: number): boolean =>
  tokens[modal + 2]?.lower === "given" && tokens.slice(modal + 3, modal + 7).some((token) => WORDS.deliverables.has(token.lower));

/** The token by which a sentence of a speaker asks for something to be done; null where it does not. */
export function askAt(sentence: Sentence, clauses: readonly Clause[], office: Office): number | null {
  const own = clauses.filter((clause) => !clause.embedded);
  const lexical = own.find((clause) => clause.act === "request");
  if (lexical) return lexical.at;
  for (const clause of own) {
    if (clause.lemma === "suggest" && (wishes(sentence, clause.at) || (isScrutineer(office) && deliversByWish(sentence, clause.at))))
      return clause.at;
    if (clause.lemma === "hope" && isScrutineer(office) && /\b(?:would|could|will)\b/u.test(rest(sentence, clause.at))) return clause.at;
    if (REMARKS.has(clause.lemma) && isScrutineer(office) && wants(sentence, clause.at)) return clause.at;
  }
  return null;
}

const rest = ({ text, tokens }: Sentence, at: number): string => text.slice(tokens[at]?.end ?? 0).toLowerCase();

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
