import { type Corpus, asRefusal, isDamage, rebuildWords, wordsFault } from "../../corpus/store/index.ts";
import type { Reference } from "../../corpus/model/index.ts";
import type { CorrectionsFile } from "../correct/read-file.ts";
import type { Waiting } from "../read-ahead.ts";
import { runSources } from "../run.ts";
import { meetingRows, retag, taggedOtherwise } from "../retag.ts";
import { createTagger, loadTaxonomy } from "../tag/index.ts";
import { type Summary, Tally } from "../tally.ts";
import { rulesVersion } from "../version.ts";
import type { Reader } from "../workers/pool.ts";
import { indexProgress, showProgress } from "./progress.ts";
import { printSummary } from "./summary.ts";

export interface ReportOptions {
  json?: boolean;
  dryRun?: boolean;
  acceptShrunk?: boolean;
  corrections?: CorrectionsFile | undefined;
  /** The taxonomy file of one's own that this run tags by. */
  taxonomy?: string | undefined;
}

/** Runs sources into a corpus with a progress bar, and says what became of them; where a fault ends the run, `tally` has what was done before. */
export async function runAndReport(
  sources: readonly Waiting[],
  corpus: Corpus,
  reader: Reader,
  options: ReportOptions,
  tally = new Tally(),
): Promise<Summary> {
  renewWords(corpus);
  const progress = showProgress("Reading", sources.length);
  const summary = await runSources(sources, corpus, reader, tally, {
    acceptShrunk: options.acceptShrunk ?? false,
    corrections: options.corrections,
    renew: (reference) => renewTopics(corpus, reference, options.taxonomy),
    onDone: progress.step,
  });
  progress.end();
  printSummary(summary, tally, options.json ?? false, options.dryRun ?? false);
  return summary;
}

/** Words made with other stems would stand beside those that loading adds, and be missed: where they are such, or may be, all are made anew first. */
function renewWords(corpus: Corpus): void {
  if (wordsFault(corpus) === null) return;
  process.stderr.write(
    "The words of the corpus were made with other stems or compounds, or nothing says with which: they are made anew.\n",
  );
  const words = indexProgress();
  rebuildWords(corpus, words);
  words.end();
}

/** What the corpus holds is tagged anew where that was by other rules than those of this run. */
function renewTopics(corpus: Corpus, reference: Reference, own: string | undefined): void {
  if (rulesVersion(corpus.reference()) === rulesVersion(reference) && taggedOtherwise(corpus).length === 0) return;
  const progress = showProgress("Tagging", meetingRows(corpus).length);
  retag(corpus, createTagger(loadTaxonomy(own ?? null)), reference, { preview: false, now: () => new Date(), onDone: progress.step });
  progress.end();
  const passages = corpus.db.prepare<[], number>("SELECT count(*) FROM passage WHERE kind <> 'heading'").pluck().get() ?? 0;
  if (passages > 0) process.stdout.write(`The rest of the corpus was tagged anew by these rules: ${passages} passages.\n`);
}

/** Uses a corpus and closes it, whatever happens; damage found on the way is a refusal that names the file. */
export async function withCorpus<T>(corpus: Corpus, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  try {
    return await use(corpus);
  } catch (error) {
    throw isDamage(error) ? asRefusal(corpus.path, error) : error;
  } finally {
    corpus.close();
  }
}
