import { rebuild } from "../../corpus/engines/meilisearch/rebuild.ts";
import { termsOf } from "../../corpus/engines/meilisearch/terms.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { hasOwnMeilisearch, ownMeilisearch, type RunningMeilisearch } from "../support/meilisearch.ts";
import { beside } from "./beside.ts";
import { benchCorpus } from "./corpus.ts";
import { passagesOf } from "./questions.ts";

/** What it is asked beside a page of twenty. */
const FACETS = ["panel", "force", "year", "topics"];

/** Meilisearch, asked by itself for a page with four facets, beside our server. */
export async function meilisearch(sizes: readonly number[]): Promise<void> {
  if (!hasOwnMeilisearch) return console.log("\nMeilisearch left out: there is no program of that name on the path");
  for (const size of sizes) {
    const corpus = openCorpus(await benchCorpus(size), { checked: true });
    const peer = await ownMeilisearch();
    try {
      const from = performance.now();
      await rebuild(corpus, peer.place("bench"), { begin: () => {}, advance: () => {} });
      const seconds = (performance.now() - from) / 1000;
      console.log(`\n## Meilisearch beside us, ${passagesOf(corpus)} passages (it indexed them in ${seconds.toFixed(0)} s)\n`);
      await beside(corpus, "Meilisearch", (q) => search(peer, q));
    } finally {
      await peer.dispose();
      corpus.close();
    }
  }
}

/** Asks Meilisearch for the words of a question, as its engine would. */
async function search({ url, key }: RunningMeilisearch, q: string): Promise<void> {
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
}
