import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import type { Logger } from "pino";
import type { Settings } from "../corpus/model/index.ts";
import { foldLog } from "../corpus/store/index.ts";
import { ASSETS_DIR, readManifest } from "../web/assets.ts";
import { buildAssets } from "../web/build/assets.ts";
import { prepareTemplates } from "../web/render.ts";
import { createApp } from "./app.ts";
import { answerClientErrors } from "./http/client-error.ts";
import { tellOfRanking } from "./http/engine-events.ts";
import { countQuestions, makeMetrics } from "./http/metrics.ts";
import { close, listen } from "./listen.ts";
import { LiveCorpus } from "./live.ts";
import { lookThrough } from "./pool/look.ts";
import { answersOpener } from "./services.ts";

/** Each thread that answers takes some seventy megabytes. */
const MOST_THREADS = 4;
/** Bytes of an address and all that is sent beside it: a question within it that is too long is told which parameter is. */
const LONGEST_HEAD = 65_536;
/** How long running answers may take to end when the server is told to, in milliseconds. */
const PATIENCE = 5_000;

/** What is opened while it is still being looked through: where that fails, the look says what is wrong. */
async function openedOr<T>(looked: Promise<void>, open: () => T): Promise<T> {
  try {
    return open();
  } catch (error) {
    await looked;
    throw error;
  }
}

export interface Served {
  address: string;
  stop(): Promise<void>;
}

/**
 * Serves a corpus file.
 * @param looked settles when the file has been looked through; its fault is thrown
 * @throws RefusedError naming the file and the reason, ScrutineerError where it cannot listen.
 */
export async function serve(file: string, settings: Settings, log: Logger, looked: Promise<void>): Promise<Served> {
  const metrics = makeMetrics({ process: true });
  const threads = {
    count: Math.min(availableParallelism(), MOST_THREADS),
    failed: (error: Error) => log.error(error, "a thread has ended"),
  };
  const opener = answersOpener(settings, tellOfRanking(metrics, log), threads, (m) => log.warn(m));
  const corpus = await openedOr(looked, () => new LiveCorpus(file, opener, lookThrough, true));
  // A slow or silent client is let go before it can hold a connection for long.
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    maxHeaderSize: LONGEST_HEAD,
    requireHostHeader: false,
  });
  answerClientErrors(server);
  const begin = async () => {
    // While the file is looked through and the threads begin there is time for it.
    prepareTemplates();
    await looked;
    return listen(server, settings.HOST, settings.PORT);
  };
  const address = await begin().catch((error: unknown) => {
    corpus.close();
    throw error;
  });
  const publicUrl = (settings.PUBLIC_URL ?? address).replace(/\/+$/, "");
  // `npm start` has made them already; whoever starts the program by itself gets them too.
  if (readManifest(ASSETS_DIR) === null) await buildAssets(ASSETS_DIR);
  const answers = countQuestions(corpus.answers, metrics);
  server.on("request", createApp({ answers, settings, log, metrics, publicUrl, assets: ASSETS_DIR }));
  // Whoever is told that we listen is answered at once: the first thread takes a second to begin. Why none can answer, `/readyz` says.
  await corpus.answers.ready().catch(() => null);
  log.debug({ corpus: file, address }, "serving");
  return {
    address,
    async stop() {
      await close(server, PATIENCE);
      const stands = corpus.stands();
      corpus.close();
      // Then the one file is all there is: it can be copied, and another one be put in its place.
      if (stands) foldLog(file);
      log.flush();
    },
  };
}
