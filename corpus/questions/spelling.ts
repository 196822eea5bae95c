import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import { InvalidError, type Question } from "../model/index.ts";
import { parseQuery } from "../text/query.ts";
import { stem } from "../text/stem.ts";
import { words } from "../text/words.ts";
import { nearWords } from "./near.ts";
import { byId } from "./order.ts";
import type { Reader } from "./reader.ts";
import type { Sets } from "./sets.ts";
import { knownWords, passagesWith } from "./vocabulary.ts";

/** A correction is looked for where no more than this is found, */
const LITTLE = 2;
/** for words of these lengths, */
const LENGTHS = { least: 4, most: 24 };
/** and for no more than this many words of a query. */
const MOST_WORDS = 4;

/** A corrected query where a question found nothing or little and the correction finds more; else null. */
export function suggestionFor(reader: Reader, sets: Sets, question: Question, found: number): string | null {
  if (question.q === null || found > LITTLE) return null;
  const corrected = correct(reader, question.q);
  if (corrected === null) return null;
  try {
    return sets.size({ ...question, q: corrected }) > found ? corrected : null;
  } catch (error) {
    if (error instanceof InvalidError) return null;
    throw error;
  }
}

/** The query with every word that the texts hardly have replaced by the likeliest near one; operators stay as typed. */
function correct(reader: Reader, q: string): string | null {
  const excluded = new Set(parseQuery(q).read.excluded);
  const asked = words(q).edges.filter(({ word, start, end, from, to, phrase }) => {
    const plain = phrase && to === from + 1 && /^[a-z]+$/.test(word) && q.slice(start, end) !== "OR";
    return plain && !excluded.has(word) && word.length >= LENGTHS.least && word.length <= LENGTHS.most;
  });
  // From the last to the first, so that what stands before a change keeps its place.
  const better = asked
    .slice(0, MOST_WORDS)
    .reverse()
    .map((edge) => ({ edge, word: likeliest(reader, edge.word) }));
  const corrected = better.reduce(
    (text, { edge, word }) => (word === null ? text : text.slice(0, edge.start) + word + text.slice(edge.end)),
    q,
  );
  return corrected === q ? null : corrected;
}

/** The word one edit away that far more passages have; null where there is none, or the word is known well enough. */
function likeliest(reader: Reader, word: string): string | null {
  const own = passagesWith(reader, "plain", [word]).get(word) ?? 0;
  if (own > LITTLE) return null;
  const near = knownWords(reader, nearWords(word)).filter((other) => stem(other) !== stem(word));
  const counts = passagesWith(reader, "plain", near);
  const countOfOther = (other: string) => counts.get(other) ?? 0;
  const score = (other: string) => JaroWinklerDistance(word, other, {}) + Math.log10(countOfOther(other)) / 20;
  return near.filter((other) => countOfOther(other) > own).sort((a, b) => score(b) - score(a) || byId(a, b))[0] ?? null;
}
