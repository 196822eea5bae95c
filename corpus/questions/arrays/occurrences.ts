import { createRoom } from "./room.ts";
import { readList, type Segment } from "./segment.ts";

/** Where something stands: the passages in order, and how often in each; 255 at most. */
export interface Occurrences {
  passages: Int32Array;
  times: Uint8Array;
}
/** How often something stands in each passage of a segment; 255 at most. */
type Times = Uint8ClampedArray;

const passagesRoom = createRoom(Int32Array);
const timesRoom = createRoom(Uint8Array);
const timesOfAll = createRoom(Uint8ClampedArray);

/** Those of some lists that hold anything in a segment. */
export const filledLists = ({ passages }: Segment, lists: Iterable<number>): number[] =>
  [...lists].filter((list) => (passages[list] ?? 0) > 0);

/**
 * Where a word of some lists stands in a segment, by passages counted from its first. What it gives lies in room that is lent again with
 * the next call.
 * @param more where else what is looked for stands
 */
export function occurrencesIn(segment: Segment, lists: readonly number[], more: readonly Occurrences[]): Occurrences {
  const [[list], [other]] = [lists, more];
  if (lists.length + more.length <= 1) return list === undefined ? (other ?? NOWHERE) : readAlone(segment, list);
  // A multiple of four, so that passages without it are passed over four at a time.
  const times = timesOfAll(Math.ceil(segment.graphs.start.length / 4) * 4).fill(0);
  for (const one of lists) addTo(times, readAlone(segment, one));
  for (const one of more) addTo(times, one);
  return standing(times);
}

const NOWHERE: Occurrences = { passages: new Int32Array(0), times: new Uint8Array(0) };

function readAlone(segment: Segment, list: number): Occurrences {
  const count = segment.passages[list] ?? 0;
  const found = { passages: passagesRoom(count), times: timesRoom(count) };
  readList(segment, list, found.passages, found.times);
  return found;
}

function addTo(times: Times, { passages, times: more }: Occurrences): void {
  for (let at = 0; at < passages.length; at += 1) {
    const passage = passages[at] ?? 0;
    times[passage] = (times[passage] ?? 0) + (more[at] ?? 0);
  }
}

/** Whether something stands in a passage is added, not asked: a guess would be wrong too often. */
function standing(times: Times): Occurrences {
  const fours = new Int32Array(times.buffer, times.byteOffset, times.length >>> 2);
  const [passages, found] = [passagesRoom(times.length), timesRoom(times.length)];
  let count = 0;
  for (let four = 0; four < fours.length; four += 1) {
    if (fours[four] === 0) continue;
    for (let passage = four * 4; passage < four * 4 + 4; passage += 1) {
      const stands = times[passage] ?? 0;
      passages[count] = passage;
      found[count] = stands;
      count += Number(stands > 0);
    }
  }
  return { passages: passages.subarray(0, count), times: found.subarray(0, count) };
}
