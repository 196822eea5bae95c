import { type Bits, countBits, noBits, setBit, setRange } from "./bits.ts";
import type { Dictionaries } from "./codes.ts";
import type { Lists } from "./lists.ts";
import { PAIRS, pairOf } from "./marks.ts";
import { lookUp, placeOfEach } from "./numbers.ts";
import type { Items, Marks, Meeting, Part, Said } from "./part.ts";
import type { Batch } from "./batches.ts";

/**
 * What is known of every passage but its words, by ordinal: passages of one item follow each other, items of one meeting too. Passages,
 * items and meetings that were written anew stand behind those that were read first; their old ones stay, and are in no set.
 */
export interface Columns {
  /** Of these its passages are made up, in order: what was read first, and what since. */
  batches: readonly Batch[];
  dictionaries: Dictionaries;
  meetings: readonly Meeting[];
  /** Which meetings are not gone: one for yes. */
  held: Uint8Array;
  items: Items;
  row: Int32Array;
  /** The item and the meeting of each passage. */
  item: Int32Array;
  meeting: Int32Array;
  kind: Uint8Array;
  /** Which are not gone, and how many. */
  living: Bits;
  count: number;
  /** Which the default question means: neither gone nor of a procedural item. */
  plain: Bits;
  /** Which are the last of their items, and of those that were cut short: those that are gone too. */
  itemEnds: Bits;
  cutEnds: Bits;
  /** Which are of each kind, office and act: those that are gone too. */
  marks: Marks;
  position: Int32Array;
  words: Int32Array;
  topics: Lists;
  said: Said;
  /** Person, office and act of each contribution in one number, so that counting all three looks into memory once: see `packSaid`. */
  packed: Int32Array;
  /** How many words each passage has, for ranking. */
  places: Uint32Array;
  /** The first passage of each meeting; behind the last meeting, how many passages there are. */
  begins: Int32Array;
  /** The values of each meeting. */
  ofMeeting: Record<OfMeeting, Int32Array>;
  /** Ordinals by row, −1 for rows that are none; likewise of items. */
  ordinals: Int32Array;
  itemAt: Int32Array;
}

/** What is the same for all passages of a meeting. */
export type OfMeeting = "panel" | "force" | "year" | "quarter" | "meeting";

/** The columns of a part as it was read. */
export function toColumns(dictionaries: Dictionaries, part: Part): Columns {
  const of = (name: Exclude<OfMeeting, "meeting">) => Int32Array.from(part.meetings, (meeting) => meeting[name]);
  const itself = Int32Array.from(part.meetings, (_, at) => at);
  const meeting = lookUp(part.item, part.items.meeting);
  const { living, plain } = livingIn(part);
  const { graphs, ...columns } = part;
  return {
    batches: [{ first: 0, count: part.row.length }],
    dictionaries,
    ...columns,
    held: new Uint8Array(part.meetings.length).fill(1),
    living,
    count: countBits(living),
    plain,
    ...endsIn(part),
    meeting,
    begins: beginsOf(meeting, part.meetings.length),
    ofMeeting: { panel: of("panel"), force: of("force"), year: of("year"), quarter: of("quarter"), meeting: itself },
    packed: packSaid(part.said),
    places: graphs.places,
    ordinals: placeOfEach(part.row),
    itemAt: placeOfEach(part.items.row),
  };
}

/** A person takes what is left of an office and an act. */
function packSaid({ office, person, act }: Said): Int32Array {
  const packed = new Int32Array(office.length);
  for (let at = 0; at < packed.length; at += 1) packed[at] = (person[at] ?? 0) * PAIRS + pairOf(office[at] ?? 0, act[at] ?? 0);
  return packed;
}

function livingIn({ item, items: { procedural } }: Part): { living: Bits; plain: Bits } {
  const [living, plain] = [noBits(item.length), noBits(item.length)];
  setRange(living, 0, item.length);
  for (let passage = 0; passage < item.length; passage += 1) {
    if (procedural[item[passage] ?? 0] === 0) setBit(plain, passage);
  }
  return { living, plain };
}

function endsIn({ item, items: { truncated } }: Part): { itemEnds: Bits; cutEnds: Bits } {
  const [itemEnds, cutEnds] = [noBits(item.length), noBits(item.length)];
  for (let passage = 0; passage < item.length; passage += 1) {
    const own = item[passage] ?? 0;
    if (item[passage + 1] === own) continue;
    setBit(itemEnds, passage);
    if (truncated[own] === 1) setBit(cutEnds, passage);
  }
  return { itemEnds, cutEnds };
}

/** Passages come in the order of their meetings. */
function beginsOf(meeting: Int32Array, meetings: number): Int32Array {
  const begins = new Int32Array(meetings + 1);
  for (let passage = 0; passage < meeting.length; passage += 1) {
    const next = (meeting[passage] ?? 0) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  for (let at = 0; at < meetings; at += 1) begins[at + 1] = (begins[at + 1] ?? 0) + (begins[at] ?? 0);
  return begins;
}
