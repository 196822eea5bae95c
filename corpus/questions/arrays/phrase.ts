import { countPhrase, Graph } from "./graph.ts";
import { keepWhere } from "./meet.ts";
import { filledLists, type Occurrences, occurrencesIn } from "./occurrences.ts";
import type { PhrasePlan } from "./plan.ts";
import { createRoom } from "./room.ts";
import { inPhrases, joined, pairList, type Segment } from "./segment.ts";

/** Of what a phrase needs so many are asked for before texts are looked at. */
const MOST_ASKED = 3;

const foundRoom = createRoom(Int32Array);

/** Where a phrase stands in a segment, by passages counted from its first. */
export function phraseIn(segment: Segment, phrase: PhrasePlan): Occurrences {
  const [one, other, ...more] = isPrinted(segment, phrase) ? phrase.words : [];
  const pair = one === undefined || other === undefined || more.length > 0 ? null : pairList(segment, one, other);
  if (pair !== null) return copy(occurrencesIn(segment, filledLists(segment, [pair]), []));
  const countOf = countIn(segment, phrase);
  const found = mayHold(segment, phrase);
  const times = new Uint8Array(found.length);
  let count = 0;
  for (let at = 0; at < found.length; at += 1) {
    const passage = found[at] ?? 0;
    const stands = countOf(passage);
    if (stands === 0) continue;
    found[count] = passage;
    times[count] = Math.min(255, stands);
    count += 1;
  }
  return copy({ passages: found.subarray(0, count), times: times.subarray(0, count) });
}

const copy = ({ passages, times }: Occurrences): Occurrences => ({ passages: passages.slice(), times: times.slice() });

/** Whether a phrase stands only where its words are printed one after the other: one way through, and no joined form is part of it. */
function isPrinted({ passages }: Segment, phrase: PhrasePlan): phrase is PhrasePlan & { words: readonly number[] } {
  return phrase.words !== null && !phrase.words.some((word) => (passages[joined(word)] ?? 0) > 0);
}

/** The passages, counted from the segment's first, that have what the rarest lists say that a phrase needs. */
function mayHold(segment: Segment, phrase: PhrasePlan): Int32Array {
  const needs = [...wordsNeeded(segment, phrase), ...(isPrinted(segment, phrase) ? pairsNeeded(segment, phrase.words) : [])];
  const [rarest = [], ...others] = rarestOf(segment, needs);
  const { passages } = occurrencesIn(segment, rarest, []);
  const found = foundRoom(passages.length);
  found.set(passages);
  let count = found.length;
  for (const lists of others) count = keepWhere(found.subarray(0, count), occurrencesIn(segment, lists, []).passages, true, found);
  return found.subarray(0, count);
}

/** For each place of a phrase the lists of all words that may stand there. */
function wordsNeeded(segment: Segment, { steps }: PhrasePlan): number[][] {
  return steps.map((_, place) => {
    const covering = steps.flatMap((from, at) => (at > place ? [] : from.filter((step) => step.to > place)));
    return filledLists(segment, new Set(covering.flatMap((step) => [...step.words].flatMap(inPhrases))));
  });
}

/** The lists of the pairs that follow each other in a phrase, where they have any. */
function pairsNeeded(segment: Segment, words: readonly number[]): number[][] {
  return words.slice(1).flatMap((word, at) => {
    const list = pairList(segment, words[at] ?? 0, word);
    return list === null ? [] : [filledLists(segment, [list])];
  });
}

function rarestOf({ passages }: Segment, needs: readonly number[][]): number[][] {
  const sized = needs.map((lists) => ({ lists, passages: lists.reduce((sum, list) => sum + (passages[list] ?? 0), 0) }));
  return sized
    .sort((a, b) => a.passages - b.passages)
    .slice(0, MOST_ASKED)
    .map(({ lists }) => lists);
}

/**
 * How to count a phrase in a passage. Where there is but one way through it and no joined form can be part of it, its bytes are looked
 * for; else the graph is read and walked.
 */
function countIn(segment: Segment, phrase: PhrasePlan): (passage: number) => number {
  const { bytes, start, end, places } = segment.graphs;
  const graph = new Graph();
  const walk = (passage: number) => {
    const length = places[passage] ?? 0;
    return countPhrase(graph.read(bytes, start[passage] ?? 0, length), phrase, 0, length);
  };
  if (phrase.words === null) return walk;
  const pattern = Uint8Array.from(phrase.words.flatMap(varint));
  const mayBeJoined = !isPrinted(segment, phrase);
  return (passage) => {
    const stop = end[passage] ?? 0;
    if (mayBeJoined && bytes[stop] !== 0) return walk(passage);
    return countRuns(bytes, start[passage] ?? 0, stop, pattern);
  };
}

function varint(value: number): number[] {
  return value > 0x7f ? [(value & 0x7f) | 0x80, ...varint(value >>> 7)] : [value];
}

/** How often numbers stand one after the other in a stretch of varints. */
function countRuns(bytes: Uint8Array, from: number, to: number, pattern: Uint8Array): number {
  const first = pattern[0] ?? 0;
  const last = to - pattern.length;
  let times = 0;
  for (let at = from; at <= last; at += 1) {
    if (bytes[at] === first && isRun(bytes, at, pattern) && (at === from || (bytes[at - 1] ?? 0) <= 0x7f)) times += 1;
  }
  return times;
}

/** Whether the bytes of a pattern stand from here on. (Where the byte before has its highest bit set, this is inside a number.) */
function isRun(bytes: Uint8Array, from: number, pattern: Uint8Array): boolean {
  for (let at = 1; at < pattern.length; at += 1) if (bytes[from + at] !== pattern[at]) return false;
  return true;
}
