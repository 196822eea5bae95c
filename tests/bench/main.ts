import { datasette } from "./datasette.ts";
import { http } from "./http.ts";
import { ingest } from "./ingest.ts";
import { load } from "./load.ts";
import { loading } from "./loading.ts";
import { machine } from "./machine.ts";
import { meilisearch } from "./meilisearch.ts";
import { questions } from "./questions.ts";
import { reading } from "./reading.ts";
import { ranking } from "./ranking.ts";
import { same } from "./same.ts";
import { start } from "./start.ts";
import { threads } from "./threads.ts";
import { update } from "./update.ts";

/** One benchmark a question: each prints its table. */
const BENCHMARKS: Readonly<Record<string, (sizes: readonly number[], seconds: number) => Promise<void>>> = {
  ingest,
  reading: () => reading(),
  loading: () => loading(),
  start,
  questions,
  http,
  meilisearch,
  datasette,
  same,
  ranking,
  update,
  threads,
  load,
};
/** Passages of the corpora that are asked, where no sizes are given. */
const SIZES = [30_000, 100_000, 300_000];

/** How long the clients of `load` ask. */
const SECONDS = 60;

/** `npm run bench -- [names] [sizes] [300s]`: all of them at every size, or those named, at those sizes; clients ask for so many seconds. */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const sizes = given.filter((one) => /^\d+$/.test(one)).map(Number);
  const seconds = Number(given.find((one) => /^\d+s$/.test(one))?.slice(0, -1) ?? SECONDS);
  const names = given.filter((one) => !/^\d+s?$/.test(one));
  const unknown = names.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(", ")}: there are ${Object.keys(BENCHMARKS).join(", ")}`);
  console.log(machine());
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (names.length === 0 || names.includes(name)) await run(sizes.length > 0 ? sizes : SIZES, seconds);
  }
}

await main();
