import type Database from "better-sqlite3";
import { createDictionaries, type Dictionaries } from "./codes.ts";
import { type Columns, toColumns } from "./columns.ts";
import { joinColumns } from "./join-columns.ts";
import { type Orders, orderPassages } from "./orders.ts";
import type { Part } from "./part.ts";
import { type Reading, readPart } from "./read-part.ts";
import { buildSegment, type Segment } from "./segment.ts";
import { TitleIndex } from "./titles.ts";
import { GrowingWords, type WordTable } from "./word-table.ts";

/** One committed state of a corpus in arrays. */
export interface Snapshot {
  /** The last change of a meeting that it holds. */
  readonly number: number;
  readonly columns: Columns;
  readonly segments: readonly Segment[];
  readonly words: WordTable;
  readonly titles: TitleIndex;
  /** Worked out when first asked for. */
  orders: () => Orders;
}

/** A corpus read whole, from which later states follow. */
export interface Base {
  readonly part: Part;
  readonly dictionaries: Dictionaries;
  readonly words: GrowingWords;
  readonly snapshot: Snapshot;
}

/** Reads a corpus whole. Call it inside a transaction that lasts until it ends. @throws RangeError where arrays cannot hold it */
export function* readBase(db: Database.Database): Reading<Base> {
  const number = lastChange(db);
  const dictionaries = createDictionaries();
  const words = new GrowingWords();
  words.readOn(db);
  yield;
  const part = yield* readPart(db, dictionaries, null);
  const segment = yield* buildSegment(part.graphs, 0, words.end);
  const titles = new TitleIndex(dictionaries.title);
  yield* titles.readOn();
  const columns = toColumns(dictionaries, part);
  yield;
  const orders = orderPassages(columns, idReader(db), null);
  yield;
  return { part, dictionaries, words, snapshot: { number, columns, segments: [segment], words, titles, orders: () => orders } };
}

/** The number of the last change of a meeting that a corpus holds. */
export function lastChange(db: Database.Database): number {
  return db.prepare<[], number>("SELECT COALESCE(MAX(number), 0) FROM meeting_change").pluck().get() ?? 0;
}

/**
 * The state that a corpus is in now: the base, less the meetings written since, with these as they are now. Call it inside a transaction.
 * @returns null where more than `most` passages have been written since: the base should be read anew
 */
export function follow(db: Database.Database, base: Base, most: number): Snapshot | null {
  const number = lastChange(db);
  const { part, dictionaries, words, snapshot } = base;
  if (number === snapshot.number) return snapshot;
  const changed = db.prepare<[number], number>("SELECT meeting FROM meeting_change WHERE number > ?").pluck().all(snapshot.number);
  const passages = db.prepare<[string], number>("SELECT COUNT(*) FROM passage WHERE meeting IN (SELECT value FROM json_each(?))").pluck();
  if (number < snapshot.number || (passages.get(JSON.stringify(changed)) ?? 0) > most) return null;
  words.readOn(db);
  const later = finish(readPart(db, dictionaries, changed));
  finish(snapshot.titles.readOn());
  const segment = finish(buildSegment(later.graphs, part.row.length, words.end));
  const columns = joinColumns(snapshot.columns, toColumns(dictionaries, later), new Set(changed));
  const ids = idsOf.get(base) ?? new Map<number, string>();
  idsOf.set(base, ids);
  let orders: Orders | null = null;
  return {
    ...snapshot,
    number,
    columns,
    segments: [...snapshot.segments, segment],
    orders: () => (orders ??= orderPassages(columns, idReader(db, ids), { last: snapshot.orders().last, count: part.row.length })),
  };
}

/** Reads the ids of passages; a row keeps its id, so that each is read once for a base, whatever states follow. */
function idReader(db: Database.Database, known: Map<number, string> = new Map()): (row: number) => string {
  const id = db.prepare<[number], string>("SELECT id FROM passage WHERE row = ?").pluck();
  return (row) => {
    const own = known.get(row) ?? id.get(row) ?? "";
    known.set(row, own);
    return own;
  };
}

const idsOf = new WeakMap<Base, Map<number, string>>();

/** Goes through to the end without a pause. */
export function finish<T>(reading: Reading<T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}
