import { existsSync } from "node:fs";
import { EngineError } from "../../corpus/engines/meilisearch/errors.ts";
import { updateIndex } from "../../corpus/engines/meilisearch/update.ts";
import type { Settings } from "../../corpus/model/index.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { printable } from "./printable.ts";
import { indexProgress } from "./progress.ts";
import { withCorpus } from "./run-and-report.ts";

/**
 * Brings the search index outside, where there is one, to what a command has left in the corpus. The corpus is what matters: that
 * the index could not be brought along now is a warning, and whoever comes next does it.
 */
export async function followIndex(settings: Settings): Promise<void> {
  if (settings.SEARCH_ENGINE === "embedded" || !existsSync(settings.CORPUS)) return;
  await withCorpus(openCorpus(settings.CORPUS, { write: true }), async (corpus) => {
    const progress = indexProgress();
    try {
      await updateIndex(corpus, settings, progress);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const why = printable(error.message);
      process.stderr.write(
        `warning: the corpus has changed, the index of Meilisearch has not: ${why}. It follows with the next run or server.\n`,
      );
    } finally {
      progress.end();
    }
  });
}
