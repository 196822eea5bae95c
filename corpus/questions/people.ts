import {
  isNamedIn,
  NotFoundError,
  OFFICE_LABELS,
  type Office,
  type OfficeHolder,
  type PersonAnswer,
  type PersonEvidence,
  type PersonSummary,
  surnameOf,
} from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { type MeetingRows, rowsByMeeting } from "./by-meeting.ts";
import { pageOf } from "./groups.ts";
import { follow } from "./moved.ts";
import { namesOf } from "./names.ts";
import { byId } from "./order.ts";
import { defaultCounts } from "./panels.ts";
import type { List, Paging, PeopleFilter } from "./port.ts";
import type { Reader } from "./reader.ts";
import { resolve } from "./resolve.ts";
import { questionOf } from "./read-question.ts";
import { allOf, conditions, PASSAGES } from "./select.ts";
import type { Sets } from "./sets.ts";

type Held = PersonSummary["offices"][number];

/**
 * People by surname, each with the offices in which minutes report them. The filters are asked of one office together.
 * @throws InvalidError for an unknown panel or force
 */
export function listPeople(reader: Reader, sets: Sets, filter: PeopleFilter, paging: Paging): List<PersonSummary> {
  const asked = resolve(reader, questionOf({ panel: filter.panel, force: filter.force }));
  const fits = ({ office, panel, force }: Held) =>
    has(filter.office, office) && has(asked.panel, panel?.id ?? "none") && has(asked.force, force?.id ?? "none");
  const everybody = [...namesOf(reader).persons.keys()].map((id) => summary(reader, sets, id));
  const found = everybody.filter(({ offices }) => offices.some(fits) || isEmpty(filter));
  return { ...paging, total: found.length, rows: pageOf(found.sort(bySurname), paging) };
}

/** @throws NotFoundError; GoneError for a person whom no text names any more */
export function onePerson(reader: Reader, sets: Sets, asked: string): PersonAnswer {
  const { id, ...moved } = follow(reader, "person", asked);
  const person = summary(reader, sets, id);
  return { ...person, named: namedIn(reader, person), ...moved };
}

interface SaidRow {
  row: number;
  text: string;
  start: number;
  end: number;
}

/**
 * In how many of a person's passages what they are reported as saying prints their name, by the default question. That the minutes name
 * them anywhere is not enough: of "The Chair thanked …" the office tells who spoke. Only passages that hold the surname are read.
 */
function namedIn(reader: Reader, { id, name }: PersonSummary): number {
  const question = questionOf({ q: `"${surnameOf(name).replaceAll('"', "")}"` });
  const { sql, values } = allOf(conditions(question, reader.hitsOf(question)));
  const said = reader.statements.all<SaidRow>(
    `SELECT p.row, p.text, c."start", c."end" FROM ${PASSAGES} JOIN contribution c ON c.passage = p.row WHERE ${sql} AND c.person = ?`,
    [...values, id],
  );
  return new Set(said.filter((one) => isNamedIn(one.text, name, [one])).map(({ row }) => row)).size;
}

const has = (asked: readonly string[], value: string) => asked.length === 0 || asked.includes(value);
const isEmpty = ({ office, panel, force }: PeopleFilter) => office.length + panel.length + force.length === 0;
const bySurname = (a: PersonSummary, b: PersonSummary) =>
  surnameOf(a.name).localeCompare(surnameOf(b.name), "en-GB") || a.name.localeCompare(b.name, "en-GB") || byId(a.id, b.id);

function summary(reader: Reader, sets: Sets, id: string): PersonSummary {
  const name = namesOf(reader).persons.get(id);
  if (name === undefined) throw new NotFoundError("person", id);
  const passages = defaultCounts(reader, sets, "person").get(id)?.passages ?? 0;
  return { id, name, offices: officesOf(reader).get(id) ?? [], passages };
}

/** In which offices minutes report somebody, and at which panels or of which force: `Commissioner, Leicestershire`. */
export function officesInShort(reader: Reader, id: string): string {
  const { panels } = namesOf(reader);
  const held = officesOf(reader).get(id) ?? [];
  const at = held.flatMap(({ panel, force }) => (panel ? (panels.get(panel.id)?.short ?? panel.name) : (force?.name ?? [])));
  return [...new Set([...held.map(({ office }) => OFFICE_LABELS[office]), ...at])].join(", ");
}

interface SpokenRow {
  meeting: number;
  person: string;
  office: Office;
  panel: string | null;
  force: string | null;
  evidence: PersonEvidence;
  date: string | null;
}
/** From the surest to the least sure. */
const SUREST: readonly PersonEvidence[] = ["printed", "attendance", "reference", "reference-unconfirmed"];

const SPOKEN: MeetingRows<SpokenRow> = {
  name: "who spoke",
  select: (_, { sql, values }) => ({
    sql: `SELECT DISTINCT m.row AS meeting, c.person, c.office, m.panel, m.force, c.person_evidence AS evidence, m.date
      FROM contribution c JOIN passage p ON p.row = c.passage JOIN meeting m ON m.row = p.meeting
      WHERE c.person IS NOT NULL AND c.person_evidence IS NOT NULL AND ${sql}`,
    values,
  }),
};

/** The offices of everybody, in the order of time. */
function officesOf(reader: Reader): Map<string, Held[]> {
  return reader.memo("offices", () => {
    const spoken = rowsByMeeting(reader, SPOKEN);
    const holders = groupBy(reader.corpus.reference().officeHolders, holderKey);
    return new Map([...groupBy(spoken, (row) => row.person)].map(([person, rows]) => [person, termsOf(reader, person, rows, holders)]));
  });
}

/**
 * The terms of one person: as the list of office-holders has them, else from the first to the last meeting whose minutes report the
 * person in that office.
 */
function termsOf(reader: Reader, person: string, rows: readonly SpokenRow[], holders: ReadonlyMap<string, OfficeHolder[]>): Held[] {
  const { panels, forces, persons } = namesOf(reader);
  const name = persons.get(person) ?? "";
  const terms = [...groupBy(rows, (row) => JSON.stringify([row.office, row.panel, row.force])).values()].flatMap((same): Held[] => {
    const [one] = same;
    if (!one) return [];
    const known = one.panel === null ? undefined : panels.get(one.panel);
    const place = {
      office: one.office,
      panel: known ? { id: known.id, name: known.name } : null,
      force: one.force === null ? null : (forces.get(one.force) ?? null),
    };
    const listed = holders.get(holderKey({ ...one, name })) ?? [];
    if (listed.length > 0)
      return listed.map(({ from, to, confirmed }) => ({ ...place, from, to, evidence: confirmed ? "reference" : "reference-unconfirmed" }));
    const evidence = SUREST.find((sure) => same.some((row) => row.evidence === sure)) ?? one.evidence;
    return [{ ...place, from: least(same.map((r) => r.date)), to: most(same.map((r) => r.date)), evidence }];
  });
  return terms.sort((a, b) => byId(a.from ?? "", b.from ?? "") || byId(a.office, b.office));
}

/** Whoever has held an office of a force, by name. */
const holderKey = ({ force, office, name }: { force: string | null; office: string; name: string }) =>
  JSON.stringify([force, office, name.toLowerCase()]);

const least = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort(byId)[0] ?? null;
const most = (days: readonly (string | null)[]) =>
  days
    .filter((day) => day !== null)
    .sort(byId)
    .at(-1) ?? null;
