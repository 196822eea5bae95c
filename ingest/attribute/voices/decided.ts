import type { ReadSentence } from "../clauses/read.ts";
import type { Setting } from "../floor/setting.ts";
import { isScrutineer } from "../mentions/sides.ts";
import type { Turn } from "../clauses/turns.ts";

/** What a meeting does with what is before it. */
export const DECIDED = new Set(["approve", "agree", "note", "confirm", "accept", "ratify", "endorse", "adopt"]);
/** 'This was agreed.' */
export const IT_WAS =
  /^\W*(?:(?:this|these|that|which)(?: (?:request|suggestion|proposal|offer))?|the (?:request|suggestion|proposal|offer)|it) (?:was|were) (?:\w+ly |so )?(?:agreed|approved|noted|accepted|acceded to|supported|endorsed|taken on board)(?: by (?:the )?(?:panel|members|committee))?\W*$/iu;
/** 'It was agreed', 'It was asked if it was open': what the meeting does is decided, and says that nobody is to be named. */
export const NOBODY_NAMED = /^\W*it was\b/iu;

/** Whoever has the floor does not grant what was asked for. */
export const floorIsTheirs = ({ floor }: Setting): boolean => isScrutineer(floor.current?.office ?? "other");

/** 'Agreed.', 'She was given an assurance that it was voluntary.': what a member has asked for is met, by nobody named. */
const OUTCOME =
  /^\W*(?:(?:agreed|noted|accepted)\W*$|(?:he|she|they|(?:the )?(?:councillor|cllr|member)[^,.;]{0,30}) (?:was|were) (?:then )?(?:given|offered) (?:an? |the |some |further )?(?:\p{L}+ )?(?:re)?(?:assurances?|undertaking|explanation|commitment|answer)\b|(?:democratic services|the (?:opcc|office|secretariat|clerk['’]s office)) would (?:see to|look into|take|do|provide|send|circulate)\b)/iu;

/** Whether what a member has asked for is met, by nobody named. */
export const isOutcome = ({ text }: ReadSentence, setting: Setting): boolean =>
  floorIsTheirs(setting) &&
  setting.floor.lastAct !== null &&
  setting.floor.lastAct !== "statement" &&
  setting.lead === null &&
  OUTCOME.test(text);

const DECIDED_ON =
  /^\W*(?:subject to [^,]{2,120}, )?(?:the |these |those )?(?:\w+ ){0,3}(?:minutes|reports?|updates?|recommendations?|contents|presentation|position|situation|outcome|correspondence|letter|decision|programme|work ?plan|agenda(?! of\b)|timetable|schedule|apologies|apology|declarations?)\b/iu;
/** 'The evacuation procedure was noted.' */
const ONLY_NOTED =
  /^\W*(?:the|these|those|both|all) [^.;:]{3,110}\b(?:was|were) (?:duly |then |also )?(?:noted|considered)(?: by (?:the )?(?:panel|members|committee))?\W*$/iu;

/** 'The minutes were approved', 'The report was noted': what the panel decided is no speech, unless a lead-in makes it a point of somebody. */
export function isDecision(read: ReadSentence, turn: Turn, { floor, lead }: Setting): boolean {
  if (turn.voice !== "thing" || lead?.grade === "speaker" || turn.clauses.length > 1) return false;
  const lemma = turn.clauses[0]?.lemma ?? "";
  if ((IT_WAS.test(read.text) && (DECIDED.has(lemma) || !NOBODY_NAMED.test(read.text))) || ONLY_NOTED.test(read.text)) return true;
  return DECIDED.has(lemma) && DECIDED_ON.test(read.text) && (floor.current === null || lemma !== "note" || /\bnoted\W*$/u.test(read.text));
}
