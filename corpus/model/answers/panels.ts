import { z } from "zod";
import { count, day } from "./parts.ts";
import { Ref } from "./ref.ts";

/** A panel with how much of its minutes is held. */
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

/** A police force with the panels that have watched over it. */
export const ForceSummary = z.object({
  id: z.string(),
  name: z.string(),
  panels: z.array(Ref),
  meetings: count,
  items: count,
  passages: count,
});

export type PanelSummary = z.infer<typeof PanelSummary>;
export type ForceSummary = z.infer<typeof ForceSummary>;
