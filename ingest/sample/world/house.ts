import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const texts = z.array(z.string()).min(1);
const weights = z.record(z.string(), z.number());

/** How a panel's clerks write and where its meetings are: one entry of content/houses.yaml. */
export const House = z.strictObject({
  place: z.strictObject({ county: z.string(), towns: texts, flavour: z.strictObject({ rural: z.number(), urban: z.number() }) }),
  councils: texts,
  meets: z.strictObject({
    from: z.int(),
    to: z.int(),
    months: z.array(z.int()),
    /** 1 Monday … 5 Friday. */
    weekday: z.int(),
    time: z.string(),
    venue: z.string(),
    /** Years of which no minutes are held. */
    gaps: z.array(z.int()).default([]),
    /** Years in which the panel vetoes the precept. */
    vetoes: z.array(z.int()).default([]),
  }),
  prints: z.strictObject({
    /** The skin of its HTML pages (print/html.ts). */
    page: z.enum(["classic", "notes", "shared", "prefixed", "chrome", "plain"]),
    /** The form of its dates, by example. */
    dates: z.string(),
    title: z.string(),
    /** From which year its minutes come as what. */
    renderings: z.record(z.string(), z.enum(["html", "full", "stripped", "table", "plain"])),
    /** Years in which the host cuts long items short. */
    cuts: z.array(z.int()).default([]),
    /** Years with a further meeting of which only one item is to be found, on a page without panel and date. */
    lone: z.array(z.int()).default([]),
  }),
  titles: z.enum(["capitals", "title"]),
  /** `{n}` the number, `{yy}` the year; runs on within the meeting, the municipal year, the year, or for ever. */
  numbers: z.strictObject({ form: z.string(), runs: z.enum(["meeting", "municipal", "year", "on"]), from: z.int() }),
  /** Numbers before paragraphs: `{n}` restarts with each item, `{i}` is the item's. */
  paragraphs: z.string(),
  preamble: z.boolean(),
  considered: z.string().optional(),
  /** The decision is printed before the narrative. */
  decisionFirst: z.boolean().default(false),
  pcc: texts,
  chair: z.enum(["Chair", "Chairman"]),
  member: texts,
  /** Alone: the marker stands on a line of its own when several things are resolved. */
  resolved: z.strictObject({ marker: z.string(), list: z.string(), alone: z.boolean(), that: z.enum(["That", "that"]) }),
  attendance: z.enum(["none", "officers", "list"]),
  verbs: texts,
  units: weights,
});
export type House = z.infer<typeof House>;

/** The houses by panel id. @throws ZodError where the file is wrong. */
export function readHouses(): Map<string, House> {
  const read = z.record(z.string(), House).parse(parse(readFileSync(new URL("../content/houses.yaml", import.meta.url), "utf8")));
  return new Map(Object.entries(read));
}
