import { stem } from "../../corpus/text/stem.ts";
import type { Edge } from "../../corpus/text/types.ts";
import { words } from "../../corpus/text/words.ts";

/** Where a phrase of the taxonomy stands: `from` and `to` count words, `start` and `end` are offsets in the text. */
export interface Occurrence {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** All phrases of the taxonomy in one tree of words, so that a sentence is read once, whatever their number. */
export interface PhraseTree {
  /** The number by which a phrase is known. The same phrase asked for twice is one. */
  add(phrase: string): number;
  /** Where each phrase stands in a sentence, by its number. Linear in the sentence. */
  find(sentence: string): Map<number, Occurrence[]>;
}

interface Node {
  byStem: Map<string, Node>;
  byWord: Map<string, Node>;
  /** The phrases that end here, with the letters they must be printed in. */
  ends: { phrase: number; printed: string | null }[];
}

const node = (): Node => ({ byStem: new Map(), byWord: new Map(), ends: [] });

/** Makes an empty tree. */
export function createPhraseTree(): PhraseTree {
  const root = node();
  const numbers = new Map<string, number>();
  return {
    add(phrase) {
      const known = numbers.get(phrase);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(phrase, number);
      plant(root, phrase, number);
      return number;
    },
    find: (sentence) => findIn(root, sentence),
  };
}

function plant(root: Node, phrase: string, number: number): void {
  const printed = phrase.startsWith("=") ? phrase.slice(1) : null;
  const exact = printed !== null || phrase.startsWith('"');
  const { edges, length } = words(printed ?? phrase);
  const open: { place: number; at: Node }[] = [{ place: 0, at: root }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { place, at } = step;
    if (place === length) at.ends.push({ phrase: number, printed });
    else for (const edge of edges) if (edge.phrase && edge.from === place) open.push({ place: edge.to, at: grow(at, edge.word, exact) });
  }
}

function grow(at: Node, word: string, exact: boolean): Node {
  const [branches, key] = exact ? [at.byWord, word] : [at.byStem, stem(word)];
  const next = branches.get(key) ?? node();
  branches.set(key, next);
  return next;
}

function findIn(root: Node, sentence: string): Map<number, Occurrence[]> {
  const { edges, length } = words(sentence);
  const from: Edge[][] = Array.from({ length }, () => []);
  for (const edge of edges) if (edge.phrase) from[edge.from]?.push(edge);
  const found = new Map<number, Occurrence[]>();
  for (const first of from.flat()) walk(root, first, from, sentence, found);
  return found;
}

/** Follows every phrase that begins with this word. The longest phrase has a handful of words, so the walk is short. */
function walk(root: Node, first: Edge, from: readonly Edge[][], sentence: string, found: Map<number, Occurrence[]>): void {
  const open: { edge: Edge; at: Node }[] = [{ edge: first, at: root }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { edge, at } = step;
    for (const next of [at.byStem.get(stem(edge.word)), at.byWord.get(edge.word)]) {
      if (!next) continue;
      for (const { phrase, printed } of next.ends) {
        if (printed !== null && sentence.slice(first.start, edge.end) !== printed) continue;
        const known = found.get(phrase) ?? [];
        known.push({ from: first.from, to: edge.to, start: first.start, end: edge.end });
        found.set(phrase, known);
      }
      for (const following of from[edge.to] ?? []) open.push({ edge: following, at: next });
    }
  }
}
