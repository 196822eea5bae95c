import { z } from "zod";
import { count } from "./parts.ts";

/** A topic and how often it comes up. */
export const TopicSummary = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  group: z.string(),
  passages: count,
  meetings: count,
  panels: count,
});

/** A topic with the rules that find it. */
export const TopicDetail = TopicSummary.extend({ rules: z.unknown() });

export type TopicSummary = z.infer<typeof TopicSummary>;
export type TopicDetail = z.infer<typeof TopicDetail>;
