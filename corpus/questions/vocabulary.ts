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

/** Those of some words that a text has had. */
export function knownWords(reader: Reader, words: ReadonlySet<string>): string[] {
  const known = arraysOf(reader)?.snapshot.words;
  if (known) return [...words].filter((word) => known.numberOf(word) !== null);
  return reader.statements.column<string>("SELECT word FROM word WHERE word IN (SELECT value FROM json_each(?))", [
    JSON.stringify([...words]),
  ]);
}

/** In how many passages each of some words or stems stands. */
export function passagesWith(reader: Reader, column: "plain" | "stems", terms: readonly string[]): Map<string, number> {
  const arrays = column === "plain" ? arraysOf(reader) : null;
  if (arrays !== null) return new Map(terms.map((term) => [term, arrays.passagesWith(term)]));
  prepare(reader);
  const sql = "SELECT doc FROM temp.passage_vocabulary WHERE term = ? AND col = ?";
  return new Map(terms.map((term) => [term, reader.statements.column<number>(sql, [term, column])[0] ?? 0]));
}
