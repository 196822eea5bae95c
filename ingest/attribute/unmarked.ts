import { isAccountable } from "../actions/commitments.ts";
import { WORRYING, type Voice } from "./decide.ts";
import { isScrutineer } from "./floor.ts";
import { afterAdverbs, BE, HAVE } from "./function-words.ts";
import { isAboutPaper, isNarrative } from "./narrative.ts";
import type { ReadSentence } from "./read.ts";
import { carry, members, NOBODY, textOf, type Setting } from "./setting.ts";
import { speakerOf } from "./speaker.ts";

const ASKING = /\?\W*$|^\W*(?:whether|why|how|what|when|where|who|which|if|could|can|would|is there|are there|does|do)\b/iu;

/** A sentence without a reporting verb goes on with what was said, tells what was done, or is said by nobody named. */
export function withoutVerb(read: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead, place } = setting;
  const speaking = floor.current !== null && floor.current.office !== "unattributed";
  const governed = lead?.grade === "speaker" && lead.speaker !== null;
  if (isNarrative(read, speaking || governed)) return null;
  const [first] = read.mentions;
  if (first?.pronoun && first.from === 0 && first.pronoun !== "they" && !speaking && !governed) {
    const meant = floor.meantBy(first.pronoun, false);
    if (meant) return carry(meant, "pronoun");
  }
  const subject = subjectOf(read, setting);
  if (subject) return subject;
  if (floor.current)
    return floor.hasAsked && !ASKING.test(read.text) ? { ...NOBODY, rule: "answer-without-speaker" } : carry(floor.current, "carried");
  if (governed && lead.speaker) return carry(lead.speaker, "lead-in");
  if (lead?.grade === "askers" && (ASKING.test(read.text) || WORRYING.test(read.text))) return carry(members(lead), "lead-in-to-questions");
  if (
    isAboutPaper(read) ||
    (place.itemClass !== null && place.itemClass !== "public" && place.itemClass !== "urgent" && place.itemClass !== "progress")
  )
    return null;
  return NOBODY;
}

/**
 * A sentence that begins with an office but has no reporting verb ('The Chief Executive would pass it on', 'The Commissioner saw no objection'):
 * the office's own words where it speaks already, or where somebody else has asked.
 */
function subjectOf(read: ReadSentence, { floor, place, directory }: Setting): Voice | null {
  const [first] = read.mentions;
  if (!first || first.pronoun || first.number !== "one" || first.from > read.tokens.findIndex((token) => token.word)) return null;
  const verb = afterAdverbs(read.tokens, first.to);
  const word = read.tokens[verb];
  if (!word?.word || word.capital) return null;
  const speaker = speakerOf(first, place, directory);
  if (!speaker) return null;
  const { current } = floor;
  if (HAVE.has(word.lower) || BE.has(word.lower)) return null;
  const free = current === null || current.office === "unattributed" || isScrutineer(current.office);
  if (current?.office !== speaker.office && !(free && floor.asked !== null && isAccountable(speaker.office))) return null;
  return { speaker, explicit: true, speakerText: textOf(read, first), also: [], rule: "office-first" };
}
