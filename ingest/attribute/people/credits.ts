import type { DraftPassage } from "../../draft.ts";
import type { ReadSentence } from "../clauses/read.ts";
import type { Mention } from "../mentions/mention.ts";
import { anonymous, speakerOf, type Directory, type Place, type Speaker } from "./speaker.ts";

const QUESTION_OF = /^(?:supplementary |written )?question(?: (?:no\.? ?)?\d{1,3})?\s?(?:[–—:-]|from|by)\s+/iu;

/** 'Question 2 – Cllr Bell' and nothing else: who put the question below it. */
export function askedBy([read, ...more]: readonly ReadSentence[]): Mention | null {
  if (!read || more.length > 0) return null;
  const {
    text,
    tokens,
    mentions: [mention],
  } = read;
  const label = QUESTION_OF.exec(text)?.[0].length;
  if (label === undefined || !mention?.name || tokens[mention.from]?.start !== label) return null;
  return tokens.slice(mention.to).some((token) => token.word) ? null : mention;
}

/** '(Councillor Holt, Kelder Council)' and nothing else. */
const CREDIT = /^\([^()]{3,120}\)[.\s]*$/u;
/** What may stand between the names. */
const SMALL = new Set(["of", "and", "the", "for", "on", "behalf", "from", "member", "representing", "at"]);
/** No question has more paragraphs. */
const MOST = 6;

/** Who put the question above a line that holds nothing but a name in brackets; null for any other passage. */
function creditedBy([read, ...more]: readonly ReadSentence[], place: Place, directory: Directory): Speaker | null {
  const mention = read?.mentions[0];
  if (!read || more.length > 0 || !CREDIT.test(read.text) || !mention?.name || mention.from !== 1) return null;
  // '(Councillor Holt left the meeting at 11.20 am)' tells something.
  if (read.tokens.some(({ word, capital, lower }) => word && !capital && !SMALL.has(lower))) return null;
  const known = speakerOf(mention, place, directory);
  if (known && known.office !== "other") return known;
  const { shown, sex } = mention.name;
  return { ...anonymous("member", "one"), person: shown, personEvidence: "printed", sex };
}

/**
 * Questions that name who puts them in a line below: the passages of each, with whom it names. A question goes back to the number or mark that
 * its first paragraph has, or to what says who speaks.
 */
export function creditedBelow(
  passages: readonly DraftPassage[],
  reads: readonly ReadSentence[][],
  place: Place,
  directory: Directory,
): Map<number, Speaker> {
  const found = new Map<number, Speaker>();
  for (const at of passages.keys()) {
    const speaker = creditedBy(reads[at] ?? [], place, directory);
    if (!speaker) continue;
    const own: number[] = [];
    for (let above = at - 1; above >= Math.max(0, at - MOST); above -= 1) {
      const passage = passages[above];
      if (
        passage?.kind !== "minute" ||
        (reads[above] ?? []).some(({ spoken }) => spoken?.main.voice === "active" && !spoken.main.subject?.pronoun)
      )
        break;
      own.push(above);
      if (passage.list !== null || passage.paragraph !== null) break;
    }
    if (own.some((above) => passages[above]?.text.includes("?"))) for (const above of own) found.set(above, speaker);
  }
  return found;
}
