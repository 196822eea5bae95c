import type { Edge, Stretch, Words } from "./types.ts";

/**
 * The words of a text as bytes, each word as its number: what the arrays in memory are built from, small enough to be read at every
 * start. All numbers are varints (seven bits a byte, the lowest first; the highest bit says that more follow):
 *
 * - how many places there are, and the number of the word at each;
 * - how many more words there are (joined forms, `section` and `106` of `s106`), and of each its number, its place, and twice how many
 *   places it spans, plus one where it may stand in a phrase;
 * - how many stretches there are (what each contribution says), and of each the first place wholly inside and how many there are.
 */
export function writeGraph(words: Words, stretches: readonly Stretch[], numberOf: (word: string) => number): Uint8Array {
  const plain = words.edges.length === words.length;
  const single = plain ? words.edges : words.edges.filter((edge) => isPlace(edge));
  const more = plain ? [] : words.edges.filter((edge) => !isPlace(edge));
  const out = new Writer(single.length + 3 * more.length + 2 * stretches.length + 3);
  out.number(single.length);
  for (const edge of single) out.number(numberOf(edge.word));
  out.number(more.length);
  for (const edge of more) {
    out.number(numberOf(edge.word));
    out.number(edge.from);
    out.number((edge.to - edge.from) * 2 + Number(edge.phrase));
  }
  out.number(stretches.length);
  for (const { start, end } of stretches) {
    // The words at their places follow each other in the text.
    let first = 0;
    while (first < single.length && (single[first]?.start ?? 0) < start) first += 1;
    let after = first;
    while (after < single.length && (single[after]?.end ?? 0) <= end) after += 1;
    out.number(after > first ? (single[first]?.from ?? 0) : 0);
    out.number(after - first);
  }
  return out.bytes();
}

/** Whether an edge is the word that is printed at its place. */
const isPlace = (edge: Edge) => edge.phrase && edge.to === edge.from + 1;

/** Writes so many varints at most. */
class Writer {
  private readonly room: Uint8Array;
  private at = 0;

  constructor(numbers: number) {
    this.room = new Uint8Array(numbers * 5);
  }

  number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) {
      this.room[this.at] = (rest & 0x7f) | 0x80;
      this.at += 1;
    }
    this.room[this.at] = rest;
    this.at += 1;
  }

  bytes(): Uint8Array {
    return this.room.slice(0, this.at);
  }
}

/** Reads varints, one after the other, from a place in bytes on. */
export class NumberReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }
}
