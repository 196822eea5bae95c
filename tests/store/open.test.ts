import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { RefusedError } from "../../corpus/model/index.ts";
import { createCorpus, openCorpus, openOrCreateCorpus } from "../../corpus/store/index.ts";
import { asRefusal, judgeFile } from "../../corpus/store/judge.ts";
import { NO_FACTS, load, loadable, scratch } from "../support/corpus.ts";
import { record } from "../support/records.ts";

const { path, dispose } = scratch();
afterEach(() => mkdirSync(path("."), { recursive: true }));
afterEach(dispose);

function refusal(open: () => unknown): RefusedError {
  try {
    open();
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

/** A corpus with enough in it to have pages in every table. */
function filled(file: string): void {
  const corpus = createCorpus(file, NO_FACTS);
  const texts = Array.from({ length: 200 }, (_, i) => `Members asked about vetting for the ${i}th time and were told of delays.`);
  load(corpus, loadable("a.html", [record({ items: [{ number: "1", title: "Vetting", texts }] })]));
  corpus.close();
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, "r+");
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

function foreign(file: string, pragma: string): void {
  const db = new Database(file);
  db.exec(`CREATE TABLE t (x); ${pragma}`);
  db.close();
}

describe("a file that is no corpus of ours is refused, by name and reason, and stays as it is", () => {
  const cases: [what: string, code: string, make: (file: string) => void][] = [
    ["an empty file", "corpus-foreign", (f) => writeFileSync(f, "")],
    ["a short text", "corpus-foreign", (f) => writeFileSync(f, "notes")],
    ["another kind of file", "corpus-foreign", (f) => writeFileSync(f, Buffer.alloc(5000, "x"))],
    ["a SQLite file of another program", "corpus-foreign", (f) => foreign(f, "PRAGMA user_version = 1")],
    ["a newer corpus", "corpus-newer", (f) => (filled(f), change(f, "PRAGMA user_version = 99"))],
    ["a corpus of no known version", "corpus-older", (f) => (filled(f), change(f, "PRAGMA user_version = 0"))],
    ["a corpus cut short", "corpus-damaged", (f) => (filled(f), truncateSync(f, 40_000))],
    ["a corpus with pages overwritten", "corpus-damaged", (f) => (filled(f), overwrite(f, 8192, Buffer.alloc(60_000, 0xff)))],
    ["a corpus without one of its tables", "corpus-damaged", (f) => (filled(f), change(f, "DROP TABLE moved"))],
    ["a corpus whose head alone is left", "corpus-damaged", (f) => (filled(f), truncateSync(f, 100))],
  ];
  it.each(cases)("%s", (_, code, make) => {
    const file = path("corpus.sqlite");
    make(file);
    const before = readFileSync(file);
    for (const open of [() => openCorpus(file), () => openCorpus(file, { write: true }), () => openOrCreateCorpus(file, NO_FACTS)]) {
      const error = refusal(open);
      expect(error.code).toBe(code);
      expect(error.message).toContain("corpus.sqlite");
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("a folder, and a path through a file", () => {
    mkdirSync(path("folder"));
    writeFileSync(path("file"), "x");
    expect(refusal(() => openCorpus(path("folder"), { write: true })).code).toBe("corpus-folder");
    expect(refusal(() => openOrCreateCorpus(path("file/corpus.sqlite"), NO_FACTS)).message).toContain("corpus.sqlite");
    expect(refusal(() => openCorpus(path("nowhere.sqlite"))).code).toBe("corpus-missing");
  });
});

function change(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

describe("a corpus", () => {
  it("is made with its folder, carries its reference facts, and is not made twice", () => {
    const file = path("a/b/corpus.sqlite");
    const reference = { ...NO_FACTS, forces: [{ id: "eastmere", name: "Eastmere Police" }], sample: true };
    createCorpus(file, reference).close();
    const corpus = openCorpus(file);
    expect(corpus.reference()).toEqual(reference);
    corpus.close();
    expect(refusal(() => createCorpus(file, reference)).code).toBe("corpus-exists");
  });

  it("does not take over the log that a deleted corpus has left", () => {
    const file = path("corpus.sqlite");
    filled(file);
    const old = openCorpus(file, { write: true });
    load(old, loadable("b.html", [record({ date: "2023-01-01", items: [{ number: "1", texts: ["Other words."] }] })]));
    const log = readFileSync(`${file}-wal`);
    old.close();
    dispose();
    mkdirSync(path("."), { recursive: true });
    writeFileSync(`${file}-wal`, log);
    const corpus = createCorpus(file, NO_FACTS);
    expect(corpus.db.prepare("SELECT count(*) FROM meeting").pluck().get()).toBe(0);
    corpus.close();
  });

  it("shows by its version that another connection has committed, and not that it has itself", () => {
    const file = path("corpus.sqlite");
    filled(file);
    const [reader, writer] = [openCorpus(file), openCorpus(file, { write: true })];
    const [seen, own] = [reader.version(), writer.version()];
    load(writer, loadable("b.html", [record({ date: "2023-01-01", items: [{ number: "1", texts: ["Other words."] }] })]));
    expect(reader.version()).not.toBe(seen);
    expect(writer.version()).toBe(own);
    reader.close();
    writer.close();
  });
});

describe("a corpus whose log was being folded into it when everything stopped", () => {
  /** A corpus and its log before they are one, and the first page of the file as it is afterwards. */
  function interrupted(file: string): void {
    const other = path("other.sqlite");
    createCorpus(other, NO_FACTS).close();
    const corpus = openCorpus(other, { write: true });
    corpus.db.pragma("wal_autocheckpoint = 0");
    const texts = Array.from({ length: 200 }, (_, i) => `Members asked about vetting for the ${i}th time.`);
    load(corpus, loadable("a.html", [record({ items: [{ number: "1", title: "Vetting", texts }] })]));
    copyFileSync(other, file);
    copyFileSync(`${other}-wal`, `${file}-wal`);
    corpus.close();
    overwrite(file, 0, readFileSync(other).subarray(0, 4096));
  }
  it("is opened, and has all that was written", () => {
    const file = path("corpus.sqlite");
    interrupted(file);
    const corpus = openCorpus(file);
    expect(corpus.db.prepare("SELECT count(*) FROM passage").pluck().get()).toBe(200);
    corpus.close();
  });
  it("is damaged where its log is gone, or is none", () => {
    const file = path("corpus.sqlite");
    interrupted(file);
    writeFileSync(`${file}-wal`, Buffer.alloc(50_000, 1));
    expect(refusal(() => openCorpus(file)).code).toBe("corpus-damaged");
    rmSync(`${file}-wal`);
    rmSync(`${file}-shm`, { force: true });
    expect(refusal(() => openCorpus(file)).code).toBe("corpus-damaged");
  });
});

// Linux lists the locks of all processes.
it.skipIf(!existsSync("/proc/locks"))("a corpus keeps its locks when it is opened once more and closed in the same process", () => {
  const file = path("corpus.sqlite");
  filled(file);
  const inode = `:${statSync(file).ino} `;
  const locks = () =>
    readFileSync("/proc/locks", "utf8")
      .split("\n")
      .filter((line) => line.includes(inode)).length;
  const reader = openCorpus(file);
  expect(reader.db.prepare("SELECT count(*) FROM meeting").pluck().get()).toBe(1);
  const held = locks();
  expect(held).toBeGreaterThan(0);
  openCorpus(file).close();
  judgeFile(file);
  expect(locks()).toBe(held);
  reader.close();
});

it("a corpus in a folder that may not be written says why it cannot be used, and what helps", () => {
  const refused = (code: string) => asRefusal("/nowhere/corpus.sqlite", new Database.SqliteError("no", code)).message;
  for (const code of ["SQLITE_READONLY_DIRECTORY", "SQLITE_CANTOPEN"])
    expect(refused(code)).toMatch(/corpus\.sqlite: SQLite has to write a log beside it.*make the folder writable, or copy the corpus/);
  // Where the folder may be written it is something else.
  expect(asRefusal(path("corpus.sqlite"), new Database.SqliteError("no", "SQLITE_CANTOPEN")).message).not.toMatch(/log beside it/);
});
