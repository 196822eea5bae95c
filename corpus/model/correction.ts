import { z } from "zod";

/** What a line of a file of corrections says: the field of a meeting, item or passage that a person has read otherwise. Fields: docs/record.md. */
export const CorrectionRow = z.strictObject({
  id: z.string(),
  field: z.string(),
  value: z.string(),
  by: z.string(),
  date: z.iso.date(),
  reason: z.string(),
});

/** A correction as it stands in a record: `id` is what it is of there, `was` what was read before it, in the same words as `value`. */
export const Correction = CorrectionRow.extend({ was: z.string() });

export type CorrectionRow = z.infer<typeof CorrectionRow>;
export type Correction = z.infer<typeof Correction>;
