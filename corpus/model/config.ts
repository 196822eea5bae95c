import { z } from "zod";
import { InvalidError } from "./errors.ts";

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const yes = z.enum(["true", "false"]).transform((v) => v === "true");

/** Every setting of the program, read from the environment here and nowhere else. */
export const Settings = z.object({
  CORPUS: z.string().default("data/corpus.sqlite"),
  HOST: z.string().default("127.0.0.1"),
  PORT: whole(0, 65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SEARCH_ENGINE: z.enum(["embedded", "meilisearch"]).default("embedded"),
  MEILI_URL: z.url({ protocol: /^https?$/ }).default("http://127.0.0.1:7700"),
  MEILI_API_KEY: z.string().optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,400}$/, "letters, digits, - and _ only")
    .default("passages"),
  TAXONOMY: z.string().optional(),
  RATE_LIMIT: whole(0, 1_000_000).default(600),
  TRUST_PROXY: z.string().optional(),
  PUBLIC_INDEXING: yes.default(false),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Reads and checks all settings. An empty value is as if it were not set.
 * @throws InvalidError naming every setting that is wrong, at once.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.keys(Settings.shape).flatMap((k) => (environment[k] ? [[k, environment[k]]] : [])));
  const read = Settings.safeParse(given);
  if (read.success) return read.data;
  throw new InvalidError(
    read.error.issues.map((i) => ({ parameter: String(i.path[0]), message: i.message })),
    "settings",
  );
}
