import type { Sentence } from "../../clauses/clause.ts";
import { hasDeliverable } from "../../words/deeds.ts";
import { dueIn } from "../due.ts";
import { afterAdverbs } from "../../words/function-words.ts";
import { behind, type Modal, subjectEnd } from "./modal.ts";
import { isAccountable } from "../../mentions/sides.ts";

/** 'Members would have sight of the outcome', 'the Panel would receive a note': what is promised to them by somebody who answers to them. */
export function isGivenTo(modal: Modal): boolean {
  return isAccountable(modal.office) && panelGets(modal);
}

/** The same of nobody named, where its day is told. */
export function isGivenByDay(modal: Modal): boolean {
  return modal.office === "unattributed" && panelGets(modal) && dueIn(modal.sentence.text) !== null;
}

const panelGets = (modal: Modal): boolean => gets(modal.sentence, modal.verb) && isForPanel(modal);

/** Whether the verb at a place is one of whoever gets something: 'receive', 'have sight of'. */
function gets({ tokens }: Pick<Sentence, "tokens">, verb: number): boolean {
  const word = tokens[verb]?.lower;
  const what = tokens[verb + 1]?.lower ?? "";
  return (
    word === "receive" ||
    word === "get" ||
    (word === "have" && /^(?:sight|it|them|these|this|an?|copies)$/u.test(what)) ||
    (word === "see" && WILL_SEE.test(what))
  );
}

const WILL_SEE = /^(?:it|them|the|these|this|an?)$/u;

/** 'The Panel would be given an update.': what is done to whoever gets something. */
export const GETS: ReadonlySet<string> = new Set(
  "given sent provided supplied shown briefed updated informed notified kept told".split(" "),
);
/** What is told to whoever may do something: 'Members would be welcome to attend'. */
const MAY = new Set(["invited", "encouraged", "welcome", "able", "asked", "reminded"]);

/** Whether who stands before a verb gets something by it, or is told that they may: 'would receive', 'would be sent', 'are encouraged to'. */
export function isRecipients(sentence: Pick<Sentence, "tokens">, verb: number): boolean {
  if (gets(sentence, verb)) return true;
  const { tokens } = sentence;
  const done = tokens[afterAdverbs(tokens, verb + 1)]?.lower ?? "";
  return /^(?:be|are)$/u.test(tokens[verb]?.lower ?? "") && (GETS.has(done) || MAY.has(done));
}

/** What somebody may be given that is nothing of the meeting's: 'given two minutes to speak'. */
const OF_ANYTHING = new Set(["given", "provided", "shown"]);

/** 'kept informed' gets news; 'kept safe' and 'kept waiting' get nothing. */
const KEPT_INFORMED =
  /^ (?:\p{L}+ )?kept (?:\p{L}+ ){0,2}(?:informed|updated|up[ -]to[ -]date|abreast|apprised|appraised|posted|advised|aware)\b/u;

/** 'Members would be sent the slides': promised by whoever answers to them, or by nobody named where it is a thing to be delivered. */
export function isHandedTo(modal: Modal, participle: string): boolean {
  if (!GETS.has(participle) || !isForPanel(modal) || (participle === "kept" && !KEPT_INFORMED.test(behind(modal)))) return false;
  const { tokens, text } = modal.sentence;
  const told = !OF_ANYTHING.has(participle) || dueIn(text) !== null || hasDeliverable(tokens.slice(modal.verb));
  return isAccountable(modal.office) || (modal.office === "unattributed" && told);
}

/** The members or the panel are the subject. */
export function isForPanel(modal: Modal): boolean {
  const end = subjectEnd(modal) + 1;
  return modal.sentence.mentions.some(({ to, office }) => to === end && (office === "member" || office === "panel"));
}
