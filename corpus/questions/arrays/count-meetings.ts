import type { Columns } from "./columns.ts";
import type { Found } from "./found.ts";

/** How much of a set each meeting has, and how many of its items were cut short. */
export interface MeetingCounts {
  passages: Int32Array;
  items: Int32Array;
  words: Int32Array;
  cut: number;
}
const known = new WeakMap<Found, MeetingCounts>();

/** Counts by meeting: worked out once, since all that is one for a meeting is counted from it. */
export function countMeetings(columns: Columns, found: Found): MeetingCounts {
  const counts = known.get(found) ?? count(columns, found.passages);
  known.set(found, counts);
  return counts;
}

/**
 * The passages of a meeting follow each other, and in it those of an item: what a meeting adds up to is entered once. Whether a passage
 * begins another item is added, not asked: a guess would be wrong too often.
 */
function count({ item, items: { truncated }, words, meeting, meetings, begins }: Columns, list: Int32Array): MeetingCounts {
  const [passages, items, all] = [new Int32Array(meetings.length), new Int32Array(meetings.length), new Int32Array(meetings.length)];
  let [cut, last] = [0, -1];
  for (let place = 0; place < list.length;) {
    const [at, from] = [meeting[list[place] ?? 0] ?? 0, place];
    const end = begins[at + 1] ?? 0;
    let [begun, sum] = [0, 0];
    for (; place < list.length; place += 1) {
      const passage = list[place] ?? 0;
      if (passage >= end) break;
      const own = item[passage] ?? 0;
      const another = (last - own) >>> 31;
      last = own;
      begun += another;
      cut += another * (truncated[own] ?? 0);
      sum += words[passage] ?? 0;
    }
    passages[at] = place - from;
    items[at] = begun;
    all[at] = sum;
  }
  return { passages, items, words: all, cut };
}
