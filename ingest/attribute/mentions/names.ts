import { dataLines } from "../../../corpus/text/data.ts";
import type { Office } from "../../../corpus/model/index.ts";
import { sexOfGiven } from "../../../corpus/text/given-names.ts";
import { TITLES, ROLES, VERBS } from "../words/lexicon.ts";
import { tokenise, type Token } from "../words/tokens.ts";

/** A person's name as printed, taken apart. */
export interface Name {
  /** As a record shows it: without titles where a given name or initial is known, else with them. */
  shown: string;
  surname: string;
  /** Given names or single initials, lower case, in order. */
  given: string[];
  /** What its title tells of that. */
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

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const HONOURS = words(
  "obe mbe cbe dbe kbe gbe kcb cb kcmg cmg cvo lvo mvo bem gm gc td rd jp qpm kpm qfsm kfsm am ms mp mep qc kc dl vl tl phd cc frsa fcpfa cpfa ba ma msc llb",
);
const PARTICLES = words("de van von der den ter la le du da dos di del ap ab ferch verch bin ibn al el ó ní nic uí");
/** Titles behind which 'of' and a place belong to the name: 'Baroness Hale of Barton'. */
const PEERS = words("lord lady baroness baron viscount viscountess earl countess");
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
  const to = PEERS.has(tokens[at - 1]?.lower ?? "") ? afterSeat(tokens, words.to) : words.to;
  return { name: makeName(tokens, from, at, words, { office, sex, titled: true }), from, to: skipHonours(tokens, to) };
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

/** 'of Barton', 'of Holt St Mary' behind the name of a peer. */
function afterSeat(tokens: readonly Token[], of: number): number {
  let at = tokens[of]?.lower === "of" && tokens[of + 1]?.capital ? of + 2 : of;
  while (at > of && at < of + MOST && tokens[at]?.capital && !tokens[at]?.possessive) at += 1;
  return at;
}

function rankedName(tokens: readonly Token[]): NameAt | null {
  const role = ROLES.longest(tokens, 0);
  return role ? bareName(tokens, role.end, 1, true) : null;
}

function nameWords(tokens: readonly Token[], from: number, least: number, sure: boolean): { to: number } | null {
  let at = from;
  let count = 0;
  for (; at < tokens.length && count < MOST; at += 1) {
    const token = tokens[at];
    if (count > 0 && joinsName(tokens, at)) continue;
    if (!token?.word || token.possessive) break;
    if (PARTICLES.has(token.lower) && (count > 0 || sure) && beginsSurname(tokens, at + 1)) continue;
    if (!token.capital || /\d/.test(token.raw)) break;
    const surname = sure && (count === 0 || (SURNAMES.has(token.lower) && tokens[at + 1]?.capital !== true));
    if (NOT_NAMES.has(token.lower) && token.raw.length > 1 && !surname) break;
    if (count > 0 && (isHonour(token) || ROLES.longest(tokens, at))) break;
    count += 1;
  }
  const last = tokens[at - 1];
  // A possessive ends a phrase whose name it is part of: 'Mr Scott's proposal' names nobody who speaks.
  if (count < least || !last || last.raw.length < 2 || (tokens[at]?.capital && tokens[at]?.possessive)) return null;
  return { to: at };
}

/** 'van der Berg': a surname, or a further particle before one. */
const beginsSurname = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true || (PARTICLES.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.capital === true);

/**
 * A dash between blanks inside a double-barrelled name ('Plumpton - Walsh asked'): one or two capitalised words stand behind it, which are no
 * role, and then what a name's owner does.
 */
function joinsName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.raw !== "-" || !isNameWord(tokens, at + 1)) return false;
  const end = isNameWord(tokens, at + 2) ? at + 3 : at + 2;
  return VERBS.get(tokens[end]?.lower ?? "")?.forms.has("past") === true;
}

const isNameWord = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.word === true && token.capital && !token.possessive && !NOT_NAMES.has(token.lower) && ROLES.longest(tokens, at) === null;
};

/** 'OBE', 'Q.P.M.': in capitals, which 'Ms' and 'Ma' are not. */
const isHonour = (token: Token | undefined): boolean =>
  token !== undefined && token.raw === token.raw.toUpperCase() && HONOURS.has(token.lower.replaceAll(".", ""));

function skipHonours(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isHonour(tokens[at]) || (tokens[at]?.lower === "," && isHonour(tokens[at + 1]))) at += 1;
  return at;
}

type Told = Pick<Name, "office" | "sex" | "titled">;

function makeName(tokens: readonly Token[], first: number, from: number, { to }: { to: number }, told: Told): Name {
  const words = tokens.slice(from, to).map((token) => token.raw.replace(/\.$/u, ""));
  const titles = tokens.slice(first, from).map((token) => token.raw);
  const given = words.slice(0, -1).flatMap((word) => (word === "-" || PARTICLES.has(word.toLowerCase()) ? [] : [word.toLowerCase()]));
  return {
    shown: given.length > 0 ? words.join(" ") : [...titles, ...words].join(" "),
    surname: (words.at(-1) ?? "").toLowerCase(),
    given,
    ...told,
  };
}

/** Whether a woman or a man bears a name, by its title or else by its given name; null where neither tells. */
export const sexOf = ({ sex, given: [first = ""] }: Name): Name["sex"] => sex ?? sexOfGiven(first);

/** Whether two names may be one person's: surname, and all initials and the sex that both know, agree. */
export function mayBeOne(a: Name, b: Name): boolean {
  if (a.sex && b.sex && a.sex !== b.sex) return false;
  if (a.surname === b.surname) return givenAgree(a.given, b.given);
  if (!a.surname.includes("-") && !b.surname.includes("-")) return false;
  // 'Plumpton-Walsh' is printed as 'Plumpton Walsh' and 'Plumpton - Walsh' too.
  const [wordsA, wordsB] = [a, b].map(({ given, surname }) => [...given, ...surname.split("-")]) as [string[], string[]];
  const length = Math.max(a.surname.split("-").length, b.surname.split("-").length);
  if (wordsA.length < length || wordsB.length < length) return false;
  return (
    wordsA.slice(-length).join(" ") === wordsB.slice(-length).join(" ") && givenAgree(wordsA.slice(0, -length), wordsB.slice(0, -length))
  );
}

const givenAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((word, at) => {
    const other = b[at];
    if (other === undefined || word === other) return true;
    return (word.length === 1 || other.length === 1) && word[0] === other[0];
  });
