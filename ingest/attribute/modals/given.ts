import { dueIn } from "../due.ts";
import { type Modal, subjectEnd } from "./modal.ts";
import { isAccountable } from "../sides.ts";

/** 'Members would have sight of the outcome', 'the Panel would receive a note': what is promised to them by somebody who answers to them. */
export function isGivenTo(modal: Modal): boolean {
  return isAccountable(modal.office) && panelGets(modal);
}

/** The same of nobody named, where its day is told. */
export function isGivenByDay(modal: Modal): boolean {
  return modal.office === "unattributed" && panelGets(modal) && dueIn(modal.sentence.text) !== null;
}

function panelGets(modal: Modal): boolean {
  const { sentence, verb, word } = modal;
  const what = sentence.tokens[verb + 1]?.lower ?? "";
  const gets =
    word === "receive" ||
    word === "get" ||
    (word === "have" && /^(?:sight|it|them|these|this|an?|copies)$/u.test(what)) ||
    (word === "see" && WILL_SEE.test(what));
  return gets && isForPanel(modal);
}

const WILL_SEE = /^(?:it|them|the|these|this|an?)$/u;

/** The members or the panel are the subject. */
export function isForPanel(modal: Modal): boolean {
  const end = subjectEnd(modal) + 1;
  return modal.sentence.mentions.some(({ to, office }) => to === end && (office === "member" || office === "panel"));
}
