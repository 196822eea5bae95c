import { endsAsking } from "../words/tokens.ts";
import type { ItemClass } from "../items/item-class.ts";
import { isAboutPaper, isNarrative } from "./narrative.ts";
import { byOpening } from "./openings.ts";
import type { ReadSentence } from "../clauses/read.ts";
import { NOBODY, type Setting } from "../floor/setting.ts";
import { subjectOf } from "./subject-first.ts";
import { goesOn, isQuoted, opensWithPronoun, questionAmidAnswer, requestMet, turnsToOwn } from "./unmarked/by-floor.ts";
import { amidPoints, byLeadIn, inExchange, underQuestions } from "./unmarked/by-lead-in.ts";
import { governing, isBusiness, isSpeaking } from "../floor/circumstances.ts";
import { ofHolder, ofView } from "./unmarked/holders.ts";
import { bracketed, promisesThen, strangerIn } from "./unmarked/named-within.ts";
import { putByPublic } from "./unmarked/of-public.ts";
import type { Voice } from "../floor/voice.ts";

/** Classes of items in which minutes report speech even where no sentence says so. */
const SPOKEN: ReadonlySet<ItemClass> = new Set(["public", "urgent", "progress"]);

/** A way to tell who speaks in a sentence without a reporting verb; null where it tells nothing. */
type Way = (read: ReadSentence, setting: Setting) => Voice | null;

/** The first that tells anything decides: what the sentence says itself goes before what was said before it, and that before the lead-in. */
const WAYS: readonly Way[] = [
  opensWithPronoun,
  turnsToOwn,
  inExchange,
  isQuoted,
  byOpening,
  ofView,
  bracketed,
  ofHolder,
  subjectOf,
  questionAmidAnswer,
  putByPublic,
  requestMet,
  strangerIn,
  goesOn,
  amidPoints,
  byLeadIn,
  underQuestions,
];

/** A sentence without a reporting verb goes on with what was said, tells what was done, or is said by nobody named. */
export function withoutVerb(read: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead, place } = setting;
  const business = isBusiness(setting);
  // 'Why had so many officers left?' asks, whatever was done.
  if (!endsAsking(read.text) && isNarrative(read, isSpeaking(setting) || governing(setting) !== null))
    return business ? null : promisesThen(read, setting);
  for (const way of WAYS) {
    const voice = way(read, setting);
    if (voice) return voice;
  }
  // 'In response to questions Members heard that:' leads in to what was said, whatever the item.
  if (lead?.grade === "nobody" && lead.answers && floor.inList) return NOBODY;
  return isAboutPaper(read) || (place.itemClass !== null && !SPOKEN.has(place.itemClass)) ? null : NOBODY;
}
