import type { Act } from "../../../corpus/model/index.ts";
import { actOf, mayBegin, subjectEndingAt, type Clause, type Sentence } from "./clause.ts";
import { actByCue } from "../words/cues.ts";
import { BE_PAST, beforeAdverbs, JOINTS, SUBORDINATORS } from "../words/function-words.ts";
import { SPEECH_NOUNS, type Verb } from "../words/lexicon.ts";
import type { Mention } from "../mentions/mention.ts";

/** Verbs that a noun of speech takes in the passive. */
const NOUN_VERBS = new Set([
  "express",
  "raise",
  "seek",
  "request",
  "make",
  "ask",
  "voice",
  "draw",
  "record",
  "extend",
  "put",
  "convey",
  "note",
  "give",
  "pay",
  "place",
  "reiterate",
  "repeat",
  "highlight",
  "share",
  "read",
  "submit",
  "hand",
  "cast",
  "air",
  "register",
  "pose",
  "provide",
  "offer",
]);
/** What is given, not asked for, with these: 'Reassurance was offered', 'An update was provided by the Treasurer'. */
const PROVIDES = new Set(["give", "provide", "offer"]);
/** What may stand before a noun of speech in its phrase. */
const MODIFIERS = new Set(
  "the a an some any no further following more additional also great grave serious similar several many various other main general particular two three four number of this that these those first key".split(
    " ",
  ),
);
/** Nouns that stand for things too: 'the matter was raised with the Minister' may go on with what somebody said. */
const WEAK_NOUNS = new Set(["matter", "issue", "issues", "report", "update", "support", "agreement", "attention", "comments", "statement"]);
/** What is read or submitted is somebody's words only where it is one of these: a report is not. */
const HANDED = new Set(["read", "submit", "hand"]);
/** 'Further detail was sought': what is asked for, and says nothing where it is given. */
const ASKED_FOR = new Set(["detail", "details", "figures", "examples", "advice", "comparison"]);
const HANDED_OVER = new Set(["statement", "question", "questions", "petition"]);
const TAKES_ANY_NOUN = new Set(["request", "seek", "ask", "express", "voice"]);
/** Nouns after 'there was' that tell of talk, not of what was said. */
const TALK = new Set(["discussion", "debate"]);

/** 'it was noted', 'Concern was expressed', 'Members were advised', 'The proposals were welcomed', with an agent or without. */
export function passive(sentence: Sentence, at: number, be: number, verb: Verb): Clause | null {
  const { tokens } = sentence;
  const before = beforeAdverbs(tokens, be);
  const base = { at, lemma: verb.lemma, subject: null, beside: null, joined: false };
  const agent = agentAfter(sentence, at);
  if (tokens[before]?.lower === "it") {
    const act = agreesTo(tokens, at, verb) ? verb.passive : passiveAct(sentence, at, verb);
    return act === null ? null : { ...base, ...byAgent(agent, "impersonal"), act, embedded: isInside(sentence, before) };
  }
  // 'Members queried … and were informed that': the hearer is the subject of the clause before.
  // '… and were told by the Treasurer that': who tells is named.
  if (verb.hearer && ["and", "but", ","].includes(tokens[before]?.lower ?? ""))
    return { ...base, ...byAgent(agent, "hearer"), act: verb.act, embedded: false };
  // 'Members were not wholly reassured' tells how they felt.
  if (verb.hearer && tokens.slice(be, at).some((token) => token.lower === "not")) return null;
  const hearer = subjectEndingAt(sentence, before + 1);
  if (hearer && hearer !== "object") return toHearer(sentence, hearer, at, verb, agent);
  // 'a report on complaints which were recorded by the Monitoring Officer'
  if (verb.lemma === "record" && tokens[before]?.lower === "which") return null;
  const start = regionStart(sentence, before);
  const noun = NOUN_VERBS.has(verb.lemma) ? nounIn(sentence, start, before, verb.lemma) : null;
  // 'An update was given': by whom, and what was said, is not told.
  if (noun?.gives && noun.act === "request" && !agent) return null;
  if (noun)
    return {
      ...base,
      ...byAgent(agent, noun.voice),
      act: noun.gives ? "statement" : noun.act,
      embedded: isInside(sentence, start > 1 && isInside(sentence, start) ? start : noun.start),
    };
  // 'A breakdown was asked for by several Members.'
  if (verb.lemma === "ask" && isAskedFor(sentence, at, before, start)) {
    const by = agentAfter(sentence, at + 1);
    return by?.office === "public" ? null : { ...base, ...byAgent(by, "impersonal"), act: "request", embedded: false };
  }
  // 'Victims were asked for their needs': no question to the meeting.
  // 'A supplement was agreed in the summer': elsewhere, before the meeting.
  const act = verb.lemma === "ask" || isOfEarlier(sentence, at, verb) ? null : passiveAct(sentence, at, verb);
  if (act === null || (tokens[at + 1]?.lower === "by" && !agent)) return null;
  return { ...base, ...byAgent(agent, "thing"), act, embedded: isInside(sentence, start) };
}

/** Whether something is said to be asked for in the sentence itself, and not 'what was asked for' or 'nothing'. */
const isAskedFor = ({ tokens }: Sentence, at: number, before: number, start: number): boolean =>
  tokens[at + 1]?.lower === "for" &&
  (!tokens[at + 2]?.word || tokens[at + 2]?.lower === "by") &&
  (start === 0 || tokens[start - 1]?.lower === ",") &&
  !SUBORDINATORS.has(tokens[before]?.lower ?? "") &&
  tokens[before]?.lower !== "than" &&
  !/^(?:nothing|no|what|all|patience|calm)$/u.test(tokens[0]?.lower ?? "");

/** What was decided at another time, or is decided so each time. */
const isOfEarlier = ({ text, tokens }: Sentence, at: number, verb: Verb): boolean =>
  verb.passive === "decision" && EARLIER.test(text.slice(tokens[at]?.end ?? 0));
const EARLIER =
  /^ (?:(?:in|during|over|at the (?:end|start) of) (?:the |early |late |last )*(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b|within (?:an?|the|\w+ (?:hours|days|weeks|months))\b|last (?:year|month|week|autumn|summer|spring|winter)\b|(?:informally|locally|amicably|by (?:an )?apology)\b|some (?:time|years|months) ago\b)/iu;

function toHearer(sentence: Sentence, hearer: Mention, at: number, verb: Verb, agent: Mention | null): Clause | null {
  const embedded = isInside(sentence, hearer.from);
  const base = { at, lemma: verb.lemma, beside: null, joined: false, embedded };
  const act = verb.hearer ? (actByCue(verb.cues, sentence.tokens, at + 1) ?? verb.act) : passiveAct(sentence, at, verb);
  // 'The Commissioner was welcomed to the meeting': nobody speaks.
  if (act === null || (verb.lemma === "welcome" && !agent && isWelcome(sentence, at))) return null;
  if (agent) return { ...base, voice: "active", act, subject: agent, patient: hearer };
  return { ...base, voice: verb.hearer ? "hearer" : "impersonal", act, subject: verb.hearer ? hearer : null };
}

const isWelcome = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at + 1]?.lower === "to" && tokens.slice(at + 2, at + 6).some((token) => token.lower === "meeting" || token.lower === "panel");

const byAgent = (agent: Mention | null, voice: Clause["voice"]): Pick<Clause, "voice" | "subject"> =>
  agent ? { voice: "active", subject: agent } : { voice, subject: null };

/** How far after its verb an agent may stand: 'was given in advance of the meeting by a Member'. */
const AGENT_REACH = 12;

/** The speaker after 'by': 'points were raised by members of the Panel'. */
function agentAfter({ tokens, mentions }: Sentence, at: number): Mention | null {
  for (let place = at + 1; place < Math.min(tokens.length, at + AGENT_REACH); place += 1) {
    const token = tokens[place];
    const isTime = token?.lower === "before" && tokens[place + 2]?.lower === "meeting";
    if (!token?.word || (SUBORDINATORS.has(token.lower) && !isTime)) return null;
    if (token.lower !== "by") continue;
    const agent = mentions.find((mention) => mention.from === place + 1) ?? null;
    // Far from its verb 'by' may belong to another: 'requested on the work done by the Commissioner'.
    const near = place <= at + 2;
    return near || (agent?.office === "member" && !/(?:ed|ne|de|en)$/u.test(tokens[place - 1]?.lower ?? "")) ? agent : null;
  }
  return null;
}

function passiveAct({ tokens }: Sentence, at: number, verb: Verb): Act | null {
  if (verb.passive === null) return null;
  if (verb.frame === "object" && actByCue(verb.cues, tokens, at + 1, true) === null) return null;
  const active = actOf(tokens, at, verb);
  return active === null || active === verb.act ? verb.passive : active;
}

/** 'It was agreed to circulate the figures' promises them; 'to defer the item' decides. */
const IS_SENDING = new Set([
  "provide",
  "circulate",
  "share",
  "send",
  "bring",
  "supply",
  "report",
  "write",
  "forward",
  "present",
  "arrange",
]);

const agreesTo = (tokens: Sentence["tokens"], at: number, { lemma }: Verb): boolean =>
  lemma === "agree" && tokens[at + 1]?.lower === "to" && !IS_SENDING.has(tokens[at + 2]?.lower ?? "");

function regionStart({ tokens }: Sentence, before: number): number {
  let at = before;
  while (at > 0 && !SUBORDINATORS.has(tokens[at - 1]?.lower ?? "") && !isBreak(tokens[at - 1]?.lower ?? "", tokens[at]?.lower ?? ""))
    at -= 1;
  return at;
}

/** A joint before a determiner or noun of speech begins a clause; between other nouns it may join them only. */
const isBreak = (mark: string, next: string): boolean => JOINTS.has(mark) && (mark !== "and" || SPEECH_NOUNS.has(next) || next === "it");

/** The first noun of speech in a stretch, and where its phrase begins: 'the following points'. */
function nounIn(
  { tokens }: Sentence,
  start: number,
  before: number,
  lemma: string,
): { act: Act; gives: boolean; start: number; voice: Clause["voice"] } | null {
  const weak = !TAKES_ANY_NOUN.has(lemma);
  const handed = HANDED.has(lemma);
  for (let at = start; at <= before; at += 1) {
    const asked = (lemma === "seek" || lemma === "request") && ASKED_FOR.has(tokens[at]?.lower ?? "");
    const act = asked ? "question" : SPEECH_NOUNS.get(tokens[at]?.lower ?? "");
    // 'The report was noted' asks for none.
    if (!act || (lemma === "note" && act === "request") || (handed && !HANDED_OVER.has(tokens[at]?.lower ?? ""))) continue;
    let first = at;
    while (first > start && MODIFIERS.has(tokens[first - 1]?.lower ?? "")) first -= 1;
    const gives = PROVIDES.has(lemma) && (act === "question" || act === "request");
    return { act, gives, start: first, voice: weak && WEAK_NOUNS.has(tokens[at]?.lower ?? "") ? "thing" : "impersonal" };
  }
  return null;
}

const isInside = ({ tokens }: Sentence, at: number): boolean => at > 0 && SUBORDINATORS.has(tokens[at - 1]?.lower ?? "");

/** 'There was some concern amongst members that …'. */
export function existential(sentence: Sentence, at: number): Clause | null {
  const { tokens, mentions } = sentence;
  const verb = tokens[at + 1]?.lower ?? "";
  if (!BE_PAST.has(verb) && verb !== "remained") return null;
  for (let place = at + 2; place < Math.min(tokens.length, at + 8); place += 1) {
    const word = tokens[place]?.lower ?? "";
    if (TALK.has(word) || word === "no") return null;
    const act = SPEECH_NOUNS.get(word);
    if (!act) continue;
    const among = ["amongst", "among", "from", "by", "within"].includes(tokens[place + 1]?.lower ?? "");
    const subject = among ? (mentions.find((mention) => mention.from === place + 2) ?? null) : null;
    // 'The highways team needed an order and there were some technical issues' goes on with what is said.
    const embedded = !mayBegin(tokens, at) || (at > 2 && act === "statement");
    return { voice: subject ? "active" : "impersonal", at: place, lemma: "be", act, subject, beside: null, embedded, joined: false };
  }
  return null;
}
