import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load as parseHtml } from "cheerio";
import { createCorpus } from "../../corpus/store/index.ts";
import type { SourceFile } from "../../ingest/draft.ts";
import { pack } from "../../ingest/load/loadable.ts";
import { readSource } from "../../ingest/pipeline.ts";
import { runSources } from "../../ingest/run.ts";
import { SAMPLE_REFERENCE, sampleDocuments } from "../../ingest/sample/index.ts";
import { Tally } from "../../ingest/tally.ts";
import { made } from "../../ingest/waiting.ts";
import { openPool, type Reader } from "../../ingest/workers/pool.ts";
import { openWorkshop } from "../../ingest/workshop.ts";

/**
 * Reading and loading: the whole pipeline on ModernGov pages of the sample against the time that cheerio (parse5) needs to parse them, in one run
 * on one core; the most memory at a thousand and at ten thousand pages; what a second thread brings. Alone: `node --import tsx tests/bench/reading.ts`,
 * with `--long` for the ten thousand pages.
 */
const PAGES = 1_000;
const MANY = 10_000;
/** Pages that are parsed, then loaded, in turns: so that whatever else the machine does falls on both alike. */
const TURN = 100;
const OPTIONS = { facts: SAMPLE_REFERENCE, sample: true };

/** Whole meetings as ModernGov pages, made one after the other. */
function* pages(count: number): Generator<SourceFile> {
  let left = count;
  for (const { source } of sampleDocuments({ meetings: Math.ceil(count * 1.6) })) {
    if (left === 0) return;
    if (!/ieListDocuments/.test(source.uri) || !Buffer.from(source.bytes.subarray(0, 200)).toString("latin1").includes("<")) continue;
    left -= 1;
    yield source;
  }
  if (left > 0) throw new Error(`the sample has ${left} pages too few`);
}

/** Reads in this thread, one source after the other. */
function ownReader(): Reader {
  const shop = openWorkshop(OPTIONS);
  return {
    width: 1,
    reference: () => Promise.resolve(shop.reference),
    read: async (input) => pack(await readSource(input, shop)),
    close: () => Promise.resolve(),
  };
}

/** Runs work with an empty corpus and a reader, and puts both away. */
async function withCorpus<T>(reader: Reader, work: (run: (files: Iterable<SourceFile>) => Promise<void>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const corpus = createCorpus(join(folder, "corpus.sqlite"), await reader.reference());
  function* waiting(files: Iterable<SourceFile>) {
    for (const file of files) yield made(file);
  }
  try {
    return await work(async (files) => {
      const tally = new Tally();
      await runSources(waiting(files), corpus, reader, tally);
      if (tally.refusals.length > 0) throw new Error(`refused: ${tally.refusals[0]?.message ?? ""}`);
    });
  } finally {
    corpus.close();
    await reader.close();
    rmSync(folder, { recursive: true });
  }
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
async function timed(work: () => unknown): Promise<number> {
  const before = cpu();
  await work();
  return cpu() - before;
}

/** Milliseconds of processor that parsing and the pipeline take. */
async function ratio(count: number): Promise<{ parse: number; pipeline: number; bytes: number }> {
  const files = [...pages(count)];
  const total = { parse: 0, pipeline: 0, bytes: files.reduce((sum, file) => sum + file.bytes.length, 0) };
  const parse = (chunk: readonly SourceFile[]) => {
    for (const file of chunk) parseHtml(Buffer.from(file.bytes).toString("utf8"));
  };
  await withCorpus(ownReader(), async (run) => {
    parse(files.slice(0, TURN));
    for (let at = 0; at < files.length; at += TURN) {
      const chunk = files.slice(at, at + TURN);
      total.parse += await timed(() => parse(chunk));
      total.pipeline += await timed(() => run(chunk));
    }
  });
  return total;
}

/** The most memory that loading so many pages takes, in megabytes, and how long it takes, in seconds. */
const peak = (count: number, threads: number) => {
  const reader = threads === 0 ? ownReader() : openPool(OPTIONS, threads * 40);
  return withCorpus(reader, async (run) => {
    const start = performance.now();
    await run(pages(count));
    return { megabytes: Math.round(process.resourceUsage().maxRSS / 1_024), seconds: (performance.now() - start) / 1_000 };
  });
};

/** A measurement in a process of its own, on the cores given where the system can bind it. */
function apart(cores: string, ...what: string[]): unknown {
  const command = [process.execPath, "--import", "tsx", fileURLToPath(import.meta.url), "--one", ...what];
  const bound = process.platform === "linux" ? ["taskset", "-c", cores, ...command] : command;
  const [program = "", ...rest] = bound;
  return JSON.parse(execFileSync(program, rest, { encoding: "utf8", maxBuffer: 1e6 }));
}

/** Prints all measurements of reading and loading, those of many pages with `long` only. */
export function reading(long = false): Promise<void> {
  process.stdout.write(`${measured(long).join("\n")}\n`);
  return Promise.resolve();
}

function measured(long: boolean): string[] {
  const { parse, pipeline, bytes } = apart("0", "ratio", String(PAGES)) as Awaited<ReturnType<typeof ratio>>;
  const one = apart("0,1", "peak", String(PAGES), "1") as Awaited<ReturnType<typeof peak>>;
  const two = apart("0,1", "peak", String(PAGES), "2") as Awaited<ReturnType<typeof peak>>;
  const small = apart("0", "peak", String(PAGES), "0") as Awaited<ReturnType<typeof peak>>;
  const lines = [
    `load of the machine: ${loadavg()
      .map((n) => n.toFixed(1))
      .join(" ")}`,
    `${PAGES} pages, ${(bytes / 1e6).toFixed(1)} MB, one core: cheerio ${parse.toFixed(0)} ms, whole pipeline ${pipeline.toFixed(0)} ms of processor, ratio ${(pipeline / parse).toFixed(2)}`,
    `${PAGES} pages on two cores: one thread ${one.seconds.toFixed(1)} s, two ${two.seconds.toFixed(1)} s, gain ${(one.seconds / two.seconds).toFixed(2)}`,
    `most memory: ${PAGES} pages ${small.megabytes} MB`,
  ];
  if (!long) return lines;
  const large = apart("0", "peak", String(MANY), "0") as Awaited<ReturnType<typeof peak>>;
  return [...lines, `most memory: ${MANY} pages ${large.megabytes} MB (${large.seconds.toFixed(0)} s)`];
}

const [, script, mode, what, count, threads] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (mode === "--one") {
    const result = what === "ratio" ? await ratio(Number(count)) : await peak(Number(count), Number(threads));
    process.stdout.write(JSON.stringify(result));
  } else await reading(mode === "--long");
}
