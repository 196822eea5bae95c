import { MODAL, saysResolved } from "../words/resolved.ts";

/** How a clause begins: what was resolved, and what is to be done. */
export const THAT = /^["“(]?(?:(?:and|AND|also)\s)?(?:That|THAT|that)\b/;
export const TO = /^(?:To|TO|to) \p{L}+/u;
const BE =
  /\b(?:be|is|are|were|was) (?:\p{L}+ly |re-)?(?:\p{L}+ed|\p{L}+en|sought|held|taken|made|given|sent|brought|put|set|drawn|done|kept)\b|\b(?:notes?|approves?|requests?|agrees?|endorses?|supports?|recommends?|thanks?|accepts?|asks?)\b/iu;
/** Who is to do what a clause says, and in which form; what they did or do is told in another. */
const DOER = String.raw`(?:the |The )?(?:\p{Lu}[\p{L}’'-]+ ){0,3}(?:\p{Lu}[\p{L}’'-]+|panel|members|officers|committee|(?:task|working) group)`;
const DEEDS =
  "(?:accept|agree|appoint|approve|ask|attend|authorise|be|bring|circulate|consider|continue|convene|delegate|discuss|encourage|endorse|ensure|establish|examine|explore|express|form|give|have|hold|include|inform|invite|keep|lobby|look|make|meet|monitor|note|obtain|prepare|present|press|produce|provide|publish|put|receive|recommend|remain|report|request|require|respond|retain|return|review|scrutinise|seek|send|set|share|submit|support|take|thank|undertake|urge|visit|welcome|work|write)\\b";
/** 'That the Panel continue to receive the figures', 'That Panel Members consider them'. */
const DO = new RegExp(`^That ${DOER} (?:also |now )?${DEEDS}`, "u");
/** 'the Chairman write to the Commissioner': one person or body without 'That', in a form that is neither the past nor the present. */
const DO_ALONE = new RegExp(`^${DOER}(?<!s) (?!put|set)${DEEDS}`, "u");
/** 'The Force to take steps', 'Police and Crime Commissioner/Force to develop'. */
const CHARGED = /^(?:The |An? )?\p{Lu}[\p{L}'’&/,\s-]{1,90}? (?:to|should|be|is|are) \p{Ll}+/u;

/** 'To note the report.': what was resolved, in a list that lost its marker. */
export const isInfinitive = (text: string): boolean =>
  /^To (?:note|approve|agree|endorse|support|accept|adopt|thank|request|recommend|sign|confirm|receive)\b[^:?]{3,300}$/u.test(text) &&
  !/\b(?:he|she|they|it|we) (?:had|was|were|would|held|has)\b/u.test(text);

/** 'To write to the Chief Constable.', whatever is to be done. */
export const isAnyInfinitive = (text: string): boolean => isInfinitive(text) || /^To \p{Ll}+ [^:?]{3,300}$/u.test(text);

/** Whether a point of such a list is what the panel wants done: a 'That' clause, an infinitive, or a body that is 'to' do it. */
export const isClause = (text: string): boolean => THAT.test(text) || TO.test(text) || CHARGED.test(text);

/** 'That the job of the Board was to agree one', 'That a tender would be advertised': what is said to be so, before anything that is to be. */
const IS_SO =
  /^["“(]?(?:(?:and|AND|also)\s)?(?:That|THAT|that)\b(?:(?!\b(?:which|who|that|whose)\b)[^.;:]){1,140}?\s(?:was to|were to|had|has|have|would|could|might|did|ran|came|fell|rose)\b/u;
/** What is to be done stands in the form of a wish: 'that it be noted', 'that the Panel note it'. */
const WISHED = /\b(?:notes?|approves?|requests?|agrees?|endorses?|supports?|recommends?|thanks?|accepts?|asks?)\b/iu;

/** Whether a 'That' clause tells what is so, and nothing that is to be. */
function isSo(text: string): boolean {
  const so = IS_SO.exec(text)?.[0];
  return so !== undefined && !/\bbe \p{L}+/u.test(so) && !WISHED.test(so) && !TO_BE.test(text);
}
/** '… be noted': what a clause with a relative of its own comes to. */
const TO_BE = /(?<!\b(?:will|would|shall|should|can|could|may|might|must|to|not|cannot)) be (?:\p{L}+ly )?\p{L}+(?:ed|en)\b/iu;

/** A clause that stands without the marker that its page set in bold: 'That the report be noted.' */
export const isOrphanClause = (text: string): boolean =>
  (THAT.test(text) && (BE.test(text.slice(0, 300)) || DO.test(text)) && text.length < 1500 && !isSo(text)) || NOTED.test(text);

/** A word that others follow, or a sign that does. */
const LEADS_ON = /(?:[:;,–—-]|\b(?:an?|and|as|at|by|for|from|in|into|of|on|or|that|the|to|with))$/i;
/** Whether a block is what was decided and breaks off nowhere, though no stop may end it. */
export const isDecided = (text: string): boolean => (saysResolved(text) || isOrphanClause(text)) && !LEADS_ON.test(text);

/** 'The Panel noted the report.', 'The Panel will receive the figures in May.': one sentence each, behind the discussion. */
export const isPanelsDeed = (text: string): boolean =>
  /^The (?:Panel|Committee|Sub-Committee) (?:also )?(?:noted?s?|agree[ds]|endorse[ds]|support(?:ed|s)|approve[ds]|request(?:ed|s)|recommend(?:ed|s)|resolve[ds]|will (?:receive|consider|review|write|have|be (?:sent|given)))\b(?![^.]*\b(?:replied|said|responded|explained|answered)\b)[^.?]{3,300}\.?$/u.test(
    text,
  );

/** 'The Panel notes the update.': minutes tell in the past what was said, and in the present what is decided. */
export const isDecidedNow = (text: string): boolean =>
  /^(?:[Tt]he )?Panel (?:notes|requests|agrees|endorses|supports|recommends|approves|resolves)\b/.test(text);

/** 'The mid year report be noted.' */
const NOTED =
  /^The (?:[\p{L}-]+ ){0,6}(?:reports?|updates?|presentation|position|contents|information|minutes|budget|plan|programme)(?: of the report)? be (?:noted|received|approved|endorsed|agreed|accepted)\.?$/iu;

/**
 * Whether a point of such a list may be one: a 'That' clause, what is decided in the present, or something that is to be done whoever does it
 * ('Figures by district be provided', 'the Chairman write to him').
 */
export function isToBeDone({ text }: { text: string }): boolean {
  const before = /(?<before>\p{L}+) be (?:\p{L}+ly |re-)?\p{L}+/u.exec(text.slice(0, 300))?.groups?.["before"];
  return THAT.test(text) || isDecidedNow(text) || DO_ALONE.test(text) || (before !== undefined && !MODAL.test(before));
}

const SUBJUNCTIVE =
  /^(?:The|A|An|All|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|\p{Lu}[\p{L}’']+ \p{Lu}[\p{L}’']+)\b[^.;]{0,220}?(?<before>\b\p{L}+) be (?:\p{L}+ly |re-)?\p{L}+/u;
/** What is to be done without saying that it was resolved: 'The presentation be received.' Only where decisions stand apart. */
export function isBareDecision(text: string): boolean {
  const before = SUBJUNCTIVE.exec(text)?.groups?.["before"];
  return before !== undefined && !MODAL.test(before);
}
