import { readFileSync } from "node:fs";
import { dataLines } from "../../corpus/text/data.ts";
import { groupBy } from "../../corpus/text/group.ts";
import { slug } from "../../corpus/text/letters.ts";

/** Somebody under all names by which one panel's minutes call them. */
export interface Somebody {
  /** The slug of the fullest name. */
  slug: string;
  name: string;
  names: string[];
}
/** A name, taken apart. `given` are words or single initials, in order. */
interface Parts {
  printed: string;
  given: string[];
  surname: string;
  sex: string | null;
  /** The name without what stands before and after it. */
  bare: string;
}

const [BEFORE, AFTER] = readWords();

/**
 * Joins the names of one panel's minutes into persons: one person where the surname and all known initials agree (and no 'Mr' meets a 'Mrs', no
 * John a Jane). A name that fits two persons stands for neither: it is a person by itself. The order of the names does not matter.
 */
export function groupPersons(names: readonly string[]): Somebody[] {
  const bySurname = groupBy([...new Set(names)].sort().map(takeApart), (p) => slug(p.surname));
  const all = [...bySurname.values()].flatMap((bearers) => clusters(bearers)).map((c) => describe(c));
  const seen = new Map<string, Somebody>();
  for (const one of all.sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    // Two that may not be joined but whose names make one address: the second goes by what was printed before its name.
    const id = [one.slug, ...one.names.map((n) => slug(n))].find((s) => !seen.has(s)) ?? `${one.slug}-${seen.size}`;
    seen.set(id, { ...one, slug: id });
  }
  return [...seen.values()];
}

const order = (p: Somebody): string => [p.name, ...p.names].join("\n");

function clusters(bearers: readonly Parts[]): Parts[][] {
  const fullestFirst = [...bearers].sort((a, b) => compareFullness(a, b));
  const found: Parts[][] = [];
  const doubtful = new Map<string, Parts[]>();
  for (const one of fullestFirst) {
    const fitting = found.filter((c) => c.every((other) => agree(one, other)));
    const [only] = fitting;
    if (only && fitting.length === 1) only.push(one);
    else if (!only) found.push([one]);
    else doubtful.set(signature(one), [...(doubtful.get(signature(one)) ?? []), one]);
  }
  return [...found, ...doubtful.values()];
}

/** More given names first, then longer ones, then by the alphabet. */
function compareFullness(a: Parts, b: Parts): number {
  const letters = (p: Parts) => p.given.join("").length;
  return (
    b.given.length - a.given.length ||
    letters(b) - letters(a) ||
    (a.bare < b.bare ? -1 : a.bare > b.bare ? 1 : a.printed < b.printed ? -1 : 1)
  );
}

function agree(a: Parts, b: Parts): boolean {
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return false;
  const others = givenNames(b);
  return givenNames(a).every((name, i) => others[i] === undefined || isOneName(name, others[i]));
}

/** Names that begin alike so far are forms of one. */
const ALIKE = 3;
/** Those that are one name though they begin otherwise. */
const FORMS = dataLines(new URL("short-names.txt", import.meta.url)).map((line) => new Set(line.split(" ")));

/** Whether two given names may be one: of an initial its letter is known alone; of two names in full more than that. */
function isOneName(one: string, other: string): boolean {
  const [a, b] = [slug(one), slug(other)];
  if (a.length < ALIKE || b.length < ALIKE) return initial(a) === initial(b);
  return a.slice(0, ALIKE) === b.slice(0, ALIKE) || FORMS.some((forms) => forms.has(a) && forms.has(b));
}

const initial = (name: string): string => slug(name).slice(0, 1);
const signature = (p: Parts): string => [p.sex, ...initials(p)].join(" ");

function describe(cluster: readonly Parts[]): Somebody {
  const [fullest] = [...cluster].sort((a, b) => b.given.join("").length - a.given.join("").length || compareFullness(a, b)) as [Parts];
  const name = fullest.given.length > 0 ? fullest.bare : fullest.printed;
  return { slug: slug(name), name, names: cluster.map((p) => p.printed) };
}

/** 'van der Berg', 'Ó Súilleabháin': part of a surname, and no initial. */
const PARTICLES = new Set("de van von der den ter la le du da di del ap ab ferch bin ibn al el ó ní nic uí".split(" "));
const givenNames = ({ given }: Parts): string[] => given.filter((word) => !PARTICLES.has(key(word)));
const initials = (of: Parts): string[] => givenNames(of).map(initial);

/** Takes a printed name apart: titles, ranks and honours off, the last word is the surname. */
function takeApart(printed: string): Parts {
  const words = printed
    .replace(/[.,]/g, " ")
    .replace(/\([^()]*\)/g, " ")
    .split(/\s+/)
    .filter((w) => w !== "");
  let sex: string | null = null;
  while (words.length > 1 && BEFORE.has(key(words[0]))) sex = BEFORE.get(key(words.shift())) ?? sex;
  while (words.length > 1 && AFTER.has(key(words.at(-1)))) words.pop();
  const surname = words.at(-1) ?? printed;
  const capitals = surname === surname.toUpperCase();
  const given = words.slice(0, -1).flatMap((w) => (!capitals && /^\p{Lu}{2,3}$/u.test(w) ? w.split("") : [w]));
  return { printed, given, surname, sex, bare: words.join(" ") };
}

const key = (word: string | undefined): string => (word ?? "").toLowerCase();

function readWords(): [Map<string, string | null>, Set<string>] {
  const lines = readFileSync(new URL("name-parts.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((l) => l !== "" && !l.startsWith("#"));
  const at = lines.indexOf("--");
  const before = lines.slice(0, at).map((l): [string, string | null] => [l.split(" ")[0] ?? l, l.split(" ")[1] ?? null]);
  return [new Map(before), new Set(lines.slice(at + 1))];
}
