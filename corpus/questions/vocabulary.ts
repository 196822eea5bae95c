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
  prepare(reader);
  return reader.statements.all<CountedWord>(
    `SELECT term AS word, doc AS passages FROM temp.passage_vocabulary WHERE term >= ? AND term < ? AND col = 'plain'
      ORDER BY doc DESC, term LIMIT ?`,
    [beginning, `${beginning}\u{10FFFF}`, limit],
  );
}

/** Every word of the texts that is spelt with the letters a to z, commonest first. */
export function spelledWords(reader: Reader): CountedWord[] {
  prepare(reader);
  return reader.statements.all<CountedWord>(
    `SELECT term AS word, doc AS passages FROM temp.passage_vocabulary WHERE col = 'plain' AND length(term) BETWEEN 3 AND 24
      AND term NOT GLOB '*[^a-z]*' ORDER BY doc DESC, term`,
  );
}

/** In how many passages each of some stems stands. */
export function passagesWithStem(reader: Reader, stems: readonly string[]): Map<string, number> {
  prepare(reader);
  const sql = "SELECT doc FROM temp.passage_vocabulary WHERE term = ? AND col = 'stems'";
  return new Map(stems.map((stem) => [stem, reader.statements.column<number>(sql, [stem])[0] ?? 0]));
}
