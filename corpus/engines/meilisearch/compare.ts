import { isDeepStrictEqual } from "node:util";
import type { Corpus } from "../../store/open.ts";
import { IndexReader, type Place } from "./client.ts";
import { createRowReader, toDocument } from "./documents.ts";
import { EngineError } from "./errors.ts";
import { faultOf } from "./mark.ts";
import { driftOf } from "./settings.ts";

/** How many documents are looked at, spread over the whole corpus. */
const SAMPLE = 500;
/** How many are asked for at a time, and how many bytes they may have together. */
const BATCH = { documents: 100, bytes: 64_000_000 } as const;

/** Compares an index with its corpus: settings, mark, counts and a sample of documents. Each fault is a line for the reader. */
export async function* compareIndex(corpus: Corpus, place: Place): AsyncGenerator<string> {
  const reader = new IndexReader(place, { longest: BATCH.bytes });
  try {
    const drift = driftOf(await reader.settings());
    for (const name of drift) yield `the setting ${name} of the index is not ours`;
    const mark = await reader.mark();
    const fault = faultOf(mark, corpus);
    if (fault !== null || mark === null) {
      yield fault ?? "";
      return;
    }
    const behind = corpus.lastChange() - mark.number;
    if (behind > 0) yield `the index does not have the last ${behind} changes of the corpus`;
    else yield* documentFaults(corpus, reader);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    yield error.message;
  }
}

async function* documentFaults(corpus: Corpus, reader: IndexReader): AsyncGenerator<string> {
  const passages = createRowReader(corpus.db);
  const [found, expected] = [(await reader.count()) - 1, passages.count()];
  if (found !== expected) yield `the index holds ${found} passages, the corpus ${expected}`;
  const rows = corpus.db.prepare<[], number>("SELECT row FROM passage_graph ORDER BY row").pluck().all();
  const sample = rows.filter((_, at) => at % Math.ceil(rows.length / SAMPLE) === 0);
  for (let at = 0; at < sample.length; at += BATCH.documents) {
    const asked = sample.slice(at, at + BATCH.documents);
    const there = new Map((await reader.documents(asked)).map((document) => [document.id, document]));
    for (const row of passages.inRows(asked)) {
      const document = there.get(row.id);
      if (document === undefined) yield `${row.passage} is not in the index`;
      else if (!isDeepStrictEqual(document, toDocument(row))) yield `${row.passage} stands otherwise in the index than in the corpus`;
    }
  }
}
