import type Database from "better-sqlite3";
import type { Item, MeetingRecord } from "../model/index.ts";
import { period } from "./derive.ts";
import { createWordBook } from "./word-book.ts";
import { type PersonOf, createPassageWriter } from "./write-passage.ts";

/** Writes meetings whole. Every function is to be called inside a transaction; ids must be free (`ingest/load` sees to it). */
export interface MeetingWriter {
  /** Writes a meeting that the corpus does not hold and tells its row. */
  insert(record: MeetingRecord, personOf: PersonOf): number;
  /** Writes a meeting over the one that stands in `row`: items and passages whose ids stay keep their rows. */
  replace(row: number, record: MeetingRecord, personOf: PersonOf): void;
  /** Takes a meeting away with all that it holds, its words in the index first. */
  remove(row: number): void;
  /** Does work of several meetings whose rows of the index are written at its end: see `WordsWriter`. */
  together<T>(work: () => T): T;
}

const COLUMNS = `id, panel, force, document_type, whole, minutes, date, not_before, not_after, year, quarter, start_time, header`;
const VALUES = COLUMNS.replace(/\w+/g, "@$&");
const ITEM = "id, place, number, minute_number, title, preamble, procedural, truncated, source_url";
const ITEM_VALUES = ITEM.replace(/\w+/g, "?");

/** Prepares the statements once for a connection. */
export function createMeetingWriter(db: Database.Database): MeetingWriter {
  const insert = db.prepare(`INSERT INTO meeting (${COLUMNS}) VALUES (${VALUES})`);
  const update = db.prepare(`UPDATE meeting SET (${COLUMNS}) = (${VALUES}) WHERE row = @row`);
  const remove = db.prepare("DELETE FROM meeting WHERE row = ?");
  const issue = db.prepare("INSERT INTO meeting_issue (meeting, ordinal, code, message) VALUES (?, ?, ?, ?)");
  const noIssues = db.prepare("DELETE FROM meeting_issue WHERE meeting = ?");
  const changed = db.prepare(`INSERT INTO meeting_change VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM meeting_change))
    ON CONFLICT DO UPDATE SET number = excluded.number`);
  const items = createItemWriter(db);

  const writeIssues = (row: number, record: MeetingRecord) => {
    for (const [i, { code, message }] of record.issues.entries()) issue.run(row, i, code, message);
  };
  return {
    insert(record, personOf) {
      const row = Number(insert.run(meetingColumns(record)).lastInsertRowid);
      changed.run(row);
      writeIssues(row, record);
      items.write(row, record, personOf);
      return row;
    },
    replace(row, record, personOf) {
      update.run({ ...meetingColumns(record), row });
      changed.run(row);
      noIssues.run(row);
      writeIssues(row, record);
      items.write(row, record, personOf);
    },
    remove(row) {
      items.removeAll(row);
      remove.run(row);
      changed.run(row);
    },
    together: (work) => items.together(work),
  };
}

/** What of a meeting has columns of its own, so that it can be asked for. */
export function meetingColumns(record: MeetingRecord) {
  const { items: _, ...header } = record;
  return {
    id: record.id,
    panel: record.panel?.id ?? null,
    force: record.force?.id ?? null,
    document_type: record.documentType,
    whole: Number(record.whole),
    minutes: record.minutes,
    date: record.date,
    not_before: record.dateNotBefore,
    not_after: record.dateNotAfter,
    start_time: record.startTime,
    header: JSON.stringify(header),
    ...period(record),
  };
}

function createItemWriter(db: Database.Database) {
  const insert = db.prepare(`INSERT INTO item (${ITEM}, meeting) VALUES (${ITEM_VALUES}, ?)`);
  const update = db.prepare(`UPDATE item SET (${ITEM}) = (${ITEM_VALUES}) WHERE row = ?`);
  const remove = db.prepare("DELETE FROM item WHERE row = ?");
  const rows = (table: string) => db.prepare<[number], { id: string; row: number }>(`SELECT id, row FROM ${table} WHERE meeting = ?`);
  const [itemRows, passageRows] = [rows("item"), rows("passage")];
  const book = createWordBook(db);
  const passages = createPassageWriter(db, book);
  const byId = (statement: typeof itemRows, meeting: number) => new Map(statement.all(meeting).map((r) => [r.id, r.row]));

  const writeItem = (meeting: number, item: Item, place: number, row: number | undefined): number => {
    const columns = itemColumns(item, place);
    if (row === undefined) return Number(insert.run(columns, meeting).lastInsertRowid);
    update.run(columns, row);
    return row;
  };
  return {
    write(meeting: number, record: MeetingRecord, personOf: PersonOf) {
      book.refresh();
      const [oldItems, oldPassages] = [byId(itemRows, meeting), byId(passageRows, meeting)];
      // What goes, goes first; an item only after its passages, some of which may stay and move to another item.
      const stay = new Set(record.items.flatMap((i) => i.passages.map((p) => p.id)));
      for (const [id, row] of oldPassages) if (!stay.has(id)) passages.remove(row);
      for (const [place, item] of record.items.entries()) {
        const row = writeItem(meeting, item, place, oldItems.get(item.id));
        oldItems.delete(item.id);
        for (const passage of item.passages) {
          const kept = oldPassages.get(passage.id);
          if (kept === undefined) passages.insert(passage, meeting, row, personOf);
          else passages.replace(kept, passage, row, personOf);
        }
      }
      for (const row of oldItems.values()) remove.run(row);
    },
    removeAll(meeting: number) {
      for (const { row } of passageRows.all(meeting)) passages.remove(row);
      for (const { row } of itemRows.all(meeting)) remove.run(row);
    },
    together: <T>(work: () => T) => passages.together(work),
  };
}

/** In the order of `ITEM`. */
function itemColumns(item: Item, place: number): unknown[] {
  const { id, number, minuteNumber, title, preamble, sourceUrl } = item;
  return [id, place, number, minuteNumber, title, preamble, Number(item.procedural), Number(item.truncated), sourceUrl];
}
