import { createHash } from "node:crypto";
import { type Corpus, asRefusal, isDamage, keepReference } from "../corpus/store/index.ts";
import type { SourceFile } from "./draft.ts";
import { givenText } from "./load/loadable.ts";
import { type Effect, Loader } from "./load/loader.ts";
import { type Workshop, pipelineVersion, readSource } from "./pipeline.ts";
import type { Summary, Tally } from "./tally.ts";

/** A source that waits to be opened. */
export interface Waiting {
  /** What the corpus and its reader know it by. */
  uri: string;
  /** Hash of where it is: `locationOf` its path or address. */
  location: string;
  open(): Promise<SourceFile> | SourceFile;
}
export interface RunOptions {
  acceptShrunk?: boolean;
  now?: () => Date;
  /** Called when a source has been dealt with. */
  onDone?: (uri: string) => void;
}
/** A source that has been read, or not: loads it inside a transaction, or throws what went wrong. */
interface Ready {
  uri: string;
  size: number;
  load(): Effect;
}

/** What is loaded in one transaction: fewer, larger writes to the index. Each source is still loaded whole or not at all. */
const BATCH = { sources: 64, bytes: 16_000_000 } as const;

/**
 * Runs sources through the pipeline into a corpus, a batch at a time: all of a batch are read, then loaded in one transaction.
 * One bad source stops nothing and leaves nothing behind: `tally` says what became of each.
 * @throws RefusedError when the corpus itself cannot be written any more
 */
export async function runSources(
  sources: Iterable<Waiting>,
  corpus: Corpus,
  shop: Workshop,
  tally: Tally,
  options: RunOptions = {},
): Promise<Summary> {
  const loader = new Loader(corpus, { acceptShrunk: options.acceptShrunk ?? false, now: options.now ?? (() => new Date()) });
  const pipeline = pipelineVersion(shop.reference);
  loader.transaction(() => keepReference(corpus, shop.reference));
  let batch: Ready[] = [];
  const flush = () => {
    loader.transaction(() => batch.forEach((ready) => settle(ready, tally, corpus.path)));
    for (const { uri } of batch) options.onDone?.(uri);
    batch = [];
  };
  for (const source of sources) {
    // A failure to read waits until its source is loaded, so that there is one place where failures are counted.
    batch.push(await prepare(source, shop, loader, pipeline).catch((error: unknown) => failing(source.uri, error)));
    if (batch.length >= BATCH.sources || batch.reduce((sum, r) => sum + r.size, 0) > BATCH.bytes) flush();
  }
  flush();
  return tally.summary(loader.totals());
}

async function prepare(source: Waiting, shop: Workshop, loader: Loader, pipeline: string): Promise<Ready> {
  const { uri, location } = source;
  const file = await source.open();
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  if (loader.holds({ location, sha256, pipeline, given: givenText(file.given) })) return { uri, size: 0, load: () => "unchanged" };
  const read = await readSource(file, shop);
  return { uri, size: file.bytes.length, load: () => loader.load({ ...read, location, pipeline }) };
}

function failing(uri: string, error: unknown): Ready {
  const load = () => {
    throw error;
  };
  return { uri, size: 0, load };
}

/** The one place where whatever went wrong with a source, at any stage, is caught and counted. */
function settle(ready: Ready, tally: Tally, path: string): void {
  try {
    tally.done(ready.load());
  } catch (error) {
    if (isDamage(error)) throw asRefusal(path, error);
    tally.failed(ready.uri, error);
  }
}
