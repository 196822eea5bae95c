import Database from "better-sqlite3";
import { setImmediate as pause } from "node:timers/promises";
import type { Corpus } from "../../store/open.ts";
import type { Reader } from "../reader.ts";
import type { Sets } from "../sets.ts";
import { createSqlSets } from "../sql-sets.ts";
import { type Arrays, createArrays } from "./arrays.ts";
import { type Base, finish, follow, readBase, type Snapshot } from "./snapshot.ts";

export type { Arrays } from "./arrays.ts";
export { placeFrom } from "./meet.ts";
export { packBase, type PackedBase, unpackBase } from "./pack.ts";
export { findWords } from "./graphs.ts";
export type { Bits } from "./bits.ts";
export type { Occurrences } from "./occurrences.ts";
export type { Graphs } from "./part.ts";
export { planQuery } from "./plan.ts";
export { createRoom } from "./room.ts";
export { buildSegment } from "./segment.ts";
export { finish } from "./snapshot.ts";
export { findText } from "./text.ts";
export { GrowingWords } from "./word-table.ts";

/**
 * Where more passages have been written since a corpus was read than this share of it, or than `least`, it is read anew, and followed
 * meanwhile. Where more than `atOnce` have been written since the last question, plain SQL answers until it has been read.
 */
const FOLLOWED = { share: 1 / 4, least: 20_000, atOnce: 20_000 } as const;

/** Has a corpus read into arrays, by whom ever; they are then given to readers by `giveArrays`. */
export type AskForArrays = (reader: Reader) => void;

/** What is held of the corpus of a reader. */
interface Held {
  base: Base | null;
  /** The last state that arrays could follow to. */
  last: Arrays | null;
  ask: AskForArrays;
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
  const { corpus } = reader;
  if (own.last?.snapshot.number === corpus.lastChange()) return own.last;
  const snapshot = followIfPossible(corpus, base, own.last?.snapshot ?? base.snapshot);
  if (snapshot === null || isFar(base, snapshot)) own.ask(reader);
  if (snapshot === null) return null;
  own.last = createArrays(snapshot, reader.statements);
  return own.last;
}

function isFar({ snapshot: { columns: read } }: Base, { columns }: Snapshot): boolean {
  return columns.row.length - read.row.length > Math.max(FOLLOWED.least, read.row.length * FOLLOWED.share);
}

/** Null where there is too much to follow, or something that arrays cannot hold. */
function followIfPossible(corpus: Corpus, base: Base, before: Snapshot): Snapshot | null {
  try {
    return follow(corpus, base, before, FOLLOWED.atOnce);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Sets of a reader: by plain SQL until its corpus has been read into arrays, then from them.
 * @param ask is called at once, and whenever arrays must be read anew
 */
export function createFastSets(reader: Reader, ask: AskForArrays = readInPauses): Sets {
  held.set(reader, { base: null, last: null, ask });
  ask(reader);
  return withArrays(reader);
}

/** Gives a reader arrays of its corpus. */
export function giveArrays(reader: Reader, base: Base): void {
  const own = held.get(reader);
  if (own) Object.assign(own, { base, last: null });
}

/** Sets over arrays that are read at once. */
export function createArraySetsNow(reader: Reader): Sets {
  return createFastSets(reader, () =>
    giveArrays(
      reader,
      reader.once(() => finish(readBase(reader.corpus.db))),
    ),
  );
}

function withArrays(reader: Reader): Sets {
  const sql = createSqlSets(reader);
  const sets = () => arraysOf(reader)?.sets ?? sql;
  return {
    query: (question) => sets().query(question),
    size: (question) => sets().size(question),
    tally: (question, by, only) => sets().tally(question, by, only),
    facet: (question, by, only) => sets().facet(question, by, only),
    members: (question, by) => sets().members(question, by),
    span: (question) => sets().span(question),
    byDate: (question, order, stretch) => sets().byDate(question, order, stretch),
  };
}

const reading = new WeakMap<Reader, Promise<void>>();

/** Settles when the arrays of a reader stand that are being read in pauses, or when they cannot. */
export async function arraysRead(reader: Reader): Promise<void> {
  await reading.get(reader);
}

/** Reads a corpus in pauses of the program, by a connection of its own. What arrays cannot hold plain SQL goes on answering. */
function readInPauses(reader: Reader): void {
  if (reading.has(reader)) return;
  const done = readSlowly(reader.corpus.path)
    .then((base) => giveArrays(reader, base))
    .catch(() => {})
    .finally(() => reading.delete(reader));
  reading.set(reader, done);
}

async function readSlowly(path: string): Promise<Base> {
  const db = begin(path);
  try {
    const steps = readBase(db);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await pause();
    }
  } finally {
    db.close();
  }
}

/** Reads a corpus at once. @throws RangeError where arrays cannot hold it */
export function readArrays(path: string): Base {
  const db = begin(path);
  try {
    return finish(readBase(db));
  } finally {
    db.close();
  }
}

function begin(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  db.exec("BEGIN");
  return db;
}
