import { countPhrase, Graph } from "./graph.ts";
import type { PhrasePlan } from "./plan.ts";
import { createRoom } from "./room.ts";
import { addTimes, inPhrases, joined, type Segment, type Times } from "./segment.ts";

/** Passages that may hold a phrase are those that have a word of so many of its places, the rarest. */
const PLACES_ASKED = 3;

const timesRooms = Array.from({ length: PLACES_ASKED }, () => createRoom(Uint8ClampedArray));
const foundRoom = createRoom(Int32Array);

/** Adds how often a phrase stands in each passage of a segment. */
export function addPhrase(segment: Segment, phrase: PhrasePlan, times: Times): void {
  const count = countIn(segment, phrase);
  for (const passage of mayHold(segment, phrase)) {
    const ordinal = segment.first + passage;
    times[ordinal] = (times[ordinal] ?? 0) + count(passage);
  }
}

/** The passages, counted from the segment's first, that have a word of each of those places of a phrase at which the rarest stand. */
function mayHold(segment: Segment, phrase: PhrasePlan): Int32Array {
  const [rarest, ...others] = placesOf(segment, phrase).map((lists, at) => timesIn(segment, lists, at));
  const found = foundRoom(rarest?.length ?? 0);
  let count = 0;
  for (let passage = 0; passage < found.length; passage += 1) {
    if (rarest?.[passage] === 0) continue;
    let has = true;
    for (const other of others) has &&= other[passage] !== 0;
    if (!has) continue;
    found[count] = passage;
    count += 1;
  }
  return found.subarray(0, count);
}

/** For those places of a phrase at which the rarest words stand, the lists of all words that may stand there. */
function placesOf({ passages }: Segment, { steps }: PhrasePlan): number[][] {
  const places = steps.map((_, place) => {
    const covering = steps.flatMap((from, at) => (at > place ? [] : from.filter((step) => step.to > place)));
    const lists = [...new Set(covering.flatMap((step) => [...step.words].flatMap(inPhrases)))];
    return { lists, passages: lists.reduce((sum, list) => sum + (passages[list] ?? 0), 0) };
  });
  return places
    .sort((a, b) => a.passages - b.passages)
    .slice(0, PLACES_ASKED)
    .map(({ lists }) => lists);
}

function timesIn(segment: Segment, lists: readonly number[], room: number): Times {
  const times = (timesRooms[room] ?? createRoom(Uint8ClampedArray))(segment.graphs.start.length).fill(0);
  for (const list of lists) addTimes(segment, list, times, 0);
  return times;
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
