import { z } from "zod";
import { Correction } from "./correction.ts";
import { Action, MeetingRecord, TopicEvidence } from "./record.ts";
import { Act, COUNTED_KINDS, Evidence, Office, PersonEvidence } from "./vocabulary.ts";

/** The shapes that the API answers with; the pages are drawn from the same. */
const count = z.int().min(0).max(1_000_000_000);
const day = z.iso.date();
const Kind = z.enum(COUNTED_KINDS);

export const Ref = z.object({ id: z.string(), name: z.string() }).meta({ id: "Ref" });
export const FLAGS = ["undated", "cut", "draft", "report", "panel-inferred"] as const;

export const HitContribution = z.object({
  start: count,
  end: count,
  office: Office,
  person: z.object({ id: z.string(), name: z.string(), evidence: PersonEvidence }).nullable(),
  explicit: z.boolean().nullable(),
  act: Act,
});
export const HitTopic = z.object({ id: z.string(), label: z.string(), evidence: z.array(TopicEvidence) });
export const Hit = z
  .object({
    id: z.string(),
    kind: Kind,
    text: z.string(),
    snippet: z.string().meta({ description: "Escaped HTML with <mark> round what matched" }),
    contributions: z.array(HitContribution),
    topics: z.array(HitTopic),
    panel: Ref.nullable(),
    force: Ref.nullable(),
    meeting: z.object({ id: z.string(), date: day.nullable(), year: z.int().min(0).max(9999).nullable(), whole: z.boolean() }),
    item: z.object({ id: z.string(), number: z.string().nullable(), title: z.string().nullable() }),
    position: count,
    flags: z.array(z.enum(FLAGS)),
    url: z.string(),
    sourceUrl: z.string().nullable(),
  })
  .meta({ id: "Hit" });

/** A passage with the distinctive words that it shares with another. */
export const SimilarHit = Hit.extend({ shared: z.array(z.string()) }).meta({ id: "SimilarHit" });

export const FacetValue = z.object({ id: z.string(), label: z.string(), count });
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
export const Span = z.object({ meetings: count, items: count, panels: count, undated: count, cut: count, first: SpanEnd, last: SpanEnd });
export const Read = z.object({
  words: z.array(z.string()),
  phrases: z.array(z.string()),
  excluded: z.array(z.string()),
  prefixes: z.array(z.string()),
  alternatives: z.array(z.array(z.string())),
});
const page = { total: count, page: z.int().min(1).max(1_000_000_000), perPage: z.int().min(1).max(100) };

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

export const SuggestAnswer = z.object({
  suggestions: z.array(z.object({ kind: z.enum(["topic", "panel", "person", "word"]), id: z.string(), label: z.string(), count })),
});

export const Cell = z.object({ panel: z.string(), period: z.string(), passages: count, items: count, meetings: count });
export const CoverageCell = z.object({
  panel: z.string(),
  period: z.string(),
  meetings: count,
  items: count,
  passages: count,
  words: count,
});
export const TrendsAnswer = z
  .object({
    series: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        cells: z.array(Cell),
        url: z.string().nullable().meta({ description: "Where what it counts is listed; null where nothing can be in it" }),
      }),
    ),
    coverage: z.array(CoverageCell),
  })
  .meta({ id: "TrendsAnswer" });

const Label = z.object({ id: z.string(), label: z.string() });
export const TableAnswer = z
  .object({
    ...page,
    rows: z.array(Label),
    columns: z.array(Label),
    cells: z.array(z.object({ row: z.string(), column: z.string(), passages: count, items: count, meetings: count })),
    coverage: z.array(CoverageCell),
  })
  .meta({ id: "TableAnswer" });

export const PanelSummary = z.object({
  id: z.string(),
  name: z.string(),
  force: Ref.nullable(),
  meetings: count,
  items: count,
  passages: count,
  first: day.nullable(),
  last: day.nullable(),
});
export const ForceSummary = z.object({
  id: z.string(),
  name: z.string(),
  panels: z.array(Ref),
  meetings: count,
  items: count,
  passages: count,
});
export const TopicSummary = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  group: z.string(),
  passages: count,
  meetings: count,
  panels: count,
});
export const TopicDetail = TopicSummary.extend({ rules: z.unknown() });
export const PersonOffice = z.object({
  office: Office,
  panel: Ref.nullable(),
  force: Ref.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  evidence: PersonEvidence,
});
export const PersonSummary = z.object({ id: z.string(), name: z.string(), offices: z.array(PersonOffice), passages: count });
/** Two people may turn out to be one: `movedFrom` is the id that was asked for. */
export const PersonAnswer = PersonSummary.extend({
  named: count.meta({
    description: "In how many of the passages the text itself names them; in the others they are known by the office held",
  }),
  movedFrom: z.string().optional(),
});
export const MeetingSummary = z.object({
  id: z.string(),
  panel: Ref.nullable(),
  force: Ref.nullable(),
  date: day.nullable(),
  dateEvidence: Evidence,
  dateNotBefore: day.nullable(),
  dateNotAfter: day.nullable(),
  year: z.int().min(0).max(9999).nullable(),
  whole: z.boolean(),
  minutes: z.enum(["draft", "final"]).nullable(),
  items: count,
  passages: count,
  words: count,
  issues: count,
  url: z.string(),
  sourceUrl: z.string().nullable(),
});
/** A line of an export: the hit, and what a reader needs who holds the file alone. `licence` is its source's. */
export const ExportedPassage = z
  .object({
    ...Hit.shape,
    dateNotBefore: day.nullable(),
    dateNotAfter: day.nullable(),
    licence: z.string(),
    attribution: z.string().nullable(),
  })
  .meta({ id: "ExportedPassage" });
/** The whole record, with the address of its page, its year and (where it moved) the id that was asked for. */
export const MeetingAnswer = MeetingRecord.extend({
  url: z.string(),
  sourceUrl: z.string().nullable(),
  year: z.int().min(0).max(9999).nullable(),
  movedFrom: z.string().optional(),
});
export const ItemAnswer = z.object({
  ...MeetingRecord.shape.items.element.shape,
  meeting: z.object({ id: z.string(), date: day.nullable(), year: z.int().min(0).max(9999).nullable(), whole: z.boolean() }),
  panel: Ref.nullable(),
  url: z.string(),
  movedFrom: z.string().optional(),
  corrections: z.array(Correction).optional(),
});
export const PassageAnswer = z.object({
  ...Hit.shape,
  before: Hit.nullable(),
  after: Hit.nullable(),
  citations: z.record(z.string(), z.string()).meta({ description: "One text per style: footnote, harvard, oscola, apa, bibtex, ris" }),
  next: z.array(Hit).meta({ description: "Later passages at that panel that share a topic" }),
  actions: z.array(Action),
  movedFrom: z.string().optional(),
  corrections: z.array(Correction).optional(),
});
export const CoverageAnswer = z.object({
  panels: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      years: z.array(
        z.object({
          year: z.int().min(0).max(9999).nullable(),
          meetings: count,
          items: count,
          passages: count,
          words: count,
          unattributed: count,
          cut: count,
          draft: count,
          issues: count,
        }),
      ),
    }),
  ),
  issues: z.array(z.object({ code: z.string(), label: z.string(), count })),
  /** How many passages were withdrawn, of whatever panel: their ids answer 410. */
  withdrawn: count,
});
export const Stats = z.object({
  panels: count,
  meetings: count,
  items: count,
  passages: count,
  words: count,
  contributions: count,
  unattributed: count,
  actions: count,
  topics: count,
  taxonomy: z.string(),
  updated: z.string().nullable(),
  engine: z.string(),
  sample: z.boolean(),
});

export type Ref = z.infer<typeof Ref>;
export type Hit = z.infer<typeof Hit>;
export type SimilarHit = z.infer<typeof SimilarHit>;
export type FacetValue = z.infer<typeof FacetValue>;
export type Facets = z.infer<typeof Facets>;
export type Span = z.infer<typeof Span>;
export type Read = z.infer<typeof Read>;
export type SearchAnswer = z.infer<typeof SearchAnswer>;
export type SuggestAnswer = z.infer<typeof SuggestAnswer>;
export type Cell = z.infer<typeof Cell>;
export type CoverageCell = z.infer<typeof CoverageCell>;
export type TrendsAnswer = z.infer<typeof TrendsAnswer>;
export type TableAnswer = z.infer<typeof TableAnswer>;
export type PanelSummary = z.infer<typeof PanelSummary>;
export type ForceSummary = z.infer<typeof ForceSummary>;
export type TopicSummary = z.infer<typeof TopicSummary>;
export type TopicDetail = z.infer<typeof TopicDetail>;
export type PersonSummary = z.infer<typeof PersonSummary>;
export type PersonAnswer = z.infer<typeof PersonAnswer>;
export type MeetingSummary = z.infer<typeof MeetingSummary>;
export type ExportedPassage = z.infer<typeof ExportedPassage>;
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;
export type ItemAnswer = z.infer<typeof ItemAnswer>;
export type PassageAnswer = z.infer<typeof PassageAnswer>;
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;
export type Stats = z.infer<typeof Stats>;
