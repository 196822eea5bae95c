import Database from "better-sqlite3";
import { setImmediate as pause } from "node:timers/promises";
import type { Reader } from "../reader.ts";
import type { Sets } from "../sets.ts";
import { createSqlSets } from "../sql-sets.ts";
import { type Arrays, createArrays } from "./arrays.ts";
import { type Base, finish, follow, lastChange, readBase } from "./snapshot.ts";

export type { Arrays } from "./arrays.ts";
export { findWords } from "./graphs.ts";
export type { Graphs } from "./part.ts";
export { planQuery } from "./plan.ts";
export { buildSegment } from "./segment.ts";
export { finish } from "./snapshot.ts";
export { findText } from "./text.ts";
export { GrowingWords } from "./word-table.ts";

/** Where more passages than this have been written since a corpus was read, it is read anew meanwhile. */
const MOST_FOLLOWED = 4_000;

/** What is held of the corpus of a reader. */
interface Held {
  base: Base | null;
  /** The state that was asked for last. */
  last: Arrays | null;
  loading: Promise<void> | null;
}
const held = new WeakMap<Reader, Held>();

/**
 * The arrays of the committed state that a reader sees now; null while they are being read, and for readers that have none. Only
 * inside `once`.
 */
export function arraysOf(reader: Reader): Arrays | null {
  const own = held.get(reader);
  if (!own?.base) return null;
  const { base } = own;
  return reader.memo(`arrays since ${base.snapshot.number}`, () => currentOf(reader, own, base));
}

function currentOf(reader: Reader, own: Held, base: Base): Arrays | null {
  const { db } = reader.corpus;
  if (own.last?.snapshot.number === lastChange(db)) return own.last;
  const snapshot = follow(db, base, MOST_FOLLOWED);
  own.last = snapshot && createArrays(snapshot, reader.statements);
  if (snapshot === null) startReading(reader, own);
  return own.last;
}

/**
 * Sets of a reader: by plain SQL until its corpus has been read into arrays, then from them. They are read meanwhile in pauses of the
 * program, by a connection of their own.
 */
export function createFastSets(reader: Reader): Sets {
  const own: Held = { base: null, last: null, loading: null };
  held.set(reader, own);
  startReading(reader, own);
  return withArrays(reader);
}

/** The same for tests: the corpus is read at once. */
export function createArraySetsNow(reader: Reader): Sets {
  const base = reader.once(() => finish(readBase(reader.corpus.db)));
  held.set(reader, { base, last: null, loading: null });
  return withArrays(reader);
}

function withArrays(reader: Reader): Sets {
  const sql = createSqlSets(reader);
  const sets = () => arraysOf(reader)?.sets ?? sql;
  return {
    query: (question) => sets().query(question),
    tally: (question, by, only) => sets().tally(question, by, only),
    facet: (question, by) => sets().facet(question, by),
    members: (question, by) => sets().members(question, by),
    span: (question) => sets().span(question),
    byDate: (question, order, stretch) => sets().byDate(question, order, stretch),
  };
}

/** Settles when the arrays of a reader stand, or cannot. */
export async function arraysRead(reader: Reader): Promise<void> {
  await held.get(reader)?.loading;
}

function startReading(reader: Reader, own: Held): void {
  own.loading ??= readInPauses(reader.corpus.path)
    .then((base) => void (own.base = base))
    // What the arrays cannot hold is answered by plain SQL.
    .catch(() => {})
    .finally(() => (own.loading = null));
}

async function readInPauses(path: string): Promise<Base> {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.exec("BEGIN");
    const reading = readBase(db);
    for (;;) {
      const step = reading.next();
      if (step.done === true) return step.value;
      await pause();
    }
  } finally {
    db.close();
  }
}
