import type Database from "better-sqlite3";
import { stem } from "../text/stem.ts";

/** The numbers of words, as the table `word` has them. A word that is new is written there. */
export interface WordBook {
  /** To be called when a write begins: what another writer has added is read, what was rolled back is forgotten. */
  refresh(): void;
  numberOf(word: string): number;
}
interface Entry {
  number: number;
  word: string;
}

/** Prepares the statements once for a connection that writes. Use it inside transactions of the one writer. */
export function createWordBook(db: Database.Database): WordBook {
  const all = db.prepare<[], Entry>("SELECT number, word FROM word");
  const last = db.prepare<[], Entry>("SELECT number, word FROM word ORDER BY number DESC LIMIT 1");
  const version = db.prepare<[], number>("PRAGMA data_version").pluck();
  const insert = db.prepare<[string, string]>("INSERT INTO word (word, stem) VALUES (?, ?)");
  let known = new Map<string, number>();
  let newest: string | undefined;
  let seen = -1;
  return {
    refresh() {
      const now = version.get() ?? 0;
      const stands = last.get()?.word;
      if (now === seen && stands === newest) return;
      known = new Map(all.all().map(({ word, number }) => [word, number]));
      [seen, newest] = [now, stands];
    },
    numberOf(word) {
      const held = known.get(word);
      if (held !== undefined) return held;
      const number = Number(insert.run(word, stem(word)).lastInsertRowid);
      known.set(word, number);
      newest = word;
      return number;
    },
  };
}
