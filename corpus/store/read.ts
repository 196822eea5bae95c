import type Database from "better-sqlite3";
import type { Action, Contribution, Item, MeetingRecord, Office, Passage, TopicEvidence } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { isHeader, stored } from "./stored.ts";

/** Reads records back from the corpus as they were written. */
export interface RecordReader {
  /** The whole record of a meeting, by its id; null when no meeting has it (it may have moved). */
  meeting(id: string): MeetingRecord | null;
  /** The same by its row. */
  meetingInRow(row: number): MeetingRecord | null;
  /** The row of a meeting, by its id; null when no meeting has it. */
  rowOf(id: string): number | null;
  /** One item with its passages, by its id. */
  item(id: string): Item | null;
}

interface ItemRow extends Pick<Item, "id" | "number" | "title" | "preamble"> {
  row: number;
  minute_number: string | null;
  procedural: number;
  truncated: number;
  source_url: string | null;
}
interface PassageRow extends Pick<Passage, "id" | "position" | "kind" | "text"> {
  row: number;
  item: number;
}
interface ContributionRow extends Pick<Contribution, "start" | "end" | "office" | "act"> {
  passage: number;
  person_name: string | null;
  person_evidence: Contribution["personEvidence"];
  speaker_text: string | null;
  explicit: number | null;
  also_offices: string;
}
interface TopicRow {
  passage: number;
  topic: string;
  evidence: string;
}
type ActionRow = Action & { passage: number };
/** Which passages are read: those of one meeting or of one item. */
type Of = "meeting" | "item";

/** Prepares the statements once for a connection. */
export function createRecordReader(db: Database.Database): RecordReader {
  const meeting = (by: "id" | "row") =>
    db.prepare<[string | number], { row: number; header: string }>(`SELECT row, header FROM meeting WHERE ${by} = ?`);
  const byId = meeting("id");
  const byRow = meeting("row");
  const itemsOf = db.prepare<[number], ItemRow>("SELECT * FROM item WHERE meeting = ? ORDER BY place");
  const oneItem = db.prepare<[string], ItemRow>("SELECT * FROM item WHERE id = ?");
  const passagesOf = { meeting: createPassageReader(db, "meeting"), item: createPassageReader(db, "item") };

  const whole = (found: { row: number; header: string } | undefined): MeetingRecord | null => {
    if (!found) return null;
    const passages = passagesOf.meeting(found.row);
    const items = itemsOf.all(found.row).map((row) => itemFrom(row, passages.get(row.row) ?? []));
    const header = stored(found.header, `the head of the meeting in row ${found.row}`, isHeader) as Omit<MeetingRecord, "items">;
    const { issues, ...rest } = header;
    return { ...rest, items, issues };
  };
  return {
    meeting: (id) => whole(byId.get(id)),
    rowOf: (id) => byId.get(id)?.row ?? null,
    meetingInRow: (row) => whole(byRow.get(row)),
    item(id) {
      const row = oneItem.get(id);
      return row ? itemFrom(row, passagesOf.item(row.row).get(row.row) ?? []) : null;
    },
  };
}

/** Reads all passages of a meeting or an item with four statements, and gives them by the row of their item. */
function createPassageReader(db: Database.Database, of: Of): (row: number) => Map<number, Passage[]> {
  const passages = db.prepare<[number], PassageRow>(
    `SELECT row, item, id, position, kind, text FROM passage WHERE ${of} = ? ORDER BY item, position, row`,
  );
  const part = <T>(table: string, order: string) =>
    db.prepare<[number], T>(`SELECT t.* FROM passage p JOIN ${table} t ON t.passage = p.row WHERE p.${of} = ? ORDER BY p.row, t.${order}`);
  const contributions = part<ContributionRow>("contribution", "ordinal");
  const topics = part<TopicRow>("passage_topic", "ordinal");
  const actions = part<ActionRow>("action", "ordinal");
  const ofPassage = (x: { passage: number }) => x.passage;
  return (row) => {
    const said = groupBy(contributions.all(row), ofPassage);
    const about = groupBy(topics.all(row), ofPassage);
    const done = groupBy(actions.all(row), ofPassage);
    const read = (p: PassageRow) => passageFrom(p, said.get(p.row) ?? [], about.get(p.row) ?? [], done.get(p.row) ?? []);
    const byItem = groupBy(passages.all(row), (p) => p.item);
    return new Map([...byItem].map(([item, rows]) => [item, rows.map((p) => read(p))]));
  };
}

function itemFrom(row: ItemRow, passages: Passage[]): Item {
  const { id, number, title, preamble } = row;
  const flags = { procedural: row.procedural === 1, truncated: row.truncated === 1 };
  return { id, number, minuteNumber: row.minute_number, title, preamble, ...flags, sourceUrl: row.source_url, passages };
}

function passageFrom(row: PassageRow, said: ContributionRow[], about: TopicRow[], done: ActionRow[]): Passage {
  const { id, position, kind, text } = row;
  return {
    id,
    position,
    kind,
    text,
    contributions: said.map((c) => ({
      start: c.start,
      end: c.end,
      office: c.office,
      person: c.person_name,
      personEvidence: c.person_evidence,
      speakerText: c.speaker_text,
      explicit: c.explicit === null ? null : c.explicit === 1,
      act: c.act,
      alsoOffices: stored(c.also_offices, `the list of further offices of the passage ${id}`, Array.isArray) as Office[],
    })),
    topics: about.map((t) => ({
      id: t.topic,
      evidence: stored(t.evidence, `the evidence of a topic of the passage ${id}`, Array.isArray) as TopicEvidence[],
    })),
    actions: done.map(({ kind, owner, due, start, end }) => ({ kind, owner, due, start, end })),
  };
}
