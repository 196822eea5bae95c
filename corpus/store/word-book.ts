import type Database from "better-sqlite3";
import { stem } from "../text/stem.ts";

/** The numbers of words, as the table `word` has them. A word that is new is written there. */
export interface WordBook {
  /** To be called when a write begins: what another writer has changed or was rolled back is forgotten, and looked up again. */
  refresh(): void;
  numberOf(word: string): number;
}

/** So many words are remembered, whatever the vocabulary: more than all panels use. Beyond it the memory begins anew. */
const KNOWN = 100_000;

/** Prepares the statements once for a connection that writes. Use it inside transactions of the one writer. */
export function createWordBook(db: Database.Database): WordBook {
  const find = db.prepare<[string], number>("SELECT number FROM word WHERE word = ?").pluck();
  const last = db.prepare<[], string>("SELECT word FROM word ORDER BY number DESC LIMIT 1").pluck();
  const version = db.prepare<[], number>("PRAGMA data_version").pluck();
  const insert = db.prepare<[string, string]>("INSERT INTO word (word, stem) VALUES (?, ?)");
  const known = new Map<string, number>();
  let newest: string | undefined;
  let seen = -1;
  const write = (word: string): number => {
    newest = word;
    return Number(insert.run(word, stem(word)).lastInsertRowid);
  };
  return {
    refresh() {
      const now = version.get() ?? 0;
      const stands = last.get();
      if (now === seen && stands === newest) return;
      known.clear();
      [seen, newest] = [now, stands];
    },
    numberOf(word) {
      const held = known.get(word);
      if (held !== undefined) return held;
      const number = find.get(word) ?? write(word);
      if (known.size >= KNOWN) known.clear();
      known.set(word, number);
      return number;
    },
  };
}
