import type { Office } from "../../../corpus/model/index.ts";
import { HOLDS } from "../asks/should.ts";
import type { Sentence } from "../clauses/clause.ts";
import { isDeed } from "../words/deeds.ts";
import { afterAdverbs, afterAsides, afterInsertion } from "../words/function-words.ts";
import { isGivenByDay, isGivenTo } from "./modals/given.ts";
import { before, behind, type Modal, subjectEnd, type Test } from "./modals/modal.ts";
import { comesTo } from "./modals/reaching.ts";
import { isSelf } from "./modals/self.ts";
import { isPromisedToBe } from "./modals/to-be.ts";
import { UNPROMISING } from "./modals/unpromising.ts";
import { isAccountable } from "../mentions/sides.ts";
import { isOwnWill } from "./wills.ts";

/** Each of these alone makes it a promise. */
const PROMISING: readonly Test[] = [saysNoMore, isGivenByDay, isGivenTo, isOwn, isGranted, comesTo, holdsNext, isPromisedToBe, doesIt];

/**
 * Whether the modal at a place promises something.
 * @param office who says the sentence
 * @param meeting the meeting agrees to what it says: then whoever is named promises it
 */
export function promises(sentence: Sentence, at: number, office: Office, meeting: boolean): boolean {
  const { tokens } = sentence;
  const verb = afterAdverbs(tokens, afterInsertion(tokens, afterAsides(tokens, at + 1)));
  const modal: Modal = { sentence, at, verb, word: tokens[verb]?.lower ?? "", office, meeting };
  if (UNPROMISING.some((is) => is(modal))) return false;
  return isToComeBack(modal) ? isSelf(modal) : PROMISING.some((is) => is(modal));
}

/** 'would need to come back to Councillor Platt' */
const isToComeBack = (modal: Modal): boolean =>
  isAccountable(modal.office) && (modal.word === "need" || modal.word === "have") && COMES_BACK.test(behind(modal));

const COMES_BACK = /^ to (?:come|get|report|write) back\b/u;

/** 'The Commissioner said that he would.', 'she would do so': what was asked for is promised without being said again. */
function saysNoMore(modal: Modal): boolean {
  const { sentence, at, verb, office } = modal;
  if (!isAccountable(office) || sentence.tokens[at]?.lower !== "would" || CAME_TO_THINK.test(before(modal))) return false;
  // 'said he would, every six months'
  const how = sentence.tokens[verb]?.lower === "," ? sentence.tokens.length : verb;
  const rest = sentence.tokens
    .slice(how)
    .filter((token) => token.word)
    .map((token) => token.lower)
    .join(" ");
  const end = subjectEnd(modal) + 1;
  const subject = sentence.mentions.find((mention) => mention.to === end);
  const self = subject !== undefined && (subject.pronoun === "he" || subject.pronoun === "she" || isAccountable(subject.office));
  return self && (rest === "" || /^do (?:so|this|that|it)$/u.test(rest));
}

/** 'had come to the view that he would': of something else that one has thought about. */
const CAME_TO_THINK = /\b(?:to the (?:view|conclusion)|thought|believed|hoped|expected)\b[^.;,]{0,40}$/iu;

/** 'He would appoint an adviser.' */
function isOwn({ sentence, at, verb, office }: Modal): boolean {
  return isAccountable(office) && (isOwnWill(sentence, at, verb) || isStaffsHelp(sentence, at, verb));
}

/** 'His officers would help her to write one.' */
function isStaffsHelp({ tokens }: Sentence, at: number, verb: number): boolean {
  const who = `${tokens[at - 2]?.lower ?? ""} ${tokens[at - 1]?.lower ?? ""}`;
  return /^(?:his|her) (?:office|officers|staff|team)$/u.test(who) && HELPS.has(tokens[verb]?.lower ?? "");
}
const HELPS = new Set(["help", "assist", "advise", "contact", "meet", "visit", "look"]);

/** What ends or opens another clause than that of what is agreed. */
const BREAKS = new Set(["was", "were", "is", "are", "had", "has", "and", "but", ",", ";"]);
/** 'had been agreed', 'the Panel agreed': whoever speaks grants nothing by it. */
const NOT_THEIRS = new Set(["been", "be", "was", "were", "had", "has", "panel", "members"]);

/** Who does what nobody at the meeting can promise. */
const OTHERS = new Set("public residents people communities victims everyone everybody nobody others criminals offenders".split(" "));

/** 'agreed that future reports would show it', 'had no objection and said that it would be added': what is asked for is granted. */
function isGranted(modal: Modal): boolean {
  const { sentence, at, office } = modal;
  // 'agreed that the public would draw their own conclusions' grants nothing; that they would be told grants it.
  if (!isAccountable(office) || (modal.word !== "be" && OTHERS.has(sentence.tokens[subjectEnd(modal)]?.lower ?? ""))) return false;
  const words = sentence.tokens.slice(0, at).map(({ lower }) => lower);
  const agreed = words.lastIndexOf("agreed");
  const grants = agreed > 0 && !NOT_THEIRS.has(words[agreed - 1] ?? "") && !words.slice(agreed).some((word) => BREAKS.has(word));
  const objects = words.findIndex((word, n) => word === "no" && /^(?:objections?|difficulty)$/u.test(words[n + 1] ?? ""));
  return grants || (objects >= 0 && words.includes("and", objects));
}

/** 'It was agreed that the next report would show it.' */
function holdsNext(modal: Modal): boolean {
  return modal.meeting && HOLDS.has(modal.word) && PAPER.test(before(modal));
}

/** 'the next report': what is to hold something. */
const PAPER = /\b(?:reports?|papers?|updates?|presentations?|briefings?|agendas?|letters?)\W*$/iu;

/** 'would bring a report': a deed of whoever speaks. */
function doesIt(modal: Modal): boolean {
  return modal.word !== "be" && isDeed(modal.sentence.tokens, modal.verb) && isSelf(modal);
}
