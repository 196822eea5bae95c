import { isDeepStrictEqual } from "node:util";
import type { Corpus } from "../../store/open.ts";
import { IndexReader, type Place } from "./client.ts";
import { createRowReader, toDocument } from "./documents.ts";
import { EngineError } from "./errors.ts";
import { faultOf, MARK_ID } from "./mark.ts";
import { driftOf, FOREIGN, isForeign } from "./settings.ts";

/** How many documents are looked at, spread over the whole corpus. */
const SAMPLE = 500;
/** How many are asked for at a time, and how many bytes they may have together. */
const BATCH = { documents: 100, ids: 20_000, bytes: 64_000_000 } as const;
/** No more are named of those that are strange, or are missing. */
const MOST_NAMED = 20;

/** Compares an index with its corpus: settings, mark, the ids of all documents and all of some. Each fault is a line for the reader. */
export async function* compareIndex(corpus: Corpus, place: Place): AsyncGenerator<string> {
  const reader = new IndexReader(place, { longest: BATCH.bytes });
  try {
    const [settings, mark, count] = [await reader.settings(), await reader.mark(), await reader.count()];
    if (isForeign(mark, settings, count)) {
      yield FOREIGN;
      return;
    }
    for (const name of driftOf(settings)) yield `the setting ${name} of the index is not ours`;
    const fault = faultOf(mark, corpus);
    if (fault !== null || mark === null) {
      yield fault ?? "";
      return;
    }
    const behind = corpus.lastChange() - mark.number;
    if (behind > 0) yield `the index does not have the last ${behind} changes of the corpus`;
    else yield* documentFaults(corpus, reader, count - 1);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    yield error.message;
  }
}

async function* documentFaults(corpus: Corpus, reader: IndexReader, found: number): AsyncGenerator<string> {
  const passages = createRowReader(corpus.db);
  const expected = passages.count();
  if (found !== expected) yield `the index holds ${found} passages, the corpus ${expected}`;
  const rows = corpus.db.prepare<[], number>("SELECT row FROM passage_graph ORDER BY row").pluck().all();
  const { strange, missing } = await compareIds(reader, rows);
  for (const id of strange.slice(0, MOST_NAMED)) yield `the index holds the document ${id}, which is no passage of the corpus`;
  for (const { passage } of passages.inRows(missing.slice(0, MOST_NAMED))) yield `${passage} is not in the index`;
  const gone = new Set(missing);
  const sample = rows.filter((row, at) => at % Math.ceil(rows.length / SAMPLE) === 0 && !gone.has(row));
  for (let at = 0; at < sample.length; at += BATCH.documents) {
    const asked = sample.slice(at, at + BATCH.documents);
    const there = new Map((await reader.documents(asked)).map((document) => [document.id, document]));
    for (const row of passages.inRows(asked)) {
      const document = there.get(row.id);
      if (!isDeepStrictEqual(document, toDocument(row))) yield `${row.passage} stands otherwise in the index than in the corpus`;
    }
  }
}

/** The documents that are no passages, and the passages that are no documents. */
async function compareIds(reader: IndexReader, rows: readonly number[]): Promise<{ strange: number[]; missing: number[] }> {
  const left = new Set(rows);
  const strange: number[] = [];
  for await (const ids of reader.ids(BATCH.ids)) for (const id of ids) if (!left.delete(id) && id !== MARK_ID) strange.push(id);
  return { strange, missing: [...left] };
}
