import { join } from "node:path";
import Database from "better-sqlite3";
import type { Corpus } from "../../corpus/store/index.ts";
import { SCHEMA } from "../../corpus/store/schema.ts";
import { indexWords } from "../../corpus/text/index-words.ts";
import { processorTime } from "./measure.ts";

const TABLES = ["source", "meeting", "reading", "item", "passage", "contribution", "passage_topic", "action", "word", "passage_graph"];
/** Rows in one transaction: about what a batch of sources has of passages. */
const ROWS = 1_000;

/**
 * What the rows of a corpus cost SQLite alone: the same rows into the same tables and the same columns into the same index, table by table, with
 * nothing looked up or decided. Milliseconds of processor; nothing that loads them can take less.
 */
export function floorOf({ db: from }: Corpus, folder: string): number {
  const db = new Database(join(folder, "floor.sqlite"));
  db.exec(SCHEMA);
  for (const pragma of ["journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "cache_size = -65536"]) db.pragma(pragma);
  let total = 0;
  const insert = (table: string, columns: string, rows: readonly unknown[][]) => {
    const marks = Array.from(rows[0] ?? [], () => "?").join(", ");
    const statement = db.prepare(`INSERT INTO ${table} ${columns} VALUES (${marks})`);
    const before = processorTime();
    for (let at = 0; at < rows.length; at += ROWS) db.transaction(() => rows.slice(at, at + ROWS).forEach((row) => statement.run(row)))();
    total += processorTime() - before;
  };
  for (const table of TABLES) insert(table, "", from.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw().all());
  const texts = from.prepare<[], { row: number; text: string }>("SELECT row, text FROM passage WHERE kind <> 'heading'").all();
  const columns = texts.map(({ row, text }) => {
    const { plain, joined, also, stems } = indexWords(text);
    return [row, plain, joined, also, stems];
  });
  insert("passage_words", "(rowid, plain, joined, also, stems)", columns);
  db.close();
  return total;
}
