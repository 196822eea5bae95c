import type { Office } from "../../corpus/model/index.ts";
import { conjugate, verbGroup } from "../../corpus/text/verbs.ts";
import type { Clause, Sentence } from "./clause.ts";
import { hasDeliverable, WORDS } from "./deeds.ts";
import { afterAdverbs, beforeAdverbs, isAuxiliary, MODALS } from "./function-words.ts";
import { isAccountable, isScrutineer } from "./sides.ts";
import { wishedFor } from "./wishes.ts";

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
        (mayAsk(office) &&
          (deliversByWish(sentence, clause.at) || suggestsDeed(sentence, clause.at) || suggestsDoing(sentence, clause.at))))
    )
      return clause.at;
    if ((office === "chair" || office === "vice-chair") && REMARKS.has(clause.lemma) && tellsMembers(sentence, clause.at)) return clause.at;
    if (hopes(sentence, clause) && mayAsk(office) && HOPED.test(rest(sentence, clause.at)) && !LASTS.test(rest(sentence, clause.at)))
      return clause.at;
    if (REMARKS.has(clause.lemma) && mayAsk(office) && (wants(sentence, clause.at) || HELPS.test(rest(sentence, clause.at))))
      return clause.at;
    if (OPINES.has(clause.lemma) && mayAsk(office) && saysWhatShould(sentence, clause.at)) return clause.at;
  }
  if (mayAsk(office) && WISHED_FOR.test(sentence.text)) return 0;
  if (isScrutineer(office))
    return (
      wishedFor(sentence) ??
      included(sentence, own) ??
      welcomed(sentence) ??
      (HELPS_OUTRIGHT.test(sentence.text) || (own.length === 0 && SHOULD.test(sentence.text)) ? 0 : null)
    );
  return office === "unattributed" ? welcomed(sentence) : null;
}

const OPINES = new Set(["feel", "consider", "stress", "emphasise", "think", "believe", "suggest", "say", "argue"]);

/** What these should do is no task of anybody at the meeting; 'more should be done' complains. */
const NOBODYS = new Set(
  "more members people residents courts councils government everybody everyone clubs companies firms schools parents drivers motorists banks hospitals".split(
    " ",
  ),
);

/** 'felt that staff should be asked': what is held to be right to do; 'should have been told' and 'should not' object. */
function saysWhatShould({ tokens, mentions }: Sentence, from: number): boolean {
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
const SHOULD =
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
function included({ tokens }: Sentence, own: readonly Clause[]): number | null {
  const should = tokens.findIndex(({ lower }, n) => {
    const verb = afterAdverbs(tokens, n + 1);
    return lower === "should" && (HOLDS.has(tokens[verb]?.lower ?? "") || isBrought(tokens, verb));
  });
  const clause = own.findLast(({ lemma, at }) => REMARKS.has(lemma) && at < should);
  return clause && hasDeliverable(tokens.slice(clause.at, should)) ? clause.at : null;
}

/** How far before 'would be welcome' what is wished for is named. */
const WISHED = 12;

const WELCOME = new Set(["welcome", "welcomed", "helpful", "useful", "beneficial"]);
/** 'would be of help' */
const OF_USE = new Set(["help", "use", "benefit", "interest", "assistance"]);

/** 'a session on fraud would be welcome': the token that wishes for what may be brought; null where none does. */
function welcomed({ tokens }: Sentence): number | null {
  const at = tokens.findIndex(
    ({ lower }, n) =>
      lower === "be" &&
      tokens[n - 1]?.lower === "would" &&
      (WELCOME.has(tokens[n + 1]?.lower ?? "") || (tokens[n + 1]?.lower === "of" && OF_USE.has(tokens[n + 2]?.lower ?? ""))),
  );
  return hasDeliverable(tokens.slice(Math.max(0, at - WISHED), Math.max(0, at))) ? at : null;
}

/** 'hoped that', 'trusted that', 'expressed the hope that'; what nobody named hopes asks nobody. */
const hopes = ({ tokens }: Sentence, { lemma, at, voice }: Clause): boolean =>
  (lemma === "hope" || lemma === "trust" || (lemma === "express" && tokens[at + 2]?.lower === "hope")) && voice === "active";

const HOPED = /\b(?:would|could|will|might)\b/u;
/** 'hoped that this would be kept up'; 'would continue.', and no more of it; 'hoped that the fall would continue': that what is good may last asks nobody to do anything. */
const LASTS =
  /\b(?:this|these|it|they|that) (?:would|could|will|might) (?:be kept up\b|(?:be (?:maintained|sustained|continued)|continue|carry on|go on|last)\W*$)|\b(?:would|could|will|might) be (?:tempted|inspired|deterred|attracted)\b|\b(?:trends?|improvements?|fall|progress|success|good work|momentum|pace) (?:would|could|will|might) (?:also |now )?(?:be (?:kept up|maintained|sustained|continued|repeated)|continue(?! to\b)|carry on|go on|last|persist)\b/u;

/** 'it would help if Members were told'. */
const HELPS = /\bit would (?:help|assist) if\b/u;
/**
 * 'The figures should be shown by district in future reports.', 'how useful a note would be', 'The suggestion that the PCC should hold a surgery
 * was put forward'.
 */
const WISHED_FOR =
  /\bshould be (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|nt|ght|ade|ut)\b[^.;]{0,60}?\b(?:in|for|at|with) (?:all |any )?(?:future|the next) (?:\p{L}+ )?(?:reports?|papers?|updates?|meetings?)\b|\bhow (?:useful|helpful) [^.;]{3,80} would be\b|^\W*the (?:specific|particular|main|actual) request was (?:for|that)\b|^\W*(?:the|a|one) suggestion that\b[^.;]{3,80} (?:should|might|could)\b(?!.{0,120}\b(?:rejected|dismissed|not (?:accepted|agreed|supported))\b)|\b(?:reports?|papers?|figures|data|tables?|charts?|it) would be (?:easier|clearer|better|improved|of (?:more|greater) (?:use|help|value|interest))\b[^.;]{0,40} if\b/iu;
/** 'It would help to see which crimes they were.' */
const HELPS_OUTRIGHT =
  /^\W*it would (?:help|assist|be (?:helpful|useful|good))(?:, [^,]{3,60},)? (?:for (?:[\p{L}’'-]+ ){1,4}?)?(?:to (?:see|know|have|receive|understand|be (?:told|given|sent|shown))|if)\b/iu;
/** 'suggested that the Commissioner may wish to write': a request, put politely. */
const mayWish = (text: string): boolean => /\b(?:may|might) (?:wish|want|like) to\b/u.test(text);

const rest = ({ text, tokens }: Sentence, at: number): string => text.slice(tokens[at]?.end ?? 0).toLowerCase();

/** Whether a word is a verb in its plain form: 'bring'. */
export function isPlainVerb(word: string): boolean {
  const group = verbGroup(word);
  return group !== null && !group.past && group.lemma === word;
}

/** 'sent', 'told', 'put': by its end alone. */
const isParticiple = (word: string): boolean => /(?:ed|en|wn|nt|ut|ld)$/u.test(word);

/** 'The Chair said that each Member should raise it at home': what the chair tells the members to do. */
const tellsMembers = ({ tokens, mentions }: Sentence, from: number): boolean =>
  mentions.some(
    ({ from: at, to, office }) =>
      at > from &&
      office === "member" &&
      tokens[to]?.lower === "should" &&
      isPlainVerb(tokens[to + 1]?.lower ?? "") &&
      !/^(?:be|have|know|note)$/u.test(tokens[to + 1]?.lower ?? ""),
  );

/** What others than those at the meeting are suggested to do. */
const DOES = new Set(
  "attend go visit come look hold write consider invite receive include provide give bring join meet take make ask speak examine explore".split(
    " ",
  ),
);
/** How far behind 'suggested that' the verb stands. */
const SUGGESTED = 9;

/**
 * 'suggested that the Panel look at fraud': whoever is named does it, in the plain form of the verb; 'that the link could be provided',
 * 'that a group of volunteers attend'.
 */
function suggestsDeed({ tokens, mentions }: Sentence, suggested: number): boolean {
  // 'It was suggested by a Member that'
  const by = tokens[suggested + 1]?.lower === "by" ? mentions.find(({ from }) => from === suggested + 2) : undefined;
  const at = by ? by.to - 1 : suggested;
  if (tokens[at + 1]?.lower !== "that") return false;
  const doer = mentions.find((mention) => mention.from === at + 2 && !mention.pronoun);
  const verb = doer && tokens[doer.to];
  if (verb?.word && !verb.capital && !isAuxiliary(verb.lower) && isPlainVerb(verb.lower)) return true;
  const behind = tokens.slice(at + 2, at + 2 + SUGGESTED).map(({ lower }) => lower);
  const finite = behind.findIndex((word) => isAuxiliary(word) || DOES.has(word));
  const [word = "", next = "", participle = ""] = behind.slice(finite);
  if (finite < 1) return false;
  // 'that the May meeting have a session': what is one takes this form in a wish alone.
  if (word === "have") return ONES.has(behind[finite - 1] ?? "") && /^(?:an?|the|more|its)$/u.test(next);
  if (word === "might" || word === "could") return DOES.has(next) || (next === "be" && isParticiple(participle));
  return DOES.has(word) && behind[finite - 1] !== "to" && tokens[at + 2 + finite]?.capital === false;
}

/** No name of many: 'the team have a good record' is no wish. */
const ONES = new Set(["meeting", "session", "report", "agenda", "item", "website", "page", "paper", "update", "review", "plan"]);

const IS_DOING: ReadonlySet<string> = new Set([...DOES].map((deed) => conjugate(deed).gerund));
/** 'suggested writing to the Minister'. */
const suggestsDoing = ({ tokens }: Sentence, at: number): boolean =>
  IS_DOING.has(tokens[at + 1]?.lower ?? "") &&
  !tokens.slice(at + 2, at + SUGGESTED).some(({ lower }) => isAuxiliary(lower) && !MODALS.has(lower));

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

/** 'it would be helpful if the Panel could receive'. */
function wishes({ tokens }: Sentence, from: number): boolean {
  return tokens.slice(from).some((token, at) => token.lower === "be" && WORDS.useful.has(tokens[from + at + 1]?.lower ?? ""));
}

/** 'to have these separated', 'to see it printed': something is to be done to what a pronoun names. */
const isDone = ([verb, what, done]: readonly string[]): boolean =>
  (verb === "have" || verb === "see") && /^(?:it|them|this|these|those)$/u.test(what ?? "") && /(?:ed|en|wn|nt|ut)$/u.test(done ?? "");

/** What is useful to see is asked for, whatever it is. */
const SIGHT = new Set(["see", "receive"]);

/** 'felt it was essential to receive updates', 'it would be useful to see'. */
function wants({ tokens }: Sentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    if (!WORDS.useful.has(tokens[at]?.lower ?? "")) continue;
    const near = tokens.slice(at + 1, at + 7).map((token) => token.lower);
    if (
      near[0] === "to" &&
      WORDS.wanted.has(near[1] ?? "") &&
      (hasDeliverable(tokens.slice(at)) || isDone(near.slice(1)) || SIGHT.has(near[1] ?? ""))
    )
      return true;
    if ((near[0] === "for" || near[0] === "if") && near.some((word) => WORDS.wanted.has(word) || word === "could")) return true;
  }
  return false;
}
