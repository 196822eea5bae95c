import type { Corpus } from "../../store/open.ts";
import { IndexReader, type Place } from "./client.ts";
import { EngineError } from "./errors.ts";
import { follow } from "./follow.ts";
import { lockIndex } from "./lock.ts";
import { faultOf } from "./mark.ts";
import { type Progress, rebuild } from "./rebuild.ts";
import { driftOf } from "./settings.ts";
import { IndexWriter } from "./writer.ts";

/** How long a command waits for another program that writes to the index, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Brings an index to what the corpus holds now: sends what has changed, or builds it anew where it is none of this corpus.
 * @throws EngineError where that cannot be done now, or the index is not sound; the corpus is not touched
 */
export async function updateIndex(corpus: Corpus, place: Place, progress: Progress): Promise<void> {
  await withLock(corpus, async () => {
    const reader = new IndexReader(place);
    const mark = await reader.mark().catch((error: unknown) => {
      if (error instanceof EngineError && error.code === "index-broken") return null;
      throw error;
    });
    if (mark === null || faultOf(mark, corpus) !== null) {
      await rebuild(corpus, place, progress);
      return;
    }
    const { passages } = await follow(corpus, new IndexWriter(place), place.MEILI_INDEX, mark);
    const [drift, count] = [driftOf(await reader.settings()), (await reader.count()) - 1];
    if (drift.length > 0) throw broken(`somebody has changed the settings ${drift.join(", ")}`);
    if (count !== passages) throw broken(`the index holds ${count} passages, and should hold ${passages}`);
  });
}

const broken = (what: string) => new EngineError("index-broken", `${what}: npm run reindex builds it anew`);

/**
 * Builds the index anew, whatever it holds, and puts it in place of the live one.
 * @returns how many passages it holds
 * @throws EngineError; the live index is then as it was
 */
export async function rebuildIndex(corpus: Corpus, place: Place, progress: Progress): Promise<number> {
  return withLock(corpus, () => rebuild(corpus, place, progress));
}

async function withLock<T>(corpus: Corpus, work: () => Promise<T>): Promise<T> {
  const unlock = await lockIndex(corpus.path, PATIENCE);
  if (unlock === null) throw new EngineError("engine-refused", "another program is writing to the index: it goes on with what there is");
  try {
    return await work();
  } finally {
    unlock();
  }
}
