import { numberingOf, type ExportedPassage, type Hit, type Office, type PersonEvidence, type TopicEvidence } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { snippet } from "../text/highlight.ts";
import { findMatches } from "../text/match-query.ts";
import type { Query } from "../text/query.ts";
import { words } from "../text/words.ts";
import { gapsOf } from "./gaps.ts";
import { type Names, namesOf } from "./names.ts";
import type { Reader } from "./reader.ts";

/** How a meeting's panel is called on that day, and where what it holds can be read at its source. */
export const PANEL_NAME = "m.header ->> '$.panel.name'";
const SOURCE_URL = `COALESCE((SELECT s.url FROM reading r JOIN source s ON s.row = r.source
  WHERE r.meeting = m.row AND s.url IS NOT NULL ORDER BY r.row LIMIT 1), m.header ->> '$.source.uri')`;

const PASSAGE = `SELECT p.row, p.id, p.kind, p.text, p.position, p.meeting AS place, i.id AS item, i.number, i.title, i.truncated,
  i.source_url AS itemUrl FROM passage p JOIN item i ON i.row = p.item WHERE p.row IN (SELECT value FROM json_each(?))`;

const MEETING = `SELECT m.row, m.id AS meeting, m.date, m.year, m.whole, m.minutes, m.panel, m.force, m.not_before AS notBefore,
  m.not_after AS notAfter, ${PANEL_NAME} AS panelName, m.header ->> '$.panel.evidence' AS panelEvidence,
  m.header ->> '$.source.licence' AS licence, m.header ->> '$.source.attribution' AS attribution, ${SOURCE_URL} AS meetingUrl
  FROM meeting m WHERE m.row IN (SELECT value FROM json_each(?))`;

const OF_PASSAGES = "WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, ordinal";
const SAID = `SELECT passage, "start", "end", office, person, person_name, person_evidence, explicit, act FROM contribution ${OF_PASSAGES}`;
const ABOUT = `SELECT passage, topic, evidence FROM passage_topic ${OF_PASSAGES}`;

interface PassageRow {
  row: number;
  id: string;
  kind: Hit["kind"];
  text: string;
  position: number;
  /** The row of its meeting. */
  place: number;
  item: string;
  number: string | null;
  title: string | null;
  truncated: number;
  itemUrl: string | null;
}
interface MeetingRow {
  row: number;
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

/** What is read of a passage: all that is shown of it. */
interface Shown {
  passage: PassageRow;
  meeting: MeetingRow;
  said: readonly ContributionRow[];
  about: readonly TopicRow[];
}

/** Passages as hits, in the order of their rows as given; what the query asks for is marked. */
export function readHits(reader: Reader, rows: readonly number[], query: Query): Hit[] {
  const names = namesOf(reader);
  return readShown(reader, rows).map((shown) => toHit(reader, shown, names, query));
}

/** The same with what an export adds. */
export function readExported(reader: Reader, rows: readonly number[], query: Query): ExportedPassage[] {
  const names = namesOf(reader);
  return readShown(reader, rows).map((shown) => {
    const { notBefore, notAfter, licence, attribution } = shown.meeting;
    return { ...toHit(reader, shown, names, query), dateNotBefore: notBefore, dateNotAfter: notAfter, licence, attribution };
  });
}

/** Four statements, however many rows. */
function readShown(reader: Reader, rows: readonly number[]): Shown[] {
  const { statements } = reader;
  const asked = [JSON.stringify(rows)];
  const said = groupBy(statements.all<ContributionRow>(SAID, asked), ofPassage);
  const about = groupBy(statements.all<TopicRow>(ABOUT, asked), ofPassage);
  const found = new Map(statements.all<PassageRow>(PASSAGE, asked).map((row) => [row.row, row]));
  const places = Array.from(found.values(), (passage) => passage.place);
  const meetings = meetingsIn(reader, places);
  return rows.flatMap((row) => {
    const passage = found.get(row);
    const meeting = passage && meetings.get(passage.place);
    return passage && meeting ? [{ passage, meeting, said: said.get(row) ?? [], about: about.get(row) ?? [] }] : [];
  });
}

/** The meetings in some rows: each is read once as long as the corpus stays the same, since what is asked for lies deep in its header. */
export function meetingsIn(reader: Reader, rows: readonly number[]): ReadonlyMap<number, MeetingRow> {
  const known = reader.memo("meetings of hits", () => new Map<number, MeetingRow>());
  const missing = new Set(rows.filter((row) => !known.has(row)));
  if (missing.size > 0) {
    for (const meeting of reader.statements.all<MeetingRow>(MEETING, [JSON.stringify([...missing])])) known.set(meeting.row, meeting);
  }
  return known;
}

const ofPassage = (row: { passage: number }) => row.passage;

function toHit(reader: Reader, { passage, meeting, said, about }: Shown, names: Names, query: Query): Hit {
  const { id, kind, text, position } = passage;
  const { panel, force, date, year } = meeting;
  return {
    id,
    kind,
    text,
    snippet: snippet(text, findMatches(query, words(text))),
    contributions: said.map((c) => toContribution(c, names)),
    topics: about.map(({ topic, evidence }) => {
      return { id: topic, label: names.label("topic", topic), evidence: JSON.parse(evidence) as TopicEvidence[] };
    }),
    panel: panel === null ? null : { id: panel, name: meeting.panelName ?? panel },
    force: force === null ? null : { id: force, name: names.label("force", force) },
    meeting: { id: meeting.meeting, date, year, whole: meeting.whole === 1 },
    item: { id: passage.item, number: passage.number, title: passage.title },
    position,
    ...numberOf(reader, passage),
    flags: flagsOf(passage, meeting),
    url: `/passages/${encodeURIComponent(id)}`,
    sourceUrl: httpUrl(passage.itemUrl) ?? httpUrl(meeting.meetingUrl),
  };
}

function numberOf(reader: Reader, { item, position }: PassageRow): Pick<Hit, "number"> {
  const number = numberingOf(gapsOf(reader, item)).paragraph(position);
  return number === position ? {} : { number };
}

/** A name stands as its own minutes give it: how it is known holds for no fuller one, which other minutes or a list may know. */
function toContribution(row: ContributionRow, names: Names): Hit["contributions"][number] {
  const { start, end, office, act, person, person_name: name, person_evidence: evidence } = row;
  return {
    start,
    end,
    office,
    person: person === null || evidence === null ? null : { id: person, name: name ?? names.persons.get(person) ?? person, evidence },
    explicit: row.explicit === null ? null : row.explicit === 1,
    act,
  };
}

function flagsOf({ truncated, kind }: PassageRow, { year, minutes, panelEvidence }: MeetingRow): Hit["flags"] {
  const flags: [Hit["flags"][number], boolean][] = [
    ["undated", year === null],
    ["cut", truncated === 1],
    ["draft", minutes === "draft"],
    ["report", kind === "report"],
    ["panel-inferred", panelEvidence === "inferred"],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}
