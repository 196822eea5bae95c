import type Database from "better-sqlite3";
import type { Contribution, Passage } from "../model/index.ts";
import { countPieces, hashNumber, lettersHash } from "../text/letters.ts";
import type { WordBook } from "./word-book.ts";
import { createWordsWriter } from "./write-words.ts";

/** Which person a contribution is by: a `person.id`, or null. */
export type PersonOf = (contribution: Contribution) => string | null;

/** Writes passages with all that hangs on them and their rows of the index. Call it inside a transaction. */
export interface PassageWriter {
  insert(passage: Passage, meeting: number, item: number, personOf: PersonOf): void;
  /** Writes a passage anew in the row it has; its words are indexed again only when the text is another. */
  replace(row: number, passage: Passage, item: number, personOf: PersonOf): void;
  /** Takes the index row away first, then the passage. */
  remove(row: number): void;
  /** See `WordsWriter`. */
  together<T>(work: () => T): T;
}

/** Prepares the statements once for a connection. */
export function createPassageWriter(db: Database.Database, book: WordBook): PassageWriter {
  const insert = db.prepare(
    "INSERT INTO passage (id, meeting, item, position, kind, text, words, letters) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const update = db.prepare("UPDATE passage SET item = ?, position = ?, kind = ?, text = ?, words = ?, letters = ? WHERE row = ?");
  const old = db.prepare<[number], { kind: string; text: string }>("SELECT kind, text FROM passage WHERE row = ?");
  const remove = db.prepare("DELETE FROM passage WHERE row = ?");
  const words = createWordsWriter(db, book);
  const parts = createPartsWriter(db);
  const columns = ({ position, kind, text }: Passage, item: number) => {
    return [item, position, kind, text, countPieces(text), hashNumber(lettersHash(text))] as const;
  };
  return {
    insert(passage, meeting, item, personOf) {
      const row = Number(insert.run(passage.id, meeting, ...columns(passage, item)).lastInsertRowid);
      parts.insert(row, passage, personOf);
      words.write(row, passage, false);
    },
    replace(row, passage, item, personOf) {
      const before = old.get(row);
      const same = before?.text === passage.text && (before.kind === "heading") === (passage.kind === "heading");
      if (!same && before?.kind !== "heading") words.unindex(row);
      update.run(...columns(passage, item), row);
      parts.remove(row);
      parts.insert(row, passage, personOf);
      words.write(row, passage, same);
    },
    remove(row) {
      words.unindex(row);
      remove.run(row);
    },
    together: (work) => words.together(work),
  };
}

/** Writes what hangs on a passage: contributions, topics and actions. */
function createPartsWriter(db: Database.Database) {
  const contribution = db.prepare(`INSERT INTO contribution (passage, ordinal, "start", "end", office, person, person_name, person_evidence,
    speaker_text, explicit, act, also_offices) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const topic = db.prepare("INSERT INTO passage_topic (passage, topic, ordinal, evidence) VALUES (?, ?, ?, ?)");
  const action = db.prepare('INSERT INTO action (passage, ordinal, kind, owner, due, "start", "end") VALUES (?, ?, ?, ?, ?, ?, ?)');
  const removals = ["contribution", "passage_topic", "action"].map((table) => db.prepare(`DELETE FROM ${table} WHERE passage = ?`));
  return {
    insert(row: number, passage: Passage, personOf: PersonOf) {
      for (const [ordinal, c] of passage.contributions.entries()) {
        const explicit = c.explicit === null ? null : Number(c.explicit);
        const also = c.alsoOffices.length === 0 ? "[]" : JSON.stringify(c.alsoOffices);
        const [start, end, office, name] = [c.start, c.end, c.office, c.person];
        contribution.run(row, ordinal, start, end, office, personOf(c), name, c.personEvidence, c.speakerText, explicit, c.act, also);
      }
      for (const [ordinal, t] of passage.topics.entries()) topic.run(row, t.id, ordinal, JSON.stringify(t.evidence));
      for (const [ordinal, a] of passage.actions.entries()) action.run(row, ordinal, a.kind, a.owner, a.due, a.start, a.end);
    },
    remove(row: number) {
      for (const statement of removals) statement.run(row);
    },
  };
}
