import type { Sentence } from "../clauses/clause.ts";
import { endsAsking } from "../words/tokens.ts";
import type { Spoken } from "../clauses/turns.ts";

/**
 * What a line governs that only leads in to the passages after it. `speaker`: whom it names says them all, passives too;
 * `askers`: questions and concerns without a speaker are the members'; `nobody`: they are unattributed.
 */
export type Grade = "speaker" | "askers" | "nobody";
export interface LeadIn {
  grade: Grade;
  /** What follows answers questions. */
  answers: boolean;
  /** What follows is said to be the members' own: 'their comments were as follows'; or the very words of whoever is named: 'put the following question'. */
  theirs?: boolean;
  /** A quotation mark has closed the very words of whoever is named: another quotation is somebody else's. */
  closed?: boolean;
  /** The sentence reports what somebody did besides: 'presented the report and the following points were made'. */
  reports?: boolean;
  /** Each point holds a question with its answer. */
  exchange?: boolean;
}

/** The letter of the first point may have stayed with its lead-in: 'advised that -(a)'. */
const ENDS =
  /(?:[:–—-]|(?<!\b(?:was|were|been|be|is|are) )\b(?:highlighted|reported|stated|advised|explained|noted)\s?;)\s*(?:\([a-z]\)\s*)?$/u;
const FOLLOWING =
  /\bfollowing (?:\w+ ){0,3}(?:points?|issues?|questions?|comments?|matters?|concerns?|observations?|updates?|responses?|answers?|areas?|key|main|items?|information|suggestions?)\b|\b(?:points|issues|questions|comments|matters|observations) below\b|\bas follows\b|\bthe following\s?[;,.]?\s*$/iu;
/** 'Following a question on searches, the PCC said' follows something and announces nothing. */
const AFTER = /^\W*following\b/iu;
const follows = (text: string): boolean => /follow|below/iu.test(text) && FOLLOWING.test(text.replace(AFTER, ""));
const OPENED = /\b(?:questions?|comments?|comment|discuss\w*|debate|raised|views|opportunity|points were made|issues were)\b/iu;
/** Whether words name the members or the panel. */
export const namesMembers = (text: string): boolean => /\b(?:members?|panel|committee|councillors?|cllrs?)\b/iu.test(text);
const THEIRS =
  /\b(?:members|panel|committee)\b.{0,120}\btheir (?:\w+ )?(?:comments|views|observations|remarks|points|concerns)\b|^\W*members['’] (?:\w+ ){0,3}(?:comments|views|observations|remarks|points|concerns)\b(?!.*\b(?:answers|responses|replies)\b)/iu;
const ANSWERS =
  /\b(?:in (?:response|answer|reply)\b(?! members|,? the panel)|responding to|in responding|responses? (?:was|were)|answered|responded|replied)\b/iu;

/** 'Mr Dale put the following question:' stands over what he asked as he asked it. */
const OWN_WORDS =
  /\b(?:put(?: in)?|asked|submitted|sent in|tabled|read|made|presented) (?:the |this |a )?following (?:\w+ )?(?:question|statement|petition)\b/iu;

const EXCHANGE = /\b(?:answered|replied to|responded to|dealt with|took)\s(?:\w+\s){0,3}(?:questions?|queries|points)\b/iu;

const TO_QUESTIONS = /\b(?:answered|responded|replied)\b[^:;]{0,60}\bthe following (?:\w+ )?(?:questions|queries)\b/iu;
/** 'The questions covered:' over what was asked. */
const QUESTIONS_WERE =
  /^\W*(?:the |these |their |further |other )?questions (?:asked |raised )?(?:covered|included|concerned|related to|were(?! (?:\w+ly |then |all )?(?:answered|responded|replied|dealt|taken|put|met)\b))\b/iu;
/** Whether a line stands over the questions that the sentence before it says were put: these, and no 'Questions raised'. */
export const isOverQuestions = (text: string): boolean => QUESTIONS_WERE.test(text) && /^\W*(?:the|these|their) /iu.test(text);
const NOTES = new Set(["note", "receive", "hear", "consider"]);
const NOTED =
  /^\W*(?:the )?(?:panel|members|committee)\b.*\bfollowing (?:\w+ ){0,2}(?:comments|responses|answers|information|observations)\b/iu;

/** 'presented a report and the following points were made in the discussion:' stands over anybody's. */
const MADE_IN_TALK =
  /^(?=.*\b(?:discussion|debate)\b).*\b(?:and|followed|followed,|discussion,|debate,) (?:the following|a number of|several|these) (?:\w+ )?(?:points|comments|issues|matters|observations|questions) were (?:\w+ )?(?:made|raised|noted|discussed)\b(?! by\b)/iu;

/** Whether a sentence leads in to the passages after it; null where it does not. `spoken`: who speaks in it; `named`: it names who speaks, without a verb. `last`: it ends its passage. */
export function leadIn({ text }: Sentence, spoken: Spoken | null, named: boolean, last: boolean): LeadIn | null {
  // 'The following question had been received: "How many are there?"' holds what it announces.
  if (!last || !(ENDS.test(text) || (follows(text) && !endsAsking(text)))) return null;
  // 'The Treasurer responded to the following questions:' stands over what members asked.
  if (TO_QUESTIONS.test(text) || QUESTIONS_WERE.test(text)) return { grade: "askers", answers: false, theirs: true };
  // 'The Panel noted the following comments and responses:' stands over anybody's.
  if (spoken && NOTES.has(spoken.main.clauses[0]?.lemma ?? "") && NOTED.test(text)) return { grade: "nobody", answers: false };
  if (MADE_IN_TALK.test(text)) return { grade: "nobody", answers: false, reports: spoken?.main.voice === "active" };
  const answers = ANSWERS.test(text);
  const exchange = EXCHANGE.test(text);
  if (named || (spoken && (spoken.main.voice === "active" || spoken.main.voice === "bare")))
    return { grade: "speaker", answers, exchange, theirs: OWN_WORDS.test(text) };
  if (!answers && OPENED.test(text) && namesMembers(text)) return { grade: "askers", answers, theirs: THEIRS.test(text) };
  return { grade: "nobody", answers };
}

/** 'gave the following updates:': whether a clause says that points follow, and whose. */
export const announcesPoints = (text: string): boolean => FOLLOWING.test(text.replace(/\s?[:–—-]\W{0,6}$/u, ""));

/** Whether a lead-in only announces points: it reports no statement of its own. */
export const announces = ({ text }: Sentence): boolean => follows(text) || /\b(?:that|on)\s*[:–—-]+\s*$/iu.test(text) || ENDS.test(text);
