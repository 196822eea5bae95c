import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Corpus, createRecordReader, openCorpus } from "../../corpus/store/index.ts";
import { sampleSources } from "../../ingest/sample/index.ts";
import { run } from "../support/app.ts";
import { column, faults } from "../support/corpus.ts";
import { killedIngest } from "../support/kills.ts";
import { seeded } from "../support/random.ts";

/**
 * Killed at any instant: a run of `ingest` is killed again and again, each time a seeded while after it has opened the corpus. After every kill
 * the doctor must find nothing and every source must be held whole, as an unbroken run holds it, or not at all; after every tenth the next run must
 * complete, and the corpus be what an unbroken run makes. `node --import tsx tests/bench/kills.ts [kills] [seed]`; ends with 1 where anything is not so.
 */
const KILLS = 200;
const SEED = 7;
const ROUND = 10;
const MEETINGS = 110;

interface Held {
  location: string;
  readings: string;
}

const look = <T>(path: string, at: (corpus: Corpus) => T): T => {
  const corpus = openCorpus(path);
  try {
    return at(corpus);
  } finally {
    corpus.close();
  }
};
const meetings = (c: Corpus) => column<string>(c, "SELECT id FROM meeting ORDER BY id").map((id) => createRecordReader(c.db).meeting(id));
/** What the corpus holds of each source. */
const sources = ({ db }: Corpus): Map<string, string> =>
  new Map(
    db
      .prepare<[], Held>(
        "SELECT s.location, group_concat(r.record, char(10)) AS readings FROM source s LEFT JOIN reading r ON r.source = s.row GROUP BY s.row",
      )
      .all()
      .map(({ location, readings }) => [location, readings]),
  );

async function ingested(folder: string, corpus: string): Promise<void> {
  const { code, err } = await run(["ingest", folder], { CORPUS: corpus });
  if (code !== 0) throw new Error(`the run ended with ${code}: ${err}`);
}

/** What is wrong with a corpus whose writer was killed; empty: nothing. */
function wrong(path: string, whole: ReadonlyMap<string, string>): string[] {
  if (!existsSync(path)) return [];
  return look(path, (corpus) => {
    const halves = [...sources(corpus)].filter(([location, readings]) => whole.get(location) !== readings);
    return [...faults(corpus), ...halves.map(([location]) => `source ${location} is not held as an unbroken run holds it`)];
  });
}

function putMinutes(folder: string): void {
  mkdirSync(folder);
  const dated = [...sampleSources({ meetings: MEETINGS })].filter((s) => s.given.date === null);
  for (const [i, { bytes }] of dated.entries()) {
    const html = new TextDecoder().decode(bytes.subarray(0, 2_000)).includes("<html");
    writeFileSync(join(folder, `minutes-${i}.${html ? "html" : "txt"}`), bytes);
  }
}

/** Kills so many runs and tells what was wrong, a line each. */
async function kills(count: number, seed: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-kills-"));
  const [minutes, unbroken, path] = [join(folder, "minutes"), join(folder, "whole.sqlite"), join(folder, "killed.sqlite")];
  try {
    putMinutes(minutes);
    const from = performance.now();
    await ingested(minutes, unbroken);
    const long = performance.now() - from;
    const [whole, records] = look(unbroken, (c) => [sources(c), meetings(c)]);
    const random = seeded(seed);
    const found: string[] = [];
    let atWork = 0;
    for (let i = 1; i <= count; i += 1) {
      // Early in a round there is much left to do, late little: the time is drawn for what is left.
      const left = long * (1 - ((i - 1) % ROUND) / ROUND);
      if (await killedIngest(minutes, path, random() * left)) atWork += 1;
      found.push(...wrong(path, whole).map((fault) => `kill ${i}: ${fault}`));
      if (i % ROUND > 0 && i < count) continue;
      await ingested(minutes, path);
      const same = look(path, (c) => isDeepStrictEqual(meetings(c), records) && faults(c).length === 0);
      if (!same) found.push(`after kill ${i}: the next run does not make what an unbroken one makes`);
      process.stderr.write(`${i} kills, ${atWork} of them at work, ${found.length} faults\n`);
      for (const rest of ["", "-wal", "-shm"]) rmSync(path + rest, { force: true });
    }
    process.stdout.write(`${count} kills, seed ${seed}: ${atWork} hit a run at work, ${found.length} faults\n`);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [count = KILLS, seed = SEED] = process.argv.slice(2).map(Number);
const found = await kills(count, seed);
for (const fault of found) process.stdout.write(`${fault}\n`);
process.exitCode = found.length > 0 ? 1 : 0;
