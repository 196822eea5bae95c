import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load as parseHtml } from "cheerio";
import { type Corpus, createCorpus } from "../../corpus/store/index.ts";
import { pack } from "../../ingest/load/loadable.ts";
import { boundMemory } from "../../ingest/memory.ts";
import { readSource } from "../../ingest/pipeline.ts";
import type { Waiting } from "../../ingest/read-ahead.ts";
import { runSources } from "../../ingest/run.ts";
import { SAMPLE_REFERENCE } from "../../ingest/sample/index.ts";
import { Tally } from "../../ingest/tally.ts";
import { openPool, type Reader } from "../../ingest/workers/pool.ts";
import { openWorkshop } from "../../ingest/workshop.ts";
import { floorOf } from "./floor.ts";
import { figure, processorTime, tableOf } from "./measure.ts";
import { putPages, waitingPages } from "./pages.ts";
import { sharesOf } from "./stages.ts";

/**
 * Reading and loading: the whole pipeline on ModernGov pages of the sample against the time that cheerio (parse5) needs to parse them, in one run
 * on one core; where the time goes; what SQLite alone takes for the same rows; memory at a thousand pages and at more; what threads bring. All in
 * processes of their own. Alone: `node --import tsx tests/bench/reading.ts [pages of the long run]`.
 */
const PAGES = 1_000;
const MORE = 3_000;
const MANY = 10_000;
/** Pages that are parsed, then read and loaded, in turns: so that whatever else the machine does falls on both alike. */
const TURN = 128;
export const OPTIONS = { facts: SAMPLE_REFERENCE, sample: true };
/** So many pages are worth a thread more (see `openPool`). */
const THREAD = 40;

interface Ratio {
  passages: number;
  /** Milliseconds of processor; the pipeline is reading and loading. */
  parse: number;
  pipeline: number;
  load: number;
  floor: number;
}
interface Peak {
  passages: number;
  megabytes: number;
  seconds: number;
  /** Seconds of processor, all threads together. */
  processor: number;
}

/** Reads in this thread, one source after the other. */
export function ownReader(): Reader {
  const shop = openWorkshop(OPTIONS);
  return {
    width: 1,
    reference: () => Promise.resolve(shop.reference),
    read: async (input) => pack(await readSource(input, shop)),
    close: () => Promise.resolve(),
  };
}

/** Runs work with an empty corpus and a reader, and puts both away. */
export async function withCorpus<T>(
  reader: Reader,
  work: (run: (pages: Iterable<Waiting>) => Promise<void>, corpus: Corpus, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-reading-"));
  const corpus = createCorpus(join(folder, "corpus.sqlite"), await reader.reference());
  const run = async (pages: Iterable<Waiting>) => {
    const tally = new Tally();
    await runSources(pages, corpus, reader, tally);
    if (tally.refusals.length > 0) throw new Error(`refused: ${tally.refusals[0]?.message ?? ""}`);
  };
  try {
    return await work(run, corpus, folder);
  } finally {
    corpus.close();
    await reader.close();
    rmSync(folder, { recursive: true });
  }
}

export const passagesIn = ({ db }: Corpus): number => db.prepare<[], number>("SELECT count(*) FROM passage").pluck().get() ?? 0;

/** Parsing beside the pipeline, turn by turn in one run. */
function ratio(pages: string): Promise<Ratio> {
  const waiting = waitingPages(pages);
  const parse = (turn: typeof waiting) => {
    const texts = turn.map((page) => Buffer.from(page.open().bytes).toString("utf8"));
    const before = processorTime();
    for (const text of texts) parseHtml(text);
    return processorTime() - before;
  };
  const own = ownReader();
  const total = { pages: 0, parse: 0, read: 0 };
  const read: Reader["read"] = async (input) => {
    if (total.pages % TURN === 0) total.parse += parse(waiting.slice(total.pages, total.pages + TURN));
    total.pages += 1;
    const before = processorTime();
    const packed = await own.read(input);
    total.read += processorTime() - before;
    return packed;
  };
  return withCorpus({ ...own, read }, async (run, corpus, folder) => {
    parse(waiting.slice(0, TURN));
    const before = processorTime();
    await run(waiting);
    const pipeline = processorTime() - before - total.parse;
    return { passages: passagesIn(corpus), parse: total.parse, pipeline, load: pipeline - total.read, floor: floorOf(corpus, folder) };
  });
}

/** The stages' shares of the time. */
function shares(pages: string): Promise<[string, number][]> {
  return withCorpus(ownReader(), async (run) => [...(await sharesOf(() => run(waitingPages(pages))))]);
}

/** The most memory that loading takes and how long it takes, reading in so many threads; none: in the one that loads. */
function peak(pages: string, threads: number): Promise<Peak> {
  const reader = threads === 0 ? ownReader() : openPool(OPTIONS, threads * THREAD);
  return withCorpus(reader, async (run, corpus) => {
    const [before, from] = [processorTime(), performance.now()];
    await run(waitingPages(pages));
    const [processor, seconds] = [(processorTime() - before) / 1_000, (performance.now() - from) / 1_000];
    return { passages: passagesIn(corpus), megabytes: process.resourceUsage().maxRSS / 1_024, seconds, processor };
  });
}

/** A measurement in a process of its own, on the cores given where the system can bind it. */
function apart(cores: string, ...what: string[]): unknown {
  const command = [process.execPath, "--import", "tsx", fileURLToPath(import.meta.url), "--one", ...what];
  const [program = "", ...rest] = process.platform === "linux" ? ["taskset", "-c", cores, ...command] : command;
  return JSON.parse(execFileSync(program, rest, { encoding: "utf8", maxBuffer: 1e6 })) as unknown;
}

/** Prints all measurements of reading and loading; `many`: pages of the long run, none: it is left out. */
export function reading(many = MANY): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-pages-"));
  const put = (count: number): string => {
    apart("0,1", "put", join(folder, String(count)), String(count));
    return join(folder, String(count));
  };
  try {
    const counts = new Set([PAGES, MORE, many].filter((count) => count === PAGES || count <= many));
    const runs = [...counts].map((count) => ({ count, folder: put(count) }));
    const few = runs[0]?.folder ?? "";
    printRatio(apart("0", "ratio", few) as Ratio, apart("0", "shares", few) as [string, number][]);
    printPeaks(runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Promise.resolve();
}

function printRatio({ passages, parse, pipeline, load, floor }: Ratio, stages: readonly [string, number][]): void {
  console.log("\n## Reading and loading, one core: milliseconds of processor\n");
  const heads = ["pages", "passages", "cheerio (parse5)", "whole pipeline", "ratio", "rows in SQLite alone", "ratio"];
  console.log(
    tableOf(heads, [[String(PAGES), String(passages), parse, pipeline, (pipeline / parse).toFixed(2), floor, (floor / parse).toFixed(2)]]),
  );
  const rate = `${figure((passages / load) * 1_000)} passages a second of processor, index included`;
  console.log(`\nLoading alone: ${rate}; ${(load / parse).toFixed(2)} × cheerio.\n`);
  console.log(
    tableOf(
      ["stage", "share %", "ratio"],
      stages.map(([stage, share]) => [stage, (share * 100).toFixed(0), ((share * pipeline) / parse).toFixed(2)]),
    ),
  );
}

/** The first run of pages with no thread, one and two; the longer ones with none and two. */
function printPeaks(runs: readonly { count: number; folder: string }[]): void {
  const rows = runs.flatMap(({ count, folder }, at) => {
    const [alone, ...found] = (at === 0 ? [0, 1, 2] : [0, 2]).map((threads) => {
      const peaked = apart(threads === 0 ? "0" : "0,1", "peak", folder, String(threads)) as Peak;
      return { threads, ...peaked };
    });
    return [alone, ...found].flatMap((run) => {
      if (!run || !alone) return [];
      const { threads, passages, seconds, processor, megabytes } = run;
      const name = threads === 0 ? "none: one core" : `${threads}: two cores`;
      return [[String(count), name, seconds, processor, passages / seconds, (alone.seconds / seconds).toFixed(2), megabytes]];
    });
  });
  console.log("\n## Threads and memory\n");
  console.log(tableOf(["pages", "reading threads", "seconds", "of processor", "passages a second", "gain", "most memory MB"], rows));
}

const [, script, mode, what, folder = "", count = "0"] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (mode !== "--one") await reading(Number(mode ?? MANY));
  else {
    boundMemory(); // as the command line does
    const works: Record<string, () => unknown> = {
      put: () => putPages(folder, Number(count)),
      ratio: () => ratio(folder),
      shares: () => shares(folder),
      peak: () => peak(folder, Number(count)),
    };
    process.stdout.write(JSON.stringify((await works[what ?? ""]?.()) ?? null));
  }
}
