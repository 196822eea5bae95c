import { setTimeout as sleep } from "node:timers/promises";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { createPool } from "../../server/pool/pool.ts";
import { answer } from "./answer.ts";
import { drawClasses } from "./classes.ts";
import { benchCorpus } from "./corpus.ts";
import { tableOf, timesOf } from "./measure.ts";
import { askAll, passagesOf } from "./questions.ts";

const COUNTS = [1, 2];
/** How many ask at the same time. */
const ASKERS = 8;
const ASKED = 60;
const [WARMING, ASKING] = [1, 2];
/** Longer than arrays take to be read. */
const UNTIL_READ = 10_000;

/** What a second thread that answers gains: the same questions by eight askers at once, of one thread and of two. */
export async function threads(sizes: readonly number[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const size of sizes) {
    const corpus = openCorpus(await benchCorpus(size), { checked: true });
    const instead = createAnswers(corpus, createEmbedded(), () => {});
    for (const count of COUNTS) {
      const pool = createPool({ path: corpus.path, size: count, instead, failed: (error) => console.error(error) });
      await sleep(UNTIL_READ);
      const warming = drawClasses(corpus, WARMING, ASKED);
      for (let at = 0; at < count * 2; at += 1) await askAll(pool.answers, warming);
      const addresses = drawClasses(corpus, ASKING, ASKED).flatMap((one) => one.addresses);
      const from = performance.now();
      const took = await askTogether(pool.answers, addresses);
      const seconds = (performance.now() - from) / 1000;
      const { median, p95 } = timesOf(took);
      rows.push([passagesOf(corpus), String(count), took.length / seconds, median, p95]);
      pool.close();
    }
    corpus.close();
  }
  console.log(`\n## Threads that answer, ${ASKERS} askers at once\n`);
  console.log(tableOf(["passages", "threads", "answers a second", "median ms", "p95"], rows));
}

async function askTogether(answers: Answers, addresses: readonly string[]): Promise<number[]> {
  const took: number[] = [];
  let next = 0;
  const asker = async () => {
    for (let at = next++; at < addresses.length; at = next++) {
      const from = performance.now();
      await answer(answers, addresses[at] ?? "");
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, asker));
  return took;
}
