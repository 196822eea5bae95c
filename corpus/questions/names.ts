import { ACT_LABELS, KIND_LABELS, OFFICE_LABELS, type PanelRow, type Ref, type Reference } from "../model/index.ts";
import { groupBy } from "../text/group.ts";
import { arraysOf } from "./arrays/index.ts";
import { largestFirst } from "./order.ts";
import type { Reader } from "./reader.ts";
import type { By } from "./sets.ts";

/** What the ids of a corpus are called. */
export interface Names {
  /** Panels that are known: by the reference facts, or because a meeting is theirs. */
  panels: ReadonlyMap<string, PanelName>;
  forces: ReadonlyMap<string, Ref>;
  topics: ReadonlyMap<string, string>;
  persons: ReadonlyMap<string, string>;
  /** Where each person comes in the order of labels, of whom there are thousands: worked out when first asked for. */
  placeOfPerson(id: string): number;
  /** What a value is called in a facet, a chart or a table. */
  label(by: Exclude<By, "meeting" | "item">, id: string): string;
}
export interface PanelName extends Ref {
  /** For charts and lists: `Leicestershire`. */
  short: string;
  force: string | null;
}

/** The names of a corpus, worked out once as long as it stays the same. */
export function namesOf(reader: Reader): Names {
  return reader.memo("names", () => makeNames(reader));
}

function makeNames(reader: Reader): Names {
  const reference = reader.corpus.reference();
  const people = peopleOf(reader);
  const found = unknownOnes(reader, reference);
  const names = {
    panels: panelNames(reference.panels, found.panels),
    forces: new Map([
      ...[...found.panels, ...found.forces].flatMap(foundForce),
      ...reference.forces.map(({ id, name }): [string, Ref] => [id, { id, name }]),
    ]),
    topics: new Map(reference.topics.map((t) => [t.id, t.label])),
    persons: people.names,
  };
  return { ...names, placeOfPerson: (id) => people.place(id), label: (by, id) => labelOf(names, by, id) };
}

/** The people of a corpus, of whom there are thousands. */
interface People {
  /** Tells whether anything about any of them has changed. */
  state: string;
  names: ReadonlyMap<string, string>;
  place(id: string): number;
}
const known = new WeakMap<Reader, People>();

/** Worked out once for many states of a corpus: people change seldom. */
function peopleOf(reader: Reader): People {
  const state = reader.statements.column<string | null>("SELECT group_concat(quote(id) || quote(name)) FROM person")[0] ?? "";
  const before = known.get(reader);
  if (before?.state === state) return before;
  const rows = reader.statements.all<{ id: string; name: string }>("SELECT id, name FROM person");
  const names = new Map(rows.map((person) => [person.id, person.name]));
  let places: ReadonlyMap<string, number> | null = null;
  const people: People = { state, names, place: (id) => (places ??= placesOf(names)).get(id) ?? names.size };
  known.set(reader, people);
  return people;
}

function placesOf(labels: ReadonlyMap<string, string>): Map<string, number> {
  const sorted = [...labels].map(([id, label]) => ({ id, label, count: 0 })).sort(largestFirst);
  return new Map(sorted.map(({ id }, at) => [id, at]));
}

/** What their newest meetings call the panels and forces that the reference facts do not name. */
function unknownOnes(reader: Reader, { panels, forces }: Reference): { panels: Found[]; forces: Found[] } {
  const newest = (by: "panel" | "force", id: string) =>
    reader.statements.all<Found>(
      `SELECT panel, force, header ->> '$.panel.name' AS name, header ->> '$.force.name' AS forceName
        FROM meeting WHERE ${by} = ? ORDER BY date DESC, row DESC LIMIT 1`,
      [id],
    );
  const unknown = (by: "panel" | "force", known: readonly Ref[]) => {
    const ids = new Set(known.map(({ id }) => id));
    return heldIds(reader, by).filter((id) => !ids.has(id));
  };
  return {
    panels: unknown("panel", panels).flatMap((id) => newest("panel", id)),
    forces: unknown("force", forces).flatMap((id) => newest("force", id)),
  };
}

/** The panels or forces of the meetings that are held; the arrays know them without going through the meetings. */
function heldIds(reader: Reader, by: "panel" | "force"): string[] {
  const known = arraysOf(reader)?.snapshot.columns.dictionaries[by].ids;
  return (
    known?.filter((id) => id !== "none") ?? reader.statements.column<string>(`SELECT DISTINCT ${by} FROM meeting WHERE ${by} IS NOT NULL`)
  );
}

interface Found {
  panel: string | null;
  force: string | null;
  name: string | null;
  forceName: string | null;
}

function foundForce({ force, forceName }: Found): [string, Ref][] {
  return force === null ? [] : [[force, { id: force, name: forceName ?? force }]];
}

/** By the newest row of the reference facts, else as the newest meeting calls it. */
function panelNames(rows: readonly PanelRow[], found: readonly Found[]): Map<string, PanelName> {
  const names = new Map<string, PanelName>();
  for (const { panel, force, name } of found) {
    if (panel !== null) names.set(panel, { id: panel, name: name ?? panel, short: shortName(name ?? panel), force });
  }
  for (const [id, dated] of groupBy(rows, (row) => row.id)) {
    const newest = dated.reduce((a, b) => ((b.from ?? "") >= (a.from ?? "") ? b : a));
    names.set(id, { id, name: newest.name, short: newest.shortName, force: newest.force });
  }
  return names;
}

/** `Northmoor Police and Crime Panel`, `Police and Crime Panel for Northmoor` → `Northmoor`. */
function shortName(name: string): string {
  const short = name.replace(/\s*(?:\bthe\s+)?\bPolice,?(?:\s+Fire)?\s+and\s+Crime\s+Panel\b\s*(?:for\s+)?/i, " ").trim();
  return short === "" ? name : short;
}

type Known = Omit<Names, "label" | "placeOfPerson">;

type Labelled = Exclude<By, "meeting" | "item">;

const LABELS: Readonly<Record<Labelled, (names: Known, id: string) => string | undefined>> = {
  panel: ({ panels }, id) => panels.get(id)?.short,
  force: ({ forces }, id) => forces.get(id)?.name,
  topic: ({ topics }, id) => topics.get(id),
  person: ({ persons }, id) => persons.get(id),
  office: (_, id) => lookUp(OFFICE_LABELS, id),
  act: (_, id) => lookUp(ACT_LABELS, id),
  kind: (_, id) => lookUp(KIND_LABELS, id),
  year: (_, id) => id,
  quarter: (_, id) => id.replace(/^(\d{4})-Q(\d)$/, (_, year: string, quarter: string) => `${QUARTERS[Number(quarter) - 1]} ${year}`),
};

function labelOf(names: Known, by: Labelled, id: string): string {
  if (id === "none") return by === "panel" ? "Panel not known" : "Force not known";
  if (id === "undated") return by === "quarter" ? "Quarter not known" : "Date not known";
  return LABELS[by](names, id) ?? id;
}

const QUARTERS = ["January to March", "April to June", "July to September", "October to December"];

function lookUp(labels: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(labels, id) ? labels[id] : undefined;
}
