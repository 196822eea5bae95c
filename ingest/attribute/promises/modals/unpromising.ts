import { before, behind, type Modal, subjectEnd, type Test } from "./modal.ts";

/** What keeps a modal from promising anything, whoever says it. */
export const UNPROMISING: readonly Test[] = [isDenied, isShown, isOfAgenda, isOfMinutes, isKindly, isAskedWhether, isFound];
/** 'would not bring'; 'normally he would bring' tells what is usual. */
export const UNPROMISED: ReadonlySet<string> = new Set(["not", "never", "normally", "usually", "otherwise", "ordinarily", "rather"]);

function isDenied({ sentence: { tokens }, at, verb }: Modal): boolean {
  // 'did not know and would find out'
  const joint = tokens.slice(0, at).findLastIndex(({ lower }) => lower === "and" || lower === "but");
  return tokens.slice(Math.max(joint, at - 3, 0), verb + 1).some((token) => UNPROMISED.has(token.lower));
}

/** '… showed how', '… set out what'. */
export const SHOWS_HOW =
  /\b(?:show(?:ed|s|n)|described|set out|laid out|spelt out|detailed|outlined|illustrated|indicated) (?:\p{L}+ly )?(?:how|what|where|when|which)\b[^;:]{0,120}$/iu;

/** 'showed how the aims would be reported upon': what is shown is no promise; 'outlined what was done, and would send it' is. */
function isShown(modal: Modal): boolean {
  const isNext = modal.sentence.tokens[modal.at - 1]?.lower === "and" && modal.word !== "be";
  return !isNext && (SHOWS_HOW.test(before(modal)) || ASKS_HOW.test(before(modal)));
}

/** 'sought to learn how he would press for it': what is asked, with nobody's answer behind it. */
const ASKS_HOW =
  /\b(?:learn|understand|know|asked|queried|enquired|wondered|questioned) (?:how|what|when|where|why|which)\b(?:(?!\b(?:that|said|replied|answered|and|but|was|were)\b)[^.;:,]){0,80}$/iu;
const OF_THE_AGENDA =
  /\b(?:agenda )?items? (?:no\.? ?)?\d|\bout of order\b|\bahead of\b|\bbefore item\b|\bin (?:another|a different) order\b|\bas read\b/iu;

/** 'would be taking item 8 first', 'items would be taken in another order', 'would take the report as read' */
function isOfAgenda({ sentence: { tokens, text }, verb, word }: Modal): boolean {
  const takes = word === "take" || (word === "be" && /^tak(?:ing|en)$/u.test(tokens[verb + 1]?.lower ?? ""));
  return takes && OF_THE_AGENDA.test(text);
}

const IN_MINUTE = /^ [^.;]{0,60}?\b(?:in|into|under|at|with) (?:the )?minutes? (?:no\b|number\b|\d)/iu;

/** 'this would be incorporated into Minute No. 12': where the minutes print something. */
function isOfMinutes(modal: Modal): boolean {
  return modal.word === "be" && IN_MINUTE.test(behind(modal));
}

/** 'would look kindly on any bid' */
function isKindly({ sentence: { tokens }, verb }: Modal): boolean {
  return tokens[verb + 1]?.lower === "kindly";
}

/** 'would find such a table useful': what somebody thinks of it. */
const FOUND_SO =
  /^ (?:it|this|that|these|such|an?|the)\b[^.;]{0,50}\b(?:useful|helpful|interesting|valuable|hard|difficult|of (?:use|interest))(?=\W*$| (?:himself|herself|themselves|to|if|when|for|as|in)\b)/iu;
function isFound(modal: Modal): boolean {
  return modal.word === "find" && FOUND_SO.test(behind(modal));
}

/** 'asked them if they would share the cost' */
function isAskedWhether(modal: Modal): boolean {
  return /^(?:if|whether)$/u.test(modal.sentence.tokens[subjectEnd(modal) - 1]?.lower ?? "");
}
