import type { Filter } from "./filters.ts";
import { countTerm, Graph } from "./graph.ts";
import type { QueryPlan } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Whether all words of a query lie inside one contribution, by its place in the arrays. To be asked of passages that answer the query:
 * their graphs are read when first asked for.
 */
export function insideFilter({ columns, segments }: Snapshot, { all }: QueryPlan): (contribution: number, passage: number) => boolean {
  const [NO, YES] = [1, 2];
  const { start, office } = columns.said;
  const answers = new Uint8Array(office.length);
  const graph = new Graph();
  const stands = (from: number, to: number) => all.every((terms) => terms.some((term) => countTerm(graph, term, from, to) > 0));

  const read = (passage: number) => {
    const segment = segments.findLast((one) => one.first <= passage);
    const at = passage - (segment?.first ?? 0);
    const length = columns.places[passage] ?? 0;
    if (segment) graph.read(segment.graphs.bytes, segment.graphs.start[at] ?? 0, length);
    const first = start[passage] ?? 0;
    const stretches = graph.stretches();
    for (let place = first; place < (start[passage + 1] ?? 0); place += 1) {
      const [from = 0, to = 0] = stretches.slice((place - first) * 2);
      const whole = from === 0 && to === length;
      answers[place] = whole || stands(from, to) ? YES : NO;
    }
  };
  const filter = (contribution: number, passage: number) => {
    if (answers[contribution] === 0) read(passage);
    return answers[contribution] === YES;
  };
  return filter;
}

/** Whether a contribution fits all that is asked of it; null where nothing is. */
export type Fits = ((contribution: number, passage: number) => boolean) | null;

/** Both of two filters of contributions. */
export function bothFit(plain: Filter | null, inside: Exclude<Fits, null> | null): Fits {
  if (plain === null) return inside;
  return inside === null ? plain : (contribution, passage) => plain(contribution) && inside(contribution, passage);
}
