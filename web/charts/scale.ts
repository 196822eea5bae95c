/** The one scale of all heat-maps: the same steps on every page, so that two printouts compare. */
export const MEASURES = ["passages", "items", "meetings", "per-meeting", "per-10000-words"] as const;
export type Measure = (typeof MEASURES)[number];

/** What a cell counts, and what it is out of. Words and meetings are those held, whatever was found. */
export interface Tally {
  passages: number;
  items: number;
  meetings: number;
  held: number;
  words: number;
}

export const NOTHING: Tally = { passages: 0, items: 0, meetings: 0, held: 0, words: 0 };

/** Adds two tallies: rows and columns of totals are sums, and rates are made from the sums. */
export function added(a: Tally, b: Tally): Tally {
  return {
    passages: a.passages + b.passages,
    items: a.items + b.items,
    meetings: a.meetings + b.meetings,
    held: a.held + b.held,
    words: a.words + b.words,
  };
}

/** Lower ends of steps 1 to 5, and the words of the key. */
const STEPS: Readonly<Record<Measure, { from: readonly number[]; key: readonly string[] }>> = {
  passages: { from: [1, 2, 5, 10, 20], key: ["1", "2–4", "5–9", "10–19", "20+"] },
  items: { from: [1, 2, 5, 10, 20], key: ["1", "2–4", "5–9", "10–19", "20+"] },
  meetings: { from: [Number.MIN_VALUE, 0.2, 0.4, 0.6, 0.8], key: ["under 20%", "20–39%", "40–59%", "60–79%", "80% or more"] },
  "per-meeting": { from: [Number.MIN_VALUE, 0.5, 1, 2, 5], key: ["under 0.5", "0.5–0.9", "1–1.9", "2–4.9", "5+"] },
  "per-10000-words": { from: [Number.MIN_VALUE, 1, 5, 10, 20], key: ["under 1", "1–4", "5–9", "10–19", "20+"] },
};
const TENFOLD = { from: [1, 20, 50, 100, 200], key: ["1–19", "20–49", "50–99", "100–199", "200+"] };

/** Counts over 200 in a table widen the steps of that table tenfold. */
export function isTenfold(measure: Measure, largest: number): boolean {
  return (measure === "passages" || measure === "items") && largest > 200;
}

const VALUES: Readonly<Record<Measure, (tally: Tally) => number | null>> = {
  passages: ({ passages }) => passages,
  items: ({ items }) => items,
  meetings: ({ meetings }) => meetings,
  "per-meeting": ({ passages, held }) => (held === 0 ? null : passages / held),
  "per-10000-words": ({ passages, words }) => (words === 0 ? null : (passages * 10_000) / words),
};

/** The figure that a cell shows under a measure; null where there is no rate because nothing is held to divide by. */
export function valueOf(tally: Tally, measure: Measure): number | null {
  return VALUES[measure](tally);
}

/** What cells are compared by: their figure, and for meetings their share of those held. */
export function weightOf(tally: Tally, measure: Measure): number {
  return measure === "meetings" && tally.held > 0 ? tally.meetings / tally.held : (valueOf(tally, measure) ?? 0);
}

/** The shade of a cell: 0 is nought (white), 5 the darkest. */
export function stepOf(tally: Tally, measure: Measure, tenfold: boolean): 0 | 1 | 2 | 3 | 4 | 5 {
  const weight = weightOf(tally, measure);
  const from = tenfold ? TENFOLD.from : STEPS[measure].from;
  return from.filter((lower) => weight >= lower).length as 0 | 1 | 2 | 3 | 4 | 5;
}

/** The words of the key for steps 1 to 5. */
export function keyOf(measure: Measure, tenfold: boolean): readonly string[] {
  return tenfold ? TENFOLD.key : STEPS[measure].key;
}
