import { existsSync } from "node:fs";
import { EngineError, type Trouble } from "../../corpus/engines/meilisearch/errors.ts";
import { updateIndex } from "../../corpus/engines/meilisearch/update.ts";
import type { Settings } from "../../corpus/model/index.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { printable } from "./printable.ts";
import { indexProgress } from "./progress.ts";
import { withCorpus } from "./run-and-report.ts";

/**
 * Brings the search index outside, where there is one, to what a command has left in the corpus. The corpus is what matters: that
 * the index could not be brought along now is a warning, and whoever comes next does it (a server only where there is an index: it makes
 * none).
 */
export async function followIndex(settings: Settings): Promise<void> {
  if (settings.SEARCH_ENGINE === "embedded" || !existsSync(settings.CORPUS)) return;
  await withCorpus(openCorpus(settings.CORPUS, { write: true }), async (corpus) => {
    const progress = indexProgress();
    try {
      if (await updateIndex(corpus, settings, progress))
        process.stderr.write(
          `warning: the index ${settings.MEILI_INDEX} of Meilisearch was that of another corpus, which needs one of its own now.\n`,
        );
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      process.stderr.write(
        `warning: the index of Meilisearch ${stateOf(error.code)}: ${printable(error.message)}.${followsLater(error.code)}\n`,
      );
    } finally {
      progress.end();
    }
  });
}

const stateOf = (code: Trouble): string => (code === "index-broken" ? "is broken" : "could not be brought along");

/** What must be mended by somebody first. */
const STAYS: ReadonlySet<Trouble> = new Set(["engine-key", "lock-unwritable", "index-broken"]);

const followsLater = (code: Trouble): string =>
  STAYS.has(code) ? "" : " It follows with the next run; a server sends it what it lacks, but makes no index where there is none.";
