import type { By } from "../sets.ts";
import { type Bits, countBoth } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import { countPeople, countSpeakers } from "./count-speakers.ts";
import type { Found } from "./found.ts";
import type { Lists } from "./lists.ts";
import { actOf, officeOf, PAIRS } from "./marks.ts";
import { anyOf } from "./mask.ts";
import { turned } from "./turned.ts";
import { isOfMeeting, type OfSaid, valueCount } from "./values.ts";

/** How many passages of a set have each value. */
export function countValues(columns: Columns, found: Found, by: By): Int32Array {
  const count = valueCount(columns, by);
  if (isOfMeeting(by)) return addUp(columns.ofMeeting[by], countMeetings(columns, found).passages, count);
  if (by === "item") return countEach(columns.item, found.passages, count);
  if (by === "kind")
    return found.isManyBits ? countMarks(columns.marks.kind, found, count) : countEach(columns.kind, found.passages, count);
  if (by === "topic") return found.isLarge ? countTurned(columns, found, by, count) : countLists(columns.topics, found.passages, count);
  return countSaid(columns, found, by, count);
}

/** What is said, in the way that is quickest: by bits, by the passages of each person, or by going through what is said in the set. */
function countSaid(columns: Columns, found: Found, by: OfSaid, count: number): Int32Array {
  const { fits, pairs } = found;
  if (fits === null && found.isManyBits) {
    if (by !== "person") return countMarks(columns.marks[by], found, count);
    return found.isLarge ? countTurned(columns, found, by, count) : countPeople(columns, found);
  }
  if (by === "person") return countSpeakers(columns, found).person;
  return pairs !== null && found.isLarge ? countPairs(columns, found, pairs, by, count) : countSpeakers(columns, found)[by];
}

function countPairs({ marks }: Columns, { bits }: Found, pairs: Uint8Array, by: Exclude<OfSaid, "person">, count: number): Int32Array {
  const valueOf = by === "office" ? officeOf : actOf;
  return Int32Array.from({ length: count }, (_, value) => {
    const asked = Uint8Array.from({ length: PAIRS }, (__, pair) => (valueOf(pair) === value ? (pairs[pair] ?? 0) : 0));
    return asked.includes(1) ? countBoth(bits, anyOf(marks.pair, asked, bits.length)) : 0;
  });
}

function addUp(values: Int32Array, by: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + (by[at] ?? 0);
  }
  return counts;
}

function countMarks(marks: readonly Bits[], { bits }: Found, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, value) => {
    const own = marks[value];
    return own === undefined || own.length === 0 ? 0 : countBoth(own, bits);
  });
}

function countEach(values: Int32Array | Uint8Array, passages: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let place = 0; place < passages.length; place += 1) {
    const value = values[passages[place] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countLists({ start, values }: Lists, passages: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Goes through all passages of each value. Whether one is in the set is added, not asked: a guess would be wrong too often. */
function countTurned(columns: Columns, { bits }: Found, by: "topic" | "person", most: number): Int32Array {
  const counts = new Int32Array(most);
  for (const batch of columns.batches) {
    const { start, values } = turned(columns, batch, by);
    for (let value = 0; value + 1 < start.length; value += 1) {
      const end = start[value + 1] ?? 0;
      let count = counts[value] ?? 0;
      for (let at = start[value] ?? 0; at < end; at += 1) {
        const passage = (values[at] ?? 0) + batch.first;
        count += ((bits[passage >>> 5] ?? 0) >>> (passage & 31)) & 1;
      }
      counts[value] = count;
    }
  }
  return counts;
}
