import type { Token } from "../words/tokens.ts";

/** Where somebody bears an office, as the words beside it tell: the words of a place, none; or not as its holder here at all, or in their stead. */
export type Where = readonly string[] | "another" | "acting";

const INDEFINITE = new Set(["a", "an", "another", "any", "some", "each", "every", "no", "one"]);
/** Who held an office before, or holds it with a force that has no panel. */
const NOT_THE_HOLDER = new Set(["metropolitan", "former", "previous", "neighbouring"]);
/** Words of the office itself, and of those whose it is here. */
const OWN = new Set(
  "police and & crime fire rescue force the constabulary county local current present new our own panel deputy".split(" "),
);
const OF = new Set(["for", "of"]);
/** The longest name of an area, in words. */
const MOST = 5;

/** What the words before an office and behind it tell of where it is borne: 'the Essex PCC', 'the Commissioner for Essex', 'another PCC'. */
export function whereOf(tokens: readonly Token[], from: number, to: number): Where {
  if (INDEFINITE.has(tokens[from]?.lower ?? "") || INDEFINITE.has(tokens[from - 1]?.lower ?? "")) return "another";
  const before = capitalsBefore(tokens, from);
  const inside = tokens.slice(from, to).map(({ lower }) => lower);
  const words = [...before, ...inside];
  if (words.some((word) => NOT_THE_HOLDER.has(word))) return "another";
  if (words.includes("acting")) return "acting";
  const of = tokens.findIndex(({ lower }, at) => at > from && at <= to && OF.has(lower));
  return [...before, ...(of < 0 ? [] : capitalsBehind(tokens, of))].flatMap((word) => word.split("-")).filter((word) => !OWN.has(word));
}

/** Whether an office is borne elsewhere than with a force. `force`: its id; null: it is not known, so that no place can be another's. */
export function isElsewhere(where: Where, force: string | null): boolean {
  if (where === "another" || where === "acting") return where === "another";
  const own = new Set(force?.split("-"));
  return force !== null && where.length > 0 && !where.some((word) => own.has(word));
}

/** The capitalised words right before a place, but the first of the sentence. */
function capitalsBefore(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let i = at - 1; i > 0 && words.length < MOST && tokens[i]?.capital === true; i -= 1) words.unshift(tokens[i]?.lower ?? "");
  return words;
}

/** 'Essex', 'Thames Valley' behind a 'for' or 'of'. */
function capitalsBehind(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let i = at + 1; words.length < MOST && tokens[i]?.capital === true; i += 1) words.push(tokens[i]?.lower ?? "");
  return words;
}
