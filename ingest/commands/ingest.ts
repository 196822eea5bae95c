import { existsSync } from "node:fs";
import { type Corpus, createCorpus, openCorpus, openOrCreateCorpus } from "../../corpus/store/index.ts";
import { InvalidError, readSettings, type Reference, RefusedError, ScrutineerError, type Settings } from "../../corpus/model/index.ts";
import { isFile } from "../../corpus/store/is-file.ts";
import { type SourceResult, findSources } from "../sources/index.ts";
import { type Manifest, readManifest } from "../sources/manifest.ts";
import { type Refusal, Tally } from "../tally.ts";
import { waiting } from "../waiting.ts";
import { openPool } from "../workers/pool.ts";
import { givenCorrections, webOptions } from "./options.ts";
import { runAndReport, withCorpus } from "./run-and-report.ts";
import { inScratch } from "./scratch.ts";
import { printLast } from "./summary.ts";

export interface IngestOptions {
  manifest?: string;
  dryRun?: boolean;
  json?: boolean;
  otherBodies?: boolean;
  acceptShrunk?: boolean;
}

/**
 * `ingest SOURCE…`: files, folders, globs and addresses → corpus. The settings are those of the environment.
 * @returns the exit code: 1 when anything was refused
 * @throws ScrutineerError when nothing, or nothing more, can be loaded: settings, manifest, corpus or reference refused, the disk full; with `json`
 *   the last line says so too, and what was loaded before
 */
export async function ingest(paths: string[], options: IngestOptions, environment: NodeJS.ProcessEnv): Promise<number> {
  const tally = new Tally();
  try {
    return await load(paths, options, readSettings(environment, isFile), tally);
  } catch (error) {
    if (options.json === true && error instanceof ScrutineerError) {
      tally.refusals.push(...refusalsOf(error, options, environment));
      printLast(tally.summary());
    }
    throw error;
  }
}

/** Why nothing, or nothing more, could be loaded: every setting that is wrong, or the file that was refused. */
function refusalsOf(error: ScrutineerError, { manifest }: IngestOptions, { TAXONOMY, CORRECTIONS, CORPUS }: NodeJS.ProcessEnv): Refusal[] {
  if (error instanceof InvalidError) return error.faults.map(({ parameter: source, message }) => ({ source, code: error.code, message }));
  const { code, message } = error;
  const source = { manifest, taxonomy: TAXONOMY, corrections: CORRECTIONS }[code] ?? readSettings({ CORPUS }).CORPUS;
  return [{ source, code, message }];
}

async function load(paths: string[], options: IngestOptions, settings: Settings, tally: Tally): Promise<number> {
  const manifest = options.manifest === undefined ? undefined : readManifest(options.manifest);
  const results = [...(await findSources(paths, manifest)), ...strayRows(options.manifest, manifest)];
  const found = waiting(results, webOptions(settings));
  const reader = openPool(
    { taxonomy: settings.TAXONOMY, nearMisses: options.otherBodies === true ? "other-bodies" : "none" },
    found.length,
  );
  try {
    const reference = await reader.reference();
    const corrections = await givenCorrections(settings, reader);
    const run = (corpus: Corpus) => runAndReport(found, corpus, reader, { ...options, corrections, taxonomy: settings.TAXONOMY }, tally);
    // Where there is nothing to load no corpus is made: an empty one would be served instead of the sample.
    const nothing = !existsSync(settings.CORPUS) && !results.some((r) => r.kind === "found");
    const summary =
      options.dryRun === true || nothing
        ? await rehearse(settings.CORPUS, reference, run)
        : await withCorpus(ownCorpus(settings.CORPUS, reference), run);
    return summary.refused > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}

/** Rows of the manifest whose file is none of the sources: each is refused by its line, so that a slip in a name is seen. */
const strayRows = (path: string | undefined, manifest: Manifest | undefined): SourceResult[] =>
  (manifest?.unused() ?? []).map(({ line, file }) => ({
    kind: "refused",
    source: path ?? "",
    code: "manifest",
    message: `line ${line}: ${JSON.stringify(file)} is none of the sources`,
  }));

/** The corpus to load into. Real minutes never go among invented ones. */
function ownCorpus(path: string, reference: Reference): Corpus {
  const corpus = openOrCreateCorpus(path, reference);
  if (!corpus.reference().sample) return corpus;
  corpus.close();
  throw new RefusedError("sample-corpus", `${path}: this is the sample of invented minutes; load yours into another file`);
}

/** Runs on a copy that is thrown away. */
function rehearse<T>(path: string, reference: Reference, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  return inScratch(async (copy) => {
    if (!existsSync(path)) return withCorpus(createCorpus(copy, reference), use);
    const corpus = openCorpus(path);
    await corpus.db.backup(copy);
    corpus.close();
    return withCorpus(openCorpus(copy, { write: true }), use);
  });
}
