import type { Settings } from "../../corpus/model/index.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { SAMPLE_REFERENCE } from "../sample/index.ts";
import { kept } from "../waiting.ts";
import { openPool } from "../workers/pool.ts";
import { givenCorrections } from "./options.ts";
import { runAndReport, withCorpus } from "./run-and-report.ts";

export interface ReparseOptions {
  json?: boolean;
  acceptShrunk?: boolean;
}

/**
 * `reparse`: reads every source anew from the text that the corpus keeps, unless this very pipeline has read it. Ids survive.
 * @returns the exit code: 1 when anything was refused
 * @throws ScrutineerError when there is no corpus that can be read, or the reference facts or the taxonomy are refused
 */
export async function reparse(options: ReparseOptions, settings: Settings): Promise<number> {
  return withCorpus(openCorpus(settings.CORPUS, { write: true }), async (corpus) => {
    const sources = kept(corpus);
    const facts = corpus.reference().sample ? { facts: SAMPLE_REFERENCE, sample: true } : {};
    // What is held was taken once, whoever's minutes it is.
    const reader = openPool({ taxonomy: settings.TAXONOMY, nearMisses: "other-bodies", ...facts }, sources.length);
    try {
      const corrections = await givenCorrections(settings, reader);
      return (await runAndReport(sources, corpus, reader, { ...options, corrections, taxonomy: settings.TAXONOMY })).refused > 0 ? 1 : 0;
    } finally {
      await reader.close();
    }
  });
}
