import type Database from "better-sqlite3";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { letters, lettersHash } from "../../corpus/text/letters.ts";
import { isOf } from "../identify/ids.ts";

/**
 * From so many letters words are nobody's formula; the longest formulas of the sample have 125. Fewer are one where they begin as what every meeting
 * says of itself does ('That the minutes of the meeting of the Panel held on … be approved …'), and are short beyond doubt below the second number.
 */
const TELLING = { surely: 160, unlessFormula: 60 };
/** What every meeting has a right to say in the same words. */
const FORMULA =
  /^\W*(?:(?:it was )?(?:unanimously )?(?:resolved|agreed|noted)\b|that\b|to (?:note|receive|approve|agree)\b|the minutes\b|(?:no |an? )?apolog|there (?:was|were|being)\b|no(?:ne|thing)?\b|(?:the (?:panel|committee)|members) (?:noted|agreed|received|considered|resolved|approved)\b|the (?:reports?|updates?|recommendations?|chair\w*|meeting|next meeting|work programme)\b|date\b|declarations?\b)/iu;

/** The panel of what is known to be of none. */
const NO_PANEL = "none";

/** Where words stand, or stood: the meeting by what its id begins with and its start, and the panel. */
export interface Home {
  base: string;
  start: string | null;
  panel: string | null;
}
/** Another meeting that has the same words. */
export interface Holder {
  id: string;
  panel: string | null;
}

/** By what a meeting is known again that was withdrawn where another one of that day stays; the start tells them apart. */
export const meetingKey = (base: string, start: string | null): string => (start === null ? base : `${base} ${start}`);

/** By what something is known in one meeting that others (their ids) may have too: by its start as well, where one of these is of the same day. */
export function keyBesides(others: readonly string[], base: string, start: string | null, hash: string): string {
  return `${others.some((id) => isOf(id, base)) ? meetingKey(base, start) : base}_${hash}`;
}

/**
 * By what words are remembered that are withdrawn: in their meeting; and in their whole panel where they are too long for a formula, and no other
 * meeting has them that they would be kept from. What else the corpus holds makes them hold in less, never in more.
 */
export function wordKeys(text: string, { base, start, panel }: Home, others: readonly Holder[]): string[] {
  const hash = lettersHash(text);
  const ids = others.map(({ id }) => id);
  const alone = isTelling(text) && !others.some((other) => fits(other.panel ?? NO_PANEL, panel));
  return [keyBesides(ids, base, start, hash), ...(alone ? [`${panel ?? NO_PANEL}_${hash}`] : [])];
}

const isTelling = (text: string): boolean => {
  const { length } = letters(text);
  return length >= TELLING.surely || (length >= TELLING.unlessFormula && !FORMULA.test(text));
};

/** Whether what is known of one panel may be of another: so it may where one of them is not known. */
const fits = (known: string, panel: string | null): boolean => known === NO_PANEL || panel === null || known === panel;

/** A place that words are kept out of is a meeting, whose name has a `_`, or a panel, whose name has none. */
const isMeeting = (place: string): boolean => place.includes("_");

/** What of a corpus's withdrawn words is remembered: the places that each is kept out of. Read once: make it anew where others may have written. */
export class WithdrawnWords {
  private readonly places: ReadonlyMap<string, readonly string[]>;

  constructor(db: Database.Database) {
    const keys = db.prepare<[], string>("SELECT hash FROM withdrawn WHERE what = 'passage'").pluck().all();
    const known = keys.map((key) => ({
      place: key.slice(0, Math.max(0, key.lastIndexOf("_"))),
      hash: key.slice(key.lastIndexOf("_") + 1),
    }));
    const bare = known.some(({ place }) => place === "") ? placesWithdrawn(db) : new Map<string, string[]>();
    const all = known.flatMap(({ place, hash }) =>
      (place === "" ? (bare.get(hash) ?? [NO_PANEL]) : [place]).map((one) => ({ place: one, hash })),
    );
    this.places = new Map([...groupBy(all, ({ hash }) => hash)].map(([hash, list]) => [hash, list.map(({ place }) => place)]));
  }

  /** The hashes of all words that are kept out of some place. */
  hashes(): Iterable<string> {
    return this.places.keys();
  }

  /** Whether any place is closed to some words of a record. */
  concern(record: MeetingRecord): boolean {
    return this.places.size > 0 && record.items.some((i) => i.passages.some((p) => this.places.has(lettersHash(p.text))));
  }

  /** Whether words are kept out of a meeting, which is of that panel and known by any of those names. */
  keepOut(text: string, panel: string | null, names: readonly string[]): boolean {
    const places = this.places.get(lettersHash(text)) ?? [];
    return places.some((place) => (isMeeting(place) ? names.includes(place) : isTelling(text) && fits(place, panel)));
  }
}

/**
 * Where the words stood that were withdrawn, by their hash: the meetings and the panels of their ids. Older corpora remember by the hash alone what
 * stood in one meeting only, which kept formulas out of all minutes to come: it holds where newer ones would have it hold.
 */
function placesWithdrawn(db: Database.Database): Map<string, string[]> {
  const ids = db.prepare<[], string>("SELECT old FROM moved WHERE what = 'passage' AND new_what IS NULL AND new IS NULL").pluck().all();
  const places = ids.flatMap((id) => {
    const [, meeting, hash] = /^(.+)_([0-9a-f]{10})(?:_\d+)?$/.exec(id) ?? [];
    return meeting === undefined || hash === undefined
      ? []
      : [meeting, meeting.slice(0, meeting.indexOf("_"))].map((place) => ({ place, hash }));
  });
  return new Map([...groupBy(places, ({ hash }) => hash)].map(([hash, list]) => [hash, list.map(({ place }) => place)]));
}
