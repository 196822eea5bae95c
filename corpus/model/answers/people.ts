import { z } from "zod";
import { Office, PersonEvidence } from "../vocabulary.ts";
import { count, day } from "./parts.ts";
import { Ref } from "./ref.ts";

/** An office that somebody held, where and how long, and how that is known. */
export const PersonOffice = z.object({
  office: Office,
  panel: Ref.nullable(),
  force: Ref.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  evidence: PersonEvidence,
});

/** A holder of a public role, with the offices held. */
export const PersonSummary = z.object({ id: z.string(), name: z.string(), offices: z.array(PersonOffice), passages: count });

/** Two people may turn out to be one: `movedFrom` is the id that was asked for. */
export const PersonAnswer = PersonSummary.extend({
  named: count.meta({
    description: "In how many of the passages the text itself names them; in the others they are known by the office held",
  }),
  movedFrom: z.string().optional(),
});

export type PersonSummary = z.infer<typeof PersonSummary>;
export type PersonAnswer = z.infer<typeof PersonAnswer>;
