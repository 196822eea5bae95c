import type { Edge, Stretch, Words } from "./types.ts";

/** The edges of a text by the place where they begin, and by their word: what words and phrases are looked up in. */
export interface WordGraph {
  length: number;
  edges: readonly Edge[];
  from: readonly (readonly Edge[])[];
  byWord: ReadonlyMap<string, readonly Edge[]>;
}

/**
 * The words of a text for looking things up, or only those that lie wholly `within` a stretch of it. They are sorted when first looked up
 * so: most texts are searched for single words alone. Linear.
 */
export function graph(words: Words, within: Stretch | null = null): WordGraph {
  const edges = within ? words.edges.filter((e) => e.start >= within.start && e.end <= within.end) : words.edges;
  let from: WordGraph["from"] | null = null;
  let byWord: WordGraph["byWord"] | null = null;
  return {
    length: words.length,
    edges,
    get from() {
      return (from ??= sortByPlace(edges, words.length));
    },
    get byWord() {
      return (byWord ??= sortByWord(edges));
    },
  };
}

function sortByPlace(edges: readonly Edge[], length: number): Edge[][] {
  const from: Edge[][] = Array.from({ length }, () => []);
  for (const edge of edges) if (edge.phrase) from[edge.from]?.push(edge);
  return from;
}

function sortByWord(edges: readonly Edge[]): Map<string, Edge[]> {
  const byWord = new Map<string, Edge[]>();
  for (const edge of edges) {
    const known = byWord.get(edge.word);
    if (known) known.push(edge);
    else byWord.set(edge.word, [edge]);
  }
  return byWord;
}

/** Where a word stands in a text in any form that has this stem, in order. */
export function findStem(text: WordGraph, stemmed: string): Stretch[] {
  return text.edges.filter((edge) => edge.stem === stemmed);
}

/**
 * Where a phrase stands in a text: its words follow each other there, each in a form that the phrase allows (`anti-social` is
 * `anti social` or `antisocial`). One word is a phrase too, and then meets `section` and `106` of `section 106`.
 * With `open` its last word may go on (a prefix). A phrase without words stands nowhere. The shortest stretch from each beginning, in order.
 */
export function findPhrase(text: WordGraph, phrase: WordGraph, open = false): Stretch[] {
  const found = new Map<number, Stretch>();
  const asked = { text, phrase, open };
  for (const first of phrase.from[0] ?? []) {
    for (const edge of beginnings(asked, first)) {
      const end = endOf(asked, first, edge);
      const known = found.get(edge.from);
      if (end !== null && (!known || end < known.end)) found.set(edge.from, { start: edge.start, end });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

interface Asked {
  text: WordGraph;
  phrase: WordGraph;
  open: boolean;
}

function beginnings({ text, phrase, open }: Asked, first: Edge): readonly Edge[] {
  const last = first.to === phrase.length;
  if (open && last) return text.edges.filter((edge) => edge.phrase && edge.word.startsWith(first.word));
  const edges = text.byWord.get(first.word) ?? [];
  return last && phrase.length === 1 ? edges : edges.filter((edge) => edge.phrase);
}

/** Where the phrase that begins with these two edges first ends in the text, or null. Each pair of places is looked at once. */
function endOf(asked: Asked, first: Edge, edge: Edge): number | null {
  let end: number | null = null;
  const seen = new Set<number>();
  const open = [{ asked: first.to, at: edge }];
  for (let step = open.pop(); step; step = open.pop()) {
    const key = step.asked * (asked.text.length + 1) + step.at.to;
    if (step.asked === asked.phrase.length) end = end === null ? step.at.end : Math.min(end, step.at.end);
    else if (!seen.has(key)) {
      seen.add(key);
      open.push(...steps(asked, step.asked, step.at.to));
    }
  }
  return end;
}

/** The ways on from a place of the phrase and a place of the text. */
function steps({ text, phrase, open }: Asked, from: number, place: number): { asked: number; at: Edge }[] {
  const here = text.from[place] ?? [];
  return (phrase.from[from] ?? []).flatMap((next) => {
    const goesOn = open && next.to === phrase.length;
    const fitting = here.filter((edge) => edge.word === next.word || (goesOn && edge.word.startsWith(next.word)));
    return fitting.map((at) => ({ asked: next.to, at }));
  });
}
