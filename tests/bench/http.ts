import { Agent, get } from "node:http";
import { startApp } from "../support/app.ts";
import { drawClasses } from "./classes.ts";
import { benchCorpus } from "./corpus.ts";
import { tableOf, timeEach, timesOf } from "./measure.ts";
import { ask, askAll, fastAnswers, passagesOf, WARM_ROUNDS } from "./questions.ts";
import { type Corpus, openCorpus } from "../../corpus/store/index.ts";

const ASKED = 60;
const [WARMING, ASKING] = [1, 2];

/** How long a whole request over HTTP takes, beside the question by itself in a process of its own. */
export async function http(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const path = await benchCorpus(size);
    const corpus = openCorpus(path, { checked: true });
    const app = await startApp({ CORPUS: path });
    try {
      const answers = fastAnswers(corpus);
      console.log(`\n## Whole requests over HTTP, ${passagesOf(corpus)} passages\n`);
      await warmUp(app.base, corpus);
      for (let round = 0; round < WARM_ROUNDS; round += 1) await askAll(answers, drawClasses(corpus, WARMING, ASKED));
      const rows: (string | number)[][] = [];
      for (const { name, addresses } of drawClasses(corpus, ASKING, ASKED)) {
        const alone = timesOf((await ask(answers, addresses)).clock);
        const whole = timesOf(await fetchAll(app.base, addresses));
        rows.push([name, whole.median, whole.p95, alone.median, alone.p95, whole.median / alone.median]);
      }
      console.log(tableOf(["question", "request median ms", "p95", "question median", "p95", "ratio of medians"], rows));
    } finally {
      await app.stop();
      corpus.close();
    }
  }
}

/** Asks a server questions of every kind, as one that has been running for a while has been asked. */
export async function warmUp(base: string, corpus: Corpus): Promise<void> {
  const addresses = drawClasses(corpus, WARMING, ASKED).flatMap((one) => one.addresses);
  for (let round = 0; round < WARM_ROUNDS; round += 1) await fetchAll(base, addresses);
}

/**
 * Asks a server one address after the other over one connection and tells how long each took until its last byte was there, packed as
 * browsers ask for it, in milliseconds. @throws where one is not answered
 */
export async function fetchAll(base: string, addresses: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    return (await timeEach(addresses.map((address) => () => read(agent, base + address)))).clock;
  } finally {
    agent.destroy();
  }
}

/** `fetch` itself takes one to two milliseconds more, which are no part of the answer. */
function read(agent: Agent, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { agent, headers: { "accept-encoding": "gzip" } }, (reply) => {
      reply.resume().once("error", reject).once("end", resolve);
      if (reply.statusCode !== 200) reject(new Error(`${address}: ${String(reply.statusCode)}`));
    });
    asked.once("error", reject);
  });
}
