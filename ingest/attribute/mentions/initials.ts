import type { Attendee } from "../../../corpus/model/index.ts";
import { tokenise } from "../words/tokens.ts";
import { ORGANISATIONS, ROLES, VERBS } from "../words/lexicon.ts";
import { wholeName, type Name } from "./names.ts";

/** Those who are named in short in the minutes of a meeting, by initials or a first name alone: 'SK' → Simon Keel. */
export type Initials = ReadonlyMap<string, Name>;

const NO_INITIALS: Initials = new Map();
/** Who is named so once may be no person. */
const FEWEST = 2;
/** Where initials begin a sentence, or follow the end of one. */
const AT_START = /(?:^|[.;?!]\s)(?<initials>\p{Lu}{2,4}) (?<next>\p{Ll}{2,20})\b/gu;

/**
 * Whom the initials of a meeting's minutes name: those of exactly one who was there, which are no role's or body's and begin at least two sentences
 * that say what somebody did. Linear.
 */
export function initialsIn(attendance: readonly Attendee[], texts: readonly string[]): Initials {
  const people = new Map<string, Name | null>();
  for (const { name } of attendance) {
    const read = wholeName(name);
    const short = read && [...read.given, ...read.surname.split("-")].map((word) => word[0]?.toUpperCase() ?? "").join("");
    if (read && short !== null && short.length >= 2) people.set(short, people.has(short) ? null : read);
  }
  if (people.size === 0) return NO_INITIALS;
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { groups } of text.matchAll(AT_START)) {
      const { initials = "", next = "" } = groups ?? {};
      if (people.has(initials) && VERBS.get(next)?.forms.has("past") === true) counts.set(initials, (counts.get(initials) ?? 0) + 1);
    }
  }
  const used = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (used < FEWEST) return NO_INITIALS;
  return new Map([...people].flatMap(([short, name]): [string, Name][] => (name === null || isKnown(short) ? [] : [[short, name]])));
}

function isKnown(short: string): boolean {
  const tokens = tokenise(short);
  return ROLES.longest(tokens, 0) !== null || ORGANISATIONS.longest(tokens, 0) !== null;
}
