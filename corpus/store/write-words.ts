import type Database from "better-sqlite3";
import { writeGraph } from "../text/graph-bytes.ts";
import { type IndexWords, indexColumns } from "../text/index-words.ts";
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
  /**
   * Does work whose rows of the index are written at its end, all in one go: a savepoint (which SQLite sets for every nested transaction) makes
   * FTS5 write out what it has gathered, however little. Nested work that throws leaves none of its own rows behind.
   */
  together<T>(work: () => T): T;
}

/** A row of the index that is to be written, or with null to be taken away. */
interface Held {
  row: number;
  columns: IndexWords | null;
}
/** More rows than this are written out before further work begins, so that memory stays bounded. */
const MOST_HELD = 20_000;

/** Prepares the statements once for a connection. Call what it gives inside a transaction. */
export function createWordsWriter(db: Database.Database, book: WordBook): WordsWriter {
  const index = db.prepare("INSERT INTO passage_words (rowid, plain, joined, also, stems) VALUES (?, ?, ?, ?, ?)");
  const unindex = db.prepare("DELETE FROM passage_words WHERE rowid = ?");
  const graph = db.prepare("INSERT INTO passage_graph VALUES (?, ?) ON CONFLICT DO UPDATE SET words = excluded.words");
  const noGraph = db.prepare("DELETE FROM passage_graph WHERE row = ?");
  const numberOf = (word: string) => book.numberOf(word);
  let held: Held[] | null = null;
  const put = ({ row, columns }: Held) => {
    if (columns) index.run(row, columns.plain, columns.joined, columns.also, columns.stems);
    else unindex.run(row);
  };
  const hold = (one: Held) => (held ? void held.push(one) : put(one));
  const writeHeld = () => held?.splice(0).forEach((one) => put(one));
  return {
    write(row, passage, indexed) {
      if (passage.kind === "heading") {
        noGraph.run(row);
        return;
      }
      const found = words(passage.text);
      graph.run(row, writeGraph(found, passage.contributions, numberOf));
      if (indexed) return;
      hold({ row, columns: indexColumns(found) });
    },
    unindex(row) {
      hold({ row, columns: null });
    },
    together(work) {
      if (held) {
        if (held.length > MOST_HELD) writeHeld();
        return nested(held, work);
      }
      held = [];
      try {
        const result = work();
        writeHeld();
        return result;
      } finally {
        held = null;
      }
    },
  };
}

function nested<T>(held: Held[], work: () => T): T {
  const before = held.length;
  try {
    return work();
  } catch (error) {
    held.length = before;
    throw error;
  }
}
