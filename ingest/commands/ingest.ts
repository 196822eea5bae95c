import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Corpus, asRefusal, createCorpus, isDamage, openCorpus, openOrCreateCorpus } from "../../corpus/store/index.ts";
import type { Reference, Settings } from "../../corpus/model/index.ts";
import { findSources } from "../sources/index.ts";
import { readManifest } from "../sources/manifest.ts";
import { runSources } from "../run.ts";
import { type Summary, Tally } from "../tally.ts";
import { waiting } from "../waiting.ts";
import { openPool } from "../workers/pool.ts";
import { webOptions } from "./options.ts";
import { showProgress } from "./progress.ts";
import { printSummary } from "./summary.ts";

export interface IngestOptions {
  manifest?: string;
  dryRun?: boolean;
  json?: boolean;
  otherBodies?: boolean;
  acceptShrunk?: boolean;
}

/**
 * `ingest SOURCE…`: files, folders, globs and addresses → corpus.
 * @returns the exit code: 1 when anything was refused
 * @throws ScrutineerError when nothing can be loaded at all: manifest, corpus or reference refused
 */
export async function ingest(paths: string[], options: IngestOptions, settings: Settings): Promise<number> {
  const manifest = options.manifest === undefined ? undefined : readManifest(options.manifest);
  const results = await findSources(paths, manifest);
  const found = waiting(results, webOptions(settings));
  const reader = openPool(
    { taxonomy: settings.TAXONOMY, nearMisses: options.otherBodies === true ? "other-bodies" : "none" },
    found.length,
  );
  const run = async (corpus: Corpus): Promise<Summary> => {
    const tally = new Tally();
    const progress = showProgress("Reading", found.length);
    const summary = await runSources(found, corpus, reader, tally, { acceptShrunk: options.acceptShrunk ?? false, onDone: progress.step });
    progress.end();
    printSummary(summary, tally, options.json ?? false, options.dryRun ?? false);
    return summary;
  };
  try {
    const reference = await reader.reference();
    // Where there is nothing to load no corpus is made: an empty one would be served instead of the sample.
    const nothing = !existsSync(settings.CORPUS) && !results.some((r) => r.kind === "found");
    const summary =
      options.dryRun === true || nothing
        ? await rehearse(settings.CORPUS, reference, run)
        : await withCorpus(openOrCreateCorpus(settings.CORPUS, reference), run);
    return summary.refused > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}

async function withCorpus<T>(corpus: Corpus, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  try {
    return await use(corpus);
  } catch (error) {
    throw isDamage(error) ? asRefusal(corpus.path, error) : error;
  } finally {
    corpus.close();
  }
}

/** Runs on a copy that is thrown away. */
async function rehearse<T>(path: string, reference: Reference, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "scrutineer-"));
  const copy = join(folder, "rehearsal.sqlite");
  try {
    if (!existsSync(path)) return await withCorpus(createCorpus(copy, reference), use);
    const corpus = openCorpus(path);
    await corpus.db.backup(copy);
    corpus.close();
    return await withCorpus(openCorpus(copy, { write: true }), use);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
