import type { Edge, Stretch, Words } from "./types.ts";

/** The edges of a text by the place where they begin, and by their word: what phrases are looked up in. */
export interface WordGraph {
  words: Words;
  from: readonly (readonly Edge[])[];
  byWord: ReadonlyMap<string, readonly Edge[]>;
}

/** Sorts the words of a text for looking things up. Linear. */
export function graph(words: Words): WordGraph {
  const from: Edge[][] = Array.from({ length: words.length }, () => []);
  const byWord = new Map<string, Edge[]>();
  for (const edge of words.edges) {
    if (edge.phrase) from[edge.from]?.push(edge);
    const known = byWord.get(edge.word);
    if (known) known.push(edge);
    else byWord.set(edge.word, [edge]);
  }
  return { words, from, byWord };
}

/**
 * Where a phrase stands in a text: its words follow each other there, each in a form that the phrase allows (`anti-social` is
 * `anti social` or `antisocial`). One word is a phrase too, and then meets `section` and `106` of `section 106`.
 * A phrase without words stands nowhere. The shortest stretch from each beginning, in order.
 */
export function findPhrase(text: WordGraph, phrase: WordGraph): Stretch[] {
  if (phrase.words.length === 0) return [];
  const found = new Map<number, Stretch>();
  for (const first of phrase.from[0] ?? []) {
    for (const edge of text.byWord.get(first.word) ?? []) {
      const end = endOf(text, phrase, first, edge);
      const known = found.get(edge.from);
      if (end !== null && (!known || end < known.end)) found.set(edge.from, { start: edge.start, end });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Where the phrase that begins with these two edges ends in the text, or null. Each pair of places is looked at once. */
function endOf(text: WordGraph, phrase: WordGraph, first: Edge, edge: Edge): number | null {
  if (!edge.phrase && phrase.words.length > 1) return null;
  let ends: number | null = null;
  const seen = new Set<number>();
  const open = [{ asked: first.to, at: edge }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { asked, at } = step;
    const key = asked * (text.words.length + 1) + at.to;
    if (asked === phrase.words.length) ends = ends === null ? at.end : Math.min(ends, at.end);
    else if (!seen.has(key)) {
      seen.add(key);
      open.push(...steps(text, phrase, asked, at.to));
    }
  }
  return ends;
}

function steps(text: WordGraph, phrase: WordGraph, asked: number, place: number): { asked: number; at: Edge }[] {
  const here = text.from[place] ?? [];
  return (phrase.from[asked] ?? []).flatMap((next) => here.filter((e) => e.word === next.word).map((at) => ({ asked: next.to, at })));
}
