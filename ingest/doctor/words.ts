import type { Corpus } from "../../corpus/store/index.ts";
import { writeGraph } from "../../corpus/text/graph-bytes.ts";
import { indexWords } from "../../corpus/text/index-words.ts";
import { stem } from "../../corpus/text/stem.ts";
import type { Stretch } from "../../corpus/text/types.ts";
import { words } from "../../corpus/text/words.ts";

const COLUMNS = ["plain", "joined", "also", "stems"] as const;
type Column = (typeof COLUMNS)[number];
/** Sums are kept below this, so that they stay exact. */
const MODULUS = 2 ** 40;

/**
 * Checks that the index has a row for every counted passage and no other, and in it the words that the text gives, each in its place.
 * Both sides are summed into one number a passage: words in memory would be many times the corpus.
 */
export function* wordsIndexed(corpus: Corpus): Iterable<string> {
  const { db } = corpus;
  const sums = new Map<number, number>();
  const ids = new Map<number, string>();
  for (const p of db
    .prepare<[], { row: number; id: string; text: string }>("SELECT row, id, text FROM passage WHERE kind <> 'heading'")
    .iterate()) {
    const words = indexWords(p.text);
    sums.set(p.row, COLUMNS.reduce((sum, column) => sum + sumOf(words[column], column), 0) % MODULUS);
    ids.set(p.row, p.id);
  }
  const rows = new Set(db.prepare<[], number>("SELECT rowid FROM passage_words").pluck().all());
  for (const [row, id] of ids) if (!rows.has(row)) yield `${id} is not in the index`;
  for (const row of rows) if (!ids.has(row)) yield `row ${row} of the index is of no counted passage`;
  for (const [row, sum] of indexSums(corpus)) sums.set(row, ((sums.get(row) ?? 0) - sum) % MODULUS);
  for (const [row, sum] of sums) if (sum !== 0) yield `${ids.get(row) ?? `row ${row}`} is indexed by other words than its text has`;
}

function sumOf(words: string, column: Column): number {
  let sum = 0;
  for (const [place, word] of words.split(" ").entries()) if (word !== "") sum += weight(numberOf(word), column, place);
  return sum % MODULUS;
}

/** What the index itself holds, summed the same way. */
function indexSums({ db }: Corpus): Map<number, number> {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_terms USING fts5vocab(main, passage_words, instance)");
  const sums = new Map<number, number>();
  let [last, number] = ["", numberOf("")];
  const terms = db.prepare<[], [string, number, Column, number]>("SELECT term, doc, col, offset FROM temp.passage_terms").raw();
  for (const [term, row, column, place] of terms.iterate()) {
    if (term !== last) [last, number] = [term, numberOf(term)];
    sums.set(row, ((sums.get(row) ?? 0) + weight(number, column, place)) % MODULUS);
  }
  return sums;
}

/** Checks that the numbers kept of the words of each counted passage are those of its text and its contributions, and stems those of words. */
export function* wordsNumbered({ db }: Corpus): Iterable<string> {
  const numbers = new Map<string, number>();
  for (const { number, word, stem: kept } of db
    .prepare<[], { number: number; word: string; stem: string }>("SELECT * FROM word")
    .iterate()) {
    numbers.set(word, number);
    if (kept !== stem(word)) yield `the stem of ${word} is ${stem(word)}, not ${kept}`;
  }
  const said = db.prepare<[number], Stretch>('SELECT "start", "end" FROM contribution WHERE passage = ? ORDER BY ordinal');
  const rows = db.prepare<[], { row: number; id: string; kind: string; text: string; words: Buffer | null }>(
    "SELECT p.row, id, kind, text, g.words FROM passage p LEFT JOIN passage_graph g ON g.row = p.row",
  );
  for (const p of rows.iterate()) {
    const expected = p.kind === "heading" ? null : writeGraph(words(p.text), said.all(p.row), (word) => numbers.get(word) ?? 0);
    const same = expected === null ? p.words === null : Buffer.isBuffer(p.words) && Buffer.compare(p.words, expected) === 0;
    if (!same) yield `${p.id} has other numbers than its words`;
  }
}

/** A number for a word: FNV-1a. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

function weight(word: number, column: Column, place: number): number {
  return (Math.imul(word ^ (COLUMNS.indexOf(column) + 1), 0x9e3779b1) >>> 0) + ((Math.imul(place + 1, 0x85ebca6b) >>> 0) ^ (word >>> 3));
}
