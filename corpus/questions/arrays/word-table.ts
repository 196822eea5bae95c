import type Database from "better-sqlite3";

/** Every word of a corpus by its number, its stem and its beginning. */
export interface WordTable {
  /** One more than the greatest number. */
  readonly end: number;
  numberOf(word: string): number | null;
  ofStem(stem: string): readonly number[];
  /** All words that begin so, in the order of the alphabet. */
  beginning(prefix: string): readonly number[];
  word(number: number): string;
}

interface Row {
  number: number;
  word: string;
  stem: string;
}
const NONE: readonly number[] = [];
/** So many words that are added are put in their places one by one; where there are more, all are sorted anew. */
const FEW = 100;

/** Words and their stems by number; a number that is no word's has an empty one. */
export interface PackedWords {
  words: readonly string[];
  stems: readonly string[];
}

/** Words are never taken away, so that a table only grows. */
export class GrowingWords implements WordTable {
  private readonly words: string[] = [];
  private readonly stemOf: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly stems = new Map<string, number[]>();
  private sorted: number[] | null = null;
  /** Words that are not among the sorted ones yet. */
  private unsorted: number[] = [];

  /** @param packed what another table has */
  constructor(packed: PackedWords = { words: [], stems: [] }) {
    packed.words.forEach((word, number) => (word === "" ? this.skip() : this.add(word, packed.stems[number] ?? "")));
  }

  packed(): PackedWords {
    return { words: this.words, stems: this.stemOf };
  }

  get end(): number {
    return this.words.length;
  }

  /** Reads the words of a corpus that have been added since. Call it inside a transaction. */
  readOn(db: Database.Database): void {
    const read = db.prepare<[number], Row>("SELECT number, word, stem FROM word WHERE number >= ? ORDER BY number");
    for (const { number, word, stem } of read.all(this.words.length)) {
      while (this.words.length < number) this.skip();
      this.add(word, stem);
    }
  }

  /** Passes over a number that is no word's. */
  private skip(): void {
    this.words.push("");
    this.stemOf.push("");
  }

  /** Adds a word that is new, and tells its number. */
  add(word: string, stem: string): number {
    const number = this.words.push(word) - 1;
    this.stemOf.push(stem);
    this.numbers.set(word, number);
    const family = this.stems.get(stem);
    if (family) family.push(number);
    else this.stems.set(stem, [number]);
    this.unsorted.push(number);
    return number;
  }

  numberOf(word: string): number | null {
    return this.numbers.get(word) ?? null;
  }

  ofStem(stem: string): readonly number[] {
    return this.stems.get(stem) ?? NONE;
  }

  word(number: number): string {
    return this.words[number] ?? "";
  }

  beginning(prefix: string): readonly number[] {
    const sorted = this.inOrder();
    const from = this.firstFrom(sorted, prefix);
    let to = from;
    while (to < sorted.length && this.word(sorted[to] ?? 0).startsWith(prefix)) to += 1;
    return sorted.slice(from, to);
  }

  private inOrder(): number[] {
    const added = this.unsorted.splice(0);
    if (this.sorted === null || added.length > FEW)
      this.sorted = [...this.numbers].sort(([a], [b]) => Number(a > b) - Number(a < b)).map(([, number]) => number);
    else for (const number of added) this.sorted.splice(this.firstFrom(this.sorted, this.word(number)), 0, number);
    return this.sorted;
  }

  /** Where in the order the first word stands that is not before `prefix`. */
  private firstFrom(sorted: readonly number[], prefix: string): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.word(sorted[middle] ?? 0) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
