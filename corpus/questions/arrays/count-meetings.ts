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

/** The passages of an item follow each other: what they add up to is entered once an item. */
function count({ item, items, words, meetings }: Columns, passages: Int32Array): MeetingCounts {
  const counts = {
    passages: new Int32Array(meetings.length),
    items: new Int32Array(meetings.length),
    words: new Int32Array(meetings.length),
  };
  let cut = 0;
  for (let place = 0; place < passages.length;) {
    const own = item[passages[place] ?? 0] ?? 0;
    let [next, sum] = [place, 0];
    for (; next < passages.length; next += 1) {
      const passage = passages[next] ?? 0;
      if (item[passage] !== own) break;
      sum += words[passage] ?? 0;
    }
    const at = items.meeting[own] ?? 0;
    counts.passages[at] = (counts.passages[at] ?? 0) + next - place;
    counts.words[at] = (counts.words[at] ?? 0) + sum;
    counts.items[at] = (counts.items[at] ?? 0) + 1;
    cut += items.truncated[own] ?? 0;
    place = next;
  }
  return { ...counts, cut };
}
