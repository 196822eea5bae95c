import { type Facet, type Facets, type FacetValue, FACETS, type Question } from "../model/index.ts";
import type { Names } from "./names.ts";
import { largestFirst } from "./order.ts";
import type { Sets } from "./sets.ts";

/** Of people only the commonest are listed, and those chosen. */
const MOST_PEOPLE = 100;

/**
 * The values beside a result, each with the total of the same question that asks for it alone in its group: so a group's own choice
 * is left out while it is counted. Chosen values are listed with nought too.
 */
export function facetsOf(sets: Sets, names: Names, question: Question): Facets {
  const values = FACETS.map((facet): [Facet, FacetValue[]] => [facet, facetOf(sets, names, question, facet)]);
  return Object.fromEntries(values) as Facets;
}

function facetOf(sets: Sets, names: Names, question: Question, facet: Facet): FacetValue[] {
  const chosen = chosenIn(question, facet);
  const only = facet === "person" ? { most: MOST_PEOPLE, also: chosen } : undefined;
  const counts = sets.facet(withoutChoice(question, facet), facet, only);
  const ids = new Set([...counts.keys(), ...chosen]);
  const values = [...ids].map((id) => ({ id, label: names.label(facet, id), count: counts.get(id) ?? 0 }));
  if (facet === "year") return values.sort(newestYear);
  const sorted = values.sort(largestFirst);
  return facet === "person" ? sorted.filter(({ id }, at) => at < MOST_PEOPLE || chosen.includes(id)) : sorted;
}

/** `undated` chosen, its facet is that one value. */
function withoutChoice(question: Question, facet: Facet): Question {
  return question[facet].length === 0 || (facet === "year" && question.undated) ? question : { ...question, [facet]: [] };
}

function chosenIn(question: Question, facet: Facet): string[] {
  if (facet === "topic") return [...new Set(question.topic.flat())];
  if (facet === "year") return question.undated ? ["undated"] : question.year.map(String);
  return question[facet];
}

const newestYear = (a: FacetValue, b: FacetValue) => Number(a.id === "undated") - Number(b.id === "undated") || Number(b.id) - Number(a.id);
