import { wantsAnswer } from "./clause.ts";
import type { ReadSentence } from "./read.ts";

const REPLIES =
  /^(?:\W*(?:in (?:a |an )?(?:response|reply|answer|responding)\b|responding\b|replying\b|answering\b|by way of (?:an? )?(?:reply|response|answer)\b|in (?:his|her|their) (?:response|reply|answer)\b|to this\b|when (?:asked|questioned|pressed|challenged)\b|(?:questioned|pressed|challenged|quizzed|prompted) (?:by|about|on|further|as|again|over|whether)\b|having been (?:asked|questioned|pressed|challenged)\b|asked (?:by|about|whether|if|how|what|why|when)\b|following (?:a|an|the|further|several) (?:\w+ ){0,2}(?:questions?|quer(?:y|ies)|enquir(?:y|ies))\b|with (?:regard|reference|respect) to (?:a|an|the) (?:\w+ ){0,2}(?:question|query|enquiry)\b|in view of the concerns?\b|to which\b)|(?:[^,]{2,60}, ){1,3}(?:in (?:answer|reply|response)(?: to [^,]{3,90})?|(?:responding|replying) to [^,]{3,90}|when (?:asked|questioned|pressed)[^,]{0,90}),)/iu;

/** Whether a sentence says itself that it answers: 'In response', or a question asked in it. */
export function replies(read: ReadSentence): boolean {
  if (REPLIES.test(read.text)) return read.spoken?.main.voice !== "bare" || read.spoken.main.clauses[0]?.lemma !== "ask";
  const asked = read.spoken?.also?.clauses.some(({ act }) => wantsAnswer(act));
  return asked === true || read.spoken?.rule === "asked-and-noted" || read.spoken?.rule === "brought-up-and-answered";
}
