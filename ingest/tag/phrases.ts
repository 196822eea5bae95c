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
/** Where a word leads: by its stem, and as it is. */
interface Ways {
  byStem: Node | undefined;
  byWord: Node | undefined;
}
/** The beginnings of all phrases, and where each word that has been met leads from there; null: it begins none. */
interface Root extends Node {
  met: Map<string, Ways | null>;
  /** The phrases that are a sign and no word: they stand where an amount is printed with it (£4m, 12%). */
  signs: Map<string, number>;
}

/** Beyond so many words it is looked up anew, so that hostile text cannot fill the memory. */
const MET = 100_000;

const SIGN = /[£%]/u;

const node = (): Node => ({ byStem: new Map(), byWord: new Map(), ends: [] });

/** Makes an empty tree. */
export function createPhraseTree(): PhraseTree {
  const root: Root = { ...node(), met: new Map(), signs: new Map() };
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

function plant(root: Root, phrase: string, number: number): void {
  const printed = phrase.startsWith("=") ? phrase.slice(1) : null;
  const exact = printed !== null || phrase.startsWith('"');
  const { edges, length } = words(printed ?? phrase);
  const sign = length === 0 ? SIGN.exec(phrase)?.[0] : undefined;
  if (sign !== undefined) root.signs.set(sign, number);
  const open: { place: number; at: Node }[] = [{ place: 0, at: root }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { place, at } = step;
    if (place === length) at.ends.push({ phrase: number, printed });
    else for (const edge of edges) if (edge.phrase && edge.from === place) open.push({ place: edge.to, at: grow(at, edge, exact) });
  }
}

function grow(at: Node, { word, stem }: Edge, exact: boolean): Node {
  const [branches, key] = exact ? [at.byWord, word] : [at.byStem, stem];
  const next = branches.get(key) ?? node();
  branches.set(key, next);
  return next;
}

function findIn(root: Root, sentence: string): Map<number, Occurrence[]> {
  const { edges } = words(sentence);
  const found = amounts(root, sentence, edges);
  // Most words begin no phrase: the places are gone through only where one does.
  const begins = edges.filter((edge) => edge.phrase && beginnings(root, edge) !== null);
  if (begins.length === 0) return found;
  const from = edgesFrom(edges);
  for (const first of begins.sort((a, b) => a.from - b.from)) {
    const ways = beginnings(root, first);
    if (ways) step(ways.byStem, ways.byWord, { first, from, sentence, found }, first);
  }
  return found;
}

/** The edges by the place that they begin at; most places have one. */
function edgesFrom(edges: readonly Edge[]): (Edge | Edge[] | undefined)[] {
  const from: (Edge | Edge[] | undefined)[] = [];
  for (const edge of edges) {
    if (!edge.phrase) continue;
    const there = from[edge.from];
    if (there === undefined) from[edge.from] = edge;
    else if (Array.isArray(there)) there.push(edge);
    else from[edge.from] = [there, edge];
  }
  return from;
}

/** Where amounts stand, by the phrase that is their sign. */
function amounts(root: Root, sentence: string, edges: readonly Edge[]): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  for (const [sign, phrase] of root.signs) {
    if (!sentence.includes(sign)) continue;
    const before = sign === "£";
    const marked = edges.filter(({ start, end }) => sentence[before ? start - 1 : end] === sign);
    // What is shown as the reason is the amount with its sign: "26" explains nothing.
    const shown = marked.map(({ from, to, start, end }) => (before ? { from, to, start: start - 1, end } : { from, to, start, end: end + 1 }));
    if (shown.length > 0) found.set(phrase, shown);
  }
  return found;
}

function beginnings(root: Root, { word, stem }: Edge): Ways | null {
  const known = root.met.get(word);
  if (known !== undefined) return known;
  const ways = { byStem: root.byStem.get(stem), byWord: root.byWord.get(word) };
  const met = ways.byStem || ways.byWord ? ways : null;
  if (root.met.size >= MET) root.met.clear();
  root.met.set(word, met);
  return met;
}

interface Walk {
  first: Edge;
  from: readonly (Edge | Edge[] | undefined)[];
  sentence: string;
  found: Map<number, Occurrence[]>;
}

/** Follows every phrase that goes on with a word. The longest phrase has a handful of words, so the walk is short. */
function step(byStem: Node | undefined, byWord: Node | undefined, on: Walk, edge: Edge): void {
  if (byStem) arrive(byStem, on, edge);
  if (byWord) arrive(byWord, on, edge);
  if (byWord) follow(byWord, on, edge);
  if (byStem) follow(byStem, on, edge);
}

function follow(at: Node, on: Walk, edge: Edge): void {
  const [stems, exact] = [at.byStem.size > 0, at.byWord.size > 0];
  if (!stems && !exact) return;
  const next = on.from[edge.to];
  if (next === undefined) return;
  if (!Array.isArray(next)) goOn(at, stems, exact, on, next);
  else for (let n = next.length - 1; n >= 0; n -= 1) goOn(at, stems, exact, on, next[n] as Edge);
}

function goOn(at: Node, stems: boolean, exact: boolean, on: Walk, next: Edge): void {
  const byStem = stems ? at.byStem.get(next.stem) : undefined;
  const byWord = exact ? at.byWord.get(next.word) : undefined;
  if (byStem || byWord) step(byStem, byWord, on, next);
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
