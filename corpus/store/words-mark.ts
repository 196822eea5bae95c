import type Database from "better-sqlite3";
import { wordsVersion } from "../text/version.ts";

/** Under this key `meta` names how the words of the corpus were made. A corpus of before that was noted has none. */
const KEY = "words";

/** Notes that the words of a corpus are made as they are made now. Call it where they all are: there are none yet, or all were made anew. */
export function markWords(db: Database.Database): void {
  db.prepare("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(KEY, wordsVersion());
}

/**
 * Whether the words of a corpus were made with the stems, spellings and compounds that questions are read with now.
 * @returns null where they were; else what is wrong, to be said of the corpus
 */
export function wordsFault({ db }: { db: Database.Database }): string | null {
  const made = db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck().get(KEY);
  if (made === wordsVersion()) return null;
  const how =
    made === undefined
      ? "nothing says with which stems and compounds its words were made"
      : "its words were made with other stems or compounds";
  return `${how}: some words may be missed until \`npm run reindex\` has made them anew`;
}
