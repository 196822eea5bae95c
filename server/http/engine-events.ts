import type { Logger } from "pino";
import type { RankingEvents } from "../../corpus/engines/meilisearch/ranker.ts";
import type { Metrics } from "./metrics.ts";

/** Counts and logs what an engine outside does and does not. */
export function tellOfRanking({ passedOver, engineReady }: Metrics, log: Logger): RankingEvents {
  return {
    passedOver(why, { q, found, counted }) {
      passedOver.inc({ why });
      if (why === "differs") log.info({ q, found, counted }, "Meilisearch finds another set: the corpus ranks");
    },
    status(status) {
      engineReady.set(Number(status.well));
      if (status.well) log.info("Meilisearch can be asked");
      else log.warn(`Meilisearch: ${status.message}; the corpus ranks meanwhile`);
    },
  };
}
