import { LAST } from "../questions/order.ts";
import { allOf, conditions, PASSAGES } from "../questions/select.ts";
import type { FindText } from "../questions/sql-sets.ts";
import type { Statements } from "../questions/statements.ts";
import type { SearchEngine } from "./port.ts";

/**
 * The engine of the corpus file itself: FTS5's BM25 over exact words and stems, all columns of one weight. Passages of one score
 * come in the order that every list ends with (the newer first), so that pages never overlap.
 */
export function createEmbedded(statements: Statements, hitsOf: FindText): SearchEngine {
  return {
    name: "embedded",
    rank(question, { offset, limit }) {
      const text = hitsOf(question);
      const where = allOf([
        { sql: "passage_words MATCH ?", values: [text.match ?? ""] },
        ...conditions(question, { ...text, match: null }),
      ]);
      const sql = `SELECT p.row FROM passage_words JOIN ${PASSAGES.replace("passage p", "passage p ON p.row = passage_words.rowid")}
        WHERE ${where.sql} ORDER BY bm25(passage_words), ${LAST} LIMIT ? OFFSET ?`;
      return statements.column<number>(sql, [...where.values, limit, offset]);
    },
  };
}
