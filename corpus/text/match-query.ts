import { findPhrase, findStem, graph, type WordGraph } from "./match.ts";
import type { Query, Term } from "./query.ts";
import type { Stretch, Words } from "./types.ts";

/** Where a term stands in a text, in order. */
export function findTerm(text: WordGraph, term: Term): Stretch[] {
  const stems = term.stem === null ? [] : findStem(text, term.stem);
  const phrases = term.phrase === null ? [] : findPhrase(text, term.phrase, term.open);
  return [...stems, ...phrases].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a text answers a query: the one definition of what a query means. */
export function matchText(query: Query, text: Words): boolean {
  return matchSaid(query, text, null);
}

/**
 * The same where all words must lie inside one of the stretches (what the speakers asked for say); what is excluded is looked for
 * in the whole text. `null`: anywhere.
 */
export function matchSaid(query: Query, text: Words, stretches: readonly Stretch[] | null): boolean {
  const whole = graph(text);
  if (query.none.some((term) => findTerm(whole, term).length > 0)) return false;
  if (query.all.length === 0) return true;
  const graphs = stretches === null ? [whole] : stretches.map((stretch) => graph(text, stretch));
  return graphs.some((inside) => query.all.every((terms) => terms.some((term) => findTerm(inside, term).length > 0)));
}

/** Everything in a text that a query asks for, in order: what is marked. Nothing where the query asks for nothing. */
export function findMatches(query: Query, text: Words): Stretch[] {
  if (query.all.length === 0) return [];
  const whole = graph(text);
  return query.all
    .flat()
    .flatMap((term) => findTerm(whole, term))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
