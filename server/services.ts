import type { Logger } from "pino";
import { createEmbedded } from "../corpus/engines/embedded.ts";
import { type RankingEvents, rankedByMeilisearch } from "../corpus/engines/meilisearch/ranker.ts";
import type { Settings } from "../corpus/model/index.ts";
import { createAnswers } from "../corpus/questions/answers.ts";
import type { Answers } from "../corpus/questions/port.ts";
import { type Corpus, lookThroughPages, openCorpus, wordsFault } from "../corpus/store/index.ts";
import type { Metrics } from "./http/metrics.ts";
import type { Opened } from "./live.ts";
import { createPool, type Pool } from "./pool/pool.ts";

/** What routes and pages are given: composed once, in `serve.ts` or by a test. */
export interface Services {
  answers: Answers;
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  /** Where readers find this server, without a slash at the end: in citations and exports. */
  publicUrl: string;
  /** The folder of styles and browser code, made by `npm run assets`. */
  assets: string;
}

/** By how many threads questions are answered, and who is told why one has ended by itself. */
export interface Threads {
  count: number;
  failed: (error: Error) => void;
}

/**
 * How a corpus file is opened to answer from it, ranked by the engine of the settings. `events` is told what an engine outside does.
 * Without `threads` the program answers itself. `warn` is told what is not as it should be and yet can be served.
 * @throws RefusedError naming the file and the reason.
 */
export function answersOpener(
  settings: Settings,
  events: RankingEvents,
  threads?: Threads,
  warn: (message: string) => void = () => {},
): (path: string, checked: boolean) => Opened {
  return (path, checked) => {
    const corpus = openCorpus(path, { checked: true });
    // A mapped file that another process cuts short ends the whole server (SIGBUS); without the map it is damage like any other.
    corpus.db.pragma("mmap_size = 0");
    const pool = threads && pooled(corpus, threads);
    const answers = pool?.answers ?? createAnswers(corpus, createEmbedded());
    const close = () => {
      pool?.close();
      corpus.close();
    };
    closingOnFault(close, () => {
      // The threads begin, and read the corpus, meanwhile.
      if (!checked) lookThroughPages(path);
      const fault = wordsFault(corpus);
      if (fault !== null) warn(`${path}: ${fault}`);
    });
    if (settings.SEARCH_ENGINE === "embedded") return { answers, close };
    const ranked = rankedByMeilisearch(answers, corpus, settings, events);
    const closeBoth = () => {
      ranked.close();
      close();
    };
    return { answers: ranked.answers, close: closeBoth };
  };
}

/** Looks at a file that was opened; what was opened is closed where it is damaged. */
function closingOnFault(close: () => void, look: () => void): void {
  try {
    look();
  } catch (error) {
    close();
    throw error;
  }
}

/** Threads that answer; where none can be asked, the program itself by plain SQL. */
function pooled(corpus: Corpus, { count, failed }: Threads): Pool {
  const instead = createAnswers(corpus, createEmbedded(), () => {});
  return createPool({ path: corpus.path, size: count, instead, failed });
}
