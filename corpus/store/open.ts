import { randomUUID } from "node:crypto";
import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Reference, RefusedError } from "../model/index.ts";
import { foldIn } from "./fold.ts";
import { asRefusal, BUSY_TIMEOUT, damaged, judgeFile, look } from "./judge.ts";
import { dropLogs } from "./log.ts";
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { stored } from "./stored.ts";
import { markWords } from "./words-mark.ts";

/** So many bytes of the file a reader maps into memory, and so many kilobytes it keeps of it. */
const READER = { mapped: 268_435_456, cache: 65_536 };
/**
 * A writer takes its pages through a small cache alone, so that its memory stays what it is however large the file grows. A larger one gains it
 * no time: what it has read once the system keeps.
 */
const WRITER = { mapped: 0, cache: 16_384 };
/**
 * The index of words. The pages it lies in are looked through when a corpus is opened; whether it holds the words of every passage takes
 * three times as long as all the rest, and is for the doctor to tell.
 */
const INDEX = "passage_words";
/** The tables without which a file is no corpus. */
const TABLES = [
  "meta",
  "source",
  "reading",
  "meeting",
  "item",
  "passage",
  "contribution",
  "passage_topic",
  "action",
  "moved",
  INDEX,
  "word",
  "passage_graph",
  "meeting_change",
];

const IDENTITY = "SELECT value FROM meta WHERE key = 'identity'";

/** An open corpus file. */
export interface Corpus {
  readonly db: Database.Database;
  readonly path: string;
  readonly writable: boolean;
  /** The reference facts that the corpus carries: panels, forces, office-holders, taxonomy. */
  reference(): Reference;
  /** Changes when another connection has committed something. */
  version(): number;
  /** The number of the last change of any meeting (`meeting_change`): a copy of the corpus elsewhere is as new as the last one it has seen. */
  lastChange(): number;
  /** Tells this corpus from every other: what stands elsewhere under another identity is no copy of it. Empty: it was never written to. */
  identity(): string;
  /** Whoever has written folds the log in, so that the file alone is the corpus. */
  close(): void;
}

/**
 * Opens a corpus that is there, to read it, or with `write` to load into it. The file is judged first and stays untouched when refused;
 * `checked`: it has been looked through already.
 * @throws RefusedError naming the file and why: `corpus-missing`, `-folder`, `-foreign`, `-newer`, `-older`, `-damaged`, `-unreadable`…
 */
export function openCorpus(path: string, options: { write?: boolean; checked?: boolean } = {}): Corpus {
  judgeFile(path);
  const write = options.write ?? false;
  try {
    checkTables(path);
    if (options.checked !== true) checkPages(path);
    // Whoever writes needs the facts, and would write before it asks for them.
    if (write) look(path, (db) => readReference(referenceText(db).get()));
    return wrap(connect(path, !write), path, write);
  } catch (error) {
    throw asRefusal(path, error);
  }
}

/**
 * Makes an empty corpus that carries `reference`, and opens it to write. It is built beside its place and moved there whole.
 * @throws RefusedError where something is there already or the place cannot be written.
 */
export function createCorpus(path: string, reference: Reference): Corpus {
  const building = `${path}.${process.pid}.new`;
  try {
    if (existsSync(path)) throw new RefusedError("corpus-exists", `${path}: there is a file already`);
    mkdirSync(dirname(path), { recursive: true });
    rmSync(building, { force: true });
    const db = new Database(building);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    db.exec(SCHEMA);
    db.prepare("INSERT INTO meta VALUES ('reference', ?)").run(JSON.stringify(Reference.parse(reference)));
    markWords(db);
    db.close();
    putInPlace(building, path);
    return wrap(connect(path, false), path, true);
  } catch (error) {
    if (existsSync(building)) rmSync(building);
    throw asRefusal(path, error);
  }
}

/** Opens the corpus to write, or makes an empty one where there is none (another program may be doing the same). */
export function openOrCreateCorpus(path: string, reference: Reference): Corpus {
  if (existsSync(path)) return openCorpus(path, { write: true });
  try {
    return createCorpus(path, reference);
  } catch (error) {
    if (error instanceof RefusedError && error.code === "corpus-exists") return openCorpus(path, { write: true });
    throw error;
  }
}

/** Opens a corpus that is open already once more, to read one committed state for long while others go on. */
export function openAgain({ path }: Corpus): Corpus {
  return wrap(new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT }), path, false);
}

/** Puts a finished, closed corpus in the place of another. Whoever has the old one open goes on reading it. */
export function replaceCorpus(finished: string, path: string): void {
  dropLogs(path);
  renameSync(finished, path);
}

/** Moves a finished file to its place unless something is there. A log left over from a deleted corpus would be replayed into it: it goes first. */
function putInPlace(building: string, path: string): void {
  if (!existsSync(path)) dropLogs(path);
  try {
    linkSync(building, path);
    rmSync(building);
  } catch (error) {
    if (existsSync(path)) throw new RefusedError("corpus-exists", `${path}: there is a file already`, { cause: error });
    renameSync(building, path); // a file system without hard links
  }
}

function connect(path: string, readonly: boolean): Database.Database {
  const db = new Database(path, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT });
  if (!readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    identify(db);
  }
  db.pragma("foreign_keys = ON");
  const { mapped, cache } = readonly ? READER : WRITER;
  db.pragma(`cache_size = -${cache}`);
  db.pragma(`mmap_size = ${mapped}`);
  db.pragma("temp_store = MEMORY");
  return db;
}

/** A corpus gets its identity once. Looked up first, so that opening waits for no writer. */
function identify(db: Database.Database): void {
  if (db.prepare(IDENTITY).get() === undefined) {
    db.prepare("INSERT INTO meta VALUES ('identity', ?) ON CONFLICT DO NOTHING").run(randomUUID());
  }
}

function checkTables(path: string): void {
  const found = look(path, tablesOf);
  const missing = TABLES.filter((t) => !found.includes(t));
  if (missing.length > 0) throw damaged(path, `: no table ${missing.join(", ")}`);
}

/**
 * Looks through the pages of a corpus file, reading only: damage is found before anything is served or written. Seconds where it is large.
 * @throws RefusedError naming the file: `corpus-damaged`
 */
export function lookThroughPages(path: string): void {
  try {
    checkPages(path);
  } catch (error) {
    throw asRefusal(path, error);
  }
}

function checkPages(path: string): void {
  look(path, (db) => {
    const check = db.prepare<[string], string>("SELECT quick_check FROM pragma_quick_check(?)").pluck();
    for (const table of tablesOf(db).filter((name) => name !== INDEX)) {
      const told = check.get(table);
      if (told !== "ok") throw damaged(path, ` (${told?.split("\n").find((line) => !line.startsWith("***")) ?? "no answer"})`);
    }
  });
}

const tablesOf = (db: Database.Database) => db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();

function wrap(db: Database.Database, path: string, writable: boolean): Corpus {
  const version = db.prepare<[], number>("PRAGMA data_version").pluck();
  const text = referenceText(db);
  const identity = db.prepare<[], string>(IDENTITY).pluck();
  const lastChange = db.prepare<[], number | null>("SELECT MAX(number) FROM meeting_change").pluck();
  let read: { text: string; value: Reference } | null = null;
  return {
    db,
    path,
    writable,
    version: () => version.get() ?? 0,
    lastChange: () => lastChange.get() ?? 0,
    identity: () => identity.get() ?? "",
    reference() {
      const now = text.get() ?? "";
      if (read?.text !== now) read = { text: now, value: readReference(now) };
      return read.value;
    },
    close() {
      if (writable) foldIn(db, path);
      db.close();
    },
  };
}

const referenceText = (db: Database.Database) => db.prepare<[], string>("SELECT value FROM meta WHERE key = 'reference'").pluck();

const readReference = (text: string | undefined): Reference =>
  stored(text, "the row of meta reference", (value) => Reference.safeParse(value).success) as Reference;

/** Keeps other reference facts in the corpus, where they differ from those it carries. Call it inside a transaction of the writer. */
export function keepReference(corpus: Corpus, reference: Reference): void {
  const text = JSON.stringify(reference);
  corpus.db
    .prepare("INSERT INTO meta VALUES ('reference', ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value")
    .run(text);
}
