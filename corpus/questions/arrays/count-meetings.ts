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

function count({ meeting, item, items, words, meetings }: Columns, passages: Int32Array): MeetingCounts {
  const [inPassages, inItems, inWords] = [0, 0, 0].map(() => new Int32Array(meetings.length)) as [Int32Array, Int32Array, Int32Array];
  let [cut, before] = [0, -1];
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const at = meeting[passage] ?? 0;
    const own = item[passage] ?? 0;
    inPassages[at] = (inPassages[at] ?? 0) + 1;
    inWords[at] = (inWords[at] ?? 0) + (words[passage] ?? 0);
    if (own !== before) {
      inItems[at] = (inItems[at] ?? 0) + 1;
      cut += items.truncated[own] ?? 0;
      before = own;
    }
  }
  return { passages: inPassages, items: inItems, words: inWords, cut };
}
