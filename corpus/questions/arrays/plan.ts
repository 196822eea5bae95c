import type { WordGraph } from "../../text/match.ts";
import type { Query, Term } from "../../text/query.ts";
import { alone, inPhrases } from "./segment.ts";
import type { WordTable } from "./word-table.ts";

/** A query in numbers of words: in every list of `all` one term must stand, and none of `none` may. */
export interface QueryPlan {
  all: TermPlan[][];
  none: TermPlan[];
}

/** A term stands where a word of one of these lists does, or where one of these phrases does. */
export interface TermPlan {
  lists: ReadonlySet<number>;
  phrase: PhrasePlan | null;
}

/** A phrase of more than one place, as `corpus/text/match.ts` has it: from each place one or more steps lead on. */
export interface PhrasePlan {
  steps: readonly (readonly Step[])[];
  /** The words where there is but one way through, and the last is no prefix; else null. */
  words: readonly number[] | null;
}
export interface Step {
  /** The words that may stand here: one, or all that begin so. */
  words: ReadonlySet<number>;
  to: number;
}

/** Plans a query for a corpus with these words. */
export function planQuery(query: Query, words: WordTable): QueryPlan {
  return {
    all: query.all.map((terms) => terms.map((term) => planTerm(term, words))),
    none: query.none.map((term) => planTerm(term, words)),
  };
}

function planTerm({ stem, phrase, open }: Term, words: WordTable): TermPlan {
  const stems = stem === null ? [] : words.ofStem(stem).flatMap((word) => [...inPhrases(word), alone(word)]);
  if (phrase === null) return { lists: new Set(stems), phrase: null };
  if (phrase.length > 1) return { lists: new Set(stems), phrase: planPhrase(phrase, open, words) };
  const meantHere = (phrase.from[0] ?? []).flatMap((edge) => meant(edge.word, open, words));
  const lists = meantHere.flatMap((word) => (open ? inPhrases(word) : [...inPhrases(word), alone(word)]));
  return { lists: new Set([...stems, ...lists]), phrase: null };
}

function planPhrase(phrase: WordGraph, open: boolean, words: WordTable): PhrasePlan {
  const steps = phrase.from.map((edges) =>
    edges.map(({ word, to }): Step => ({ words: new Set(meant(word, open && to === phrase.length, words)), to })),
  );
  const only = steps.flatMap(([step, ...others], at) => {
    const [word, ...more] = step?.words ?? [];
    return word !== undefined && more.length + others.length === 0 && step?.to === at + 1 ? [word] : [];
  });
  return { steps, words: only.length === steps.length && !open ? only : null };
}

/** The words that one of a query means: itself, or with `open` all that begin so. What no text has is none. */
function meant(word: string, open: boolean, words: WordTable): readonly number[] {
  if (open) return words.beginning(word);
  const number = words.numberOf(word);
  return number === null ? [] : [number];
}
