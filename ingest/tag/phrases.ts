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
/** The beginnings of all phrases, and for each word that has been met those that it may be: at most one by its stem and one as it is. */
interface Root extends Node {
  met: Map<string, readonly Node[]>;
}

/** Beyond so many words it is looked up anew, so that hostile text cannot fill the memory. */
const MET = 100_000;

const node = (): Node => ({ byStem: new Map(), byWord: new Map(), ends: [] });

/** Makes an empty tree. */
export function createPhraseTree(): PhraseTree {
  const root: Root = { ...node(), met: new Map() };
  const numbers = new Map<string, number>();
  return {
    add(phrase) {
      const known = numbers.get(phrase);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(phrase, number);
      plant(root, phrase, number);
      root.met.clear();
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

function findIn(root: Root, sentence: string): Map<number, Occurrence[]> {
  const { edges, length } = words(sentence);
  const found = new Map<number, Occurrence[]>();
  // Most words begin no phrase: the places are gone through only where one does.
  const begins = edges.filter((edge) => edge.phrase && beginnings(root, edge.word).length > 0);
  if (begins.length === 0) return found;
  const from: Edge[][] = Array.from({ length }, () => []);
  for (const edge of edges) if (edge.phrase) from[edge.from]?.push(edge);
  for (const first of begins.sort((a, b) => a.from - b.from)) step(beginnings(root, first.word), { first, from, sentence, found }, first);
  return found;
}

function beginnings(root: Root, word: string): readonly Node[] {
  const known = root.met.get(word);
  if (known) return known;
  const ways = waysOn(root, word);
  if (root.met.size >= MET) root.met.clear();
  root.met.set(word, ways);
  return ways;
}

/** Where a word leads, by its stem and as it is. */
function waysOn(at: Node, word: string): Node[] {
  const byStem = at.byStem.size === 0 ? undefined : at.byStem.get(stem(word));
  const byWord = at.byWord.size === 0 ? undefined : at.byWord.get(word);
  return [byStem, byWord].filter((next) => next !== undefined);
}

interface Walk {
  first: Edge;
  from: readonly Edge[][];
  sentence: string;
  found: Map<number, Occurrence[]>;
}

/** Follows every phrase that goes on with a word. The longest phrase has a handful of words, so the walk is short. */
function step(ways: readonly Node[], on: Walk, edge: Edge): void {
  for (const next of ways) arrive(next, on, edge);
  for (let n = ways.length - 1; n >= 0; n -= 1) follow(ways[n] as Node, on, edge);
}

function follow(at: Node, on: Walk, edge: Edge): void {
  if (at.byStem.size === 0 && at.byWord.size === 0) return;
  const following = on.from[edge.to] ?? [];
  for (let n = following.length - 1; n >= 0; n -= 1) {
    const next = following[n] as Edge;
    const ways = waysOn(at, next.word);
    if (ways.length > 0) step(ways, on, next);
  }
}

/** Notes the phrases that end here. */
function arrive(at: Node, { first, sentence, found }: Walk, edge: Edge): void {
  for (const { phrase, printed } of at.ends) {
    if (printed !== null && sentence.slice(first.start, edge.end) !== printed) continue;
    const occurrence = { from: first.from, to: edge.to, start: first.start, end: edge.end };
    const known = found.get(phrase);
    if (known) known.push(occurrence);
    else found.set(phrase, [occurrence]);
  }
}
