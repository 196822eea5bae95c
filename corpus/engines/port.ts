import type { Question } from "../model/index.ts";
import type { Reader } from "../questions/reader.ts";

/** A stretch of an ordered set: `limit` passages after the first `offset`. */
export interface Stretch {
  offset: number;
  limit: number;
}

/**
 * An engine says in which order a set of passages is read; it never decides what is in the set and never counts.
 * The order is the same each time, and ends with what every order ends with (`corpus/questions/order.ts`).
 */
export interface SearchEngine {
  /** Named in answers, as `engine`. */
  readonly name: string;
  /** Rows of passages of a corpus, best first. Only asked for questions whose words ask for something (not merely exclude). */
  rank(reader: Reader, question: Question, stretch: Stretch): number[];
}

/**
 * A stretch of an order that a program outside has given, and what it holds for. The corpus decides whether it is shown: only when
 * the totals agree, which proves that the sets do, and nothing has changed since it was asked for.
 */
export interface Ranking {
  engine: string;
  /** How many passages it ranks in all. */
  total: number;
  rows: number[];
  /** The last change of the corpus (`Corpus.lastChange`) that it had seen. */
  change: number;
}
