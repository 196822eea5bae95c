import { countPhrase, Graph } from "./graph.ts";
import { keepWhere } from "./meet.ts";
import { filledLists, type Occurrences, occurrencesIn } from "./occurrences.ts";
import type { PhrasePlan } from "./plan.ts";
import { createRoom } from "./room.ts";
import { inPhrases, joined, type Segment } from "./segment.ts";

/** Passages that may hold a phrase are those that have a word of so many of its places, the rarest. */
const PLACES_ASKED = 3;

const foundRoom = createRoom(Int32Array);

/** Where a phrase stands in a segment, by passages counted from its first. */
export function phraseIn(segment: Segment, phrase: PhrasePlan): Occurrences {
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
  return { passages: found.slice(0, count), times: times.slice(0, count) };
}

/** The passages, counted from the segment's first, that have a word of each of those places of a phrase at which the rarest stand. */
function mayHold(segment: Segment, phrase: PhrasePlan): Int32Array {
  const [rarest = [], ...others] = placesOf(segment, phrase);
  const { passages } = occurrencesIn(segment, rarest, []);
  const found = foundRoom(passages.length);
  found.set(passages);
  let count = found.length;
  for (const lists of others) count = keepWhere(found.subarray(0, count), occurrencesIn(segment, lists, []).passages, true, found);
  return found.subarray(0, count);
}

/** For those places of a phrase at which the rarest words stand, the lists of all words that may stand there. */
function placesOf(segment: Segment, { steps }: PhrasePlan): number[][] {
  const places = steps.map((_, place) => {
    const covering = steps.flatMap((from, at) => (at > place ? [] : from.filter((step) => step.to > place)));
    const lists = filledLists(segment, new Set(covering.flatMap((step) => [...step.words].flatMap(inPhrases))));
    return { lists, passages: lists.reduce((sum, list) => sum + (segment.passages[list] ?? 0), 0) };
  });
  return places
    .sort((a, b) => a.passages - b.passages)
    .slice(0, PLACES_ASKED)
    .map(({ lists }) => lists);
}

/**
 * How to count a phrase in a passage. Where there is but one way through it and no joined form can be part of it, its bytes are looked
 * for; else the graph is read and walked.
 */
function countIn({ graphs, passages }: Segment, phrase: PhrasePlan): (passage: number) => number {
  const { bytes, start, end, places } = graphs;
  const graph = new Graph();
  const walk = (passage: number) => {
    const length = places[passage] ?? 0;
    return countPhrase(graph.read(bytes, start[passage] ?? 0, length), phrase, 0, length);
  };
  if (phrase.words === null) return walk;
  const pattern = Uint8Array.from(phrase.words.flatMap(varint));
  const mayBeJoined = phrase.words.some((word) => (passages[joined(word)] ?? 0) > 0);
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
