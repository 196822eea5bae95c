import type { Act } from "../../../corpus/model/index.ts";
import { isTask } from "../promises/action-lines.ts";
import { asPoint, WORRYING } from "./points.ts";
import type { Floor } from "../floor/floor.ts";
import { endsAsking } from "../words/tokens.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { isAccountable, isScrutineer } from "../mentions/sides.ts";
import type { Voice } from "../floor/voice.ts";

/** What a sentence without a reporting verb does: what its words tell, else what the one before it did, where that was no statement. */
export function goingOn(read: ReadSentence, voice: Voice, floor: Floor): Act {
  const { office } = voice.speaker;
  const told = byWords(read, voice) ?? asPoint(read, voice);
  if (told !== null) return told;
  const does = floor.lead?.list === true ? floor.lead.does : null;
  if (voice.rule === "lead-in" && does !== null && (does !== "question" || isScrutineer(office))) return does;
  if (voice.rule === "question-from") return "question";
  if (voice.rule === "lead-in-to-questions") return WORRYING.test(read.text) ? "concern" : "question";
  if (/^\W*(?:he|she|they)\b/iu.test(read.text)) return floor.introduces ? "procedural" : "statement";
  if (floor.lastAct === "question" && office !== "unattributed" && floor.current?.office === office) return "question";
  return floor.introduces ? "procedural" : "statement";
}

/** 'Whether it was worth the money was questioned.', 'The reasons for it were queried.' */
const WAS_ASKED =
  /^(?:[^?;]{3,300}\b(?:was|were) (?:also |then |next )?(?:queried|questioned)\W*$)|^\W*(?:whether|why|how|what|when|where|who|which)\b[^?]*\b(?:was|were) (?:also |then |next )?(?:asked|queried|questioned|challenged|raised)\b/iu;
/** 'I should like to know if he has seen it.', 'May I ask why …': who asks in their own words. */
const I_ASK =
  /^\W*(?:(?:so|and|therefore|finally|firstly|secondly|also),? )?(?:(?:i|we) (?:would|should) (?:also |therefore )?(?:like|wish|be grateful) to (?:know|hear)\b|(?:(?:i|we) (?:would |also |therefore )?(?:like to )?|(?:may|can|could) (?:i|we) (?:also )?)ask (?:[^.;?]{1,40} )?(?:whether|if|how|why|what|when|where|who|which|about)\b)/iu;
/** 'The DSGOS undertook to include it': an officer, whoever that is. */
const UNDERTOOK = /^\W*(?:[Tt]he )?(?:\p{Lu}{3,8}|[Oo]fficers) undertook to \p{L}/u;
/** 'The list of sites to be sent out.', 'For the PCC to send the figures.': what is noted as to be done. */
const IS_TO_BE_SENT =
  /^\W*(?:(?:the|an?|all|any|further|more) [^.;]{3,140}? to be (?:sent|circulated|provided|brought|shared|supplied|added|included|produced|prepared|arranged|published|reported)\b|for the (?:pcc|pfcc|commissioner|clerk|opcc|officers?)\b[^.;]{0,60}? to (?:send|provide|circulate|bring|share|supply|report|write|arrange|add|include|look)\b)/iu;
const FINITE = /\b(?:was|were|is|are|has|had|have|would|will|could|should|asked|agreed|said|requested)\b/iu;
/** 'Whether it was worth the money.': it asks, whoever leads in to it. */
const ASKS_WHETHER = /^\W*(?:and )?whether\b/iu;
/** 'How many notices have been cancelled.', 'Is the backlog likely to grow.': the order of the words asks, though the mark is lost. */
const ASKS_INVERTED =
  /^\W*(?:(?:how (?:many|much|often|long|far) [^.;]{2,60}? )?(?:is|are|was|were|does|do|did|has|have|will|would|can|could|should) (?:the|there|it|this|these|those|they|he|she|any|an?|we|you|that) |(?:how (?:many|much) [^.;,]{2,60} (?:is|are|was|were|has|have|had|will|would|can|could) |(?:how|what|why|when|where) (?:is|are|was|were|does|do|did|has|have|will|would|can|could|should) (?:the|there|it|this|these|those|they|any|an?|being) ))/iu;

/** What a sentence does by its own words: it asks, or notes what is to be done; null where they do not tell. */
function byWords(read: ReadSentence, voice: Voice): Act | null {
  const { text } = read;
  const { office } = voice.speaker;
  const nobody = office === "unattributed";
  if (endsAsking(text) || (nobody && WAS_ASKED.test(text))) return "question";
  if (voice.rule === "task") return "undertaking";
  if (!isAccountable(office) && I_ASK.test(text)) return "question";
  if (nobody && UNDERTOOK.test(text)) return "undertaking";
  if (nobody && (isTask(read) || (IS_TO_BE_SENT.test(text) && !FINITE.test(text)))) return "request";
  return !isAccountable(office) && (ASKS_WHETHER.test(text) || ASKS_INVERTED.test(text)) ? "question" : null;
}
