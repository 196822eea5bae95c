import { z } from "zod";
import { Action, TopicEvidence } from "../record.ts";
import { Correction } from "../correction.ts";
import { Act, COUNTED_KINDS, Office, PersonEvidence } from "../vocabulary.ts";
import { count, day, year } from "./parts.ts";
import { Ref } from "./ref.ts";

/** What a reader is warned of beside a passage. */
export const FLAGS = ["undated", "cut", "draft", "report", "panel-inferred"] as const;

/** Who is reported as speaking in a part of a passage, and what they do. */
export const HitContribution = z.object({
  start: count,
  end: count,
  office: Office,
  person: z.object({ id: z.string(), name: z.string(), evidence: PersonEvidence }).nullable(),
  explicit: z.boolean().nullable(),
  act: Act,
});

/** A topic of a passage with the words that tell it. */
export const HitTopic = z.object({ id: z.string(), label: z.string(), evidence: z.array(TopicEvidence) });

/** A passage with what is needed to show and to cite it. */
export const Hit = z
  .object({
    id: z.string(),
    kind: z.enum(COUNTED_KINDS),
    text: z.string(),
    snippet: z.string().meta({ description: "Escaped HTML with <mark> round what matched" }),
    contributions: z.array(HitContribution),
    topics: z.array(HitTopic),
    panel: Ref.nullable(),
    force: Ref.nullable(),
    meeting: z.object({ id: z.string(), date: day.nullable(), year: year.nullable(), whole: z.boolean() }),
    item: z.object({ id: z.string(), number: z.string().nullable(), title: z.string().nullable() }),
    position: count,
    number: count.optional().meta({ description: "By which it is cited, where passages before it in its item were withdrawn" }),
    flags: z.array(z.enum(FLAGS)),
    url: z.string(),
    sourceUrl: z.string().nullable(),
  })
  .meta({ id: "Hit" });

/** A passage with the distinctive words that it shares with another. */
export const SimilarHit = Hit.extend({ shared: z.array(z.string()) }).meta({ id: "SimilarHit" });

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

/** A passage on a page of its own: with its neighbours, how to cite it, and what came of it. */
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

export type Hit = z.infer<typeof Hit>;
export type SimilarHit = z.infer<typeof SimilarHit>;
export type ExportedPassage = z.infer<typeof ExportedPassage>;
export type PassageAnswer = z.infer<typeof PassageAnswer>;
