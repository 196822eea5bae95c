import type Database from "better-sqlite3";
import { parseNumbers } from "./numbers.ts";

/** A table whose rows are read a stretch at a time, or for some meetings alone. */
export interface Table {
  name: string;
  /** The column of whole numbers by which stretches are measured. */
  row: string;
  /** How the meetings are asked for: SQL before a list of their rows. */
  ofMeetings: string;
  order: string;
  where: string;
}

const ofPassages = { ofMeetings: "passage IN (SELECT row FROM passage WHERE meeting IN", row: "passage", where: "1" };
export const TABLES = {
  item: { name: "item", row: "row", ofMeetings: "(meeting IN", order: "row", where: "1" },
  passage: { name: "passage", row: "row", ofMeetings: "(meeting IN", order: "row", where: "kind <> 'heading'" },
  topic: { ...ofPassages, name: "passage_topic", order: "passage, ordinal" },
  contribution: { ...ofPassages, name: "contribution", order: "passage, ordinal" },
  graph: { ...ofPassages, name: "passage_graph", row: "row", ofMeetings: ofPassages.ofMeetings.replace("passage", "row"), order: "row" },
} as const satisfies Record<string, Table>;

/** How the values of a column are joined: numbers by commas, texts by a character that no id holds, bytes by nothing. */
const JOINED = { number: "", text: ", char(31)", bytes: ", ''" } as const;
export type Column = readonly [sql: string, kind: keyof typeof JOINED];
/** The bytes of each column; null where there is no row. */
export type Joined = (Uint8Array | null)[];

/** How many rows are read at a time: some ten milliseconds. */
const STRETCH = 20_000;

/**
 * Reads columns (SQL, never null), the values of many rows joined into one: far faster than row by row.
 * @param meetings rows of the meetings that are read; null: all
 */
export function* readJoined(
  db: Database.Database,
  table: Table,
  columns: readonly Column[],
  meetings: readonly number[] | null,
): Generator<Joined> {
  const named = columns.map(([sql], at) => `${sql} AS c${at}`).join(", ");
  const joined = columns.map(([, kind], at) => `CAST(group_concat(c${at}${JOINED[kind]}) AS BLOB)`).join(", ");
  const prepare = (condition: string) => {
    const rows = `SELECT ${named} FROM ${table.name} WHERE ${condition} AND ${table.where} ORDER BY ${table.order}`;
    return db.prepare<(number | string)[], Joined>(`SELECT ${joined} FROM (${rows})`).raw();
  };
  if (meetings !== null) {
    yield prepare(`${table.ofMeetings} (SELECT value FROM json_each(?)))`).get(JSON.stringify(meetings)) ?? [];
    return;
  }
  const last = db.prepare<[], number | null>(`SELECT MAX(${table.row}) FROM ${table.name}`).pluck().get() ?? 0;
  const read = prepare(`${table.row} > ? AND ${table.row} <= ?`);
  for (let after = 0; after < last; after += STRETCH) yield read.get(after, after + STRETCH) ?? [];
}

/** Texts of a column that was read joined. */
export function parseTexts(bytes: Uint8Array | null): string[] {
  return bytes === null ? [] : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").split("\u001F");
}

/** Numbers of a column that was read joined. */
export const numbersOf = ([...columns]: Joined): Int32Array[] => columns.map(parseNumbers);
