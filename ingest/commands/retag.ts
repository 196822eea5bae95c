import type { Settings } from "../../corpus/model/index.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { meetingRows, retag as retagCorpus } from "../retag.ts";
import { createTagger, loadTaxonomy, referenceTopics } from "../tag/index.ts";
import { showProgress } from "./progress.ts";
import { withCorpus } from "./run-and-report.ts";

/**
 * `retag`: applies the taxonomy to the whole corpus without reading the sources again; with `preview` it says how many passages
 * each topic would gain and lose, and changes nothing.
 * @throws ScrutineerError when the taxonomy or the corpus is refused
 */
export async function retag(options: { preview?: boolean }, settings: Settings): Promise<void> {
  const preview = options.preview ?? false;
  const taxonomy = loadTaxonomy(settings.TAXONOMY ?? null);
  const reference = { topics: referenceTopics(taxonomy), taxonomy: taxonomy.version };
  await withCorpus(openCorpus(settings.CORPUS, { write: !preview }), (corpus) => {
    const progress = showProgress("Tagging", meetingRows(corpus).length);
    const changes = retagCorpus(corpus, createTagger(taxonomy), reference, { preview, now: () => new Date(), onDone: progress.step });
    progress.end();
    for (const { topic, added, removed } of changes) process.stdout.write(`${topic} +${added}/−${removed}\n`);
    const done = preview ? "Nothing was changed: this was a preview." : `The taxonomy is ${taxonomy.version} now.`;
    process.stdout.write(`${changes.length} topics gain or lose passages. ${done}\n`);
    return Promise.resolve();
  });
}
