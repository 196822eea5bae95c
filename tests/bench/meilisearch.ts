import { rebuild } from "../../corpus/engines/meilisearch/rebuild.ts";
import { termsOf } from "../../corpus/engines/meilisearch/terms.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { startApp } from "../support/app.ts";
import { hasOwnMeilisearch, ownMeilisearch, type RunningMeilisearch } from "../support/meilisearch.ts";
import { drawClasses } from "./classes.ts";
import { benchCorpus } from "./corpus.ts";
import { fetchAll } from "./http.ts";
import { tableOf, timeEach, timesOf } from "./measure.ts";
import { passagesOf } from "./questions.ts";

const ASKED = 60;
const [WARMING, ASKING] = [1, 2];
/** What both are asked beside a page of twenty. */
const FACETS = ["panel", "force", "year", "topics"];
const KINDS = new Set(["rare word", "common word", "two words", "phrase"]);

/** Meilisearch, asked by itself for a page with four facets, beside our server, which gives all eight of a page and its numbers. */
export async function meilisearch(sizes: readonly number[]): Promise<void> {
  if (!hasOwnMeilisearch) return console.log("\nMeilisearch left out: there is no program of that name on the path");
  for (const size of sizes) {
    const corpus = openCorpus(await benchCorpus(size), { checked: true });
    const peer = await ownMeilisearch();
    const app = await startApp({ CORPUS: corpus.path });
    try {
      const from = performance.now();
      await rebuild(corpus, peer.place("bench"), { begin: () => {}, advance: () => {} });
      const seconds = (performance.now() - from) / 1000;
      console.log(`\n## Meilisearch beside us, ${passagesOf(corpus)} passages (it indexed them in ${seconds.toFixed(0)} s)\n`);
      const rows: (string | number)[][] = [];
      const warming = drawClasses(corpus, WARMING, ASKED);
      for (const { name, addresses } of drawClasses(corpus, ASKING, ASKED).filter((one) => KINDS.has(one.name))) {
        const warm = warming.find((one) => one.name === name)?.addresses ?? [];
        await searchAll(peer, warm);
        await fetchAll(app.base, warm);
        const theirs = timesOf(await searchAll(peer, addresses));
        const ours = timesOf(await fetchAll(app.base, addresses));
        rows.push([name, ours.median, ours.p95, theirs.median, theirs.p95, ours.p95 / theirs.p95]);
      }
      console.log(tableOf(["question over HTTP", "we: median ms", "p95", "Meilisearch: median", "p95", "ratio of p95"], rows));
    } finally {
      await Promise.all([app.stop(), peer.dispose()]);
      corpus.close();
    }
  }
}

/** Asks Meilisearch the words of our addresses, each as its engine would. */
async function searchAll({ url, key }: RunningMeilisearch, addresses: readonly string[]): Promise<number[]> {
  const search = async (address: string) => {
    const q = new URL(address, url).searchParams.get("q");
    const body = {
      q: termsOf(parseQuery(q)),
      filter: ["procedural = false"],
      facets: FACETS,
      page: 1,
      hitsPerPage: 20,
      matchingStrategy: "all",
    };
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${key}` };
    const reply = await fetch(`${url}/indexes/bench/search`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`Meilisearch: ${reply.status} ${text.slice(0, 200)}`);
  };
  return (await timeEach(addresses.map((address) => () => search(address)))).clock;
}
