import type { Office } from "../../corpus/model/index.ts";
import type { Clause, Sentence } from "./clause.ts";
import { deliversByWish, HOLDS, isToBe } from "./asks.ts";
import { afterAdverbs, afterAsides, afterInsertion, beforeAdverbs, MODALS } from "./function-words.ts";
import { endsAfterTo, isReadyTo, isReadyToDo, READY } from "./readiness.ts";
import { isAccountable, mayPromise } from "./sides.ts";
import { isDated, isDelivered, isSent, MEETS } from "./delivered.ts";
import { dueIn, MONTH } from "./due.ts";
import { DOING, hasDeliverable, isDeed, WORDS } from "./deeds.ts";
import { isOwnWill } from "./wills.ts";

const SELVES = new Set(["he", "she", "they", "we", "i", "officers", "force", "constabulary", "opcc", "office", "team"]);
/** Behind these it is somebody else ('the Home Office') or part of what is told ('two things she would look at'). */
const NO_SELF = new Set("home audit cabinet post things areas points issues matters priorities measures".split(" "));
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
const PUTS = new Set(["put", "take", "raise", "pass"]);
const isPutTo = (tokens: Sentence["tokens"], verb: number): boolean =>
  PUTS.has(tokens[verb]?.lower ?? "") &&
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

/** '… showed how', '… set out what'. */
const SHOWS_HOW =
  /\b(?:show(?:ed|s|n)|described|set out|laid out|spelt out|detailed|outlined|illustrated|indicated) (?:\p{L}+ly )?(?:how|what|where|when|which)\b[^;:]{0,120}$/iu;
const OF_THE_AGENDA = /\b(?:agenda )?items? (?:no\.? ?)?\d|\bout of order\b|\bahead of\b|\bbefore item\b/iu;

/** 'the next report': what is to hold something. */
const PAPER = /\b(?:reports?|papers?|updates?|presentations?|briefings?|agendas?|letters?)\W*$/iu;

/** 'would not bring'; 'normally he would bring' tells what is usual. */
const UNPROMISED = new Set(["not", "never", "normally", "usually", "otherwise", "ordinarily", "rather"]);

function promises(sentence: Sentence, at: number, office: Office, meeting: boolean): boolean {
  const { tokens } = sentence;
  const verb = afterAdverbs(tokens, afterInsertion(tokens, afterAsides(tokens, at + 1)));
  // 'did not know and would find out'
  const joint = tokens.slice(0, at).findLastIndex(({ lower }) => lower === "and" || lower === "but");
  if (tokens.slice(Math.max(joint, at - 3, 0), verb + 1).some((token) => UNPROMISED.has(token.lower))) return false;
  // 'showed how the aims would be reported upon': what is shown is no promise; 'outlined what was done, and would send it' is.
  const isNext = tokens[at - 1]?.lower === "and" && tokens[verb]?.lower !== "be";
  if (!isNext && SHOWS_HOW.test(sentence.text.slice(0, tokens[at]?.start ?? 0))) return false;
  // 'would be taking item 8 first'
  if (tokens[verb]?.lower === "be" && tokens[verb + 1]?.lower === "taking" && OF_THE_AGENDA.test(sentence.text)) return false;
  // 'would look kindly on any bid'
  if (tokens[verb + 1]?.lower === "kindly") return false;
  // 'asked them if they would share the cost'
  if (/^(?:if|whether)$/u.test(tokens[beforeAdverbs(tokens, at) - 1]?.lower ?? "")) return false;
  const word = tokens[verb]?.lower ?? "";
  // 'would need to come back to Councillor Platt'
  if (isAccountable(office) && (word === "need" || word === "have") && COMES_BACK.test(sentence.text.slice(tokens[verb]?.end ?? 0)))
    return isSelf(sentence, at, meeting);
  if (isAccountable(office) && saysNoMore(sentence, at, verb)) return true;
  if (office === "unattributed" && isGivenTo(sentence, at, verb) && dueIn(sentence.text) !== null) return true;
  if (isAccountable(office) && (isGivenTo(sentence, at, verb) || isOwnWill(sentence, at, verb) || isGranted(sentence, at))) return true;
  if ((isAccountable(office) || office === "unattributed") && comesTo(sentence, at, verb)) return true;
  // 'It was agreed that the next report would show it.'
  if (meeting && HOLDS.has(word) && PAPER.test(sentence.text.slice(0, tokens[at]?.start ?? 0))) return true;
  return word === "be" ? isPromisedToBe(sentence, at, verb, office, meeting) : isDeed(tokens, verb) && isSelf(sentence, at, meeting);
}

/** 'would be launching a campaign in March', 'would be happy to', 'would be sent to Members'. */
function isPromisedToBe(sentence: Sentence, at: number, be: number, office: Office, meeting: boolean): boolean {
  const { tokens } = sentence;
  const next = afterAdverbs(tokens, be + 1);
  const participle = tokens[next]?.lower ?? "";
  if (participle === "happy" || participle === "willing" || DOING.has(participle)) return isSelf(sentence, at, meeting);
  if (READY.has(participle) && (endsAfterTo(tokens, next) || isReadyToDo(tokens, next))) return isSelf(sentence, at, meeting);
  // 'would be launching a campaign in March'
  if (isAccountable(office) && LAUNCHES.has(participle) && dueIn(sentence.text) !== null) return isSelf(sentence, at, meeting);
  if (participle === "able" && tokens[next + 1]?.lower === "to" && isDeed(tokens, next + 2) && dueIn(sentence.text) !== null)
    return isSelf(sentence, at, meeting);
  if (isForeseen(sentence, at)) return false;
  // 'It was agreed that these would be added.'
  if (meeting && /^(?:this|these|it|they)$/u.test(tokens[beforeAdverbs(tokens, at)]?.lower ?? "") && WORDS.delivered.has(participle))
    return true;
  if (isAccountable(office) && GIVEN.has(participle) && isForPanel(sentence, at)) return true;
  if ((isAccountable(office) || office === "unattributed") && isDated(sentence, next)) return true;
  return (WORDS.delivered.has(participle) || WORDS.pursuedWith[participle] !== undefined) && isDelivered(sentence, at, participle);
}

/** What somebody is going to do, and says when. */
const LAUNCHES = new Set(
  "launching holding hosting publishing writing opening starting introducing reviewing producing issuing setting recruiting visiting consulting".split(
    " ",
  ),
);

/** 'believed that most would be done by June': what is only thought to come. */
const FORESEES = /\b(?:believed|thought|hoped|expected|anticipated|predicted|forecast)\b[^.;,]{0,120}$/u;
const isForeseen = ({ text, tokens }: Sentence, modal: number): boolean => FORESEES.test(text.slice(0, tokens[modal]?.start ?? 0));

/**
 * 'a paper would come to the May meeting', 'the figures would be with Members in a week', 'a report would follow in July': what is made for the
 * panel reaches it.
 */
function comesTo({ text, tokens }: Sentence, modal: number, verb: number): boolean {
  const [word, next] = [tokens[verb]?.lower, tokens[verb + 1]?.lower];
  if (COMES.has(word ?? "") && WITH_NEXT.test(text.slice(tokens[verb]?.end ?? 0))) return true;
  const end = beforeAdverbs(tokens, modal);
  const isPaper = hasDeliverable(tokens.slice(Math.max(0, end - OF_PAPER), end + 1));
  // 'the figures for last year would be in the next report'
  if (
    (word === "be" || word === "appear" || word === "feature") &&
    IN_PAPER.test(text.slice(tokens[verb]?.end ?? 0)) &&
    (isPaper || next === "included" || /^(?:this|these|it|they)$/u.test(tokens[end]?.lower ?? ""))
  )
    return true;
  const isDue = word === "follow" || (word === "come" && dueIn(text) !== null);
  if (isPaper && isDue && !GOES.has(next ?? "")) return true;
  const reaches = (word === "come" && (next === "to" || next === "before")) || (word === "be" && next === "with");
  const where = next === "before" ? OWN : MEETS;
  if (!reaches || !tokens.slice(verb + 2, verb + REACHES).some(({ lower }) => where.has(lower))) return false;
  const subject = tokens.slice(Math.max(0, modal - SUBJECT), modal).map(({ lower }) => lower);
  return word === "be" || subject.some((one) => WORDS.deliverables.has(one) || /^(?:it|they|this|these)$/u.test(one));
}
/** What comes before the courts, or another committee, comes not to those at the meeting. */
const OWN: ReadonlySet<string> = new Set(["panel", "members"]);
const COMES_BACK = /^ to (?:come|get|report|write) back\b/u;
const IN_PAPER = new RegExp(
  String.raw`^ (?:included )?in (?:the|his|her|their|our) (?:next|future|following|forthcoming|annual|${MONTH}|quarter [1-4]|q[1-4]) (?:[\p{L}-]+ )?(?:reports?|papers?|updates?)\b(?! that\b)`,
  "u",
);
const COMES = new Set(["come", "follow"]);
/** 'the figure would come down' */
const GOES = new Set(["down", "up", "out", "from", "under", "before", "first", "through"]);
const WITH_NEXT = /^ (?:with|in) the next (?:\w+ )?(?:report|paper|update)\b/u;
/** How near its verb a paper is named: 'a paper on the camera would come'. */
const OF_PAPER = 4;
/** How far behind its verb the meeting is named, and how far before it the thing. */
const [REACHES, SUBJECT] = [8, 8];
const WILL_SEE = /^(?:it|them|the|these|this|an?)$/u;

/** 'Members would have sight of the outcome', 'the Panel would receive a note': what is promised to them. */
function isGivenTo({ tokens, mentions }: Sentence, modal: number, verb: number): boolean {
  const end = beforeAdverbs(tokens, modal) + 1;
  const [word = "", what = ""] = [tokens[verb]?.lower, tokens[verb + 1]?.lower];
  const gets =
    word === "receive" ||
    word === "get" ||
    (word === "have" && /^(?:sight|it|them|these|this|an?|copies)$/u.test(what)) ||
    (word === "see" && WILL_SEE.test(what));
  return gets && mentions.some(({ to, office }) => to === end && (office === "member" || office === "panel"));
}

/** 'The Panel would be given an update.': what is done to whoever gets something. */
export const GIVEN: ReadonlySet<string> = new Set(
  "given sent provided supplied shown briefed updated informed notified kept told".split(" "),
);
const isForPanel = ({ tokens, mentions }: Sentence, modal: number): boolean =>
  mentions.some(({ to, office }) => to === beforeAdverbs(tokens, modal) + 1 && (office === "member" || office === "panel"));

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

/** What ends or opens another clause than that of what is agreed. */
const BREAKS = new Set(["was", "were", "is", "are", "had", "has", "and", "but", ",", ";"]);
/** 'had been agreed', 'the Panel agreed': whoever speaks grants nothing by it. */
const NOT_THEIRS = new Set(["been", "be", "was", "were", "had", "has", "panel", "members"]);

/** 'agreed that future reports would show it', 'had no objection and said that it would be added': what is asked for is granted. */
function isGranted({ tokens }: Sentence, modal: number): boolean {
  const before = tokens.slice(0, modal).map(({ lower }) => lower);
  const agreed = before.lastIndexOf("agreed");
  const grants = agreed > 0 && !NOT_THEIRS.has(before[agreed - 1] ?? "") && !before.slice(agreed).some((word) => BREAKS.has(word));
  const objects = before.findIndex((word, at) => word === "no" && /^(?:objections?|difficulty)$/u.test(before[at + 1] ?? ""));
  return grants || (objects >= 0 && before.includes("and", objects));
}

/** The subject of a modal is the speaker, or one of those who act for the speaker; a verb joined by 'and' shares it. */
function isSelf({ tokens, mentions }: Sentence, modal: number, meeting: boolean): boolean {
  const before = beforeAdverbs(tokens, modal);
  const word = tokens[before]?.lower ?? "";
  if (word === "and" || word === "but") return sharesSelf({ tokens, mentions }, before);
  if (SELVES.has(word)) return !isInside(tokens, before) && !NO_SELF.has(tokens[before - 1]?.lower ?? "");
  return mentions.some((mention) => mention.to === before + 1 && (mayPromise(mention) || (meeting && mention.number === "one")));
}

/** 'The PCC could not direct it but would pass it on': the subject that a verb joined to it shares may promise; what is no mention may not. */
function sharesSelf({ tokens, mentions }: Pick<Sentence, "tokens" | "mentions">, joint: number): boolean {
  let start = joint;
  while (start > 0 && !OPENS.has(tokens[start - 1]?.lower ?? "")) start -= 1;
  const subject = mentions.find(({ from }) => from === start);
  return subject ? mayPromise(subject) || SELVES.has(tokens[start]?.lower ?? "") : !isThing(tokens, start);
}

const OPENS = new Set(["that", ";", ":", "which"]);
/** 'An ethics committee', 'The trust': somebody else, where it is nobody who speaks. */
const isThing = (tokens: Sentence["tokens"], at: number): boolean => /^(?:an?|the|this|another)$/u.test(tokens[at]?.lower ?? "");

/** 'staff in the office would pass': what stands in a phrase is not the subject. */
const isInside = (tokens: Sentence["tokens"], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === "in" || lower === "within" || lower === "outside");
