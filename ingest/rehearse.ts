import { type MeetingRecord, RefusedError } from "../corpus/model/index.ts";
import { createCorpus, createRecordReader } from "../corpus/store/index.ts";
import type { CorrectionsFile } from "./correct/read-file.ts";
import type { SourceFile } from "./draft.ts";
import { runSources } from "./run.ts";
import { type Refusal, Tally } from "./tally.ts";
import { made } from "./waiting.ts";
import type { Reader } from "./workers/pool.ts";

/**
 * What a corpus would hold of one source, corrected by hand, if it held nothing else.
 * @param path where a corpus can be made for it, and left
 * @returns the records, and the corrections that are of nothing in them or could not be made
 * @throws RefusedError when the source is refused
 */
export async function correctedRecords(
  path: string,
  file: SourceFile,
  reader: Reader,
  corrections: CorrectionsFile,
): Promise<{ records: MeetingRecord[]; left: Refusal[] }> {
  const corpus = createCorpus(path, await reader.reference());
  try {
    const tally = new Tally();
    await runSources([made(file)], corpus, reader, tally, { corrections });
    const refused = tally.refusals.find((r) => r.code !== "correction");
    if (refused) throw new RefusedError(refused.code, refused.message);
    const held = createRecordReader(corpus.db);
    const ids = corpus.db.prepare<[], string>("SELECT id FROM meeting ORDER BY row").pluck().all();
    return { records: ids.flatMap((id) => held.meeting(id) ?? []), left: tally.refusals };
  } finally {
    corpus.close();
  }
}
