import { compareIndex } from "../../corpus/engines/meilisearch/compare.ts";
import type { Settings } from "../../corpus/model/index.ts";
import { type Corpus, openCorpus } from "../../corpus/store/index.ts";
import { examine, report } from "../doctor/index.ts";
import { printable } from "./printable.ts";
import { withCorpus } from "./run-and-report.ts";

/**
 * `doctor`: checks every invariant of the corpus, and of the search index where there is one outside, and lists what is broken.
 * @returns the exit code: 1 when something is
 * @throws RefusedError when the file is no corpus that can be read
 */
export async function doctor(settings: Settings): Promise<number> {
  return withCorpus(openCorpus(settings.CORPUS), async (corpus) => {
    const say = (line: string) => void process.stdout.write(`${printable(line)}\n`);
    // One committed state for all checks, whoever writes meanwhile.
    const faults = corpus.db.transaction(() => examine(corpus, say))() + (await examineIndex(corpus, settings, say));
    say(faults === 0 ? `${corpus.path} is sound` : `${corpus.path}: ${faults} faults`);
    return faults === 0 ? 0 : 1;
  });
}

async function examineIndex(corpus: Corpus, settings: Settings, say: (line: string) => void): Promise<number> {
  if (settings.SEARCH_ENGINE === "embedded") return 0;
  const faults: string[] = [];
  for await (const fault of compareIndex(corpus, settings)) faults.push(fault);
  return report("The index of Meilisearch has our settings and all passages of the corpus, and says of a sample what it says", faults, say);
}
