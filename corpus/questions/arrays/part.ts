import type { Bits } from "./bits.ts";
import type { Lists } from "./lists.ts";

/** A meeting as the arrays know it; values are numbers of `Dictionaries`, days as 20221214, nought where not known. */
export interface Meeting {
  row: number;
  id: string;
  panel: number;
  force: number;
  whole: boolean;
  year: number;
  quarter: number;
  date: number;
  notBefore: number;
  notAfter: number;
}

/** Items, those of one meeting together. `meeting` is a place in the list of meetings. */
export interface Items {
  row: Int32Array;
  meeting: Int32Array;
  place: Int32Array;
  procedural: Uint8Array;
  truncated: Uint8Array;
  title: Int32Array;
}

/** Who is reported as saying what: for each contribution its office, person (nought: none) and act. */
export interface Said {
  /** Which contributions are of which passage, in their order there. */
  start: Int32Array;
  office: Int32Array;
  person: Int32Array;
  act: Int32Array;
}

/**
 * Of kinds, offices and acts there are few: which passages have each, as sets of bits. What has none is empty; a set may end before the last
 * passages where none of them is in it, and say of passages that are yet to come that they are.
 */
export interface Marks {
  /** By their codes. */
  kind: readonly Bits[];
  office: readonly Bits[];
  act: readonly Bits[];
  /** Passages in which one contribution is of an office and an act: see `pairOf`. */
  pair: readonly Bits[];
}

/** Where the graph of each passage lies in `bytes`: its first word, and the end of its words. */
export interface Graphs {
  bytes: Uint8Array;
  start: Uint32Array;
  end: Uint32Array;
  /** How many places it has. */
  places: Uint32Array;
}

/**
 * Counted passages as arrays, by ordinal: all of an item follow each other, all items of a meeting too, so that what is counted by item
 * or meeting needs only to look back one passage.
 */
export interface Part {
  meetings: readonly Meeting[];
  items: Items;
  row: Int32Array;
  /** A place in the list of items. */
  item: Int32Array;
  kind: Uint8Array;
  position: Int32Array;
  words: Int32Array;
  topics: Lists;
  said: Said;
  marks: Marks;
  graphs: Graphs;
}
