import { dataLines } from "../../corpus/text/data.ts";
import type { Office } from "../../corpus/model/index.ts";
import { TITLES, ROLES } from "./lexicon.ts";
import { tokenise, type Token } from "./grammar.ts";

/** A person's name as printed, taken apart. */
export interface Name {
  /** As a record shows it: without titles where a given name or initial is known, else with them. */
  shown: string;
  surname: string;
  /** Given names or single initials, lower case, in order. */
  given: string[];
  sex: "m" | "f" | null;
  /** The office that its title tells ('Councillor'), or null. */
  office: Office | null;
  titled: boolean;
}
/** A name at its place in tokens. */
export interface NameAt {
  name: Name;
  from: number;
  to: number;
}

const HONOURS = new Set(["obe", "mbe", "cbe", "kcb", "jp", "qpm", "kpm", "am", "mp", "qc", "kc", "bem", "dl", "phd", "cc"]);
const PARTICLES = new Set(["de", "van", "von", "der", "den", "la", "le", "du", "ap", "ab", "bin", "al"]);
const NOT_NAMES = new Set(dataLines(new URL("not-names.txt", import.meta.url)).flatMap((line) => line.split(/\s+/u)));
/** Of these, what is a surname after a title or rank and a given name: 'Supt Kim Lane'. */
const SURNAMES = new Set(["hall", "lane", "west", "north", "may", "march", "street", "house", "chambers", "parish"]);
/** The longest name, in words. */
const MOST = 4;

/** A name with a title or rank before it ('Cllr. R. Potts', 'Mrs Whittaker'), or null. */
export function titledName(tokens: readonly Token[], from: number): NameAt | null {
  let titles = TITLES.longest(tokens, from);
  if (!titles) return null;
  let { office, sex } = titles.value;
  let at = titles.end;
  for (titles = TITLES.longest(tokens, at); titles; titles = TITLES.longest(tokens, at)) {
    office ??= titles.value.office;
    sex ??= titles.value.sex;
    at = titles.end;
  }
  const words = nameWords(tokens, at, 1, true);
  if (!words) return null;
  return { name: makeName(tokens, from, at, words, { office, sex, titled: true }), from, to: skipHonours(tokens, words.to) };
}

/**
 * Capitalised words without a title that may be a name ('Andy Davis', 'H Hallam'), or null.
 * `least`: how many words it needs; `sure`: what stands before it (a rank) says that it is a name, so that its first word may be any.
 */
export function bareName(tokens: readonly Token[], from: number, least = 2, sure = false): NameAt | null {
  const words = nameWords(tokens, from, least, sure);
  if (!words) return null;
  const name = makeName(tokens, from, from, words, { office: null, sex: null, titled: false });
  return { name, from, to: skipHonours(tokens, words.to) };
}

/** The name in a text that is nothing but a name, as attendance lists and reference tables have it. */
export function wholeName(text: string): Name | null {
  const tokens = tokenise(text);
  const found = titledName(tokens, 0) ?? rankedName(tokens) ?? bareName(tokens, 0, 1, true);
  return found?.name ?? null;
}

function rankedName(tokens: readonly Token[]): NameAt | null {
  const role = ROLES.longest(tokens, 0);
  return role ? bareName(tokens, role.end, 1, true) : null;
}

function nameWords(tokens: readonly Token[], from: number, least: number, sure: boolean): { to: number } | null {
  let at = from;
  let words = 0;
  for (; at < tokens.length && words < MOST; at += 1) {
    const token = tokens[at];
    if (!token?.word || token.possessive) break;
    if (PARTICLES.has(token.lower) && words > 0 && tokens[at + 1]?.capital) continue;
    if (!token.capital || /\d/.test(token.raw)) break;
    const surname = sure && (words === 0 || (SURNAMES.has(token.lower) && tokens[at + 1]?.capital !== true));
    if (NOT_NAMES.has(token.lower) && token.raw.length > 1 && !surname) break;
    if (words > 0 && (HONOURS.has(token.lower) || ROLES.longest(tokens, at))) break;
    words += 1;
  }
  const last = tokens[at - 1];
  // A possessive ends a phrase whose name it is part of: 'Mr Scott's proposal' names nobody who speaks.
  if (words < least || !last || last.raw.length < 2 || (tokens[at]?.capital && tokens[at]?.possessive)) return null;
  return { to: at };
}

function skipHonours(tokens: readonly Token[], from: number): number {
  let at = from;
  while (HONOURS.has(tokens[at]?.lower ?? "") || (tokens[at]?.lower === "," && HONOURS.has(tokens[at + 1]?.lower ?? ""))) at += 1;
  return at;
}

type Told = Pick<Name, "office" | "sex" | "titled">;

function makeName(tokens: readonly Token[], first: number, from: number, { to }: { to: number }, told: Told): Name {
  const words = tokens.slice(from, to).map((token) => token.raw.replace(/\.$/u, ""));
  const titles = tokens.slice(first, from).map((token) => token.raw);
  const given = words.slice(0, -1).map((word) => word.toLowerCase());
  return {
    shown: given.length > 0 ? words.join(" ") : [...titles, ...words].join(" "),
    surname: (words.at(-1) ?? "").toLowerCase(),
    given,
    ...told,
  };
}

/** Whether two names may be one person's: surname, and all initials and the sex that both know, agree. */
export function mayBeOne(a: Name, b: Name): boolean {
  if (a.surname !== b.surname || (a.sex && b.sex && a.sex !== b.sex)) return false;
  return a.given.every((word, at) => {
    const other = b.given[at];
    if (other === undefined || word === other) return true;
    return (word.length === 1 || other.length === 1) && word[0] === other[0];
  });
}
