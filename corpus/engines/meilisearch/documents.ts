import type Database from "better-sqlite3";
import { indexColumns } from "../../text/index-words.ts";
import { mixedPaths } from "../../text/mixed-paths.ts";
import { words } from "../../text/words.ts";
import { spell, spellStem } from "./spelling.ts";

/** Raised when documents are made otherwise than before: an index of another format must be built anew. */
export const FORMAT = 1;

/**
 * A counted passage as Meilisearch holds it: its words and stems, what it is filtered by, and what ties end with. The id is its row.
 * `words` holds every way to read the text of which a phrase can be a part; stretches that do not follow each other are parted by a stop.
 */
export interface IndexDocument {
  id: number;
  words: string;
  stems: string;
  kind: string;
  procedural: boolean;
  /** `none`: not known. */
  panel: string;
  force: string;
  /** Nought: not known. */
  year: number;
  /** Bounds of the date as 20221214; left out where not known. */
  notBefore?: number;
  notAfter?: number;
  topics: string[];
  /** What `saidKeys` makes of its contributions. */
  said: string[];
  /** Rows. */
  meeting: number;
  item: number;
  /** The number of the last change of its meeting: what the index still holds of an older one is gone. */
  change: number;
  order: { date?: number; place: string };
}

/** What a document is made of. */
export interface PassageRow {
  id: number;
  passage: string;
  kind: string;
  text: string;
  position: number;
  meeting: number;
  item: number;
  place: number;
  procedural: number;
  panel: string | null;
  force: string | null;
  year: number | null;
  date: string | null;
  notBefore: string | null;
  notAfter: string | null;
  change: number;
  topics: string;
  said: string;
}

const ROWS = `SELECT p.row AS id, p.id AS passage, p.kind, p.text, p.position, p.meeting, p.item, i.place, i.procedural, m.panel, m.force,
  m.year, m.date, m.not_before AS notBefore, m.not_after AS notAfter, COALESCE(c.number, 0) AS "change",
  (SELECT json_group_array(topic) FROM passage_topic WHERE passage = p.row) AS topics,
  (SELECT json_group_array(json_array(office, person, act)) FROM contribution WHERE passage = p.row) AS said
  FROM passage p JOIN item i ON i.row = p.item JOIN meeting m ON m.row = p.meeting LEFT JOIN meeting_change c ON c.meeting = p.meeting
  WHERE p.kind <> 'heading' AND`;

/** Reads what documents are made of, for a connection. */
export function createRowReader(db: Database.Database) {
  const ofMeetings = db.prepare<[string], PassageRow>(`${ROWS} p.meeting IN (SELECT value FROM json_each(?))`);
  const after = db.prepare<[number, number], PassageRow>(`${ROWS} p.row > ? ORDER BY p.row LIMIT ?`);
  const inRows = db.prepare<[string], PassageRow>(`${ROWS} p.row IN (SELECT value FROM json_each(?))`);
  // The words of each counted passage stand there, and no others: the shortest table to count.
  const count = db.prepare<[], number>("SELECT COUNT(*) FROM passage_graph").pluck();
  return {
    ofMeetings: (meetings: readonly number[]) => ofMeetings.all(JSON.stringify(meetings)),
    /** So many that follow a row. */
    after: (row: number, limit: number) => after.all(row, limit),
    inRows: (rows: readonly number[]) => inRows.all(JSON.stringify(rows)),
    count: () => count.get() ?? 0,
  };
}

/** What sorts behind the id of every panel. One text costs a deep page half of what four fields would. */
const LAST_PANEL = "~";
const padded = (number: number) => String(number).padStart(7, "0");

/** Makes the document of a passage. */
export function toDocument(row: PassageRow): IndexDocument {
  const { id, kind, meeting, item, change, place, position, passage, panel } = row;
  const said = JSON.parse(row.said) as [office: string, person: string | null, act: string][];
  return {
    id,
    ...textOf(row.text),
    kind,
    procedural: row.procedural === 1,
    panel: panel ?? "none",
    force: row.force ?? "none",
    year: row.year ?? 0,
    ...dayAs("notBefore", row.notBefore),
    ...dayAs("notAfter", row.notAfter),
    topics: JSON.parse(row.topics) as string[],
    meeting,
    item,
    change,
    said: [...new Set(said.flatMap(saidKeys))],
    order: { ...dayAs("date", row.date), place: [panel ?? LAST_PANEL, padded(place), padded(position), passage].join(" ") },
  };
}

function textOf(text: string): { words: string; stems: string } {
  const found = words(text);
  const { plain, joined, also, stems } = indexColumns(found);
  // Behind its first stop `joined` holds single words, which stand in `also` too.
  const [stream = ""] = joined.split(" . ");
  const alone = new Set(also.split(" ").filter((word) => !word.startsWith(".")));
  const stretches = [plain.split(" "), stream.split(" "), ...[...alone].map((word) => [word]), ...mixedPaths(found)];
  const spelled = stretches.map((stretch) => stretch.map(spell).join(" "));
  return {
    words: spelled.filter((stretch) => stretch !== "").join(" . "),
    stems: stems.split(" ").filter(Boolean).map(spellStem).join(" "),
  };
}

function dayAs<K extends string>(name: K, day: string | null): Partial<Record<K, number>> {
  return day === null ? {} : ({ [name]: dayNumber(day) } as Record<K, number>);
}

/** 2022-12-14 → 20221214. */
export const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));

interface Said {
  office?: string | undefined;
  person?: string | undefined;
  act?: string | undefined;
}

/**
 * The keys under which a contribution is found: one for every choice of what may be asked of it, so that office, person and act asked
 * together are those of one contribution.
 */
function saidKeys([office, person, act]: readonly [string, string | null, string]): string[] {
  const persons = person === null ? [{}] : [{}, { person }];
  const choices: Said[] = persons.flatMap((p) => [p, { ...p, office }, { ...p, act }, { ...p, office, act }]);
  return choices.filter((choice) => Object.keys(choice).length > 0).map(saidKey);
}

/** The key of what is asked of one contribution; what is not asked is empty. */
export function saidKey({ office = "", person = "", act = "" }: Said): string {
  return `${office} ${act} ${person}`;
}
