import type { Corpus } from "../../corpus/store/index.ts";
import { startApp } from "../support/app.ts";
import { drawClasses } from "./classes.ts";
import { fetchAll, warmUp } from "./http.ts";
import { tableOf, timeEach, timesOf } from "./measure.ts";

const ASKED = 100;
const [WARMING, ASKING] = [1, 2];
/** The kinds of question that are nothing but words, which every peer can be asked too. */
const KINDS = new Set(["rare word", "common word", "two words", "phrase"]);

/** How a peer is asked for a page of twenty and its facets by the words of a question (`q` as our API has it). Rejects where it gives none. */
export type AskPeer = (q: string) => Promise<void>;

/**
 * Prints how long our server and a peer, both over HTTP, take for the same questions, in one run. Both have been asked
 * others before; we give all eight facets and every other number of a page.
 */
export async function beside(corpus: Corpus, peer: string, askPeer: AskPeer): Promise<void> {
  const app = await startApp({ CORPUS: corpus.path });
  const theirs = (addresses: readonly string[]) => timeEach(addresses.map((address) => () => askPeer(wordsOf(address))));
  try {
    await warmUp(app.base, corpus);
    const rows: (string | number)[][] = [];
    const warming = drawClasses(corpus, WARMING, ASKED);
    for (const { name, addresses } of drawClasses(corpus, ASKING, ASKED).filter((one) => KINDS.has(one.name))) {
      const warm = warming.find((one) => one.name === name)?.addresses ?? [];
      await theirs(warm);
      await fetchAll(app.base, warm);
      const [their, our] = [timesOf((await theirs(addresses)).clock), timesOf(await fetchAll(app.base, addresses))];
      rows.push([name, our.median, our.p95, their.median, their.p95, our.p95 / their.p95]);
    }
    console.log(tableOf(["question over HTTP", "we: median ms", "p95", `${peer}: median`, "p95", "ratio of p95"], rows));
  } finally {
    await app.stop();
  }
}

const wordsOf = (address: string): string => new URL(address, "http://localhost").searchParams.get("q") ?? "";
