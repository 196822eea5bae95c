import type { Tally } from "../sets.ts";
import type { Columns } from "./columns.ts";

/** What is kept of each cell, side by side: its counts, and the last passage, item and meeting that it met (plus one). */
const [PASSAGES, ITEMS, MEETINGS, WORDS, PASSAGE, ITEM, MEETING] = [0, 1, 2, 3, 4, 5, 6] as const;
const KEPT = 8;
/** With more possible cells than this, those that are met are looked up by name. */
const MOST_PLAIN = 500_000;

/** The cells that were met, in the order in which they were; passages, items, meetings and words of each, side by side. */
export interface Cells {
  numbers: Float64Array;
  counts: Int32Array;
}

/** Counts passages, items and meetings by cell. Passages come in order: those of an item, and items of a meeting, follow each other. */
export class CellCounter {
  private readonly plain: Int32Array | null;
  private readonly sparse = new Map<number, number>();
  private readonly names: number[] = [];
  private kept = new Int32Array(64 * KEPT);
  private readonly columns: Columns;
  private readonly counted: 0 | 1;
  private passage = 0;
  private item = 0;
  private meeting = 0;
  private whole = 0;
  private words = 0;

  /**
   * @param most one more than the greatest cell
   * @param counted whether words are counted
   */
  constructor(columns: Columns, most: number, counted: 0 | 1) {
    this.columns = columns;
    this.counted = counted;
    this.plain = most > MOST_PLAIN ? null : new Int32Array(most);
  }

  /** Goes on to another passage. */
  turnTo(passage: number): void {
    const { item, meeting, meetings, words } = this.columns;
    const at = meeting[passage] ?? 0;
    if (at + 1 !== this.meeting) this.whole = Number(meetings[at]?.whole ?? false);
    this.passage = passage + 1;
    this.item = (item[passage] ?? 0) + 1;
    this.meeting = at + 1;
    this.words = this.counted === 1 ? (words[passage] ?? 0) : 0;
  }

  /** Counts the passage in a cell; once, however often it is entered. */
  enter(cell: number): void {
    const at = this.placeOf(cell);
    const { kept } = this;
    if (kept[at + PASSAGE] === this.passage) return;
    kept[at + PASSAGE] = this.passage;
    kept[at + PASSAGES] = (kept[at + PASSAGES] ?? 0) + 1;
    kept[at + WORDS] = (kept[at + WORDS] ?? 0) + this.words;
    if (kept[at + ITEM] === this.item) return;
    kept[at + ITEM] = this.item;
    kept[at + ITEMS] = (kept[at + ITEMS] ?? 0) + 1;
    if (kept[at + MEETING] === this.meeting) return;
    kept[at + MEETING] = this.meeting;
    kept[at + MEETINGS] = (kept[at + MEETINGS] ?? 0) + this.whole;
  }

  /** Adds what was counted already. */
  add(cell: number, { passages, items, meetings, words }: Omit<Tally, "keys">): void {
    const at = this.placeOf(cell);
    const { kept } = this;
    kept[at + PASSAGES] = (kept[at + PASSAGES] ?? 0) + passages;
    kept[at + ITEMS] = (kept[at + ITEMS] ?? 0) + items;
    kept[at + MEETINGS] = (kept[at + MEETINGS] ?? 0) + meetings;
    kept[at + WORDS] = (kept[at + WORDS] ?? 0) + words;
  }

  /** What was counted: kept in few bytes, since it is kept long. */
  cells(): Cells {
    const counts = new Int32Array(this.names.length * 4);
    for (let place = 0; place < this.names.length; place += 1) {
      for (let what = 0; what < 4; what += 1) counts[place * 4 + what] = this.kept[place * KEPT + what] ?? 0;
    }
    return { numbers: Float64Array.from(this.names), counts };
  }

  private placeOf(cell: number): number {
    const known = this.plain === null ? (this.sparse.get(cell) ?? 0) : (this.plain[cell] ?? 0);
    return known === 0 ? this.begin(cell) : (known - 1) * KEPT;
  }

  private begin(cell: number): number {
    const place = this.names.push(cell);
    if (this.plain === null) this.sparse.set(cell, place);
    else this.plain[cell] = place;
    if (place * KEPT > this.kept.length) {
      const more = new Int32Array(this.kept.length * 2);
      more.set(this.kept);
      this.kept = more;
    }
    return (place - 1) * KEPT;
  }
}
