import { createDictionaries, type Dictionaries, idsOf } from "./codes.ts";
import type { Columns } from "./columns.ts";
import type { Numbers } from "./numbers.ts";
import type { Orders } from "./orders.ts";
import type { Segment } from "./segment.ts";
import { type Base, baseOf } from "./snapshot.ts";
import { type PackedTitles, TitleIndex } from "./titles.ts";
import { GrowingWords, type PackedWords } from "./word-table.ts";

/** A base as plain values that one thread can give to others; its arrays lie in memory that they share. */
export interface PackedBase {
  number: number;
  columns: Omit<Columns, "dictionaries">;
  segments: readonly Segment[];
  orders: Orders;
  ids: Record<keyof Dictionaries, readonly string[]>;
  words: PackedWords;
  titles: PackedTitles;
}

export function packBase({ dictionaries, words, snapshot }: Base): PackedBase {
  const { number, segments, titles } = snapshot;
  const { dictionaries: _, ...columns } = snapshot.columns;
  const { last, newest, oldest, meetings, kept } = snapshot.orders();
  const orders = { last, newest, oldest, meetings, kept };
  return share({ number, columns, segments, orders, ids: idsOf(dictionaries), words: words.packed(), titles: titles.packed() });
}

export function unpackBase(packed: PackedBase): Base {
  const { number, segments, orders } = packed;
  const dictionaries = createDictionaries(packed.ids);
  const words = new GrowingWords(packed.words);
  const titles = new TitleIndex(dictionaries.title, packed.titles);
  return baseOf(dictionaries, words, { number, columns: { ...packed.columns, dictionaries }, segments, titles, orders });
}

/** The same value with every array of numbers in shared memory; lists of texts as they are. */
function share<T>(value: T): T {
  return shared(value, new Map()) as T;
}

function shared(value: unknown, made: Map<unknown, unknown>): unknown {
  if (value instanceof Int32Array || value instanceof Uint32Array || value instanceof Uint8Array) {
    const known = made.get(value) ?? copy(value);
    made.set(value, known);
    return known;
  }
  if (Array.isArray(value)) return typeof value[0] === "object" ? value.map((one) => shared(one, made)) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shared(one, made)]));
}

function copy<T extends Numbers>(array: T): T {
  const room = new SharedArrayBuffer(array.byteLength);
  const copied =
    array instanceof Uint8Array ? new Uint8Array(room) : array instanceof Int32Array ? new Int32Array(room) : new Uint32Array(room);
  copied.set(array);
  return copied as T;
}
