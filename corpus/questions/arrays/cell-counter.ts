import type { Tally } from "../sets.ts";

/** What is kept of each cell, side by side: its counts, and the last passage, item and meeting that it met (plus one). */
const [PASSAGES, ITEMS, MEETINGS, WORDS, PASSAGE, ITEM, MEETING] = [0, 1, 2, 3, 4, 5, 6] as const;
const KEPT = 8;
/** With more possible cells than this, those that are met are looked up by name. */
const MOST_PLAIN = 2_000_000;

/** Counts passages, items and meetings by cell. Passages come in order: those of an item, and items of a meeting, follow each other. */
export class CellCounter {
  private readonly plain: Int32Array | null;
  private readonly sparse = new Map<number, number>();
  private readonly names: number[] = [];
  private kept = new Int32Array(64 * KEPT);

  /** @param most one more than the greatest cell */
  constructor(most: number) {
    this.plain = most > MOST_PLAIN ? null : new Int32Array(most);
  }

  /** Counts a passage in a cell; once, however often it is entered. */
  enter(cell: number, passage: number, item: number, meeting: number, whole: number, words: number): void {
    const at = this.placeOf(cell);
    const { kept } = this;
    if (kept[at + PASSAGE] === passage + 1) return;
    kept[at + PASSAGE] = passage + 1;
    kept[at + PASSAGES] = (kept[at + PASSAGES] ?? 0) + 1;
    kept[at + WORDS] = (kept[at + WORDS] ?? 0) + words;
    if (kept[at + ITEM] === item + 1) return;
    kept[at + ITEM] = item + 1;
    kept[at + ITEMS] = (kept[at + ITEMS] ?? 0) + 1;
    if (kept[at + MEETING] === meeting + 1) return;
    kept[at + MEETING] = meeting + 1;
    kept[at + MEETINGS] = (kept[at + MEETINGS] ?? 0) + whole;
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

  counted(): Map<number, Omit<Tally, "keys">> {
    const of = (place: number, what: number) => this.kept[place * KEPT + what] ?? 0;
    return new Map(
      this.names.map((name, place) => {
        const counts = { passages: of(place, PASSAGES), items: of(place, ITEMS), meetings: of(place, MEETINGS), words: of(place, WORDS) };
        return [name, counts];
      }),
    );
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
