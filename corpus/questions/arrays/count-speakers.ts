import type { Columns } from "./columns.ts";
import type { Found } from "./found.ts";
import { actOf, officeOf, PAIRS } from "./marks.ts";
import type { Fits } from "./said.ts";
import type { OfSaid } from "./values.ts";

type SpeakerCounts = Record<OfSaid, Int32Array>;
const known = new WeakMap<Found, SpeakerCounts>();

/** Counts by office, person and act in one go, since whoever asks for one asks for all; each passage once a value. */
export function countSpeakers(columns: Columns, found: Found): SpeakerCounts {
  const counts = known.get(found) ?? countContributions(columns, found);
  known.set(found, counts);
  return counts;
}

function countContributions({ said: { start }, packed, dictionaries }: Columns, { passages, fits, pairs }: Found): SpeakerCounts {
  const [offices, people, acts] = [dictionaries.office, dictionaries.person, dictionaries.act].map(
    (codes) => new Once(codes.ids.length),
  ) as [Once, Once, Once];
  const counts = whichCount(fits, pairs);
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const all = packed[at] ?? 0;
      if (!counts(all, at, passage)) continue;
      people.enter(all >>> 8, passage);
      offices.enter(officeOf(all & (PAIRS - 1)), passage);
      acts.enter(actOf(all), passage);
    }
  }
  people.counts[0] = 0;
  return { office: offices.counts, person: people.counts, act: acts.counts };
}

type Counts = (packed: number, contribution: number, passage: number) => boolean;

function whichCount(fits: Fits, pairs: Uint8Array | null): Counts {
  if (pairs !== null) return (packed) => pairs[packed & (PAIRS - 1)] === 1;
  return fits === null ? () => true : (_, contribution, passage) => fits(contribution, passage);
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
