import type { MeetingRecord } from "../../corpus/model/index.ts";
import type { Corpus, RecordReader } from "../../corpus/store/index.ts";
import { countPieces, hashNumber, lettersHash } from "../../corpus/text/letters.ts";
import { isOf, meetingBase } from "../identify/ids.ts";
import { hashesOf } from "../load/same-meeting.ts";
import type { HeldReading, Shelf } from "../load/shelf.ts";
import { type WithdrawnWhat, keyBesides } from "../load/withdrawn.ts";

/** What is remembered, so that it is known again. */
export interface Key {
  what: WithdrawnWhat;
  hash: string;
}

/**
 * Fewer words may be a standing phrase ('RESOLVED that the report be noted.'), which other meetings have a right to: they are withdrawn from
 * their own alone. Of 115 texts that several meetings of the labelled sets have in common 108 are shorter.
 */
const TELLING = 16;

/**
 * By what the words are known again that one source had and no other has: in their meeting by their letters; where they are too long to stand
 * elsewhere by chance, anywhere; and by all letters of the reading where a copy knows no day or panel. What another source has too stays.
 */
export function keysOfSource({ corpus, shelf, reader }: { corpus: Corpus; shelf: Shelf; reader: RecordReader }, source: number): Key[] {
  const readings = shelf.ofSource(source);
  const rows = new Set(readings.flatMap((r) => r.meeting ?? []));
  const others = [...rows].flatMap((row) => shelf.ofMeeting(row)).filter((r) => r.source !== source);
  const staying = new Set(others.flatMap((r) => hashesOf(r.record)));
  const holders = corpus.db.prepare<[number, string], string>(
    `SELECT DISTINCT m.id FROM passage p JOIN meeting m ON m.row = p.meeting
     WHERE p.letters = ? AND m.row NOT IN (SELECT value FROM json_each(?))`,
  );
  const keysOf = (text: string, { bases, start }: Home): Key[] => {
    const hash = lettersHash(text);
    const elsewhere = holders.pluck().all(hashNumber(hash), JSON.stringify([...rows]));
    // Where another meeting of that day has the words, and nothing tells the two apart, they stay.
    const apart = bases.filter((base) => start !== null || !elsewhere.some((id) => isOf(id, base)));
    const here = apart.map((base) => keyBesides(elsewhere, base, start, hash));
    const all = elsewhere.length === 0 && countPieces(text) >= TELLING ? [hash, ...here] : here;
    return all.map((key) => ({ what: "passage", hash: key }));
  };
  return readings.flatMap((reading) => {
    const home = homeOf(reading, reader);
    const own = textsOf(reading.record).filter((text) => !staying.has(lettersHash(text)));
    return own.length === 0 ? [] : [...own.flatMap((text) => keysOf(text, home)), ...undated(reading.record)];
  });
}

/** What the ids of a reading's passages begin with, by itself and in its meeting, which may know the day or the start that the reading does not. */
interface Home {
  bases: string[];
  start: string | null;
}

function homeOf({ record, meeting }: HeldReading, reader: RecordReader): Home {
  const joined = (meeting === null ? null : reader.meetingInRow(meeting)) ?? record;
  return { bases: [...new Set([meetingBase(record), meetingBase(joined)])], start: record.startTime ?? joined.startTime };
}

/** The very same letters without a day, or without a panel too. */
const undated = (record: MeetingRecord): Key[] =>
  [record.panel, null].map((panel) => ({ what: "meeting", hash: meetingBase({ ...record, panel, date: null }) }));

const textsOf = (record: MeetingRecord): string[] => record.items.flatMap((i) => i.passages.map((p) => p.text));
