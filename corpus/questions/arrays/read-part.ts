import type Database from "better-sqlite3";
import type { Codes, Dictionaries } from "./codes.ts";
import { readGraphs } from "./graphs.ts";
import { placeLists } from "./lists.ts";
import { markPassages } from "./marks.ts";
import { arrange, join, parseNumbers, placeOfEach, placesBy } from "./numbers.ts";
import type { Items, Meeting, Part, Said } from "./part.ts";
import { type Column, type Joined, parseTexts, readJoined, type Table, TABLES } from "./scope.ts";

/** Reads one part: everything, or some meetings whole. It pauses every some ten milliseconds. */
export type Reading<T> = Generator<undefined, T>;

/**
 * Reads counted passages and all that is known of them into arrays. Call it inside a transaction.
 * @param rows rows of the meetings that are read; null: all
 * @throws RangeError where the corpus holds what the arrays cannot: they then do not stand, and plain SQL answers
 */
export function* readPart(db: Database.Database, dictionaries: Dictionaries, rows: readonly number[] | null): Reading<Part> {
  const source = { db, dictionaries, rows };
  const meetings = readMeetings(source);
  yield;
  const items = yield* readItems(source, meetings);
  const { places, ...passages } = yield* readPassages(source, items);
  const row = arrange(passages.row, places);
  const ordinals = placeOfEach(row);
  const kind = Uint8Array.from(arrange(passages.kind, places));
  const topics = yield* readTopics(source, ordinals, row.length);
  const said = yield* readSaid(source, ordinals, row.length);
  const marks = markPassages(kind, said);
  yield;
  return {
    meetings,
    items,
    row,
    item: arrange(passages.item, places),
    kind,
    position: arrange(passages.position, places),
    words: arrange(passages.words, places),
    topics,
    said,
    marks,
    graphs: yield* readGraphs(db, rows, ordinals, row.length),
  };
}

interface Source {
  db: Database.Database;
  dictionaries: Dictionaries;
  rows: readonly number[] | null;
}

/** Reads whole numbers, each column into one array. */
function* readNumbers({ db, rows }: Source, table: Table, columns: readonly string[]): Reading<Int32Array[]> {
  const parts: Int32Array[][] = columns.map(() => []);
  const asked = columns.map((sql): Column => [sql, "number"]);
  for (const joined of readJoined(db, table, asked, rows)) {
    joined.forEach((bytes, at) => parts[at]?.push(parseNumbers(bytes)));
    yield;
  }
  return parts.map((part) => join(Int32Array, part));
}

interface MeetingRow {
  row: number;
  id: string;
  panel: string | null;
  force: string | null;
  whole: number;
  year: number | null;
  quarter: number | null;
  date: string | null;
  notBefore: string | null;
  notAfter: string | null;
}

function readMeetings({ db, dictionaries: { panel, force, year, quarter }, rows }: Source): Meeting[] {
  const where = rows === null ? "" : "WHERE row IN (SELECT value FROM json_each(?))";
  const read = db.prepare<string[], MeetingRow>(
    `SELECT row, id, panel, force, whole, year, quarter, date, not_before AS notBefore, not_after AS notAfter FROM meeting ${where} ORDER BY row`,
  );
  return read.all(...(rows === null ? [] : [JSON.stringify(rows)])).map((m) => ({
    row: m.row,
    id: m.id,
    panel: panel.code(m.panel ?? "none"),
    force: force.code(m.force ?? "none"),
    whole: m.whole === 1,
    year: year.code(m.year === null ? "undated" : String(m.year)),
    quarter: quarter.code(m.year === null || m.quarter === null ? "undated" : `${m.year}-Q${m.quarter}`),
    date: dayNumber(m.date),
    notBefore: dayNumber(m.notBefore),
    notAfter: dayNumber(m.notAfter),
  }));
}

/** `2022-12-14` as 20221214, so that days compare as numbers; nought where none is known. */
export const dayNumber = (day: string | null): number => (day === null ? 0 : Number(day.replaceAll("-", "")));

function* readItems(source: Source, meetings: readonly Meeting[]): Reading<Items> {
  const read = yield* readNumbers(source, TABLES.item, ["row", "meeting", "place", "procedural", "truncated"]);
  const titled = yield* readCoded(source, TABLES.item, "row", [[TITLE, source.dictionaries.title]]);
  const meetingAt = placeOfEach(Int32Array.from(meetings, (m) => m.row));
  const owners = placed(read[1], meetingAt);
  const places = placesBy(owners, meetings.length);
  const column = (at: number) => arrange(read[at] ?? new Int32Array(0), places);
  const flags = { procedural: Uint8Array.from(column(3)), truncated: Uint8Array.from(column(4)) };
  const title = arrange(titled.codes[0] ?? new Int32Array(0), places);
  return { row: column(0), meeting: arrange(owners, places), place: column(2), ...flags, title };
}

/** Titles are of the sources: what parts texts is taken out. */
const TITLE = `REPLACE(COALESCE(title, ''), char(31), ' ')`;

/** Where each of the rows stands. @throws RangeError where one stands nowhere */
function placed(rows: Int32Array | undefined, at: Int32Array): Int32Array {
  const places = (rows ?? new Int32Array(0)).map((row) => at[row] ?? -1);
  if (places.includes(-1)) throw new RangeError("a row belongs to none that is read with it");
  return places;
}

function* readPassages(source: Source, items: Items) {
  const kinds = source.dictionaries.kind.ids.map((kind, code) => `WHEN '${kind}' THEN ${code}`).join(" ");
  const columns = ["row", "item", `CASE kind ${kinds} END`, "position", "words"];
  const [row, owner, kind, position, words] = (yield* readNumbers(source, TABLES.passage, columns)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const item = placed(owner, placeOfEach(items.row));
  return { row, item, kind, position, words, places: placesBy(item, items.row.length) };
}

function* readTopics(source: Source, ordinals: Int32Array, count: number): Reading<Part["topics"]> {
  const read = yield* readCoded(source, TABLES.topic, "passage", [["topic", source.dictionaries.topic]]);
  const { start, places } = placeLists(owned(read.owners, ordinals), count);
  return { start, values: gather(read.codes[0] ?? new Int32Array(0), places, start) };
}

function* readSaid(source: Source, ordinals: Int32Array, count: number): Reading<Said> {
  const { office, person, act } = source.dictionaries;
  const columns: [string, Codes][] = [
    ["office", office],
    ["COALESCE(person, '')", person],
    ["act", act],
  ];
  const read = yield* readCoded(source, TABLES.contribution, "passage", columns);
  const { start, places } = placeLists(owned(read.owners, ordinals), count);
  const [offices, people, acts] = read.codes.map((codes) => gather(codes, places, start)) as [Int32Array, Int32Array, Int32Array];
  return { start, office: offices, person: people, act: acts };
}

const owned = (rows: Int32Array, ordinals: Int32Array) => rows.map((row) => ordinals[row] ?? -1);

/** Moves each value to its place; those without one are left out. */
function gather(values: Int32Array, places: Int32Array, start: Int32Array): Int32Array {
  const gathered = new Int32Array(start[start.length - 1] ?? 0);
  for (let at = 0; at < values.length; at += 1) {
    const place = places[at] ?? -1;
    if (place >= 0) gathered[place] = values[at] ?? 0;
  }
  return gathered;
}

/** Reads the rows of owners, and columns of ids as their numbers. */
function* readCoded(
  { db, rows }: Source,
  table: Table,
  owner: string,
  columns: readonly (readonly [sql: string, codes: Codes])[],
): Reading<{ owners: Int32Array; codes: Int32Array[] }> {
  const asked: Column[] = [[owner, "number"], ...columns.map(([sql]): Column => [sql, "text"])];
  const owners: Int32Array[] = [];
  const parts: Int32Array[][] = columns.map(() => []);
  for (const [first = null, ...texts] of readJoined(db, table, asked, rows) as Iterable<Joined>) {
    const here = parseNumbers(first);
    owners.push(here);
    columns.forEach(([, codes], at) => parts[at]?.push(coded(texts[at] ?? null, codes, here.length)));
    yield;
  }
  return { owners: join(Int32Array, owners), codes: parts.map((part) => join(Int32Array, part)) };
}

function coded(bytes: Uint8Array | null, codes: Codes, count: number): Int32Array {
  const ids = bytes === null ? [] : parseTexts(bytes);
  if (ids.length !== count) throw new RangeError("an id holds a character that parts ids");
  return Int32Array.from(ids, (id) => codes.code(id));
}
