import { openCorpus } from "../../corpus/store/index.ts";
import { giveWay } from "../../ingest/give-way.ts";
import { runSources } from "../../ingest/run.ts";
import { SAMPLE_REFERENCE, sampleSources } from "../../ingest/sample/index.ts";
import { Tally } from "../../ingest/tally.ts";
import { made } from "../../ingest/waiting.ts";
import { openPool } from "../../ingest/workers/pool.ts";

/** A process that loads so many invented meetings, which no corpus of the benchmarks has, through the whole pipeline. */
async function main([path = "", meetings = "0"]: readonly string[]): Promise<void> {
  giveWay(); // as the command line does
  const reader = openPool({ facts: SAMPLE_REFERENCE, taxonomy: undefined, sample: true }, 1);
  const corpus = openCorpus(path, { write: true, checked: true });
  const tally = new Tally();
  const sources = [...sampleSources({ meetings: Number(meetings), seed: 20_221_214 })];
  const waiting = sources.map((source, at) => made({ ...source, uri: `load/${at}.html`, given: { ...source.given, url: null } }));
  // One source after the other, each committed by itself: as when somebody loads minutes now and then.
  for (const one of waiting) await runSources([one], corpus, reader, tally);
  console.log(JSON.stringify(tally.summary()));
  corpus.close();
  await reader.close();
}

await main(process.argv.slice(2));
