import type Database from "better-sqlite3";
import type { Corpus } from "../../store/open.ts";
import type { Batch } from "./batches.ts";
import { createDictionaries, type Dictionaries } from "./codes.ts";
import { type Columns, toColumns } from "./columns.ts";
import { joinColumns } from "./join-columns.ts";
import { appendGraphs, graphsIn, NO_GRAPHS } from "./graphs.ts";
import { type EarlierOrders, type Orders, orderPassages } from "./orders.ts";
import type { Graphs } from "./part.ts";
import { type Reading, readPart } from "./read-part.ts";
import { buildSegment, type Segment } from "./segment.ts";
import { TitleIndex } from "./titles.ts";
import { GrowingWords, type WordTable } from "./word-table.ts";

/** One committed state of a corpus in arrays. */
export interface Snapshot {
  /** The last change of a meeting that it holds. */
  readonly number: number;
  readonly columns: Columns;
  /** One a batch of the columns. */
  readonly segments: readonly Segment[];
  /** The words of all passages behind the first batch. */
  readonly later: Graphs;
  readonly words: WordTable;
  readonly titles: TitleIndex;
  /** Worked out when first asked for. */
  orders: () => Orders;
}

/** A corpus read whole, from which later states follow. */
export interface Base {
  readonly dictionaries: Dictionaries;
  readonly words: GrowingWords;
  readonly snapshot: Snapshot;
  /** What is kept from state to state. */
  readonly kept: Kept;
}
interface Kept {
  /** Ids by row: a row keeps its id, so that each is read once. */
  ids: Map<number, string>;
  /** The orders that were worked out last. */
  orders: EarlierOrders;
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
  const orders = orderPassages(columns, idReader(db, new Map()), null);
  yield;
  return baseOf(dictionaries, words, { number, columns, segments: [segment], titles, orders });
}

/** A base with nothing behind what was read first. */
export function baseOf(dictionaries: Dictionaries, words: GrowingWords, read: WholeRead): Base {
  const { orders } = read;
  const kept = { ids: new Map<number, string>(), orders: orders.kept };
  return { dictionaries, words, kept, snapshot: { ...read, later: NO_GRAPHS, words, orders: () => orders } };
}
/** What of a snapshot is read when a corpus is read whole. */
export interface WholeRead extends Omit<Snapshot, "later" | "words" | "orders"> {
  orders: Orders;
}

/** The number of the last change of a meeting that a corpus holds. */
function lastChange(db: Database.Database): number {
  return db.prepare<[], number>("SELECT COALESCE(MAX(number), 0) FROM meeting_change").pluck().get() ?? 0;
}

/**
 * The state that a corpus is in now: the one before, less the meetings written since, with these as they are now. Call it inside a transaction.
 * @returns null where more than `most` passages have been written since
 */
export function follow(corpus: Corpus, base: Base, before: Snapshot, most: number): Snapshot | null {
  const { db } = corpus;
  const number = corpus.lastChange();
  if (number === before.number) return before;
  const changed = db.prepare<[number], number>("SELECT meeting FROM meeting_change WHERE number > ?").pluck().all(before.number);
  const passages = db.prepare<[string], number>("SELECT COUNT(*) FROM passage WHERE meeting IN (SELECT value FROM json_each(?))").pluck();
  if (number < before.number || (passages.get(JSON.stringify(changed)) ?? 0) > most) return null;
  const { dictionaries, words, kept } = base;
  words.readOn(db);
  const part = finish(readPart(db, dictionaries, changed));
  finish(before.titles.readOn());
  const columns = joinColumns(before.columns, toColumns(dictionaries, part), new Set(changed));
  const later = appendGraphs(before.later, part.graphs);
  let orders: Orders | null = null;
  const order = () => {
    const made = orderPassages(columns, idReader(db, kept.ids), kept.orders);
    kept.orders = made.kept;
    return made;
  };
  return {
    ...before,
    number,
    columns,
    segments: segmentsFor(columns.batches, before.segments, later, words.end),
    later,
    orders: () => (orders ??= order()),
  };
}

/** A segment for each batch: those that are there already, and one for the last. */
function segmentsFor(batches: readonly Batch[], before: readonly Segment[], later: Graphs, words: number): Segment[] {
  const read = batches[0]?.count ?? 0;
  return batches.map(({ first, count }) => {
    const known = before.find((segment) => segment.first === first && segment.graphs.start.length === count);
    return known ?? finish(buildSegment(graphsIn(later, first - read, count), first, words));
  });
}

/** Reads the ids of passages, each once. */
function idReader(db: Database.Database, known: Map<number, string>): (row: number) => string {
  const id = db.prepare<[number], string>("SELECT id FROM passage WHERE row = ?").pluck();
  return (row) => {
    const own = known.get(row) ?? id.get(row) ?? "";
    known.set(row, own);
    return own;
  };
}

/** Goes through to the end without a pause. */
export function finish<T>(reading: Reading<T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}
