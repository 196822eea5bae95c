import { arraysOf } from "./arrays/index.ts";
import type { Reader } from "./reader.ts";

/** A word of the texts, and how many passages have it as printed. */
export interface CountedWord {
  word: string;
  passages: number;
}

/** The index's own list of words: a table of the connection, that nothing is written to. */
const TABLE = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_vocabulary USING fts5vocab(main, passage_words, 'col')";
const made = new WeakSet<Reader>();

function prepare(reader: Reader): void {
  if (made.has(reader)) return;
  reader.corpus.db.exec(TABLE);
  made.add(reader);
}

/** The commonest words of the texts that begin so, at most `limit`. */
export function wordsBeginning(reader: Reader, beginning: string, limit: number): CountedWord[] {
  const arrays = arraysOf(reader);
  if (arrays !== null) return arrays.wordsBeginning(beginning, limit);
  prepare(reader);
  return reader.statements.all<CountedWord>(
    `SELECT term AS word, doc AS passages FROM temp.passage_vocabulary WHERE term >= ? AND term < ? AND col = 'plain'
      ORDER BY doc DESC, term LIMIT ?`,
    [beginning, `${beginning}\u{10FFFF}`, limit],
  );
}

/** Every word that a text has had and that is spelt with the letters a to z. */
export function spelledWords({ statements }: Reader): string[] {
  return statements.column<string>("SELECT word FROM word WHERE length(word) BETWEEN 3 AND 24 AND word NOT GLOB '*[^a-z]*' ORDER BY word");
}

/** In how many passages each of some words or stems stands. */
export function passagesWith(reader: Reader, column: "plain" | "stems", terms: readonly string[]): Map<string, number> {
  prepare(reader);
  const sql = "SELECT doc FROM temp.passage_vocabulary WHERE term = ? AND col = ?";
  return new Map(terms.map((term) => [term, reader.statements.column<number>(sql, [term, column])[0] ?? 0]));
}
