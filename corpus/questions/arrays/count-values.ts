import type { By } from "../sets.ts";
import { type Bits, countBoth } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import { countPairs, countProfiles } from "./count-profiles.ts";
import { countSpeakers } from "./count-speakers.ts";
import type { Found } from "./found.ts";
import { actOf, officeOf } from "./marks.ts";
import { isOfMeeting, isOfSaid, type OfSaid, valueCount } from "./values.ts";

/** How many passages of a set have each value. */
export function countValues(columns: Columns, found: Found, by: By): Int32Array {
  const count = valueCount(columns, by);
  if (isOfMeeting(by)) return addUp(columns.ofMeeting[by], countMeetings(columns, found).passages, count);
  if (by === "topic") return found.isMany ? countProfiles(columns, found.passages, by, count) : countTopics(columns, found.passages, count);
  if (isOfSaid(by)) return countSaid(columns, found, by, count);
  if (by === "kind" && found.isLarge) return countMarks(columns.marks.kind, found, count);
  return countEach(columns[by], found.passages, count);
}

/** What is said: by bits, by what passages are alike in, or, where that does not say all, by going through what is said in the set. */
function countSaid(columns: Columns, found: Found, by: OfSaid, count: number): Int32Array {
  const { passages, fits, pairs } = found;
  if (!found.isMany || (fits !== null && (pairs === null || by === "person"))) return countSpeakers(columns, found)[by];
  if (by !== "person" && fits === null && found.isLarge) return countMarks(columns.marks[by], found, count);
  if (by !== "person") return countPairs(columns, passages, by === "office" ? officeOf : actOf, pairs, count);
  const counts = countProfiles(columns, passages, by, count);
  counts[0] = 0;
  return counts;
}

/** A passage has a topic once. */
function countTopics({ topics: { start, values } }: Columns, passages: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at += 1) {
      const topic = values[at] ?? 0;
      counts[topic] = (counts[topic] ?? 0) + 1;
    }
  }
  return counts;
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
