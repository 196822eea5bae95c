import type { Office } from "../../corpus/model/index.ts";
import { HOLDS } from "./asks.ts";
import type { Sentence } from "./clause.ts";
import { DOING, hasDeliverable, isDeed, WORDS } from "./deeds.ts";
import { isDated, isDelivered, MEETS } from "./delivered.ts";
import { dueIn, MONTH } from "./due.ts";
import { afterAdverbs, afterAsides, afterInsertion, beforeAdverbs } from "./function-words.ts";
import { endsAfterTo, isReadyToDo, READY } from "./readiness.ts";
import { isAccountable, mayPromise } from "./sides.ts";
import { isOwnWill } from "./wills.ts";

/** A 'would', 'will' or 'shall' of a sentence. */
interface Modal {
  sentence: Sentence;
  at: number;
  /** Where its verb stands, and its word. */
  verb: number;
  word: string;
  /** Who says the sentence. */
  office: Office;
  /** The meeting agrees to what it says. */
  meeting: boolean;
}
type Test = (modal: Modal) => boolean;

/** What keeps a modal from promising anything, whoever says it. */
const UNPROMISING: readonly Test[] = [isDenied, isShown, isOfAgenda, isKindly, isAskedWhether];
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

/** The words before the modal, and behind its verb. */
const before = ({ sentence: { text, tokens }, at }: Modal): string => text.slice(0, tokens[at]?.start ?? 0);
const behind = ({ sentence: { text, tokens }, verb }: Modal): string => text.slice(tokens[verb]?.end ?? 0);
/** Where the subject ends that stands right before the modal. */
const subjectEnd = ({ sentence: { tokens }, at }: Modal): number => beforeAdverbs(tokens, at);
/** Nobody named says it, or somebody who answers to the panel does. */
const mayBeAnswer = ({ office }: Modal): boolean => isAccountable(office) || office === "unattributed";

/** The words of a subject that was named before. */
const NAMED_BEFORE = /^(?:this|these|it|they)$/u;

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

/** 'would look kindly on any bid' */
function isKindly({ sentence: { tokens }, verb }: Modal): boolean {
  return tokens[verb + 1]?.lower === "kindly";
}

/** 'asked them if they would share the cost' */
function isAskedWhether(modal: Modal): boolean {
  return /^(?:if|whether)$/u.test(modal.sentence.tokens[subjectEnd(modal) - 1]?.lower ?? "");
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

/** 'Members would have sight of the outcome', 'the Panel would receive a note': what is promised to them by somebody who answers to them. */
function isGivenTo(modal: Modal): boolean {
  return isAccountable(modal.office) && panelGets(modal);
}

/** The same of nobody named, where its day is told. */
function isGivenByDay(modal: Modal): boolean {
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
function isForPanel(modal: Modal): boolean {
  const end = subjectEnd(modal) + 1;
  return modal.sentence.mentions.some(({ to, office }) => to === end && (office === "member" || office === "panel"));
}

/** 'He would appoint an adviser.' */
function isOwn({ sentence, at, verb, office }: Modal): boolean {
  return isAccountable(office) && isOwnWill(sentence, at, verb);
}

/** What ends or opens another clause than that of what is agreed. */
const BREAKS = new Set(["was", "were", "is", "are", "had", "has", "and", "but", ",", ";"]);
/** 'had been agreed', 'the Panel agreed': whoever speaks grants nothing by it. */
const NOT_THEIRS = new Set(["been", "be", "was", "were", "had", "has", "panel", "members"]);

/** 'agreed that future reports would show it', 'had no objection and said that it would be added': what is asked for is granted. */
function isGranted({ sentence, at, office }: Modal): boolean {
  if (!isAccountable(office)) return false;
  const words = sentence.tokens.slice(0, at).map(({ lower }) => lower);
  const agreed = words.lastIndexOf("agreed");
  const grants = agreed > 0 && !NOT_THEIRS.has(words[agreed - 1] ?? "") && !words.slice(agreed).some((word) => BREAKS.has(word));
  const objects = words.findIndex((word, n) => word === "no" && /^(?:objections?|difficulty)$/u.test(words[n + 1] ?? ""));
  return grants || (objects >= 0 && words.includes("and", objects));
}

/**
 * 'a paper would come to the May meeting', 'the figures would be with Members in a week', 'a report would follow in July': what is made for the
 * panel reaches it.
 */
function comesTo(modal: Modal): boolean {
  if (!mayBeAnswer(modal)) return false;
  if (COMES.has(modal.word) && WITH_NEXT.test(behind(modal))) return true;
  const end = subjectEnd(modal);
  const isPaper = hasDeliverable(modal.sentence.tokens.slice(Math.max(0, end - OF_PAPER), end + 1));
  return isInNext(modal, isPaper) || (isPaper && isDue(modal)) || reachesPanel(modal);
}
const COMES = new Set(["come", "follow"]);
const WITH_NEXT = /^ (?:with|in) the next (?:\w+ )?(?:report|paper|update)\b/u;
/** How near its verb a paper is named: 'a paper on the camera would come'. */
const OF_PAPER = 4;

/** 'the figures for last year would be in the next report' */
function isInNext(modal: Modal, isPaper: boolean): boolean {
  const { sentence, verb, word } = modal;
  if ((word !== "be" && word !== "appear" && word !== "feature") || !IN_PAPER.test(behind(modal))) return false;
  return (
    isPaper || PUT_IN.has(sentence.tokens[verb + 1]?.lower ?? "") || NAMED_BEFORE.test(sentence.tokens[subjectEnd(modal)]?.lower ?? "")
  );
}
const PUT_IN = new Set(["included", "available", "shown", "attached", "appended"]);
const IN_PAPER = new RegExp(
  String.raw`^ (?:(?:included|available|shown|attached|appended) )?in (?:(?:all )?future\b(?! \p{L})|(?:the|his|her|their|our) (?:bulletin|newsletter)\b|(?:the|his|her|their|our) (?:next|future|following|forthcoming|annual|${MONTH}|quarter [1-4]|q[1-4]) (?:[\p{L}-]+ )?(?:reports?|papers?|updates?)\b(?! that\b))`,
  "u",
);

/** 'a report would follow in July' */
const isDue = ({ sentence: { tokens, text }, verb, word }: Modal): boolean =>
  (word === "follow" || (word === "come" && dueIn(text) !== null)) && !GOES.has(tokens[verb + 1]?.lower ?? "");
/** 'the figure would come down' */
const GOES = new Set(["down", "up", "out", "from", "under", "before", "first", "through"]);

/** 'It would come to the May meeting', 'the figures would be with Members'. */
function reachesPanel({ sentence: { tokens }, at, verb, word }: Modal): boolean {
  const next = tokens[verb + 1]?.lower;
  const reaches = (word === "come" && (next === "to" || next === "before")) || (word === "be" && next === "with");
  const where = next === "before" ? OF_MEETING : MEETS;
  if (!reaches || !tokens.slice(verb + 2, verb + REACHES).some(({ lower }) => where.has(lower))) return false;
  const subject = tokens.slice(Math.max(0, at - SUBJECT), at).map(({ lower }) => lower);
  return word === "be" || subject.some((one) => WORDS.deliverables.has(one) || NAMED_BEFORE.test(one));
}
/** What comes before the courts, or another committee, comes not to those at the meeting. */
const OF_MEETING: ReadonlySet<string> = new Set(["panel", "members"]);
/** How far behind its verb the meeting is named, and how far before it the thing. */
const [REACHES, SUBJECT] = [8, 8];

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

/** 'would be launching a campaign in March', 'would be happy to', 'would be sent to Members'. */
function isPromisedToBe(modal: Modal): boolean {
  if (modal.word !== "be") return false;
  const { tokens } = modal.sentence;
  const next = afterAdverbs(tokens, modal.verb + 1);
  return isToDo(modal, next) ? isSelf(modal) : !FORESEES.test(before(modal)) && isToBeDone(modal, next);
}

/** What somebody would be doing, would be happy, ready or able to do. */
function isToDo({ sentence: { tokens, text }, office }: Modal, next: number): boolean {
  const doing = tokens[next]?.lower ?? "";
  if (doing === "happy" || doing === "willing" || DOING.has(doing)) return true;
  if (READY.has(doing) && (endsAfterTo(tokens, next) || isReadyToDo(tokens, next))) return true;
  const launches = isAccountable(office) && LAUNCHES.has(doing);
  const able = doing === "able" && tokens[next + 1]?.lower === "to" && isDeed(tokens, next + 2);
  return (launches || able) && dueIn(text) !== null;
}

/** What somebody is going to do, and says when. */
const LAUNCHES = new Set(
  "launching holding hosting publishing writing opening starting introducing reviewing producing issuing setting recruiting visiting consulting".split(
    " ",
  ),
);

/** 'believed that most would be done by June': what is only thought to come. */
const FORESEES = /\b(?:believed|thought|hoped|expected|anticipated|predicted|forecast)\b[^.;,]{0,120}$/u;

/** What would be done: to a thing that is delivered, by a day, or to the panel. */
function isToBeDone(modal: Modal, next: number): boolean {
  const { sentence, at, office, meeting } = modal;
  const done = sentence.tokens[next]?.lower ?? "";
  // 'It was agreed that these would be added.'
  if (meeting && WORDS.delivered.has(done) && NAMED_BEFORE.test(sentence.tokens[subjectEnd(modal)]?.lower ?? "")) return true;
  if (isAccountable(office) && GETS.has(done) && isForPanel(modal)) return true;
  if (mayBeAnswer(modal) && isDated(sentence, next)) return true;
  return (WORDS.delivered.has(done) || WORDS.pursuedWith[done] !== undefined) && isDelivered(sentence, at, done);
}

/** 'The Panel would be given an update.': what is done to whoever gets something. */
export const GETS: ReadonlySet<string> = new Set(
  "given sent provided supplied shown briefed updated informed notified kept told".split(" "),
);

/** The subject of a modal is the speaker, or one of those who act for the speaker; a verb joined by 'and' shares it. */
function isSelf(modal: Modal): boolean {
  const { sentence, at, office, meeting } = modal;
  const { tokens, mentions } = sentence;
  const end = subjectEnd(modal);
  const word = tokens[end]?.lower ?? "";
  // 'Would send the figures.' below 'The Commissioner:'
  if (at === tokens.findIndex((token) => token.word)) return isAccountable(office);
  if (word === "so" && tokens[end - 1]?.lower === "and") return sharesSelf(sentence, end - 1);
  if (word === "and" || word === "but") return sharesSelf(sentence, end);
  if (word === "they" && SAID_BY_MANY.test(before(modal))) return false;
  if (SPEAKERS.has(word)) return !isInside(tokens, end) && !NO_SELF.has(tokens[end - 1]?.lower ?? "");
  return mentions.some((mention) => mention.to === end + 1 && (mayPromise(mention) || (meeting && mention.number === "one")));
}
const SPEAKERS = new Set(["he", "she", "they", "we", "i", "officers", "force", "constabulary", "opcc", "office", "team"]);
/** 'Half of those who took part said that they would be willing to pay.' */
const SAID_BY_MANY =
  /\b(?:those|residents|respondents|people|public|households?|businesses|per cent|victims)\b[^.;:]{0,60}\b(?:said|felt|thought|stated|indicated|answered|agreed)(?: that)? they $/iu;
/** Behind these it is somebody else ('the Home Office') or part of what is told ('two things she would look at'). */
const NO_SELF = new Set("home audit cabinet post things areas points issues matters priorities measures".split(" "));

/** 'The PCC could not direct it but would pass it on': the subject that a verb joined to it shares may promise; what is no mention may not. */
function sharesSelf({ tokens, mentions }: Sentence, joint: number): boolean {
  let start = joint;
  while (start > 0 && !OPENS_CLAUSE.has(tokens[start - 1]?.lower ?? "")) start -= 1;
  const subject = mentions.find(({ from }) => from === start);
  return subject ? mayPromise(subject) || SPEAKERS.has(tokens[start]?.lower ?? "") : !isThing(tokens, start);
}

const OPENS_CLAUSE = new Set(["that", ";", ":", "which"]);
/** 'An ethics committee', 'The trust': somebody else, where it is nobody who speaks. */
const isThing = (tokens: Sentence["tokens"], at: number): boolean => /^(?:an?|the|this|another)$/u.test(tokens[at]?.lower ?? "");

/** 'staff in the office would pass': what stands in a phrase is not the subject. */
const isInside = (tokens: Sentence["tokens"], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === "in" || lower === "within" || lower === "outside");
