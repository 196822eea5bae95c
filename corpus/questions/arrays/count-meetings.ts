import { countBits, countBoth, countRange, heldStretches } from "./bits.ts";
import type { Columns } from "./columns.ts";
import type { Found } from "./found.ts";

/** How much of a set each meeting has, and how many of the set's items were cut short. */
export interface MeetingCounts {
  passages: Int32Array;
  items: Int32Array;
  /** How many items there are in all. */
  allItems: number;
  cut: number;
}
const known = new WeakMap<Found, MeetingCounts>();

/** Counts by meeting: worked out once, since all that is one for a meeting is counted from it. */
export function countMeetings(columns: Columns, found: Found): MeetingCounts {
  const counts = known.get(found) ?? (found.isDense ? countByBits(columns, found) : count(columns, found.passages));
  known.set(found, counts);
  return counts;
}

/** The passages of a meeting follow each other, and in it those of an item: of a set of many they are counted 32 at a time. */
function countByBits({ itemEnds, cutEnds, meetings, begins }: Columns, { bits }: Found): MeetingCounts {
  const [passages, items] = [new Int32Array(meetings.length), new Int32Array(meetings.length)];
  const held = heldStretches(bits, itemEnds);
  for (let at = 0; at < meetings.length; at += 1) {
    const [from, to] = [begins[at] ?? 0, begins[at + 1] ?? 0];
    const own = countRange(bits, from, to);
    if (own === 0) continue;
    passages[at] = own;
    items[at] = countRange(held, from, to);
  }
  return { passages, items, allItems: countBits(held), cut: countBoth(held, cutEnds) };
}

/** What a meeting adds up to is entered once. Whether a passage begins another item is added, not asked: a guess would be wrong too often. */
function count({ item, items: { truncated }, meeting, meetings, begins }: Columns, list: Int32Array): MeetingCounts {
  const [passages, items] = [new Int32Array(meetings.length), new Int32Array(meetings.length)];
  let [cut, last, allItems] = [0, -1, 0];
  for (let place = 0; place < list.length;) {
    const [at, from] = [meeting[list[place] ?? 0] ?? 0, place];
    const end = begins[at + 1] ?? 0;
    let begun = 0;
    for (; place < list.length; place += 1) {
      const passage = list[place] ?? 0;
      if (passage >= end) break;
      const own = item[passage] ?? 0;
      const another = (last - own) >>> 31;
      last = own;
      begun += another;
      cut += another * (truncated[own] ?? 0);
    }
    passages[at] = place - from;
    items[at] = begun;
    allItems += begun;
  }
  return { passages, items, allItems, cut };
}

/** How many words the passages of a set have. */
export function countWords({ words }: Columns, list: Int32Array): number {
  let sum = 0;
  for (let place = 0; place < list.length; place += 1) sum += words[list[place] ?? 0] ?? 0;
  return sum;
}

/** The same by meeting. */
export function countWordsByMeeting({ words, meeting, meetings }: Columns, list: Int32Array): Int32Array {
  const counts = new Int32Array(meetings.length);
  for (let place = 0; place < list.length; place += 1) {
    const passage = list[place] ?? 0;
    const at = meeting[passage] ?? 0;
    counts[at] = (counts[at] ?? 0) + (words[passage] ?? 0);
  }
  return counts;
}
