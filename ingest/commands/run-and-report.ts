import { type Corpus, asRefusal, isDamage, rebuildWords, wordsFault } from "../../corpus/store/index.ts";
import type { CorrectionsFile } from "../correct/read-file.ts";
import type { Waiting } from "../read-ahead.ts";
import { runSources } from "../run.ts";
import { type Summary, Tally } from "../tally.ts";
import type { Reader } from "../workers/pool.ts";
import { indexProgress, showProgress } from "./progress.ts";
import { printSummary } from "./summary.ts";

export interface ReportOptions {
  json?: boolean;
  dryRun?: boolean;
  acceptShrunk?: boolean;
  corrections?: CorrectionsFile | undefined;
}

/** Runs sources into a corpus with a progress bar, and says what became of them. */
export async function runAndReport(sources: readonly Waiting[], corpus: Corpus, reader: Reader, options: ReportOptions): Promise<Summary> {
  renewWords(corpus);
  const tally = new Tally();
  const progress = showProgress("Reading", sources.length);
  const summary = await runSources(sources, corpus, reader, tally, {
    acceptShrunk: options.acceptShrunk ?? false,
    corrections: options.corrections,
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
