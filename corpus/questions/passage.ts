import {
  type Action,
  EVERYTHING,
  type Hit,
  NotFoundError,
  numberingOf,
  type PassageAnswer,
  type Question,
  titlesOn,
} from "../model/index.ts";
import { parseQuery } from "../text/query.ts";
import { citationsOf, type Cited, speakerOf } from "./citations.ts";
import { gapsOf } from "./gaps.ts";
import { readHits } from "./hits.ts";
import { correctionsOf } from "./meetings.ts";
import { follow } from "./moved.ts";
import type { Reader } from "./reader.ts";
import { allOf, conditions, PASSAGES } from "./select.ts";

/** How many later passages are shown. */
const MOST_NEXT = 6;
const NOTHING = parseQuery(null);

interface Place {
  row: number;
  item: number;
  meeting: number;
  position: number;
  kind: string;
  panel: string | null;
  notAfter: string | null;
}

/** A passage with its neighbours in the item, its citations and what came later. @throws NotFoundError, GoneError */
export function onePassage(reader: Reader, asked: string, publicUrl: string): PassageAnswer {
  const { id, ...moved } = follow(reader, "passage", asked);
  const place = placeOf(reader, id);
  const { before, after } = neighbours(reader, place);
  const hit = (rows: readonly number[]) => readHits(reader, rows, NOTHING);
  const [own] = hit([place.row]);
  if (!own) throw new NotFoundError("passage", asked);
  const sql = 'SELECT kind, owner, due, "start", "end" FROM action WHERE passage = ? ORDER BY ordinal';
  return {
    ...own,
    before: hit(before)[0] ?? null,
    after: hit(after)[0] ?? null,
    citations: citationsOf(cited(reader, place, own, publicUrl)),
    next: hit(laterRows(reader, place)),
    actions: reader.statements.all<Action>(sql, [place.row]),
    ...correctionsOf(reader, own.meeting.id, [own.id]),
    ...moved,
  };
}

/** Where a passage stands. A heading has no page. @throws NotFoundError */
export function placeOf({ statements }: Reader, id: string): Place {
  const [place] = statements.all<Place>(
    `SELECT p.row, p.item, p.meeting, p.position, p.kind, m.panel, m.not_after AS notAfter FROM ${PASSAGES} WHERE p.id = ? AND p.kind <> 'heading'`,
    [id],
  );
  if (!place) throw new NotFoundError("passage", id);
  return place;
}

function neighbours({ statements }: Reader, { row, item }: Place): { before: number[]; after: number[] } {
  const rows = statements.column<number>("SELECT row FROM passage WHERE item = ? AND kind <> 'heading' ORDER BY position, id", [item]);
  const at = rows.indexOf(row);
  return { before: rows.slice(Math.max(0, at - 1), at), after: rows.slice(at + 1, at + 2) };
}

/** The first passages of later meetings of that panel that share a topic; undated meetings only where their bounds prove them later, and last. */
function laterRows(reader: Reader, { row, panel, notAfter }: Place): number[] {
  if (panel === null || notAfter === null) return [];
  const question: Question = { ...EVERYTHING, panel: [panel] };
  const { sql, values } = allOf(conditions(question, reader.hitsOf(question)));
  const shared = `EXISTS (SELECT 1 FROM passage_topic a JOIN passage_topic b ON b.topic = a.topic WHERE a.passage = ? AND b.passage = p.row)`;
  return reader.statements.column<number>(
    `SELECT p.row FROM ${PASSAGES} WHERE ${sql} AND m.not_before > ? AND ${shared} ORDER BY m.date IS NULL, m.not_before, i.place, p.position, p.id LIMIT ?`,
    [...values, notAfter, row, MOST_NEXT],
  );
}

type Header = Pick<Cited, "body" | "documentType" | "notBefore" | "notAfter" | "minute" | "read">;

function cited(reader: Reader, place: Place, hit: Hit, publicUrl: string): Cited {
  const { statements, corpus } = reader;
  const [header] = statements.all<Header>(
    `SELECT COALESCE(m.header ->> '$.panel.name', m.header ->> '$.body', 'Body not known') AS body, m.document_type AS documentType,
      m.not_before AS notBefore, m.not_after AS notAfter, i.minute_number AS minute, substr(m.header ->> '$.source.retrieved', 1, 10) AS read
      FROM ${PASSAGES} WHERE p.row = ?`,
    [place.row],
  );
  if (!header) throw new NotFoundError("passage", hit.id);
  const resolution = place.kind === "resolution";
  const numbering = numberingOf(gapsOf(reader, hit.item.id));
  const part = resolution
    ? `resolution ${numbering.resolution(ordinal(statements, place))}`
    : `paragraph ${numbering.paragraph(place.position)}`;
  return {
    ...header,
    minute: header.minute ?? (header.documentType === "report" ? null : hit.item.number),
    item: hit.item.number,
    title: hit.item.title,
    draft: hit.flags.includes("draft"),
    date: hit.meeting.date,
    part,
    speaker: speakerOf(hit, titlesOn({ ...header, force: hit.force?.id ?? null }, corpus.reference().officeHolders)),
    source: hit.sourceUrl,
    permalink: `${publicUrl}${hit.url}`,
  };
}

/** The place of a resolution among those of its item, from 1. */
function ordinal(statements: Reader["statements"], { item, position }: Place): number {
  const sql = "SELECT position FROM passage WHERE item = ? AND kind = 'resolution'";
  return statements.column<number>(sql, [item]).filter((other) => other <= position).length;
}
