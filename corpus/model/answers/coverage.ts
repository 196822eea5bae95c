import { z } from "zod";
import { count, year } from "./parts.ts";

/** What minutes are held of each panel and year, and what was unsure in reading them. */
export const CoverageAnswer = z.object({
  panels: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string(),
      years: z.array(
        z.object({
          year: year.nullable(),
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

/** The size of the whole corpus, and who ranks it. */
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

export type CoverageAnswer = z.infer<typeof CoverageAnswer>;
export type Stats = z.infer<typeof Stats>;
