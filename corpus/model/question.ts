import { z } from "zod";
import { Act, COUNTED_KINDS, Office } from "./vocabulary.ts";

export const SORTS = ["relevance", "newest", "oldest"] as const;
export const GROUPS = ["meeting", "item", "person"] as const;
export const PERIODS = ["year", "quarter", "meeting"] as const;
export const DIMENSIONS = ["panel", "force", "topic", "office", "person", "act", "year", "quarter"] as const;
/** The parameters whose values are offered with counts beside a result. */
export const FACETS = ["panel", "force", "year", "topic", "office", "person", "act", "kind"] as const;

/**
 * A question, read and checked: which passages are meant. One list holds alternatives ("any of them"); different fields narrow.
 * `topic` is a list of alternatives, each a list of topics that must all be there (`topic=a,b` is one alternative of two).
 * `panel` and `force` may hold `none`: not known; `quarter` asks for nothing else: what has a year but no quarter is known by it alone.
 */
export const Question = z.strictObject({
  /** As typed; what it means is decided by `corpus/text/query.ts`. */
  q: z.string().max(500).nullable(),
  panel: z.array(z.string()),
  force: z.array(z.string()),
  topic: z.array(z.array(z.string()).min(1)),
  office: z.array(Office),
  person: z.array(z.string()),
  act: z.array(Act),
  kind: z.array(z.enum(COUNTED_KINDS)),
  said: z.boolean(),
  year: z.array(z.int().min(1000).max(9999)),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  undated: z.boolean(),
  quarter: z.literal("none").nullable(),
  meeting: z.array(z.string()),
  item: z.array(z.string()),
  passage: z.array(z.string()),
  procedural: z.boolean(),
});
export type Question = z.infer<typeof Question>;

export const EVERYTHING: Question = {
  q: null,
  panel: [],
  force: [],
  topic: [],
  office: [],
  person: [],
  act: [],
  kind: [],
  said: false,
  year: [],
  from: null,
  to: null,
  undated: false,
  quarter: null,
  meeting: [],
  item: [],
  passage: [],
  procedural: false,
};

export type Sort = (typeof SORTS)[number];
export type Group = (typeof GROUPS)[number];
export type Period = (typeof PERIODS)[number];
export type Dimension = (typeof DIMENSIONS)[number];
export type Facet = (typeof FACETS)[number];
