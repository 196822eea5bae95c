import type { Correction, Gap, ItemAnswer, MeetingAnswer, MeetingRecord, MeetingSummary, Question } from "../model/index.ts";
import { NotFoundError } from "../model/index.ts";
import { createRecordReader, type RecordReader } from "../store/read.ts";
import { httpUrl, MEETING_URL, PANEL_NAME } from "./hits.ts";
import { gapsOf } from "./gaps.ts";
import { follow } from "./moved.ts";
import { namesOf } from "./names.ts";
import type { List, Paging } from "./port.ts";
import type { Reader } from "./reader.ts";
import { allOf, meetingConditions } from "./select.ts";
import type { Sets } from "./sets.ts";

type Held = Pick<MeetingSummary, "id" | "date" | "dateEvidence" | "dateNotBefore" | "dateNotAfter" | "year" | "minutes" | "issues">;
interface MeetingRow extends Held {
  panel: string | null;
  panelName: string | null;
  force: string | null;
  whole: number;
  sourceUrl: string | null;
}

/** The order of a list of meetings. */
export const NEWEST_MEETINGS = "m.date DESC NULLS LAST, m.panel NULLS LAST, m.id";

/**
 * Every meeting of the panels, forces and times that a question names, the newest first, whatever its items; its counts are of what
 * the whole question means. The question is resolved.
 */
export function listMeetings(reader: Reader, sets: Sets, question: Question, paging: Paging): List<MeetingSummary> {
  const { sql, values } = allOf([{ sql: "1", values: [] }, ...meetingConditions(question)]);
  const { statements } = reader;
  const [total = 0] = statements.column<number>(`SELECT COUNT(*) FROM meeting m WHERE ${sql}`, values);
  const rows = statements.all<MeetingRow>(
    `SELECT m.id, m.date, m.header ->> '$.dateEvidence' AS dateEvidence, m.not_before AS dateNotBefore, m.not_after AS dateNotAfter,
      m.year, m.minutes, m.panel, ${PANEL_NAME} AS panelName, m.force, m.whole, ${MEETING_URL} AS sourceUrl,
      (SELECT COUNT(*) FROM meeting_issue x WHERE x.meeting = m.row) AS issues
      FROM meeting m WHERE ${sql} ORDER BY ${NEWEST_MEETINGS} LIMIT ? OFFSET ?`,
    [...values, paging.perPage, (paging.page - 1) * paging.perPage],
  );
  const counts = new Map(sets.tally(question, ["meeting"]).map((tally) => [tally.keys[0], tally]));
  const { forces } = namesOf(reader);
  return {
    ...paging,
    total,
    rows: rows.map(({ panel, panelName, force, whole, sourceUrl, ...meeting }) => {
      const { items, passages, words } = counts.get(meeting.id) ?? { items: 0, passages: 0, words: 0 };
      return {
        ...meeting,
        panel: panel === null ? null : { id: panel, name: panelName ?? panel },
        force: force === null ? null : (forces.get(force) ?? null),
        whole: whole === 1,
        items,
        passages,
        words,
        url: meetingUrl(meeting.id),
        sourceUrl: httpUrl(sourceUrl),
      };
    }),
  };
}

/** By panel the ids of its last meetings that were read whole and have a day, newest first. */
export function lastMeetings({ statements }: Reader, most: number, panel: string | null): Map<string, string[]> {
  const panels = panel === null ? statements.column<string>("SELECT DISTINCT panel FROM meeting WHERE panel IS NOT NULL") : [panel];
  // One by one: each reads the last entries of an index, and not the rows of all meetings.
  const last = "SELECT id FROM meeting WHERE panel = ? AND date IS NOT NULL AND whole = 1 ORDER BY date DESC, id LIMIT ?";
  return new Map(panels.map((id) => [id, statements.column<string>(last, [id, most])]));
}

/** The whole record of a meeting. @throws NotFoundError, GoneError */
export function oneMeeting(reader: Reader, asked: string): MeetingAnswer {
  const { id, ...moved } = follow(reader, "meeting", asked);
  const record = records(reader).meeting(id);
  if (!record) throw new NotFoundError("meeting", asked);
  const { year, sourceUrl } = placeOf(reader, id);
  const gaps = record.items.flatMap((item) => gapsOf(reader, item.id));
  return { ...record, url: meetingUrl(id), sourceUrl, year, ...withdrawnFrom(gaps), ...moved };
}

/** An item of a record with where it stands. @throws NotFoundError, GoneError */
export function oneItem(reader: Reader, asked: string): ItemAnswer {
  const { id, ...moved } = follow(reader, "item", asked);
  const item = records(reader).item(id);
  const [meeting] = reader.statements.column<string>("SELECT m.id FROM item i JOIN meeting m ON m.row = i.meeting WHERE i.id = ?", [id]);
  if (!item || meeting === undefined) throw new NotFoundError("item", asked);
  const { date, year, whole, panel } = placeOf(reader, meeting);
  const corrections = correctionsOf(reader, meeting, [item.id, ...item.passages.map((p) => p.id)]);
  return {
    ...item,
    meeting: { id: meeting, date, year, whole },
    panel,
    url: `/items/${encodeURIComponent(id)}`,
    ...corrections,
    ...withdrawnFrom(gapsOf(reader, id)),
    ...moved,
  };
}

const withdrawnFrom = (gaps: readonly Gap[]): { withdrawn?: Gap[] } => (gaps.length > 0 ? { withdrawn: [...gaps] } : {});

/** What was corrected by hand of some items and passages of a meeting; nothing where nothing was. */
export function correctionsOf({ statements }: Reader, meeting: string, ids: readonly string[]): Pick<MeetingRecord, "corrections"> {
  const [text] = statements.column<string | null>("SELECT header ->> '$.corrections' FROM meeting WHERE id = ?", [meeting]);
  const all = text ? (JSON.parse(text) as Correction[]) : [];
  const own = all.filter((c) => ids.includes(c.id));
  return own.length > 0 ? { corrections: own } : {};
}

const meetingUrl = (id: string) => `/meetings/${encodeURIComponent(id)}`;

function placeOf({ statements }: Reader, id: string) {
  type Row = Pick<MeetingRecord, "date"> & {
    year: number | null;
    whole: number;
    panel: string | null;
    name: string | null;
    url: string | null;
  };
  const sql = `SELECT m.date, m.year, m.whole, m.panel, ${PANEL_NAME} AS name, ${MEETING_URL} AS url FROM meeting m WHERE m.id = ?`;
  const [row] = statements.all<Row>(sql, [id]);
  if (!row) throw new NotFoundError("meeting", id);
  const { date, year, panel, name } = row;
  return {
    date,
    year,
    whole: row.whole === 1,
    panel: panel === null ? null : { id: panel, name: name ?? panel },
    sourceUrl: httpUrl(row.url),
  };
}

const readers = new WeakMap<Reader, RecordReader>();

/** The reader of records of this connection, its statements prepared once. */
function records(reader: Reader): RecordReader {
  const known = readers.get(reader) ?? createRecordReader(reader.corpus.db);
  readers.set(reader, known);
  return known;
}
