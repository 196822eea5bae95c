import { createHash } from "node:crypto";
import { RefusedError, type Reference } from "../corpus/model/index.ts";
import { type Corpus, asRefusal, isDamage, keepReference } from "../corpus/store/index.ts";
import type { Input } from "./draft.ts";
import type { CorrectionsFile } from "./correct/read-file.ts";
import { givenText } from "./load/loadable.ts";
import { type Effect, Loader } from "./load/loader.ts";
import { type Waiting, readAhead, sizeOf } from "./read-ahead.ts";
import type { Summary, Tally } from "./tally.ts";
import { pipelineVersion, readingVersion, rulesVersion } from "./version.ts";
import type { Reader } from "./workers/pool.ts";

export interface RunOptions {
  acceptShrunk?: boolean;
  now?: () => Date;
  /** What was read otherwise by hand, in the place of what the corpus carries of it; left out: that stays. */
  corrections?: CorrectionsFile | undefined;
  /** Brings what the corpus holds to the rules of this run, in one transaction with its facts: one state has one rule book. */
  renew?: (reference: Reference) => void;
  /** Called when a source has been dealt with. */
  onDone?: (uri: string) => void;
}
/** A source that has been read, or not: loads it inside a transaction, or throws what went wrong. */
interface Ready {
  uri: string;
  /** Of the source, in bytes; nothing where it need not be read. */
  size: number;
  load(): Effect;
}

/**
 * What is loaded in one transaction: at most so many sources, about so many bytes of them, and what comes within so many milliseconds. The index is
 * written out with each, so that fewer and larger ones cost less. Each source is still loaded whole or not at all.
 */
const BATCH = { sources: 128, bytes: 4_000_000, milliseconds: 3_000 };

/**
 * Runs sources through the pipeline into a corpus: while some are read, those that are finished are loaded, a batch in a transaction.
 * One bad source stops nothing and leaves nothing behind: `tally` says what became of each.
 * @throws RefusedError when the corpus itself cannot be written any more
 */
export async function runSources(
  sources: Iterable<Waiting>,
  corpus: Corpus,
  reader: Reader,
  tally: Tally,
  options: RunOptions = {},
): Promise<Summary> {
  const loader = new Loader(corpus, { acceptShrunk: options.acceptShrunk ?? false, now: options.now ?? (() => new Date()) });
  try {
    await loadAll(sources, corpus, reader, tally, { loader, options });
    tally.loaded = loader.totals();
  } catch (error) {
    tally.loaded = countable(loader);
    throw error;
  }
  return tally.summary();
}

/** What a run that a fault has ended had written before; nothing where the corpus cannot be asked any more. */
function countable(loader: Loader): Tally["loaded"] {
  try {
    return loader.totals();
  } catch {
    return { meetings: 0, passages: 0 };
  }
}

async function loadAll(
  sources: Iterable<Waiting>,
  corpus: Corpus,
  reader: Reader,
  tally: Tally,
  { loader, options }: { loader: Loader; options: RunOptions },
): Promise<void> {
  const reference = await reader.reference();
  loader.transaction(() => {
    options.renew?.(reference);
    keepReference(corpus, reference);
  });
  loader.rejoin(readingVersion(reference));
  let batch: Ready[] = [];
  let [bytes, since] = [0, performance.now()];
  const flush = () => {
    const outcomes = loader.transaction(() => {
      refuseOtherRules(corpus, reference);
      return batch.map((ready) => settle(ready, corpus.path));
    });
    // Only what is committed is counted.
    for (const count of outcomes) count(tally);
    for (const { uri } of batch) options.onDone?.(uri);
    batch = [];
    [bytes, since] = [0, performance.now()];
  };
  const prepare = preparer(loader, reader, pipelineVersion(reference));
  // A failure to read waits until its source is loaded, so that there is one place where failures are counted.
  for await (const ready of readAhead(sources, reader.width, prepare, failing)) {
    batch.push(ready);
    bytes += ready.size;
    if (batch.length >= BATCH.sources || bytes >= BATCH.bytes || performance.now() - since >= BATCH.milliseconds) flush();
  }
  flush();
  if (options.corrections) correct(loader, options.corrections, tally);
}

/** What is tagged by these rules goes into no corpus that another program has meanwhile tagged by others. */
function refuseOtherRules(corpus: Corpus, reference: Reference): void {
  if (rulesVersion(corpus.reference()) === rulesVersion(reference)) return;
  throw new RefusedError(
    "other-taxonomy",
    `${corpus.path}: another program has tagged the corpus by other rules meanwhile; run this again`,
  );
}

/** Puts corrections over what was read, and counts as refused those that are of nothing the corpus holds. */
function correct(loader: Loader, { name, lines }: CorrectionsFile, tally: Tally): void {
  const faults = loader.transaction(() => loader.correct(lines.map((l) => l.row)));
  for (const { row, message } of faults) {
    const line = lines.find((l) => l.row === row)?.line ?? 0;
    tally.failed(name, new RefusedError("correction", `line ${line}: ${message}`));
  }
}

/** Reads a source unless the corpus holds it already. */
function preparer(loader: Loader, reader: Reader, pipeline: string) {
  return async ({ uri, location }: Waiting, input: Input): Promise<Ready> => {
    const sha256 = "text" in input ? input.sha256 : createHash("sha256").update(input.bytes).digest("hex");
    if (loader.holds({ location, sha256, pipeline, given: givenText(input.given) })) return { uri, size: 0, load: () => "unchanged" };
    const read = await reader.read(input);
    return { uri, size: sizeOf(input), load: () => loader.load({ ...read, location, pipeline }) };
  };
}

function failing({ uri }: Waiting, error: unknown): Ready {
  const load = () => {
    throw error;
  };
  return { uri, size: 0, load };
}

/** The one place where whatever went wrong with a source, at any stage, is caught. Returns how it is counted. */
function settle(ready: Ready, path: string): (tally: Tally) => void {
  try {
    const effect = ready.load();
    return (tally) => tally.done(effect);
  } catch (error) {
    if (isDamage(error)) throw asRefusal(path, error);
    return (tally) => tally.failed(ready.uri, error);
  }
}
