import { existsSync, rmSync } from "node:fs";
import { type Settings, RefusedError } from "../../corpus/model/index.ts";
import { createCorpus, openCorpus, replaceCorpus } from "../../corpus/store/index.ts";
import { wordsVersion } from "../../corpus/text/version.ts";
import { runSources } from "../run.ts";
import { SAMPLE_REFERENCE, SAMPLE_VERSION, sampleDocuments, type SampleOptions } from "../sample/index.ts";
import { plan } from "../sample/plan.ts";
import { Tally } from "../tally.ts";
import { made } from "../waiting.ts";
import { pipelineVersion } from "../version.ts";
import { type Reader, openPool } from "../workers/pool.ts";
import { type Progress, showProgress } from "./progress.ts";
import { printable } from "./printable.ts";

/**
 * `sample`: makes the corpus of invented minutes through the real pipeline, unless the file holds it already. It is made beside its place and
 * moved there whole: a start that is broken off leaves nothing that looks finished.
 * @throws RefusedError where something else is in that place, or the pipeline refuses one of its own sources
 */
export async function sample(options: SampleOptions, settings: Settings): Promise<void> {
  const path = settings.CORPUS;
  const building = `${path}.${process.pid}.building`;
  const reader = openPool({ facts: SAMPLE_REFERENCE, taxonomy: settings.TAXONOMY, sample: true }, plan(options).meetings.length);
  try {
    const version = [SAMPLE_VERSION, wordsVersion(), pipelineVersion(await reader.reference()), JSON.stringify(options)].join(" ");
    if (existsSync(path) && heldVersion(path) === version) return;
    await build(building, reader, options, version);
    replaceCorpus(building, path);
  } finally {
    await reader.close();
    for (const part of ["", "-wal", "-shm"]) rmSync(building + part, { force: true });
  }
}

/** Which sample a file holds. A corpus that is none is not to be overwritten. */
function heldVersion(path: string): string | undefined {
  const corpus = openCorpus(path);
  try {
    if (!corpus.reference().sample) throw new RefusedError("corpus-exists", `${path}: this is a corpus of real minutes, not the sample`);
    return corpus.db.prepare<[], string>("SELECT value FROM meta WHERE key = 'sample'").pluck().get();
  } finally {
    corpus.close();
  }
}

async function build(path: string, reader: Reader, options: SampleOptions, version: string): Promise<void> {
  const corpus = createCorpus(path, await reader.reference());
  try {
    const { passages } = plan(options);
    const progress = showProgress("Making the sample: passages of invented minutes", passages);
    const tally = new Tally();
    await runSources(waitingFor(options, passages, progress), corpus, reader, tally, {});
    progress.end();
    for (const { source, message } of tally.refusals) process.stderr.write(printable(`refused ${source}: ${message}`) + "\n");
    if (tally.refusals.length > 0)
      throw new RefusedError("sample", `${path}: ${tally.refusals.length} documents of the sample were refused`);
    corpus.db.prepare("INSERT INTO meta VALUES ('sample', ?)").run(version);
  } finally {
    corpus.close();
  }
}

/** The sources of the sample, as they are written; how many of the passages asked for that makes is shown. */
function* waitingFor(options: SampleOptions, asked: number, progress: Progress) {
  let left = asked;
  for (const { source, passages } of sampleDocuments(options)) {
    progress.advance(Math.min(left, passages));
    left -= Math.min(left, passages);
    yield made(source);
  }
}
