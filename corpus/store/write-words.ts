import type Database from "better-sqlite3";
import { writeGraph } from "../text/graph-bytes.ts";
import { indexColumns } from "../text/index-words.ts";
import type { Stretch } from "../text/types.ts";
import { words } from "../text/words.ts";
import type { WordBook } from "./word-book.ts";

/** What of a passage its words follow from. */
export interface Worded {
  kind: string;
  text: string;
  contributions: readonly Stretch[];
}

/** Writes the words of passages: their rows of the index, and the numbers that the arrays in memory are built from. Headings have neither. */
export interface WordsWriter {
  /** `indexed`: the index holds the words of this text already. */
  write(row: number, passage: Worded, indexed: boolean): void;
  /** Takes the words of a passage out of the index; its numbers go with its row. */
  unindex(row: number): void;
}

/** Prepares the statements once for a connection. Call what it gives inside a transaction. */
export function createWordsWriter(db: Database.Database, book: WordBook): WordsWriter {
  const index = db.prepare("INSERT INTO passage_words (rowid, plain, joined, also, stems) VALUES (?, ?, ?, ?, ?)");
  const unindex = db.prepare("DELETE FROM passage_words WHERE rowid = ?");
  const graph = db.prepare("INSERT INTO passage_graph VALUES (?, ?) ON CONFLICT DO UPDATE SET words = excluded.words");
  const noGraph = db.prepare("DELETE FROM passage_graph WHERE row = ?");
  const numberOf = (word: string) => book.numberOf(word);
  return {
    write(row, passage, indexed) {
      if (passage.kind === "heading") {
        noGraph.run(row);
        return;
      }
      const found = words(passage.text);
      graph.run(row, writeGraph(found, passage.contributions, numberOf));
      if (indexed) return;
      const { plain, joined, also, stems } = indexColumns(found);
      index.run(row, plain, joined, also, stems);
    },
    unindex(row) {
      unindex.run(row);
    },
  };
}
