import { isIP } from "node:net";
import { z } from "zod";
import { InvalidError } from "./errors.ts";

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "a whole number")
    .transform(Number)
    .pipe(z.int().min(min).max(max));
const yes = z.enum(["true", "false"]).transform((v) => v === "true");

/** A name or an address; four numbers are an address or nothing. */
const isHost = (text: string) => !/^[\d.]+$/.test(text) || isIP(text) > 0;

/** `1` and the like, or addresses and networks: `10.0.0.1, 192.168.0.0/16`, or the names that Express knows for them. */
function areProxies(text: string): boolean {
  return /^\d{1,2}$/.test(text) || text.split(",").every((part) => isProxy(part.trim()));
}

function isProxy(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
}

/** Text that goes into a header of HTTP. */
const headerText = (where: string) => z.string().regex(/^[\x20-\x7E]+$/, `printable ASCII only: it goes into ${where}`);

/** Goes behind the name of an index while it is built anew: so no index may be called so. */
export const IN_THE_MAKING = "-next";
/** The longest name that Meilisearch gives an index. */
const LONGEST_INDEX = 400;
/**
 * An address that paths are put behind, so nothing may stand there. A name or a password would be told to every reader, and Meilisearch,
 * which wants a key, could never be asked. `instead` says where a secret belongs.
 */
const base = (instead = "") =>
  z
    .url({ protocol: /^https?$/ })
    .refine(isOpenAddress, `no name or password${instead}`)
    .refine((text) => !/[?#]/.test(text), "no ? and no #: paths are put behind it");

function isOpenAddress(text: string): boolean {
  if (!URL.canParse(text)) return true; // Which is named already.
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** Every setting of the program, read from the environment here and nowhere else. */
export const Settings = z.object({
  CORPUS: z.string().default("data/corpus.sqlite"),
  HOST: z.string().refine(isHost, "no IP address").default("127.0.0.1"),
  PORT: whole(0, 65_535).default(3000),
  PUBLIC_URL: base().optional(),
  SEARCH_ENGINE: z.enum(["embedded", "meilisearch"]).default("embedded"),
  MEILI_URL: base(": the key is MEILI_API_KEY").default("http://127.0.0.1:7700"),
  MEILI_API_KEY: headerText("a header").optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _ only")
    .max(LONGEST_INDEX - IN_THE_MAKING.length)
    .refine((name) => !name.endsWith(IN_THE_MAKING), `an index is called ${IN_THE_MAKING} at the end while it is built anew`)
    .default("passages"),
  TAXONOMY: z.string().optional(),
  CORRECTIONS: z.string().optional(),
  CRAWL_CONTACT: headerText("the user agent").max(200).optional(),
  CRAWL_DELAY_MS: whole(0, 3_600_000).default(2000),
  RATE_LIMIT: whole(0, 1_000_000).default(600),
  TRUST_PROXY: z.string().refine(areProxies, "how many proxies stand in front, or their addresses, separated by commas").optional(),
  PUBLIC_INDEXING: yes.default(false),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});
export type Settings = z.infer<typeof Settings>;

/** Settings that name a file, which must be there. */
const FILES = ["TAXONOMY", "CORRECTIONS"] as const;

/**
 * Reads and checks all settings. An empty value is as if it were not set. `isFile` tells whether a file is there: without it none is looked for.
 * @throws InvalidError naming every setting that is wrong, at once.
 */
export function readSettings(environment: Record<string, string | undefined>, isFile: (path: string) => boolean = () => true): Settings {
  const given = Object.fromEntries(Object.keys(Settings.shape).flatMap((k) => (environment[k] ? [[k, environment[k]]] : [])));
  const read = Settings.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map((i) => ({ parameter: String(i.path[0]), message: i.message }));
  const missing = FILES.filter((name) => environment[name] && !isFile(environment[name])).map((parameter) => ({
    parameter,
    message: "there is no such file, or it may not be read",
  }));
  if (read.success && missing.length === 0) return read.data;
  throw new InvalidError([...wrong, ...missing], "settings");
}
