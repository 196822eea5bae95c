import { type Bits, createRoom, type Occurrences, placeFrom } from "../questions/arrays/index.ts";

/**
 * How well passages fit the words of a question: BM25 with its usual constants. A part of a query (a word, a phrase, alternatives) counts
 * by how often it stands in the passage, more when few passages have it, less in long passages. What comes out is a per cent of the
 * most that the question can give, rounded down: passages of one per cent are as good as each other, and something else decides.
 */
const SATURATION = 1.2;
const BY_LENGTH = 0.75;
/** Words of a passage of usual length. */
const USUAL = 60;
/** One more than the best. */
export const LEVELS = 101;

/** A part of a query: where and how often it stands, and in how many of all passages it does. */
export interface RankedPart extends Occurrences {
  inAll: number;
}

const room = createRoom(Float32Array);

/**
 * The level of each of some passages, from nought to a hundred.
 * @param passages in order; every part stands in each
 * @param places how many words each has
 * @param all how many passages there are in the corpus
 * @param marked the same passages as bits, where they are at hand
 */
export function levelsOf(
  passages: Int32Array,
  parts: readonly RankedPart[],
  places: Uint32Array,
  all: number,
  marked: Bits | null = null,
): Uint8Array {
  const [only, another] = parts;
  if (only !== undefined && another === undefined) return levelsOfOne(passages, only, places, marked);
  const weights = parts.map((part) => Math.log(1 + (all - part.inAll + 0.5) / (part.inAll + 0.5)));
  const most = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = room(passages.length).fill(0);
  parts.forEach((part, at) => addScores(scores, passages, part, places, ((weights[at] ?? 0) / most) * (LEVELS - 1), marked));
  const levels = new Uint8Array(passages.length);
  for (let at = 0; at < levels.length; at += 1) levels[at] = scores[at] ?? 0;
  return levels;
}

/** Where there are many passages scores are looked up for the usual times and lengths, which most have. */
const [TIMES, LENGTHS, MANY] = [16, 256, 20_000] as const;

function usualScores(weight: number): Float32Array {
  const scores = new Float32Array(TIMES * LENGTHS);
  for (let at = 0; at < scores.length; at += 1) scores[at] = scoreOf(Math.trunc(at / LENGTHS), at % LENGTHS, weight);
  return scores;
}

/** The levels of a part alone, which weighs all: they are looked up themselves. */
function levelsOfOne(passages: Int32Array, part: Occurrences, places: Uint32Array, marked: Bits | null): Uint8Array {
  const usual = passages.length < MANY ? null : Uint8Array.from(usualScores(LEVELS - 1));
  const times = timesIn(part, passages, marked);
  const levels = new Uint8Array(passages.length);
  for (let at = 0; at < levels.length; at += 1) {
    const [stands, length] = [times[at] ?? 0, places[passages[at] ?? 0] ?? 0];
    const known = usual !== null && stands < TIMES && length < LENGTHS;
    levels[at] = known ? (usual[stands * LENGTHS + length] ?? 0) : Math.fround(scoreOf(stands, length, LEVELS - 1));
  }
  return levels;
}

function addScores(
  scores: Float32Array,
  passages: Int32Array,
  part: Occurrences,
  places: Uint32Array,
  weight: number,
  marked: Bits | null,
): void {
  const usual = passages.length < MANY ? null : usualScores(weight);
  const times = timesIn(part, passages, marked);
  for (let at = 0; at < passages.length; at += 1) {
    const passage = passages[at] ?? 0;
    const [stands, length] = [times[at] ?? 0, places[passage] ?? 0];
    const known = usual !== null && stands < TIMES && length < LENGTHS;
    const score = known ? (usual[stands * LENGTHS + length] ?? 0) : Math.fround(scoreOf(stands, length, weight));
    scores[at] = (scores[at] ?? 0) + score;
  }
}

/** Where a part stands in so many times more passages, each is looked up. */
const FAR_MORE = 8;
const [ownTimes, timesOfAll] = [createRoom(Uint8Array), createRoom(Uint8Array)];

/**
 * How often a part stands in each of some passages; it stands in all of them. Where there are many, where it stands is gone through with the
 * bits of the passages, or laid out first.
 */
function timesIn({ passages: list, times }: Occurrences, passages: Int32Array, marked: Bits | null): Uint8Array {
  if (list.length === passages.length) return times;
  if (marked !== null && passages.length >= MANY) return timesMarked(list, times, passages.length, marked);
  const own = ownTimes(passages.length);
  if (passages.length < MANY || list.length > passages.length * FAR_MORE) {
    let there = 0;
    for (let at = 0; at < own.length; at += 1) {
      there = placeFrom(list, there, passages[at] ?? 0);
      own[at] = times[there] ?? 0;
    }
    return own;
  }
  const all = timesOfAll((list.at(-1) ?? 0) + 1);
  for (let there = 0; there < list.length; there += 1) all[list[there] ?? 0] = times[there] ?? 0;
  for (let at = 0; at < own.length; at += 1) own[at] = all[passages[at] ?? 0] ?? 0;
  return own;
}

/** Every place of the list is written, and gone on from where its passage is marked: no step waits for a guess. */
function timesMarked(list: Int32Array, times: Uint8Array, count: number, marked: Bits): Uint8Array {
  const own = ownTimes(count + 1);
  let found = 0;
  for (let there = 0; there < list.length; there += 1) {
    const passage = list[there] ?? 0;
    own[found] = times[there] ?? 0;
    found += ((marked[passage >>> 5] ?? 0) >>> (passage & 31)) & 1;
  }
  return own;
}

function scoreOf(stands: number, length: number, weight: number): number {
  return (weight * stands) / (stands + SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / USUAL));
}
