import { WORRYING, type Voice } from "./decide.ts";
import { isScrutineer } from "./floor.ts";
import { afterAdverbs, BE, HAVE, MODALS } from "./function-words.ts";
import type { ItemClass } from "./item-class.ts";
import { isAboutPaper, isNarrative } from "./narrative.ts";
import type { ReadSentence } from "./read.ts";
import { carry, members, NOBODY, textOf, type Setting } from "./setting.ts";
import { speakerOf } from "./speaker.ts";

const ASKING = /\?\W*$|^\W*(?:whether|why|how|what|when|where|who|which|if|could|can|would|is there|are there|does|do)\b/iu;

const BUSINESS: ReadonlySet<ItemClass> = new Set(["apologies", "declarations", "election", "minutes", "exclusion", "dates", "close"]);

/** A sentence without a reporting verb goes on with what was said, tells what was done, or is said by nobody named. */
export function withoutVerb(read: ReadSentence, setting: Setting): Voice | null {
  const { floor, lead, place } = setting;
  // An item about the meeting itself is narrative wherever it can be.
  const business = place.itemClass !== null && BUSINESS.has(place.itemClass);
  const speaking = !business && floor.current !== null && floor.current.office !== "unattributed";
  const governed = lead?.grade === "speaker" && lead.speaker !== null;
  if (isNarrative(read, speaking || governed)) return null;
  const [first] = read.mentions;
  if (first?.pronoun && first.from === 0 && first.pronoun !== "they" && !speaking && !governed) {
    const meant = floor.meantBy(first.pronoun, { asks: false, answers: false });
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

/** Who argues as a clause goes on has spoken: 'was opposed, arguing that it was the PCSO whom people knew'. */
const GOES_ON_SAYING =
  /,\s(?:and\s)?(?:arguing|stressing|saying|noting|adding|remarking|observing|stating|explaining|pointing out|asking|suggesting|warning)\b/iu;

/**
 * A sentence that begins with an office or a member but has no verb that a table lists ('The Commissioner saw no objection', 'Councillor Bell
 * sought to establish', 'Mr Rook counselled against it'): what is no narrative is the office's own words. 'was' and 'had' tell of the office,
 * they do not let it speak, unless it goes on to argue.
 */
function subjectOf(read: ReadSentence, { floor, lead, place, directory }: Setting): Voice | null {
  const [first] = read.mentions;
  if (!first || first.pronoun || first.number === "body" || first.from > read.tokens.findIndex((token) => token.word)) return null;
  const word = read.tokens[afterAdverbs(read.tokens, first.to)];
  if (!word?.word || word.capital) return null;
  if ((HAVE.has(word.lower) || BE.has(word.lower)) && !GOES_ON_SAYING.test(read.text)) return null;
  const speaker = speakerOf(first, place, directory);
  // Within somebody's speech 'Members would be welcome' and 'The Treasurer would send it' are still that speaker's words.
  const current = floor.current ?? (lead?.grade === "speaker" ? lead.speaker : null);
  const within =
    current !== null && current.office !== "unattributed" && current.office !== speaker?.office && !isScrutineer(current.office);
  if (within && (first.number !== "one" || MODALS.has(word.lower))) return null;
  return speaker && { speaker, explicit: true, speakerText: textOf(read, first), also: [], rule: "office-first" };
}
