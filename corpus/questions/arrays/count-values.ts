import type { By } from "../sets.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import type { Lists } from "./lists.ts";
import type { Fits } from "./said.ts";
import { isOfMeeting, isOfSaid, type OfSaid, valueCount } from "./values.ts";

/** How many passages of a set have each value. */
export function countValues(columns: Columns, found: Found, by: By): Int32Array {
  if (isOfMeeting(by)) return addUp(columns.ofMeeting[by], countMeetings(columns, found).passages, valueCount(columns, by));
  if (isOfSaid(by)) return countSaid(columns, found)[by];
  if (found.most === undefined) return countIn(columns, found.passages, by);
  return less(countAll(columns, found.most.of, by), countIn(columns, found.most.lacks, by));
}

type OfPassage = "topic" | "kind" | "item";

function countIn(columns: Columns, passages: Int32Array, by: OfPassage): Int32Array {
  const count = valueCount(columns, by);
  return by === "topic" ? countLists(columns.topics, passages, count) : countEach(columns[by], passages, count);
}

const known = new WeakMap<Found, Map<OfPassage, Int32Array>>();

/** The counts of a set that others are compared with: worked out once. */
function countAll(columns: Columns, found: Found, by: OfPassage): Int32Array {
  const all = known.get(found) ?? new Map<OfPassage, Int32Array>();
  known.set(found, all);
  const counts = all.get(by) ?? countIn(columns, found.passages, by);
  all.set(by, counts);
  return counts;
}

const less = (counts: Int32Array, lacking: Int32Array) => counts.map((count, value) => count - (lacking[value] ?? 0));

function addUp(values: Int32Array, by: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + (by[at] ?? 0);
  }
  return counts;
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

type SaidCounts = Record<OfSaid, Int32Array>;
const knownSaid = new WeakMap<Found, SaidCounts>();

/** Counts by office, person and act in one go, since whoever asks for one asks for all; each passage once a value. */
function countSaid(columns: Columns, found: Found): SaidCounts {
  const counts = knownSaid.get(found) ?? saidCounts(columns, found);
  knownSaid.set(found, counts);
  return counts;
}

function saidCounts(columns: Columns, { passages, fits, most }: Found): SaidCounts {
  if (most === undefined) return countContributions(columns, passages, fits);
  const [all, lacking] = [countSaid(columns, most.of), countContributions(columns, most.lacks, fits)];
  return { office: less(all.office, lacking.office), person: less(all.person, lacking.person), act: less(all.act, lacking.act) };
}

function countContributions({ said, packed, dictionaries }: Columns, passages: Int32Array, fits: Fits): SaidCounts {
  const { start } = said;
  const [offices, people, acts] = [dictionaries.office, dictionaries.person, dictionaries.act].map(
    (codes) => new Once(codes.ids.length),
  ) as [Once, Once, Once];
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const [first, end] = [start[passage] ?? 0, start[passage + 1] ?? 0];
    const alone = end === first + 1;
    for (let at = first; at < end; at += 1) {
      if (fits !== null && !fits(at, passage)) continue;
      const all = packed[at] ?? 0;
      if (alone) {
        people.count(all >> 8);
        offices.count((all >> 4) & 15);
        acts.count(all & 15);
      } else {
        people.enter(all >> 8, passage);
        offices.enter((all >> 4) & 15, passage);
        acts.enter(all & 15, passage);
      }
    }
  }
  people.counts[0] = 0;
  return { office: offices.counts, person: people.counts, act: acts.counts };
}

/** Counts passages by value, each once, however often it is entered. */
class Once {
  readonly counts: Int32Array;
  private readonly last: Int32Array;

  constructor(values: number) {
    this.counts = new Int32Array(values);
    this.last = new Int32Array(values).fill(-1);
  }

  enter(value: number, passage: number): void {
    if (this.last[value] === passage) return;
    this.last[value] = passage;
    this.count(value);
  }

  /** Counts a passage that is not entered again. */
  count(value: number): void {
    this.counts[value] = (this.counts[value] ?? 0) + 1;
  }
}
