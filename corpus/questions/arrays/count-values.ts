import type { By } from "../sets.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import { isOfMeeting, isOfSaid, type OfSaid, valueCount } from "./values.ts";

/** How many passages of a set have each value. */
export function countValues(columns: Columns, found: Found, by: By): Int32Array {
  if (isOfSaid(by)) return countSaid(columns, found)[by];
  const counts = new Int32Array(valueCount(columns, by));
  if (isOfMeeting(by)) {
    const { passages } = countMeetings(columns, found);
    addUp(counts, columns.ofMeeting[by], passages);
  } else if (by === "topic") countTopics(columns, found.passages, counts);
  else countEach(by === "kind" ? columns.kind : columns.item, found.passages, counts);
  return counts;
}

function addUp(counts: Int32Array, values: Int32Array, by: Int32Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + (by[at] ?? 0);
  }
}

function countEach(values: Int32Array | Uint8Array, passages: Int32Array, counts: Int32Array): void {
  for (let place = 0; place < passages.length; place += 1) {
    const value = values[passages[place] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

function countTopics({ topics: { start, values } }: Columns, passages: Int32Array, counts: Int32Array): void {
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

type SaidCounts = Record<OfSaid, Int32Array>;
const known = new WeakMap<Found, SaidCounts>();

/** Counts by office, person and act in one go, since whoever asks for one asks for all; each passage once a value. */
function countSaid(columns: Columns, found: Found): SaidCounts {
  const counts = known.get(found) ?? countContributions(columns, found);
  known.set(found, counts);
  return counts;
}

function countContributions({ said, dictionaries }: Columns, { passages, fits }: Found): SaidCounts {
  const { start, office, person, act } = said;
  const [offices, people, acts] = [dictionaries.office, dictionaries.person, dictionaries.act].map(
    (codes) => new Once(codes.ids.length),
  ) as [Once, Once, Once];
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      if (fits !== null && !fits(at, passage)) continue;
      offices.enter(office[at] ?? 0, passage);
      people.enter(person[at] ?? 0, passage);
      acts.enter(act[at] ?? 0, passage);
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
    this.counts[value] = (this.counts[value] ?? 0) + 1;
  }
}
