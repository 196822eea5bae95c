import { type Corpus, createCorpus, createRecordReader } from "../../corpus/store/index.ts";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { pack } from "../../ingest/load/loadable.ts";
import { type Read, type Workshop, readSource } from "../../ingest/pipeline.ts";
import { runSources } from "../../ingest/run.ts";
import { SAMPLE_REFERENCE, sampleSources } from "../../ingest/sample/index.ts";
import { Tally } from "../../ingest/tally.ts";
import { made } from "../../ingest/waiting.ts";
import type { Reader } from "../../ingest/workers/pool.ts";
import { openWorkshop } from "../../ingest/workshop.ts";
import { column } from "./corpus.ts";

export const SHOP: Workshop = openWorkshop({ facts: SAMPLE_REFERENCE, sample: true });

/** Reads in this thread; `otherwise` stands for a pipeline that has changed since, `version` for its name. */
export function readerHere(shop: Workshop, version: string, otherwise: (read: Read) => Read = (r) => r): Reader {
  return {
    width: 4,
    reference: () => Promise.resolve({ ...shop.reference, taxonomy: version }),
    close: () => Promise.resolve(),
    read: async (input) => pack(otherwise(await readSource(input, shop))),
  };
}

/** A few invented meetings, with all that goes with them, through the real pipeline into a new file. */
export async function sampleCorpus(path: string, meetings: number, reader: Reader = readerHere(SHOP, "1")): Promise<Corpus> {
  const corpus = createCorpus(path, await reader.reference());
  const tally = new Tally();
  await runSources([...sampleSources({ meetings })].map(made), corpus, reader, tally);
  if (tally.refusals.length > 0) throw new Error(JSON.stringify(tally.refusals));
  return corpus;
}

/** Every record of a corpus, in the order of their ids. */
export function allRecords(corpus: Corpus): (MeetingRecord | null)[] {
  const reader = createRecordReader(corpus.db);
  return column<string>(corpus, "SELECT id FROM meeting ORDER BY id").map((id) => reader.meeting(id));
}
