import { z } from "zod";
import { Correction } from "../correction.ts";
import { Gap } from "../gap.ts";
import { MeetingRecord } from "../record.ts";
import { Evidence } from "../vocabulary.ts";
import { count, day, year } from "./parts.ts";
import { Ref } from "./ref.ts";

/** A meeting in a list: whose, when, and how much is held of it. */
export const MeetingSummary = z.object({
  id: z.string(),
  panel: Ref.nullable(),
  force: Ref.nullable(),
  date: day.nullable(),
  dateEvidence: Evidence,
  dateNotBefore: day.nullable(),
  dateNotAfter: day.nullable(),
  year: year.nullable(),
  whole: z.boolean(),
  minutes: z.enum(["draft", "final"]).nullable(),
  items: count,
  passages: count,
  words: count,
  issues: count,
  url: z.string(),
  sourceUrl: z.string().nullable(),
});

/** The whole record, with the address of its page, its year and (where it moved) the id that was asked for. */
export const MeetingAnswer = MeetingRecord.extend({
  url: z.string(),
  sourceUrl: z.string().nullable(),
  year: year.nullable(),
  movedFrom: z.string().optional(),
  withdrawn: z.array(Gap).optional(),
});

/** An item of the record, with the meeting it belongs to. */
export const ItemAnswer = z.object({
  ...MeetingRecord.shape.items.element.shape,
  meeting: z.object({ id: z.string(), date: day.nullable(), year: year.nullable(), whole: z.boolean() }),
  panel: Ref.nullable(),
  url: z.string(),
  movedFrom: z.string().optional(),
  corrections: z.array(Correction).optional(),
  withdrawn: z.array(Gap).optional(),
});

export type MeetingSummary = z.infer<typeof MeetingSummary>;
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;
export type ItemAnswer = z.infer<typeof ItemAnswer>;
