import type { MeetingRecord } from "../../corpus/model/index.ts";
import type { Corpus, RecordReader } from "../../corpus/store/index.ts";
import { hashNumber, lettersHash } from "../../corpus/text/letters.ts";
import { isOf, meetingBase } from "../identify/ids.ts";
import { hashesOf } from "../load/same-meeting.ts";
import type { HeldReading, Shelf } from "../load/shelf.ts";
import type { WithdrawnWhat } from "../load/withdrawn.ts";
import { type Holder, type Home, wordKeys } from "../load/withdrawn-words.ts";

/** What is remembered, so that it is known again. */
export interface Key {
  what: WithdrawnWhat;
  hash: string;
}

/**
 * By what the words are known again that one source had and no other has: in their meeting by their letters; where they are nobody's
 * formula, in their panel; and by all letters of the reading where a copy knows no day or panel. What another source has too stays.
 */
export function keysOfSource({ corpus, shelf, reader }: { corpus: Corpus; shelf: Shelf; reader: RecordReader }, source: number): Key[] {
  const readings = shelf.ofSource(source);
  const rows = new Set(readings.flatMap((r) => r.meeting ?? []));
  const others = [...rows].flatMap((row) => shelf.ofMeeting(row)).filter((r) => r.source !== source);
  const staying = new Set(others.flatMap((r) => hashesOf(r.record)));
  const holders = corpus.db.prepare<[number, string], Holder>(
    `SELECT DISTINCT m.id, m.panel FROM passage p JOIN meeting m ON m.row = p.meeting
     WHERE p.letters = ? AND m.row NOT IN (SELECT value FROM json_each(?))`,
  );
  const keysOf = (text: string, { bases, start, panel }: Standing): Key[] => {
    const elsewhere = holders.all(hashNumber(lettersHash(text)), JSON.stringify([...rows]));
    // Where another meeting of that day has the words, and nothing tells the two apart, they stay.
    const apart = bases.filter((base) => start !== null || !elsewhere.some(({ id }) => isOf(id, base)));
    return apart.flatMap((base) => wordKeys(text, { base, start, panel }, elsewhere)).map((hash) => ({ what: "passage", hash }));
  };
  return readings.flatMap((reading) => {
    const standing = standingOf(reading, reader);
    const own = textsOf(reading.record).filter((text) => !staying.has(lettersHash(text)));
    return own.length === 0 ? [] : [...own.flatMap((text) => keysOf(text, standing)), ...undated(reading.record)];
  });
}

/** What the ids of a reading's passages begin with, by itself and in its meeting, which may know the day or the start that the reading does not. */
interface Standing extends Pick<Home, "start" | "panel"> {
  bases: string[];
}

function standingOf({ record, meeting }: HeldReading, reader: RecordReader): Standing {
  const joined = (meeting === null ? null : reader.meetingInRow(meeting)) ?? record;
  const bases = [...new Set([meetingBase(record), meetingBase(joined)])];
  return { bases, start: record.startTime ?? joined.startTime, panel: (record.panel ?? joined.panel)?.id ?? null };
}

/** The very same letters without a day, or without a panel too. */
const undated = (record: MeetingRecord): Key[] =>
  [record.panel, null].map((panel) => ({ what: "meeting", hash: meetingBase({ ...record, panel, date: null }) }));

const textsOf = (record: MeetingRecord): string[] => record.items.flatMap((i) => i.passages.map((p) => p.text));
