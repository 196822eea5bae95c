import { RefusedError } from "../model/index.ts";
import type { Stretch } from "../text/types.ts";
import type { Corpus } from "./open.ts";
import { createWordBook } from "./word-book.ts";
import { markWords } from "./words-mark.ts";
import { createWordsWriter } from "./write-words.ts";

/** How many passages are read at a time. */
const BATCH = 1_000;

interface Passage {
  row: number;
  kind: string;
  text: string;
}

/**
 * Makes everything anew that the corpus keeps of the words of its passages: the index, the words with their stems, and their numbers (which
 * are others than before). Readers see the old ones until all is done; whoever follows the corpus is told that every meeting has changed.
 * @returns how many passages have words
 * @throws RefusedError where the index then holds another number; nothing has changed
 */
export function rebuildWords(corpus: Corpus, progress: { begin(passages: number): void; advance(by: number): void }): number {
  const { db } = corpus;
  const after = db.prepare<[number, number], Passage>(
    "SELECT row, kind, text FROM passage WHERE kind <> 'heading' AND row > ? ORDER BY row LIMIT ?",
  );
  const said = db.prepare<[number], Stretch>('SELECT "start", "end" FROM contribution WHERE passage = ? ORDER BY ordinal');
  const count = (from: string) => db.prepare<[], number>(`SELECT COUNT(*) FROM ${from}`).pluck().get() ?? 0;
  const rebuild = db.transaction(() => {
    db.exec("INSERT INTO passage_words (passage_words) VALUES ('delete-all'); DELETE FROM passage_graph; DELETE FROM word");
    const book = createWordBook(db);
    book.refresh();
    const words = createWordsWriter(db, book);
    const expected = count("passage WHERE kind <> 'heading'");
    progress.begin(expected);
    for (let batch = after.all(0, BATCH); batch.length > 0; batch = after.all(batch.at(-1)?.row ?? 0, BATCH)) {
      for (const { row, kind, text } of batch) words.write(row, { kind, text, contributions: said.all(row) }, false);
      progress.advance(batch.length);
    }
    tellAllChanged(corpus);
    const held = count("passage_words");
    if (held !== expected) throw new RefusedError("reindex", `${corpus.path}: the new index holds ${held} of ${expected} passages`);
    markWords(db);
    return held;
  });
  return rebuild.immediate();
}

/** Changes are counted, one a meeting: numbers beyond this, which no count comes to, begin anew. */
const MOST_CHANGES = 2 ** 50;

/** Every meeting has changed once more, in the order in which they last did. */
function tellAllChanged(corpus: Corpus): void {
  const { db } = corpus;
  const last = corpus.lastChange();
  // Numbers of their own for a moment: none may stand twice.
  if (last > MOST_CHANGES) db.exec("UPDATE meeting_change SET number = -number");
  db.prepare(
    `UPDATE meeting_change SET number = ? + place FROM (SELECT meeting AS own, ROW_NUMBER() OVER (ORDER BY ABS(number)) AS place FROM meeting_change)
     WHERE meeting = own`,
  ).run(last > MOST_CHANGES ? 0 : last);
}
