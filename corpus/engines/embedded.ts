import { arraysOf } from "../questions/arrays/index.ts";
import type { SearchEngine } from "./port.ts";
import { rankArrays } from "./rank-arrays.ts";
import { rankByReading } from "./rank-reading.ts";

/**
 * The engine of the corpus file itself: BM25 (`score.ts`), of passages that are as good those whose item's title answers too, then the
 * newer. The order is the same whether arrays stand or the words are read.
 */
export function createEmbedded(): SearchEngine {
  return {
    name: "embedded",
    rank(reader, question, stretch) {
      const arrays = arraysOf(reader);
      return arrays === null ? rankByReading(reader, question, stretch) : rankArrays(arrays, question, stretch);
    },
  };
}
