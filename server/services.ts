import type { Logger } from "pino";
import { createEmbedded } from "../corpus/engines/embedded.ts";
import type { Settings } from "../corpus/model/index.ts";
import { createAnswers } from "../corpus/questions/answers.ts";
import type { Answers } from "../corpus/questions/port.ts";
import { openCorpus } from "../corpus/store/index.ts";
import type { Metrics } from "./http/metrics.ts";
import type { Opened } from "./live.ts";

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

/**
 * Opens a corpus file to answer from it.
 * @throws RefusedError naming the file and the reason.
 */
export function openAnswers(path: string): Opened {
  const corpus = openCorpus(path);
  // A mapped file that another process cuts short ends the whole server (SIGBUS); without the map it is damage like any other.
  corpus.db.pragma("mmap_size = 0");
  return { answers: createAnswers(corpus, createEmbedded()), close: () => corpus.close() };
}
