import { isDeepStrictEqual } from "node:util";
import type Database from "better-sqlite3";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { isRecord, stored } from "../../corpus/store/index.ts";
import { readAddress } from "./address.ts";
import { blankText } from "./blank.ts";
import { type Loadable, givenText } from "./loadable.ts";
import { inOtherLanguage } from "./rank.ts";
import type { Reading } from "./same-meeting.ts";

/** A source as the corpus holds it. */
export interface Held {
  row: number;
  sha256: string;
  pipeline: string;
  given: string;
}
/** A source that was asked for by its address or name. */
export interface NamedSource {
  row: number;
  sha256: string;
  location: string;
}
/** What tells whether a source is the one that the corpus holds, unchanged. */
export interface Mark {
  location: string;
  sha256: string;
  pipeline: string;
  given: string;
}
/** A reading and the row of the meeting that it is part of: null before it has one. `home`: that row, or the one of which the same source's reading was part before. */
export interface HeldReading extends Reading {
  source: number;
  ordinal: number;
  meeting: number | null;
  home: number | null;
  /** The ids of its passages that stand in lists. */
  lists: string[];
}

interface ReadingRow {
  meeting: number | null;
  source: number;
  ordinal: number;
  url: string | null;
  host: string | null;
  meeting_number: string | null;
  record: string;
  lists: string;
}

/** The sources and what each gave: the truth that everything else in the corpus is made from. */
export class Shelf {
  private readonly bySource;
  private readonly byBytes;
  private readonly readingsBy;
  private readonly insertSource;
  private readonly updateSource;
  private readonly insertReading;
  private readonly dropReadings;
  private readonly setMeeting;
  private readonly setRecord;
  private readonly byName;
  private readonly dropReading;
  private readonly dropSource;
  private readonly content;
  private readonly setContent;
  private readonly others;

  /** Prepares the statements once for a connection. */
  constructor(db: Database.Database) {
    const held = "SELECT row, sha256, pipeline, given FROM source WHERE";
    this.bySource = db.prepare<[string], Held>(`${held} location = ?`);
    this.byBytes = db.prepare<[string, string, string], Held>(`${held} sha256 = ? AND pipeline = ? AND given = ?`);
    const reading = `SELECT r.meeting, r.source, r.ordinal, s.url, s.host, s.meeting_number, r.record, r.lists
      FROM reading r JOIN source s ON s.row = r.source WHERE`;
    const order = "ORDER BY r.source, r.ordinal";
    this.readingsBy = {
      source: db.prepare<[number], ReadingRow>(`${reading} r.source = ? ${order}`),
      meeting: db.prepare<[number], ReadingRow>(`${reading} r.meeting = ? ${order}`),
    };
    this.setRecord = db.prepare("UPDATE reading SET record = ? WHERE source = ? AND ordinal = ?");
    this.byName = db.prepare<{ name: string }[], NamedSource>(
      "SELECT row, sha256, location FROM source WHERE url = @name OR uri = @name ORDER BY row",
    );
    this.dropReading = db.prepare("DELETE FROM reading WHERE source = ? AND ordinal = ?");
    this.dropSource = db.prepare("DELETE FROM source WHERE row = ? AND NOT EXISTS (SELECT 1 FROM reading WHERE source = source.row)");
    this.content = db.prepare<[number], Buffer>("SELECT content FROM source WHERE row = ?").pluck();
    this.setContent = db.prepare("UPDATE source SET content = ? WHERE row = ?");
    this.others = db.prepare<[number, number], { found: number }>(
      "SELECT 1 AS found FROM reading WHERE meeting = ? AND source <> ? LIMIT 1",
    );
    const columns = `location, uri, url, host, meeting_number, media_type, sha256, retrieved, licence, attribution, pipeline, language, given, content, loaded`;
    const values = columns.replace(/\w+/g, "@$&");
    this.insertSource = db.prepare(`INSERT INTO source (${columns}) VALUES (${values})`);
    this.updateSource = db.prepare(`UPDATE source SET (${columns}) = (${values}) WHERE row = @row`);
    this.insertReading = db.prepare("INSERT INTO reading (source, ordinal, meeting, record, lists) VALUES (?, ?, ?, ?, ?)");
    this.dropReadings = db.prepare("DELETE FROM reading WHERE source = ?");
    this.setMeeting = db.prepare("UPDATE reading SET meeting = ? WHERE source = ? AND ordinal = ?");
  }

  /** The source that was found in the same place, if the corpus holds it. */
  find(location: string): Held | undefined {
    return this.bySource.get(location);
  }

  /** Whether the corpus holds the same bytes, read by the same pipeline with the same givens, from this place or any other. */
  holds(mark: Mark): boolean {
    const here = this.bySource.get(mark.location);
    if (here) return here.sha256 === mark.sha256 && here.pipeline === mark.pipeline && here.given === mark.given;
    return this.byBytes.get(mark.sha256, mark.pipeline, mark.given) !== undefined;
  }

  /** What a source gave. */
  ofSource(row: number): HeldReading[] {
    return this.readingsBy.source.all(row).map((r) => fromRow(r));
  }

  /** The readings that one meeting is made of. */
  ofMeeting(row: number): HeldReading[] {
    return this.readingsBy.meeting.all(row).map((r) => fromRow(r));
  }

  /** Whether a meeting is made of readings of other sources too. */
  isShared(meeting: number, source: number): boolean {
    return this.others.get(meeting, source) !== undefined;
  }

  /** Notes that a source was read again, where its address and what it gave are the same as before: says whether they are. */
  refresh(held: Held, old: readonly HeldReading[], loadable: Loadable, now: Date): boolean {
    const { records, source } = loadable;
    const same = isDeepStrictEqual(
      old.map((r) => [r.url, r.record, r.lists]),
      records.map((record, i) => [source.url, record, loadable.lists[i] ?? []]),
    );
    if (same) this.updateSource.run({ ...sourceColumns(loadable, now), row: held.row });
    return same;
  }

  /** Puts a source in the place of what `held` had. Its readings are given back: they are written when it is known of which meetings they are. */
  put(held: Held | undefined, loadable: Loadable, now: Date): HeldReading[] {
    const columns = sourceColumns(loadable, now);
    if (held) this.updateSource.run({ ...columns, row: held.row });
    const source = held?.row ?? Number(this.insertSource.run(columns).lastInsertRowid);
    this.dropReadings.run(source);
    return loadable.records.map((_, ordinal) => readingFrom(source, loadable, ordinal));
  }

  /** The source that is known by an address or by the name under which it was found; of several with one name the first. */
  named(name: string): NamedSource | undefined {
    return this.byName.get({ name });
  }

  /** Forgets one reading; its source too when it was the last. */
  drop({ source, ordinal }: HeldReading): void {
    this.dropReading.run(source, ordinal);
    this.dropSource.run(source);
  }

  /** Forgets the text of a source, so that words that were withdrawn do not stand there: it can no longer be read from the corpus. */
  forgetText(source: number): void {
    this.setContent.run(Buffer.alloc(0), source);
  }

  /** Blanks texts that were withdrawn in what is kept of a source, or forgets it all where that is not safe. Its readings are rewritten already. */
  blankText(source: number, gone: readonly string[]): void {
    const left = this.ofSource(source).map((r) => r.record);
    this.setContent.run(Buffer.from(blankText(this.content.get(source) ?? Buffer.alloc(0), gone, left)), source);
  }

  /** Writes a reading anew in its place: the same source, read otherwise. */
  rewrite({ source, ordinal, record }: HeldReading): void {
    this.setRecord.run(JSON.stringify(record), source, ordinal);
  }

  /** Writes down of which meeting a reading is part; with the reading itself, when it is new. */
  join(reading: HeldReading, meeting: number): void {
    const { source, ordinal } = reading;
    if (reading.meeting === null)
      this.insertReading.run(source, ordinal, meeting, JSON.stringify(reading.record), JSON.stringify(reading.lists));
    else if (reading.meeting !== meeting) this.setMeeting.run(meeting, source, ordinal);
  }
}

/** What a source gives, before it is written: of no meeting yet. */
export function readingFrom(source: number, { source: { url }, records, lists }: Loadable, ordinal: number): HeldReading {
  const record = records[ordinal] as MeetingRecord;
  const key = `${source} ${ordinal}`;
  return { key, source, ordinal, meeting: null, home: null, url, ...readAddress(url), record, lists: lists[ordinal] ?? [] };
}

/** The one of the old readings of a source that a new one comes in place of. */
export function inPlaceOf(
  { record, ordinal }: Pick<HeldReading, "record" | "ordinal">,
  old: readonly HeldReading[],
): HeldReading | undefined {
  return old.find((r) => r.record.id === record.id) ?? old.find((r) => r.ordinal === ordinal);
}

function sourceColumns({ source, content, location, pipeline, records }: Loadable, now: Date) {
  const { host, meetingNumber } = readAddress(source.url);
  const [first] = records;
  return {
    location,
    uri: source.uri,
    url: source.url,
    host,
    meeting_number: meetingNumber,
    media_type: source.mediaType,
    sha256: source.sha256,
    retrieved: source.retrieved,
    licence: first?.source.licence ?? "unknown",
    attribution: first?.source.attribution ?? null,
    pipeline,
    language: records.some((r) => inOtherLanguage(r)) ? "cy" : "en",
    given: givenText(source.given),
    content,
    loaded: now.toISOString(),
  };
}

function fromRow({ meeting_number: meetingNumber, record, lists, ...rest }: ReadingRow): HeldReading {
  const key = `${rest.source} ${rest.ordinal}`;
  return {
    ...rest,
    home: rest.meeting,
    key,
    meetingNumber,
    record: stored(record, `the record of the reading ${key}`, isRecord) as MeetingRecord,
    lists: stored(lists, `the list of points of the reading ${key}`, Array.isArray) as string[],
  };
}
