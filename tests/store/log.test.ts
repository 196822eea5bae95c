import { chmodSync, copyFileSync, existsSync, linkSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { RefusedError } from "../../corpus/model/index.ts";
import { type Corpus, createCorpus, foldLog, openCorpus } from "../../corpus/store/index.ts";
import { logOf } from "../../corpus/store/log.ts";
import { NO_FACTS, load, loadable, scratch } from "../support/corpus.ts";
import { record } from "../support/records.ts";

const { path, dispose } = scratch();
afterAll(dispose);

const meeting = (date: string) => loadable(`${date}.html`, [record({ date, items: [{ number: "1", texts: [`Words of ${date}.`] }] })]);
const held = (file: string) => {
  const corpus = openCorpus(file);
  const count = corpus.db.prepare<[], number>("SELECT count(*) FROM meeting").pluck().get();
  corpus.close();
  return count;
};
/** A corpus of one meeting, and another one in its log, as a program leaves them that is ended amid its work. */
function cutOff(name: string): string {
  const [made, file] = [path(`${name}-made.sqlite`), path(`${name}.sqlite`)];
  const corpus = createCorpus(made, NO_FACTS);
  load(corpus, meeting("2022-12-14"));
  corpus.close();
  const again = openCorpus(made, { write: true });
  load(again, meeting("2023-01-05"));
  copyFileSync(made, file);
  copyFileSync(`${made}-wal`, `${file}-wal`);
  again.close();
  return file;
}
/** As if the log had been written to so long ago. */
const ageLog = (file: string) => {
  const then = new Date(Date.now() - 120_000);
  utimesSync(`${file}-wal`, then, then);
};
const removeLog = (file: string) => ["-wal", "-shm"].forEach((rest) => rmSync(file + rest, { force: true }));

describe("the log of a corpus", () => {
  it("is folded in by whoever has written, though others read", () => {
    const file = path("read.sqlite");
    createCorpus(file, NO_FACTS).close();
    const reader = openCorpus(file);
    expect(reader.lastChange()).toBe(0);
    const writer = openCorpus(file, { write: true });
    load(writer, meeting("2022-12-14"));
    expect(logOf(file)?.size).toBeGreaterThan(0);
    writer.close();
    expect(logOf(file)?.size).toBe(0);
    reader.close();
  });

  it("stays where somebody reads an older state: no failure, and nothing is lost", () => {
    const file = path("held.sqlite");
    createCorpus(file, NO_FACTS).close();
    const reader = openCorpus(file);
    const writer = openCorpus(file, { write: true });
    reader.db.exec("BEGIN");
    expect(reader.lastChange()).toBe(0);
    load(writer, meeting("2022-12-14"));
    writer.close();
    expect(logOf(file)?.size).toBeGreaterThan(0);
    reader.db.exec("COMMIT");
    reader.close();
    foldLog(file);
    expect([logOf(file)?.size ?? 0, held(file)]).toEqual([0, 1]);
  });

  it("is read with its file where a program was ended amid its work, through a link too", () => {
    const file = cutOff("link");
    symlinkSync(file, path("leads-there.sqlite"));
    expect(held(path("leads-there.sqlite"))).toBe(2);
  });
});

describe("a log that is older than the file beside it", () => {
  const refusedBy = (open: () => Corpus) => {
    try {
      open().close();
    } catch (error) {
      if (error instanceof RefusedError) return error;
    }
    return null;
  };
  it("may be another file's: the corpus is refused, and says what to do", () => {
    const file = cutOff("restored");
    const backup = path("backup.sqlite");
    createCorpus(backup, NO_FACTS).close();
    ageLog(file);
    copyFileSync(backup, file);
    for (const open of [() => openCorpus(file), () => openCorpus(file, { write: true })]) {
      const refused = refusedBy(open);
      expect(refused?.code).toBe("corpus-log");
      expect(refused?.message).toContain("touch restored.sqlite-wal; if this one was, remove restored.sqlite-wal and restored.sqlite-shm");
    }
    foldLog(file);
    expect(logOf(file)?.size).toBeGreaterThan(0);
    removeLog(file);
    expect(held(file)).toBe(0);
  });

  it("is read with it once it is said to be its own, and where both were put there", () => {
    const [file, moved] = [cutOff("touched"), path("moved.sqlite")];
    ageLog(file);
    copyFileSync(file, moved);
    copyFileSync(`${file}-wal`, `${moved}-wal`);
    expect(held(moved)).toBe(2);
    utimesSync(file, new Date(), new Date());
    expect(refusedBy(() => openCorpus(file))?.code).toBe("corpus-log");
    utimesSync(`${file}-wal`, new Date(), new Date());
    expect(held(file)).toBe(2);
    expect(existsSync(`${file}-wal`)).toBe(true);
  });

  it("is its own where only the rights of the file or its names have changed since", () => {
    const file = cutOff("renamed");
    const then = new Date(Date.now() - 240_000);
    utimesSync(file, then, then);
    ageLog(file);
    chmodSync(file, 0o640);
    linkSync(file, path("another-name.sqlite"));
    expect(held(file)).toBe(2);
  });
});
