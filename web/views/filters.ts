import {
  EVERYTHING,
  QUESTION_PARAMETERS,
  questionToParams,
  type Facet,
  type Facets,
  type FacetValue,
  type Question,
} from "../../corpus/model/index.ts";
import { number, shortDate } from "../format.ts";
import { searchHref, shown, without, withOnly, type Presentation } from "../links.ts";

/** The groups of filters beside a list, in the order in which officers use them. */
const GROUPS = [
  { facet: "panel", legend: "Panel", open: true },
  { facet: "year", legend: "Year", open: true },
  { facet: "office", legend: "Who speaks", open: true },
  { facet: "act", legend: "What they do", open: false },
  { facet: "topic", legend: "Topic", open: false },
  { facet: "person", legend: "Person", open: false },
  { facet: "kind", legend: "Kind", open: false },
] as const satisfies readonly { facet: keyof Facets; legend: string; open: boolean }[];
/** Values shown at once; the rest stand behind "Show all". */
const FIRST = 10;
/** Never left out of a group, nor hidden behind "Show all": what is not known belongs to the picture. */
const UNKNOWN = new Set(["undated", "none", "unattributed"]);

export interface FilterValue {
  name: string;
  value: string;
  label: string;
  count: number;
  checked: boolean;
  /** It stands for what is not known. */
  unknown: boolean;
}
export interface FilterGroup {
  id: string;
  legend: string;
  /** `3 of 41`: values found, of those that there are. */
  size: string;
  open: boolean;
  first: FilterValue[];
  rest: FilterValue[];
}
export interface Chosen {
  label: string;
  href: string;
  rest: Question;
}

/** Makes the groups. `known` says how many values of a kind there are at all (panels held, topics). */
export function filterGroups(facets: Facets, question: Question, known: Partial<Record<keyof Facets, number>>): FilterGroup[] {
  return GROUPS.flatMap(({ facet, legend, open }) => {
    const chosen = chosenValues(question, facet);
    const values = [...facets[facet], ...missing(facets[facet], chosen)].map((value) => filterValue(facet, value, chosen));
    if (values.length === 0) return [];
    const early = (value: FilterValue, i: number) => i < FIRST || value.checked || value.unknown;
    const found = facets[facet].filter((value) => value.count > 0 && !UNKNOWN.has(value.id)).length;
    const all = known[facet];
    return {
      id: `filter-${facet}`,
      legend,
      size: all === undefined ? number(found) : `${number(found)} of ${number(Math.max(all, found))}`,
      open: open || chosen.size > 0,
      first: values.filter((value, i) => early(value, i)),
      rest: values.filter((value, i) => !early(value, i)),
    };
  });
}

function chosenValues(question: Question, facet: (typeof GROUPS)[number]["facet"]): Set<string> {
  if (facet === "topic") return new Set(question.topic.map((together) => together.join(",")));
  if (facet === "year") return new Set([...question.year.map(String), ...(question.undated ? ["undated"] : [])]);
  return new Set(question[facet]);
}

function missing(values: readonly FacetValue[], chosen: ReadonlySet<string>): FacetValue[] {
  const there = new Set(values.map((value) => value.id));
  return [...chosen].filter((id) => !there.has(id)).map((id) => ({ id, label: id.replaceAll(",", " and "), count: 0 }));
}

function filterValue(facet: string, { id, label, count }: FacetValue, chosen: ReadonlySet<string>): FilterValue {
  const undated = facet === "year" && id === "undated";
  return {
    name: undated ? "undated" : facet,
    value: undated ? "true" : id,
    label,
    count,
    checked: chosen.has(id),
    unknown: UNKNOWN.has(id),
  };
}

/** What the filter form must carry beside its own boxes. */
export function filterKept(question: Question, presentation: Presentation): [string, string][] {
  const own = new Set<string>([...GROUPS.map(({ facet }) => facet), "undated"]);
  return [...questionToParams(question).filter(([name]) => !own.has(name)), ...shown(presentation)];
}

/** The chosen filters, each with the question that is left without it. Words are no filter. */
export function chosenFilters(question: Question, presentation: Presentation, labelOf: (name: string, value: string) => string): Chosen[] {
  return QUESTION_PARAMETERS.filter((name) => name !== "q").flatMap((name) =>
    questionToParams({ ...EVERYTHING, [name]: question[name] }).map(([, value]) => {
      const rest = without(question, name, value);
      return { label: labelOf(name, value), href: searchHref(rest, presentation), rest };
    }),
  );
}

/** The address without any filter. */
export function clearedHref(question: Question, presentation: Presentation): string {
  return searchHref({ ...EVERYTHING, q: question.q }, presentation);
}

const SWITCHES: Readonly<Record<string, (value: string) => string>> = {
  from: (value) => `from ${shortDate(value)}`,
  to: (value) => `to ${shortDate(value)}`,
  said: () => "words inside what that speaker says",
  undated: () => "Date not known",
  quarter: () => "Quarter not known",
  procedural: () => "procedure included",
};

/** What a question asks for by an id alone, in words: a line for each meeting, agenda item and passage. */
export type PlaceLabels = readonly { name: "meeting" | "item" | "passage"; id: string; label: string }[];

/** The words for a chosen filter: words for switches and dates, else the label that the facets or the places give, else the id. */
export function filterLabels(facets: Partial<Facets>, places: PlaceLabels = []): (name: string, value: string) => string {
  const labels = new Map([
    ...Object.entries(facets).flatMap(([facet, values]) => values.map(({ id, label }): [string, string] => [`${facet} ${id}`, label])),
    ...places.map(({ name, id, label }): [string, string] => [`${name} ${id}`, label]),
  ]);
  return (name, value) => {
    const parts = name === "topic" ? value.split(",") : [value];
    return SWITCHES[name]?.(value) ?? parts.map((part) => labels.get(`${name} ${part}`) ?? part).join(" and ");
  };
}

/** The values of a facet as counted links: each leads to the question with that value alone. */
export function facetLinks(facets: Facets, facet: Facet, question: Question): { text: string; count: number; href: string }[] {
  return facets[facet].map(({ id, label, count }) => ({ text: label, count, href: searchHref(withOnly(question, facet, id)) }));
}
