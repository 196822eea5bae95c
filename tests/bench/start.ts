import { setTimeout as sleep } from "node:timers/promises";
import { openCorpus } from "../../corpus/store/index.ts";
import { readArrays } from "../../corpus/questions/arrays/index.ts";
import { startApp } from "../support/app.ts";
import { drawClasses } from "./classes.ts";
import { benchCorpus } from "./corpus.ts";
import { fetchAll } from "./http.ts";
import { megabytes, residentOf } from "./machine.ts";
import { tableOf } from "./measure.ts";
import { passagesOf } from "./questions.ts";

const [WARMING, ASKING] = [1, 2];
const ASKED = 20;
/** Longer than arrays take to be read. */
const UNTIL_READ = 10_000;

/** How long a start takes: until the server listens, until its first answers, until the arrays stand; and what memory it holds then. */
export async function start(sizes: readonly number[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const size of sizes) {
    const path = await benchCorpus(size);
    const corpus = openCorpus(path, { checked: true });
    const [rare = "", common = ""] = drawClasses(corpus, ASKING, 1).map(({ addresses }) => addresses[0]);
    const [listens, firstRare] = await startsWith(path, rare);
    const [, firstCommon] = await startsWith(path, common);
    const from = performance.now();
    readArrays(path);
    const read = performance.now() - from;
    const app = await startApp({ CORPUS: path });
    await sleep(UNTIL_READ);
    await fetchAll(
      app.base,
      drawClasses(corpus, WARMING, ASKED).flatMap(({ addresses }) => addresses),
    );
    const memory = residentOf(app.process.pid ?? 0);
    await app.stop();
    rows.push([passagesOf(corpus), megabytes(path), listens, firstRare, firstCommon, read, memory]);
    corpus.close();
  }
  console.log("\n## Start\n");
  console.log(
    tableOf(["passages", "file MB", "listens after ms", "first answer: rare word", "common word", "arrays read in", "memory MB"], rows),
  );
}

/** How long a server takes until it listens, and from then on until it has answered one address. */
async function startsWith(path: string, address: string): Promise<[number, number]> {
  const from = performance.now();
  const app = await startApp({ CORPUS: path });
  const listening = performance.now() - from;
  const [first = Number.NaN] = await fetchAll(app.base, [address]);
  await app.stop();
  return [listening, first];
}
