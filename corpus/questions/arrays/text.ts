import { addPhrase } from "./phrase.ts";
import type { QueryPlan, TermPlan } from "./plan.ts";
import { createRoom } from "./room.ts";
import { addTimes, type Segment, type Times } from "./segment.ts";

/** What the words of a query find. */
export interface TextFound {
  plan: QueryPlan;
  /** For each part of the query of which one term must stand: how often its terms stand in each passage. */
  parts: TextPart[];
  /** Passages that answer, in order; null where no word is asked for: all but the excluded. */
  passages: Int32Array | null;
  /** How often what is excluded stands in each passage; null where nothing is. */
  excluded: Times | null;
}
export interface TextPart {
  times: Times;
  /** In how many passages it stands. */
  passages: number;
}

/** Finds what a query asks for. `kind`: nought for passages that are no more. */
export function findText(segments: readonly Segment[], kind: Uint8Array, plan: QueryPlan): TextFound {
  const count = kind.length;
  const excluded = plan.none.length === 0 ? null : timesOf(segments, plan.none, count);
  const found = plan.all.map((terms) => {
    const times = timesOf(segments, terms, count);
    return { times, list: standing(times, kind) };
  });
  const parts = found.map(({ times, list }) => ({ times, passages: list.length }));
  if (found.length === 0) return { plan, parts, passages: null, excluded };
  const rarest = found.reduce((a, b) => (b.list.length < a.list.length ? b : a));
  const all = found.filter((one) => one !== rarest).reduce((list, { times }) => where(list, times, true), rarest.list);
  return { plan, parts, passages: excluded === null ? all : where(all, excluded, false), excluded };
}

const room = createRoom(Int32Array);

/** Those passages of a list where something stands, or does not. */
function where(passages: Int32Array, times: Times, stands: boolean): Int32Array {
  const left = room(passages.length);
  let count = 0;
  for (let at = 0; at < passages.length; at += 1) {
    const passage = passages[at] ?? 0;
    if ((times[passage] ?? 0) > 0 !== stands) continue;
    left[count] = passage;
    count += 1;
  }
  return left.slice(0, count);
}

function timesOf(segments: readonly Segment[], terms: readonly TermPlan[], count: number): Times {
  // A multiple of four, so that passages without it are passed over four at a time.
  const times = new Uint8ClampedArray(Math.ceil(count / 4) * 4);
  for (const segment of segments) {
    for (const { lists, phrase } of terms) {
      for (const list of lists) addTimes(segment, list, times, segment.first);
      if (phrase !== null) addPhrase(segment, phrase, times);
    }
  }
  return times;
}

/** The passages in which something stands, without those that are no more. */
function standing(times: Times, kind: Uint8Array): Int32Array {
  const fours = new Int32Array(times.buffer);
  const found = room(kind.length);
  let count = 0;
  for (let four = 0; four < fours.length; four += 1) {
    if (fours[four] === 0) continue;
    for (let passage = four * 4; passage < four * 4 + 4; passage += 1) {
      if ((times[passage] ?? 0) > 0 && (kind[passage] ?? 0) > 0) {
        found[count] = passage;
        count += 1;
      }
    }
  }
  return found.slice(0, count);
}
