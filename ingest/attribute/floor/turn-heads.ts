import type { Lead } from "./floor.ts";
import { leadOf } from "./governing.ts";
import type { ReadSentence } from "../clauses/read.ts";
import type { Spot } from "./setting.ts";
import { anonymous, speakerOf, type Speaker } from "../people/speaker.ts";

/** 'Question from Mr Orr, Kelder', 'Supplementary question', 'Statement by the Parish Council' over the words themselves. */
const OVER_QUESTION =
  /^(?:(?:supplementary|written|follow-up|public|further)\s)*(?:question|statement|petition)(?:\s(?:no\.?\s?)?\d{1,2})?(?:\s?[:–—-]?\s(?:from|by)\s.{2,100})?:?$/iu;
const OVER_ANSWER =
  /^(?:(?:supplementary|written|further)\s)*(?:answer|response|reply)(?:\s\d{1,2})?(?:\s?[:–—-]?\s(?:from|by|of)\s.{2,100})?:?$/iu;

/** 'Members’ Questions' over what was asked, and answered. */
const MEMBERS_ASK = /^(?:panel )?members[’']? questions:?$/iu;

/**
 * What a heading governs that says whose words come next: the paragraphs to the next passage of another kind. A question without a name is the
 * public's in an item for them; an answer without one is given by whoever answered before. Null: it says nothing of the kind.
 * @param answerer who answered last in the item
 */
export function turnUnder([read]: readonly ReadSentence[], spot: Spot, answerer: Speaker | null): Lead | null {
  const { place, directory, passages, at } = spot;
  const end = passages.findIndex(({ kind }, n) => n > at && kind !== "minute");
  const to = (end < 0 ? passages.length : end) - 1;
  if (read && MEMBERS_ASK.test(read.text)) return { ...leadOf(null, spot, false), grade: "askers", to };
  const answers = read !== undefined && OVER_ANSWER.test(read.text);
  if (!read || passages[at + 1]?.kind !== "minute" || (!answers && !OVER_QUESTION.test(read.text))) return null;
  const named = read.mentions.find(({ pronoun }) => !pronoun);
  const asker = place.itemClass === "public" ? anonymous("public", "one") : null;
  const speaker = (named ? speakerOf(named, place, directory) : null) ?? (answers ? answerer : asker);
  if (!speaker) return null;
  return { ...leadOf(speaker, spot, false), answers, to };
}
