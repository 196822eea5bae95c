import type { Corpus } from "../../store/open.ts";
import { IndexReader, type Place } from "./client.ts";
import { EngineError } from "./errors.ts";
import { follow } from "./follow.ts";
import { lockIndex } from "./lock.ts";
import { faultOf } from "./mark.ts";
import { type Progress, rebuild } from "./rebuild.ts";
import { driftOf, FOREIGN, isForeign } from "./settings.ts";
import { IndexWriter } from "./writer.ts";

/** How long a command waits for another program that writes to the index, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Brings an index to what the corpus holds now: sends what has changed, or builds it anew where it is none of this corpus.
 * @returns whether an index of another corpus has given way
 * @throws EngineError where that cannot be done now, or the index is not sound; the corpus is not touched
 */
export async function updateIndex(corpus: Corpus, place: Place, progress: Progress): Promise<boolean> {
  return withLock(corpus, async () => {
    const reader = new IndexReader(place);
    const mark = await reader.mark().catch((error: unknown) => {
      if (error instanceof EngineError && error.code === "index-broken") return null;
      throw error;
    });
    if (mark === null || faultOf(mark, corpus) !== null) {
      await rebuildOwn(corpus, place, progress);
      return mark !== null && mark.corpus !== corpus.identity();
    }
    const { passages } = await follow(corpus, new IndexWriter(place), place.MEILI_INDEX, mark);
    const [drift, count] = [driftOf(await reader.settings()), (await reader.count()) - 1];
    if (drift.length > 0) throw broken(`somebody has changed the settings ${drift.join(", ")}`);
    if (count !== passages) throw broken(`the index holds ${count} passages, and should hold ${passages}`);
    return false;
  });
}

const broken = (what: string) => new EngineError("index-broken", `${what}: npm run reindex builds it anew`);

/**
 * Builds the index anew, whatever it holds, and puts it in place of the live one.
 * @returns how many passages it holds
 * @throws EngineError; the live index is then as it was
 */
export async function rebuildIndex(corpus: Corpus, place: Place, progress: Progress): Promise<number> {
  return withLock(corpus, () => rebuildOwn(corpus, place, progress));
}

/** Rebuilds, unless what stands there is somebody else's: that is never replaced. */
async function rebuildOwn(corpus: Corpus, place: Place, progress: Progress): Promise<number> {
  const reader = new IndexReader(place);
  const isFree = (error: unknown) => error instanceof EngineError && error.apiCode === "index_not_found";
  const [found, documents, mark] = await Promise.all([reader.settings(), reader.count(), reader.mark()]).catch((error: unknown) => {
    if (isFree(error)) return [{}, 0, null] as const;
    throw error;
  });
  if (isForeign(mark, found, documents)) throw new EngineError("engine-refused", FOREIGN);
  return rebuild(corpus, place, progress);
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
