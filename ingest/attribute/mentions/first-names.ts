import { tokenise } from "../words/tokens.ts";
import type { Initials } from "./initials.ts";
import { ROLES, VERBS } from "../words/lexicon.ts";
import { findMentions } from "./mentions.ts";
import type { Name } from "./names.ts";

/** What begins sentences so once may be no person: 'Kent reported a rise'. */
const FEWEST = 2;
/** What nobody but people do: once is enough. */
const ONLY_PEOPLE = new Set(
  "confirmed explained replied responded advised added clarified stated answered informed said apologised".split(" "),
);
/** Where a single capitalised word begins a sentence, or follows the end of one, before what somebody did. */
const AT_START = /(?:^|[.;?!]\s)(?<given>\p{Lu}\p{Ll}{2,14}) (?:(?:also|then|further|again|next) )?(?<next>\p{Ll}{2,20})\b/gu;
/** No more names are looked for in one meeting. */
const MOST = 20;

/**
 * Whom the minutes of a meeting name by their first name alone ('Ann explained'): those whose whole name the text prints with an
 * office ('The Commissioner Ann Dale'), where it is nobody else's first name and begins sentences that say what somebody did. Linear.
 */
export function firstNamesIn(texts: readonly string[]): Initials {
  const begins = new Map<string, number>();
  for (const text of texts)
    for (const { groups } of text.matchAll(AT_START)) {
      const { given = "", next = "" } = groups ?? {};
      if (VERBS.get(next)?.forms.has("past") === true) begins.set(given, (begins.get(given) ?? 0) + (ONLY_PEOPLE.has(next) ? FEWEST : 1));
    }
  const used = [...begins].filter(([given, count]) => count >= FEWEST && ROLES.longest(tokenise(given), 0) === null).slice(0, MOST);
  const named = new Map<string, Name>();
  for (const [given] of used) {
    const [only, another] = bearersOf(given, texts);
    if (only && another === undefined) named.set(given, only);
  }
  return named;
}

/** Everybody whom the texts name in full with that first name, each once; nobody where none of them has an office beside it. */
function bearersOf(given: string, texts: readonly string[]): Name[] {
  const whole = new RegExp(String.raw`(?<!\p{L})${given} \p{Lu}`, "u");
  const found = new Map<string, Name>();
  let told = false;
  for (const text of texts.filter((one) => whole.test(one)))
    for (const { name, office } of findMentions(tokenise(text)))
      if (name?.given[0] === given.toLowerCase()) {
        found.set(name.surname, name);
        told ||= office !== null;
      }
  return told ? [...found.values()] : [];
}
