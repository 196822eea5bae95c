import type { Settings } from "../../corpus/model/index.ts";
import { createCorpus } from "../../corpus/store/index.ts";
import { openWorkshop } from "../workshop.ts";

/**
 * `empty`: makes a corpus that holds nothing but the reference facts.
 * @throws RefusedError where there is a file already
 */
export function empty(settings: Settings): void {
  createCorpus(settings.CORPUS, openWorkshop({ taxonomy: settings.TAXONOMY }).reference).close();
}
