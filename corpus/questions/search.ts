import { type Question, type SearchAnswer, FACETS, type Facets } from "../model/index.ts";
import { facetsOf } from "./facets.ts";
import { groupsOf } from "./groups.ts";
import { readHits } from "./hits.ts";
import { namesOf } from "./names.ts";
import type { SearchRequest } from "./port.ts";
import { isProved } from "./proof.ts";
import { countOf, spanOf } from "./span.ts";
import { suggestionFor } from "./spelling.ts";
import { titlesOf } from "./titles.ts";
import type { Tools } from "./tools.ts";

/** Everything that a result page shows, of one committed state. The question is resolved. */
export function search(tools: Tools, request: SearchRequest): SearchAnswer {
  const { reader, sets, engine } = tools;
  const { question, sort, page, perPage, group, parts } = request;
  const query = sets.query(question);
  const count = countOf(sets, question);
  const stretch = { offset: (page - 1) * perPage, limit: perPage };
  const ranking = isProved(tools, request, count.passages) ? request.ranking : undefined;
  return {
    total: count.passages,
    page,
    perPage,
    sort,
    engine: ranking?.engine ?? engine.name,
    span: spanOf(reader, sets, question, count),
    read: query.read,
    hits: group === null ? readHits(reader, ranking?.rows ?? orderedRows(tools, question, sort, stretch), query) : [],
    facets: parts?.facets === false ? noFacets() : facetsOf(sets, namesOf(reader), question),
    titles: parts?.titles === false ? [] : titlesOf(reader, question, query),
    suggestion: parts?.suggestion === false ? null : suggestionFor(reader, sets, question, count.passages),
    ...(group === null ? {} : groupsOf(reader, sets, request, group, orderedRows(tools, question, sort, WHOLE))),
  };
}

/** Everything from the first passage to the last. */
export const WHOLE = { offset: 0, limit: -1 };

/** The rows of a stretch of a result in its order. Without words to rank by, relevance is newest. */
export function orderedRows(tools: Tools, question: Question, sort: SearchRequest["sort"], stretch: typeof WHOLE): number[] {
  const { reader, sets, engine } = tools;
  if (sort === "relevance" && sets.query(question).all.length > 0) return engine.rank(reader, question, stretch);
  return sets.byDate(question, sort === "oldest" ? "oldest" : "newest", stretch);
}

function noFacets(): Facets {
  return Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Facets;
}
