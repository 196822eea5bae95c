import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const Cues = z.strictObject({
  matters: z.array(z.string()).min(1),
  silences: z.array(z.string()).min(1),
  mutes: z.array(z.string()).min(1),
});

/** Phrases that say whether a sentence is about the matter of its item, or about nothing; `mutes` give no topic whatever they name: see `cues.yaml`. */
export const { matters, silences, mutes } = Cues.parse(parse(readFileSync(new URL("cues.yaml", import.meta.url), "utf8")));
