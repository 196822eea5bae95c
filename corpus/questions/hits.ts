import type { ExportedPassage, Hit, Office, PersonEvidence, TopicEvidence } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { snippet } from "../text/highlight.ts";
import { findMatches } from "../text/match-query.ts";
import type { Query } from "../text/query.ts";
import { words } from "../text/words.ts";
import { type Names, namesOf } from "./names.ts";
import type { Reader } from "./reader.ts";
import { PASSAGES } from "./select.ts";

/** How a meeting's panel is called on that day, and where what it holds can be read at its source. */
export const PANEL_NAME = "m.header ->> '$.panel.name'";
const SOURCE_URL = `COALESCE((SELECT s.url FROM reading r JOIN source s ON s.row = r.source
  WHERE r.meeting = m.row AND s.url IS NOT NULL ORDER BY r.row LIMIT 1), m.header ->> '$.source.uri')`;

const SELECT = `SELECT p.row, p.id, p.kind, p.text, p.position, i.id AS item, i.number, i.title, i.truncated, i.source_url AS itemUrl,
  m.id AS meeting, m.date, m.year, m.whole, m.minutes, m.panel, m.force, m.not_before AS notBefore, m.not_after AS notAfter,
  ${PANEL_NAME} AS panelName, m.header ->> '$.panel.evidence' AS panelEvidence, m.header ->> '$.source.licence' AS licence,
  m.header ->> '$.source.attribution' AS attribution, ${SOURCE_URL} AS meetingUrl
  FROM ${PASSAGES} WHERE p.row IN (SELECT value FROM json_each(?))`;

interface PassageRow {
  row: number;
  id: string;
  kind: Hit["kind"];
  text: string;
  position: number;
  item: string;
  number: string | null;
  title: string | null;
  truncated: number;
  itemUrl: string | null;
  meeting: string;
  date: string | null;
  year: number | null;
  whole: number;
  minutes: string | null;
  panel: string | null;
  force: string | null;
  notBefore: string | null;
  notAfter: string | null;
  panelName: string | null;
  panelEvidence: string | null;
  licence: string;
  attribution: string | null;
  meetingUrl: string | null;
}
interface ContributionRow {
  passage: number;
  start: number;
  end: number;
  office: Office;
  person: string | null;
  person_name: string | null;
  person_evidence: PersonEvidence | null;
  explicit: number | null;
  act: Hit["contributions"][number]["act"];
}
interface TopicRow {
  passage: number;
  topic: string;
  evidence: string;
}

/** Only what a browser may follow: anything else is no address. */
export function httpUrl(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

/** The meeting's own address at its source, as SQL on `m`. */
export const MEETING_URL = SOURCE_URL;

/** Passages as hits, in the order of their rows as given; what the query asks for is marked. */
export function readHits(reader: Reader, rows: readonly number[], query: Query): Hit[] {
  return readExported(reader, rows, query).map(({ dateNotBefore: _a, dateNotAfter: _b, licence: _c, attribution: _d, ...hit }) => hit);
}

/** The same with what an export adds. Three statements, however many rows. */
export function readExported(reader: Reader, rows: readonly number[], query: Query): ExportedPassage[] {
  const { statements } = reader;
  const asked = [JSON.stringify(rows)];
  const of = "passage IN (SELECT value FROM json_each(?))";
  const said = groupBy(
    statements.all<ContributionRow>(`SELECT * FROM contribution WHERE ${of} ORDER BY passage, ordinal`, asked),
    ofPassage,
  );
  const about = groupBy(statements.all<TopicRow>(`SELECT * FROM passage_topic WHERE ${of} ORDER BY passage, ordinal`, asked), ofPassage);
  const names = namesOf(reader);
  const found = new Map(statements.all<PassageRow>(SELECT, asked).map((row) => [row.row, row]));
  return rows.flatMap((row) => {
    const passage = found.get(row);
    return passage ? [toHit(passage, said.get(row) ?? [], about.get(row) ?? [], names, query)] : [];
  });
}

const ofPassage = (row: { passage: number }) => row.passage;

function toHit(row: PassageRow, said: ContributionRow[], about: TopicRow[], names: Names, query: Query): ExportedPassage {
  const { id, kind, text, position, panel, force, date, year } = row;
  return {
    id,
    kind,
    text,
    snippet: snippet(text, findMatches(query, words(text))),
    contributions: said.map((c) => toContribution(c, names)),
    topics: about.map(({ topic, evidence }) => {
      return { id: topic, label: names.label("topic", topic), evidence: JSON.parse(evidence) as TopicEvidence[] };
    }),
    panel: panel === null ? null : { id: panel, name: row.panelName ?? panel },
    force: force === null ? null : { id: force, name: names.label("force", force) },
    meeting: { id: row.meeting, date, year, whole: row.whole === 1 },
    item: { id: row.item, number: row.number, title: row.title },
    position,
    flags: flagsOf(row),
    url: `/passages/${encodeURIComponent(id)}`,
    sourceUrl: httpUrl(row.itemUrl) ?? httpUrl(row.meetingUrl),
    dateNotBefore: row.notBefore,
    dateNotAfter: row.notAfter,
    licence: row.licence,
    attribution: row.attribution,
  };
}

function toContribution(row: ContributionRow, names: Names): Hit["contributions"][number] {
  const { start, end, office, act, person, person_name: name, person_evidence: evidence } = row;
  return {
    start,
    end,
    office,
    person: person === null || evidence === null ? null : { id: person, name: names.persons.get(person) ?? name ?? person, evidence },
    explicit: row.explicit === null ? null : row.explicit === 1,
    act,
  };
}

function flagsOf({ year, truncated, minutes, kind, panelEvidence }: PassageRow): Hit["flags"] {
  const flags: [Hit["flags"][number], boolean][] = [
    ["undated", year === null],
    ["cut", truncated === 1],
    ["draft", minutes === "draft"],
    ["report", kind === "report"],
    ["panel-inferred", panelEvidence === "inferred"],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}
