import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Settings } from "../../corpus/model/index.ts";
import { type Corpus, createCorpus, openCorpus, openOrCreateCorpus } from "../../corpus/store/index.ts";
import type { Workshop } from "../pipeline.ts";
import { findSources, readManifest } from "../read.ts";
import { runSources } from "../run.ts";
import { type Summary, Tally } from "../tally.ts";
import { waiting } from "../waiting.ts";
import { openWorkshop } from "../workshop.ts";
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
  const shop = openWorkshop({ nearMisses: options.otherBodies ? "other-bodies" : "none", taxonomy: settings.TAXONOMY });
  const results = await findSources(paths, manifest);
  const found = waiting(results, webOptions(settings));
  const run = async (corpus: Corpus): Promise<Summary> => {
    const tally = new Tally();
    const progress = showProgress("Reading", found.length);
    const summary = await runSources(found, corpus, shop, tally, { acceptShrunk: options.acceptShrunk ?? false, onDone: progress.step });
    progress.end();
    printSummary(summary, tally, options.json ?? false, options.dryRun ?? false);
    return summary;
  };
  // Where there is nothing to load no corpus is made: an empty one would be served instead of the sample.
  const nothing = !existsSync(settings.CORPUS) && !results.some((r) => r.kind === "found");
  const summary =
    options.dryRun === true || nothing
      ? await rehearse(settings.CORPUS, shop, run)
      : await withCorpus(openOrCreateCorpus(settings.CORPUS, shop.reference), run);
  return summary.refused > 0 ? 1 : 0;
}

async function withCorpus<T>(corpus: Corpus, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  try {
    return await use(corpus);
  } finally {
    corpus.close();
  }
}

/** Runs on a copy that is thrown away. */
async function rehearse<T>(path: string, shop: Workshop, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "scrutineer-"));
  const copy = join(folder, "rehearsal.sqlite");
  try {
    if (!existsSync(path)) return await withCorpus(createCorpus(copy, shop.reference), use);
    const corpus = openCorpus(path);
    await corpus.db.backup(copy);
    corpus.close();
    return await withCorpus(openCorpus(copy, { write: true }), use);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
