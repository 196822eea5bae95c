import { groupBy } from "../text/group.ts";
import type { Reader } from "./reader.ts";
import type { Condition } from "./select.ts";

/** A row of a corpus that belongs to a meeting, by the meeting's row. */
interface OfMeeting {
  meeting: number;
}
/**
 * What is read of meetings `m`, under a name.
 * @param of the meetings that are asked for: a condition to be met
 */
export interface MeetingRows<T extends OfMeeting> {
  name: string;
  /** Of which shape the rows are: never set. */
  row?: T;
  select: (reader: Reader, of: Condition) => Condition;
}
interface Kept {
  /** The last change of a meeting that it holds. */
  number: number;
  rows: Map<number, OfMeeting[]>;
}
const kept = new WeakMap<Reader, Map<string, Kept>>();

/**
 * Rows of all meetings, in any order. They are read once and kept: of a later state of the corpus only those of the meetings that have been
 * written since. Only inside `once`.
 */
export function rowsByMeeting<T extends OfMeeting>(reader: Reader, asked: MeetingRows<T>): readonly T[] {
  return reader.memo(`rows of meetings: ${asked.name}`, () => [...rowsNow<T>(reader, asked).values()].flat());
}

function rowsNow<T extends OfMeeting>(reader: Reader, asked: MeetingRows<T>): Map<number, T[]> {
  const all = kept.get(reader) ?? new Map<string, Kept>();
  kept.set(reader, all);
  const number = reader.corpus.lastChange();
  const before = all.get(asked.name);
  const isLater = before !== undefined && before.number <= number;
  const rows = isLater ? (before.rows as Map<number, T[]>) : new Map<number, T[]>();
  if (isLater) for (const meeting of writtenSince(reader, before.number)) rows.delete(meeting);
  if (!isLater || before.number < number) {
    const { sql, values } = asked.select(reader, isLater ? since(before.number) : ALL);
    for (const [meeting, own] of groupBy(reader.statements.all<T>(sql, values), (row) => row.meeting)) rows.set(meeting, own);
  }
  all.set(asked.name, { number, rows });
  return rows;
}

const WRITTEN = "SELECT meeting FROM meeting_change WHERE number > ?";
const ALL: Condition = { sql: "1", values: [] };
const since = (number: number): Condition => ({ sql: `m.row IN (${WRITTEN})`, values: [number] });
const writtenSince = ({ statements }: Reader, number: number) => statements.column<number>(WRITTEN, [number]);
