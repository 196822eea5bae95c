import { IN_THE_MAKING } from "../../model/index.ts";
import type { Corpus } from "../../store/open.ts";
import type { Place } from "./client.ts";
import { IndexReader } from "./client.ts";
import { createRowReader, FORMAT } from "./documents.ts";
import { EngineError } from "./errors.ts";
import { documentsOf, follow } from "./follow.ts";
import { type Done, IndexWriter, settled } from "./writer.ts";

/** How many documents are sent at a time, and how many such batches may wait to be done. */
const BATCH = { documents: 2_000, waiting: 4 } as const;

/** What is told while an index is built: how many passages there are, and each time how many more are in. */
export interface Progress {
  begin(passages: number): void;
  advance(by: number): void;
}

/**
 * Builds an index anew beside the live one, compares counts, and swaps the two: whoever asks meanwhile is answered from the old one.
 * Where it fails nothing has changed. Call it with the lock of the index.
 * @returns how many passages it holds
 * @throws EngineError
 */
export async function rebuild(corpus: Corpus, place: Place, progress: Progress): Promise<number> {
  const writer = new IndexWriter(place);
  const next = place.MEILI_INDEX + IN_THE_MAKING;
  await writer.remove(next); // What a run that was broken off has left.
  try {
    const made = [await writer.create(next), await writer.settings(next)];
    const number = corpus.lastChange();
    await fill(corpus, writer, next, progress);
    for (const done of made) await done();
    const start = { corpus: corpus.identity(), format: FORMAT, number, passages: createRowReader(corpus.db).count() };
    // What was loaded meanwhile.
    const mark = await follow(corpus, writer, next, start);
    await settled(writer.mark(next, mark));
    const found = (await new IndexReader({ ...place, MEILI_INDEX: next }).count()) - 1;
    const { passages } = mark;
    if (found !== passages) throw new EngineError("engine-refused", `the new index holds ${found} passages, the corpus ${passages}`);
    await putInPlace(writer, place.MEILI_INDEX, next);
    return found;
  } finally {
    await writer.remove(next);
  }
}

async function fill(corpus: Corpus, writer: IndexWriter, index: string, progress: Progress): Promise<void> {
  const passages = createRowReader(corpus.db);
  progress.begin(passages.count());
  const waiting: { size: number; done: Done }[] = [];
  const settle = async (atMost: number) => {
    while (waiting.length > atMost) {
      const first = waiting.shift();
      await first?.done();
      progress.advance(first?.size ?? 0);
    }
  };
  for (let rows = passages.after(0, BATCH.documents); rows.length > 0; rows = passages.after(rows.at(-1)?.id ?? 0, BATCH.documents)) {
    waiting.push({ size: rows.length, done: await writer.put(index, await documentsOf(rows)) });
    await settle(BATCH.waiting);
  }
  await settle(0);
}

/** Swapping needs an index on both sides: where none was live, an empty one is made. */
async function putInPlace(writer: IndexWriter, live: string, next: string): Promise<void> {
  if (!(await writer.exists(live))) await settled(writer.create(live));
  await settled(writer.swap(live, next));
}
