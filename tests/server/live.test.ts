import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SqliteError } from "better-sqlite3";
import { afterEach, describe, expect, it, vi } from "vitest";
import { InvalidError, RefusedError, UnavailableError, type Stats } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { LiveCorpus, type Opened } from "../../server/live.ts";

const folder = mkdtempSync(join(tmpdir(), "scrutineer-live-"));
const path = join(folder, "corpus.sqlite");
afterEach(() => rmSync(path, { force: true }));

/** Opens files that say in `stats` how often one was opened; `fault` is thrown by the next question. */
function files() {
  const state = { opened: 0, closed: [] as number[], fault: null as Error | null, refuse: false };
  const open = (): Opened => {
    if (state.refuse) throw new RefusedError("corpus-damaged", "x: damaged");
    const number = (state.opened += 1);
    const answers = {
      stats: () => (state.fault ? Promise.reject(state.fault) : Promise.resolve({ passages: number } as Stats)),
      async *passages() {
        yield [];
        if (state.fault) throw state.fault;
        yield [];
      },
    } as unknown as Answers;
    return { answers, close: () => state.closed.push(number) };
  };
  return { state, open };
}
const put = () => {
  writeFileSync(`${path}.new`, "");
  renameSync(`${path}.new`, path);
};
const live = () => {
  put();
  const { state, open } = files();
  return { state, corpus: new LiveCorpus(path, open) };
};

describe("a corpus that is served", () => {
  it("is opened once while the file stays", async () => {
    const { state, corpus } = live();
    await corpus.answers.stats();
    await corpus.answers.stats();
    expect(state).toMatchObject({ opened: 1, closed: [] });
  });

  it("is opened anew when another file is put in its place, and the old one closed", async () => {
    const { state, corpus } = live();
    put();
    expect((await corpus.answers.stats()).passages).toBe(2);
    expect(state.closed).toEqual([1]);
  });

  it("lets an answer that runs end on the old file", async () => {
    const { state, corpus } = live();
    const running = corpus.answers.passages({} as never)[Symbol.asyncIterator]();
    await running.next();
    put();
    await corpus.answers.stats();
    expect(state.closed).toEqual([]);
    await running.next();
    await running.next();
    expect(state.closed).toEqual([1]);
  });

  it.each([new SqliteError("malformed", "SQLITE_CORRUPT"), new SyntaxError("no JSON"), new RefusedError("corpus-damaged", "x")])(
    "is away when damage is found (%s), and looked at anew for the next question",
    async (fault) => {
      const { state, corpus } = live();
      state.fault = fault;
      await expect(corpus.answers.stats()).rejects.toThrow(UnavailableError);
      state.fault = null;
      expect((await corpus.answers.stats()).passages).toBe(2);
      expect(state.closed).toEqual([1]);
    },
  );

  it("is away while damage is found in the midst of an export", async () => {
    const { state, corpus } = live();
    const running = corpus.answers.passages({} as never)[Symbol.asyncIterator]();
    await running.next();
    state.fault = new SqliteError("malformed", "SQLITE_CORRUPT_VTAB");
    await expect(running.next()).rejects.toThrow(UnavailableError);
  });

  it("is away while the file is gone or refused, and back with it", async () => {
    const { state, corpus } = live();
    rmSync(path);
    state.refuse = true;
    await expect(corpus.answers.stats()).rejects.toThrow(UnavailableError);
    put();
    await expect(corpus.answers.stats()).rejects.toThrow(UnavailableError);
    state.refuse = false;
    put();
    expect((await corpus.answers.stats()).passages).toBe(2);
  });

  it("looks through a refused file once in a while, not for every question", async () => {
    const { state, corpus } = live();
    state.fault = new SqliteError("malformed", "SQLITE_CORRUPT");
    await expect(corpus.answers.stats()).rejects.toThrow(UnavailableError);
    state.refuse = true;
    await expect(corpus.answers.stats()).rejects.toThrow(UnavailableError);
    state.refuse = false;
    await expect(corpus.answers.stats()).rejects.toThrow(UnavailableError);
    expect(state.opened).toBe(1);
    vi.useFakeTimers({ now: Date.now() + 1_000, toFake: ["Date"] });
    state.fault = null;
    expect((await corpus.answers.stats()).passages).toBe(2);
    vi.useRealTimers();
  });

  it("is looked through before it is opened anew, once for all who wait, while the program goes on", async () => {
    put();
    const { state, open } = files();
    const checks: boolean[] = [];
    const looks: (() => void)[] = [];
    const look = () => new Promise<void>((resolve) => looks.push(resolve));
    const corpus = new LiveCorpus(path, (_, checked) => (checks.push(checked), open()), look);
    put();
    const asked = [corpus.answers.stats(), corpus.answers.stats()];
    expect({ opened: state.opened, looks: looks.length }).toEqual({ opened: 1, looks: 1 });
    looks[0]?.();
    expect((await Promise.all(asked)).map((stats) => stats.passages)).toEqual([2, 2]);
    expect(checks).toEqual([false, true]);
  });

  it("is away where the look finds it damaged, and is not opened after it was closed", async () => {
    put();
    const { state, open } = files();
    const looks: { resolve: () => void; reject: (error: Error) => void }[] = [];
    const corpus = new LiveCorpus(path, open, () => new Promise<void>((resolve, reject) => looks.push({ resolve, reject })));
    put();
    const first = corpus.answers.stats();
    looks[0]?.reject(new RefusedError("corpus-damaged", "x: damaged"));
    await expect(first).rejects.toThrow(UnavailableError);
    put();
    const second = corpus.answers.stats();
    corpus.close();
    looks[1]?.resolve();
    await expect(second).rejects.toThrow(UnavailableError);
    expect(state).toMatchObject({ opened: 1, closed: [1] });
  });

  it("passes on what is wrong with a question", async () => {
    const { state, corpus } = live();
    state.fault = new InvalidError([{ parameter: "panel", message: "is not known" }]);
    await expect(corpus.answers.stats()).rejects.toBe(state.fault);
    expect(state.closed).toEqual([]);
  });

  it("is refused at the start as the file is", () => {
    const { state, open } = files();
    state.refuse = true;
    expect(() => new LiveCorpus(path, open)).toThrow(RefusedError);
  });

  it("is no promise", () => expect((live().corpus.answers as unknown as { then?: unknown }).then).toBeUndefined());
});
