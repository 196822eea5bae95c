import { z } from "zod";
import { Office } from "./vocabulary.ts";

/**
 * Reference facts that a corpus carries with it, so that the server needs nothing but the corpus file:
 * panels and forces under all their names, office-holders with dates, and the taxonomy with its rules.
 */
export const Force = z.strictObject({ id: z.string(), name: z.string() });

/** One row: a panel as it was called and hosted from `from` to `to` (ISO dates, null: open). Several rows a panel. */
export const PanelRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  force: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  host: z.string().nullable(),
  site: z.string().nullable(),
  committeeId: z.string().nullable(),
  confidence: z.string(),
});

export const OfficeHolder = z.strictObject({
  force: z.string(),
  name: z.string(),
  office: Office,
  title: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  confirmed: z.boolean(),
});

export const Topic = z.strictObject({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  group: z.string(),
  /** The rules as the taxonomy file has them: shown on the topic's page, run by ingest alone. */
  rules: z.unknown(),
});

export const Reference = z.strictObject({
  forces: z.array(Force),
  panels: z.array(PanelRow),
  officeHolders: z.array(OfficeHolder),
  topics: z.array(Topic),
  /** Names the version of the taxonomy that tagged this corpus. */
  taxonomy: z.string(),
  /** True for the invented minutes: every page and export says so. */
  sample: z.boolean(),
});

export type Force = z.infer<typeof Force>;
export type PanelRow = z.infer<typeof PanelRow>;
export type OfficeHolder = z.infer<typeof OfficeHolder>;
export type Topic = z.infer<typeof Topic>;
export type Reference = z.infer<typeof Reference>;
