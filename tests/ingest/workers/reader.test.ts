import { afterEach, describe, expect, it, vi } from "vitest";
import { RefusedError, ScrutineerError, SkippedError } from "../../../corpus/model/index.ts";
import type { SourceFile } from "../../../ingest/draft.ts";
import { openPool } from "../../../ingest/workers/pool.ts";
import { ThreadReader } from "../../../ingest/workers/reader.ts";

/** Stands for the reading thread: does with each source what its name says, and begins as the taxonomy says. */
const UNRULY = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, workerData } from "node:worker_threads";
  const refusal = (name, code, message) => ({ kind: "failed", name, code, message });
  const deeds = {
    good: () => ({ kind: "read", read: { document: null, records: [] } }),
    slow: () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500); return deeds.good(); },
    hang: () => { for (;;) Math.random(); },
    greedy: () => { for (const all = []; ; ) all.push(Array.from({ length: 100000 }, (_, i) => i + " " + all.length)); },
    bulky: () => { const all = []; for (;;) { all.push(Buffer.alloc(4_000_000, 1)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2); } },
    crash: () => process.exit(3),
    throw: () => { throw new Error("out of nowhere"); },
    refuse: () => refusal("RefusedError", "empty", "the file is empty"),
    skip: () => refusal("SkippedError", "agenda-only", "no minutes"),
    fail: () => refusal("TypeError", null, "x is undefined"),
  };
  if (workerData.taxonomy === "dead") process.exit(1);
  const broken = refusal("RefusedError", "taxonomy", "line 3");
  parentPort.postMessage(workerData.taxonomy === "broken" ? broken : { kind: "ready", reference: { taxonomy: "t" } });
  parentPort.on("message", ({ input }) => parentPort.postMessage(deeds[input.uri]()));
`)}`,
);
const LIMITS = { memory: 64, growth: 600, time: 60_000 };
const open: { close(): Promise<void> }[] = [];
const file = (uri: string, text = ""): SourceFile => {
  return { uri, bytes: new TextEncoder().encode(text), retrieved: null, given: { url: null, panel: null, date: null } };
};
function reader(taxonomy?: string, limits = LIMITS): ThreadReader {
  const made = new ThreadReader({ taxonomy }, limits, UNRULY);
  open.push(made);
  return made;
}
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "read",
    (error: unknown) => (error instanceof ScrutineerError ? `${error.name} ${error.code}` : String(error)),
  );

afterEach(async () => {
  await Promise.all(open.splice(0).map((r) => r.close()));
});

describe("a thread that reads", () => {
  it("hands on what the pipeline throws, as what it was", async () => {
    const thread = reader();
    await expect(thread.ready).resolves.toMatchObject({ taxonomy: "t" });
    await expect(thread.read(file("refuse"))).rejects.toBeInstanceOf(RefusedError);
    await expect(thread.read(file("skip"))).rejects.toBeInstanceOf(SkippedError);
    await expect(thread.read(file("fail"))).rejects.toThrow("x is undefined");
  });

  it.each([
    ["hang", "RefusedError too-slow"],
    ["greedy", "RefusedError too-much-memory"],
    ["bulky", "RefusedError too-much-memory"],
    ["crash", "Error: the reading thread has ended"],
    ["throw", "Error: out of nowhere"],
  ])("that is lost over a source (%s) refuses it alone, and goes on with those that wait", async (deed, expected) => {
    const thread = reader(undefined, { ...LIMITS, time: deed === "hang" ? 1000 : 60_000 });
    await thread.ready;
    const sources = ["good", deed, "good", deed, "good"].map((uri) => outcome(thread.read(file(uri))));
    expect(await Promise.all(sources)).toEqual(["read", expected, "read", expected, "read"]);
  });

  it("is not begun anew by an answer that comes while it is being closed", async () => {
    const started = vi.spyOn(ThreadReader.prototype as unknown as { start(): unknown }, "start");
    const thread = reader(undefined, { ...LIMITS, time: 300 });
    await thread.ready;
    const [first] = ["good", "good", "good", "hang"].map((uri) => outcome(thread.read(file(uri))));
    await first;
    // The other answers come meanwhile, and are heard when the thread is being closed.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    await thread.close();
    await new Promise((later) => setTimeout(later, 700));
    expect(started).toHaveBeenCalledTimes(1);
    started.mockRestore();
  });

  it.each([
    ["broken", "RefusedError taxonomy"],
    ["dead", "Error: the reading thread has ended"],
  ])("that cannot begin (%s) says so to whoever waits", async (taxonomy, expected) => {
    const thread = reader(taxonomy);
    const read = outcome(thread.read(file("good")));
    expect(await outcome(thread.ready)).toBe(expected);
    expect(await read).toBe(expected);
  });
});

it("of several sources that were read while the process grew too much the one that makes it grow is refused alone", async () => {
  const pool = openPool({}, 1_000, { ...LIMITS, growth: 400 }, UNRULY);
  open.push(pool);
  await pool.reference();
  const sources = ["bulky", "slow", "good", "slow"].map((uri) => outcome(pool.read(file(uri))));
  expect(await Promise.all(sources)).toEqual(["RefusedError too-much-memory", "read", "read", "read"]);
});

it("the real thread reads sources, refuses empty ones, and knows the reference facts", async () => {
  const pool = openPool({}, 2);
  open.push(pool);
  expect((await pool.reference()).panels.length).toBeGreaterThan(0);
  const text =
    "Northmoor Police and Crime Panel\n\nMonday 3 June 2024 2.00 pm\n\n1. Vetting\n\nThe Police and Crime Commissioner reported that vetting was slow.\n";
  const [good, empty] = await Promise.all([pool.read(file("a.txt", text)), outcome(pool.read(file("b.txt")))]);
  expect(good.records.map((r) => r.panel?.id)).toEqual(["northmoor"]);
  expect(empty).toBe("RefusedError empty");
});
