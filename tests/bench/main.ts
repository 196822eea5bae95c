import { http } from "./http.ts";
import { ingest } from "./ingest.ts";
import { machine } from "./machine.ts";
import { meilisearch } from "./meilisearch.ts";
import { questions } from "./questions.ts";
import { start } from "./start.ts";

/** One benchmark a question: each prints its table. */
const BENCHMARKS: Readonly<Record<string, (sizes: readonly number[]) => Promise<void>>> = { ingest, start, questions, http, meilisearch };
/** Passages of the corpora that are asked, where no sizes are given. */
const SIZES = [30_000, 100_000, 300_000];

/** `npm run bench [names] [sizes]`: all of them at every size, or those named, at those sizes. */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const sizes = given.filter((one) => /^\d+$/.test(one)).map(Number);
  const names = given.filter((one) => !/^\d+$/.test(one));
  const unknown = names.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(", ")}: there are ${Object.keys(BENCHMARKS).join(", ")}`);
  console.log(machine());
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (names.length === 0 || names.includes(name)) await run(sizes.length > 0 ? sizes : SIZES);
  }
}

await main();
