import { LAST } from "../questions/order.ts";
import { allOf, conditions, MATCHED_PASSAGES } from "../questions/select.ts";
import type { SearchEngine } from "./port.ts";

/**
 * The engine of the corpus file itself: FTS5's BM25 over exact words and stems, all columns of one weight. Passages of one score
 * come in the order that every list ends with (the newer first), so that pages never overlap.
 */
export function createEmbedded(): SearchEngine {
  return {
    name: "embedded",
    rank({ statements, hitsOf }, question, { offset, limit }) {
      const text = hitsOf(question);
      const matching = { sql: "passage_words MATCH ?", values: [text.match ?? ""] };
      const where = allOf([matching, ...conditions(question, { ...text, match: null })]);
      const sql = `SELECT p.row FROM ${MATCHED_PASSAGES} WHERE ${where.sql} ORDER BY bm25(passage_words), ${LAST} LIMIT ? OFFSET ?`;
      return statements.column<number>(sql, [...where.values, limit, offset]);
    },
  };
}
