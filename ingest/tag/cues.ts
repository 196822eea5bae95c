import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const Phrases = z.array(z.string()).min(1);
const Cues = z.strictObject({
  matters: Phrases,
  silences: Phrases,
  voices: Phrases,
  mutes: Phrases,
  turns: Phrases,
  leaves: Phrases,
  procedure: Phrases,
});

/** Phrases that say whether a sentence is about the matter of its item, or about nothing; `mutes` and the titles of `procedure` give no topic whatever they name: see `cues.yaml`. */
export const { matters, silences, voices, mutes, turns, leaves, procedure } = Cues.parse(
  parse(readFileSync(new URL("cues.yaml", import.meta.url), "utf8")),
);
