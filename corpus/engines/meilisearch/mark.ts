import { z } from "zod";
import { FORMAT } from "./documents.ts";

/** The document that says which state of which corpus an index holds. It has no words, so that no question finds it; rows begin at 1. */
export const MARK_ID = 0;

export const Mark = z.object({
  /** `Corpus.identity`. */
  corpus: z.string(),
  format: z.int(),
  /** Every change of the corpus up to this number is in the index. */
  number: z.int().min(0),
  /** How many passages the index then held; null: more changes were on their way. */
  passages: z.int().min(0).nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** Why an index with this mark (null: none) is no copy of a corpus and must be built anew; null where it is one, be it behind. */
export function faultOf(mark: Mark | null, corpus: { identity(): string; lastChange(): number }): string | null {
  if (mark === null) return "the index was not made by Scrutineer, or not to its end";
  if (mark.corpus !== corpus.identity()) return "the index is of another corpus";
  if (mark.format !== FORMAT) return "the index was made by another version of Scrutineer";
  if (mark.number > corpus.lastChange()) return "the index is ahead of the corpus, which may have been restored from a copy";
  return null;
}
