import { z } from "zod";

/** A panel, force or person as something else refers to it. */
export const Ref = z.object({ id: z.string(), name: z.string() }).meta({ id: "Ref" });

export type Ref = z.infer<typeof Ref>;
