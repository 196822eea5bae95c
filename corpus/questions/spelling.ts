import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import { Spellcheck } from "natural/lib/natural/spellcheck/index.js";
import { InvalidError, type Question } from "../model/index.ts";
import { parseQuery } from "../text/query.ts";
import { stem } from "../text/stem.ts";
import { words } from "../text/words.ts";
import type { Reader } from "./reader.ts";
import type { Sets } from "./sets.ts";
import { countOf } from "./span.ts";
import { type CountedWord, spelledWords } from "./vocabulary.ts";

/** A correction is looked for where no more than this is found, */
const LITTLE = 2;
/** for words of these lengths (the spell-checker's time grows fast with a word's), */
const LENGTHS = { least: 4, most: 24 };
/** and for no more than this many words of a query. */
const MOST_WORDS = 4;

/** A corrected query where a question found nothing or little and the correction finds more; else null. */
export function suggestionFor(reader: Reader, sets: Sets, question: Question, found: number): string | null {
  if (question.q === null || found > LITTLE) return null;
  const corrected = correct(reader, question.q);
  if (corrected === null) return null;
  try {
    return countOf(sets, { ...question, q: corrected }).passages > found ? corrected : null;
  } catch (error) {
    if (error instanceof InvalidError) return null;
    throw error;
  }
}

/** The query with every word that the texts hardly have replaced by the likeliest near one; operators stay as typed. */
function correct(reader: Reader, q: string): string | null {
  const asked = new Set(parseQuery(q).read.excluded);
  const speller = reader.memo("speller", () => createSpeller(spelledWords(reader)));
  const wrong = words(q)
    .edges.filter((edge) => edge.phrase && edge.to === edge.from + 1 && /^[a-z]+$/.test(edge.word))
    .filter(({ word, start, end }) => !asked.has(word) && q.slice(start, end) !== "OR" && isRightLength(word))
    .slice(0, MOST_WORDS)
    .flatMap((edge) => ({ ...edge, better: speller(edge.word) ?? [] }));
  const changed = wrong.filter(({ better }) => better.length > 0).reverse();
  if (changed.length === 0) return null;
  return changed.reduce((text, { start, end, better }) => text.slice(0, start) + String(better) + text.slice(end), q);
}

const isRightLength = ({ length }: string) => length >= LENGTHS.least && length <= LENGTHS.most;

/** Finds the likeliest word that is one edit away and that far more passages have; null where there is none. */
function createSpeller(vocabulary: readonly CountedWord[]): (word: string) => string | null {
  const counts = new Map(vocabulary.map(({ word, passages }) => [word, passages]));
  const checker = new Spellcheck(vocabulary.map(({ word }) => word));
  return (word) => {
    const own = counts.get(word) ?? 0;
    if (own > LITTLE) return null;
    const near = checker.getCorrections(word, 1).filter((other) => stem(other) !== stem(word) && (counts.get(other) ?? 0) > own);
    const score = (other: string) => JaroWinklerDistance(word, other, {}) + Math.log10(counts.get(other) ?? 1) / 20;
    return near.toSorted((a, b) => score(b) - score(a) || Number(a > b) - Number(a < b))[0] ?? null;
  };
}
