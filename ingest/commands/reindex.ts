import { EngineError } from "../../corpus/engines/meilisearch/errors.ts";
import { rebuildIndex } from "../../corpus/engines/meilisearch/update.ts";
import type { Settings } from "../../corpus/model/index.ts";
import { openCorpus, rebuildWords } from "../../corpus/store/index.ts";
import { printable } from "./printable.ts";
import { indexProgress } from "./progress.ts";
import { withCorpus } from "./run-and-report.ts";

/**
 * `reindex`: builds the index of words in the corpus anew, and that of Meilisearch where it ranks, each beside the live one.
 * @returns the exit code: 1 when Meilisearch could not do it; its live index is then as it was
 * @throws RefusedError when there is no corpus that can be written
 */
export async function reindex(settings: Settings): Promise<number> {
  return withCorpus(openCorpus(settings.CORPUS, { write: true }), async (corpus) => {
    const words = indexProgress();
    process.stdout.write(`The corpus holds the words of ${rebuildWords(corpus, words)} passages.\n`);
    words.end();
    if (settings.SEARCH_ENGINE === "embedded") return 0;
    const progress = indexProgress();
    try {
      process.stdout.write(`Meilisearch holds ${await rebuildIndex(corpus, settings, progress)} passages.\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      process.stderr.write(`Meilisearch: ${printable(error.message)} (${error.code})\n`);
      return 1;
    } finally {
      progress.end();
    }
  });
}
