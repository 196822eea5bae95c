import { hasDeliverable, WORDS } from "../../words/deeds.ts";
import { MEETS } from "../delivered.ts";
import { dueIn, MONTH } from "../due.ts";
import { behind, mayBeAnswer, type Modal, NAMED_BEFORE, subjectEnd } from "./modal.ts";

/**
 * 'a paper would come to the May meeting', 'the figures would be with Members in a week', 'a report would follow in July': what is made for the
 * panel reaches it.
 */
export function comesTo(modal: Modal): boolean {
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
