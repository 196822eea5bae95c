import { z } from "zod";
import { count, page } from "./parts.ts";

/** What a series counts of one panel in one year or quarter. */
export const Cell = z.object({ panel: z.string(), period: z.string(), passages: count, items: count, meetings: count });

/** How much of a panel's minutes is held for that time: what a rate is of, and where nought is no minutes. */
export const CoverageCell = z.object({
  panel: z.string(),
  period: z.string(),
  meetings: count,
  items: count,
  passages: count,
  words: count,
});

/** A line for each of what is compared, over time. */
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

/** A page of a table: a count for each row and column. */
export const TableAnswer = z
  .object({
    ...page,
    rows: z.array(Label),
    columns: z.array(Label),
    cells: z.array(z.object({ row: z.string(), column: z.string(), passages: count, items: count, meetings: count })),
    coverage: z.array(CoverageCell),
  })
  .meta({ id: "TableAnswer" });

export type Cell = z.infer<typeof Cell>;
export type CoverageCell = z.infer<typeof CoverageCell>;
export type TrendsAnswer = z.infer<typeof TrendsAnswer>;
export type TableAnswer = z.infer<typeof TableAnswer>;
