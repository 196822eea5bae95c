import { z } from "zod";
import { Hit } from "./hits.ts";
import { count, day, page } from "./parts.ts";
import { Ref } from "./ref.ts";

/** One value of a filter and how many passages it would leave. */
export const FacetValue = z.object({ id: z.string(), label: z.string(), count });

/** The values of every filter, counted over the question's set. */
export const Facets = z.object({
  panel: z.array(FacetValue),
  force: z.array(FacetValue),
  year: z.array(FacetValue),
  topic: z.array(FacetValue),
  office: z.array(FacetValue),
  person: z.array(FacetValue),
  act: z.array(FacetValue),
  kind: z.array(FacetValue),
});

const SpanEnd = z.object({ date: day, meeting: z.string(), panel: Ref.nullable() }).nullable();

/** How many meetings, items and panels the set reaches over, and from when to when. */
export const Span = z.object({ meetings: count, items: count, panels: count, undated: count, cut: count, first: SpanEnd, last: SpanEnd });

/** The words as they were understood: what is looked for, and what is left out. */
export const Read = z.object({
  words: z.array(z.string()),
  phrases: z.array(z.string()),
  excluded: z.array(z.string()),
  prefixes: z.array(z.string()),
  alternatives: z.array(z.array(z.string())),
});

/** One page of what a question finds, with the numbers of its whole set. */
export const SearchAnswer = z
  .object({
    ...page,
    sort: z.enum(["relevance", "newest", "oldest"]),
    engine: z.string(),
    span: Span,
    read: Read,
    hits: z.array(Hit),
    facets: Facets,
    titles: z.array(
      z.object({
        id: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        meeting: z.string(),
        date: day.nullable(),
        panel: Ref.nullable(),
        url: z.string(),
      }),
    ),
    suggestion: z.string().nullable(),
    groups: z.array(z.object({ id: z.string(), label: z.string(), passages: count, hits: z.array(Hit) })).optional(),
    totalGroups: count.optional(),
  })
  .meta({ id: "SearchAnswer" });

/** What the words begun so far may become. */
export const Suggestion = z.object({
  kind: z.enum(["topic", "panel", "person", "word"]),
  id: z.string(),
  label: z.string(),
  count,
  about: z.string().optional().meta({ description: "Of a person: in which offices, and at which panel. Several may have one name" }),
});
export const SuggestAnswer = z.object({ suggestions: z.array(Suggestion) });

export type FacetValue = z.infer<typeof FacetValue>;
export type Facets = z.infer<typeof Facets>;
export type Span = z.infer<typeof Span>;
export type Read = z.infer<typeof Read>;
export type SearchAnswer = z.infer<typeof SearchAnswer>;
export type SuggestAnswer = z.infer<typeof SuggestAnswer>;
