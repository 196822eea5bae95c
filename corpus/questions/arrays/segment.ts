import { NumberReader } from "../../text/graph-bytes.ts";
import { Lister } from "./lister.ts";
import type { Graphs } from "./part.ts";

/**
 * The words of a stretch of passages, looked up both ways: by passage (its graph) and by word (in which passages, how often). A word has
 * three lists: where it is printed, where it stands as a joined form, and where it answers alone and stands in no phrase (`section` of
 * `s106`). How a list is written says `Lister`.
 */
export interface Segment {
  /** The ordinal of its first passage. */
  readonly first: number;
  readonly graphs: Graphs;
  readonly bytes: Uint8Array;
  /** Where each list begins in `bytes`; it ends where the next begins. */
  readonly start: Uint32Array;
  /** In how many passages each is. */
  readonly passages: Int32Array;
  /** By word, its place among the commonest plus one, nought for others: pairs of them have lists too. */
  readonly common: Uint8Array;
}

/** Fewer passages, as of one meeting, are looked through before the commonest words of them are found: they have no lists of pairs. */
const FEW = 500;
/** Of so many words, the commonest, pairs have lists: phrases of them would take longest to look for. */
const MOST_COMMON = 64;
/** The lists of pairs come first; then those of the words, of which there may be more by and by. */
const PAIRS = MOST_COMMON ** 2;
const LISTS = 3;
/** The names of the lists of a word. */
export const printed = (word: number): number => PAIRS + word * LISTS;
export const joined = (word: number): number => printed(word) + 1;
export const alone = (word: number): number => printed(word) + 2;
/** The list of the passages where one of the commonest words stands right before another; null where there is none. */
export function pairList({ common }: Segment, first: number, second: number): number | null {
  const [one, other] = [common[first] ?? 0, common[second] ?? 0];
  return one === 0 || other === 0 ? null : pairAt(one, other);
}
const pairAt = (one: number, other: number) => (one - 1) * MOST_COMMON + other - 1;

/** The lists of a word where it stands in phrases. */
export const inPhrases = (word: number): number[] => [printed(word), joined(word)];

/** How many passages are gone through before a pause. */
const STRETCH = 5_000;
/** Builds a segment of passages whose words have numbers below `words`. Linear. */
export function* buildSegment(graphs: Graphs, first: number, words: number): Generator<undefined, Segment> {
  const common = graphs.start.length < FEW ? NONE : commonest(graphs, words);
  const lists = printed(words);
  const enterAll = function* (lister: Lister): Generator<undefined, Lister> {
    for (let passage = 0; passage < graphs.start.length; passage += 1) {
      enterPassage(graphs, passage, lister, common);
      if (passage % STRETCH === 0) yield;
    }
    lister.end();
    return lister;
  };
  const start = (yield* enterAll(new Lister(lists, null))).starts();
  const { bytes, passages } = yield* enterAll(new Lister(lists, start));
  return { first, graphs, bytes: bytes ?? new Uint8Array(0), start, passages, common };
}

const NONE = new Uint8Array(0);

/** The commonest words of a part of the passages, each with its place plus one. */
function commonest(graphs: Graphs, words: number): Uint8Array {
  const lister = new Lister(printed(words), null);
  const step = Math.ceil(graphs.start.length / STRETCH);
  for (let passage = 0; passage < graphs.start.length; passage += step) enterPassage(graphs, passage, lister, NONE);
  lister.end();
  const common = new Uint8Array(words);
  const found: { word: number; passages: number }[] = [];
  for (let word = 0; word < words; word += 1) {
    const passages = lister.passages[printed(word)] ?? 0;
    if (passages > 0) found.push({ word, passages });
  }
  const sorted = found.sort((a, b) => b.passages - a.passages).slice(0, MOST_COMMON);
  sorted.forEach(({ word }, at) => (common[word] = at + 1));
  return common;
}

/** Enters every word of a passage. It is the innermost loop of the start of the program, so that it reads varints itself. */
function enterPassage({ bytes, start, end }: Graphs, passage: number, lister: Lister, common: Uint8Array): void {
  const stop = end[passage] ?? 0;
  let [word, shift, before] = [0, 0, 0];
  for (let at = start[passage] ?? 0; at < stop; at += 1) {
    const byte = bytes[at] ?? 0;
    word |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      lister.enter(printed(word), passage);
      const own = common.length === 0 ? 0 : (common[word] ?? 0);
      if (before !== 0 && own !== 0) lister.enter(pairAt(before, own), passage);
      before = own;
      word = 0;
      shift = 0;
    } else shift += 7;
  }
  if ((bytes[stop] ?? 0) === 0) return;
  const more = new NumberReader(bytes, stop);
  for (let left = more.number(); left > 0; left -= 1) {
    const other = more.number();
    more.number();
    const inPhrase = more.number() % 2 === 1;
    lister.enter(inPhrase ? joined(other) : alone(other), passage);
  }
}

/**
 * Reads a list: in which passages the word stands, counted from the segment's first, and how often in each (255 at most).
 * @param passages has room for as many as the segment says there are; `times` too
 */
export function readList({ bytes, start }: Segment, list: number, passages: Int32Array, times: Uint8Array): void {
  let passage = -1;
  const end = start[list + 1] ?? 0;
  let at = start[list] ?? end;
  for (let place = 0; at < end; place += 1) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
    }
    passage += value >>> 1;
    passages[place] = passage;
    times[place] = 1;
    if ((value & 1) === 0) continue;
    byte = bytes[at] ?? 0;
    at += 1;
    let more = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      more |= (byte & 0x7f) << shift;
    }
    times[place] = Math.min(255, more);
  }
}
