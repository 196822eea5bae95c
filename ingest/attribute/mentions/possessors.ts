import type { Token } from "../words/tokens.ts";
import { ROLES, TITLES } from "../words/lexicon.ts";
import { DETERMINERS } from "./mentions.ts";
import { mentionOf, type Mention } from "./mention.ts";
import { titledName } from "./names.ts";

/** How many words whoever holds something may have: 'the Police and Crime Commissioner's'. */
const POSSESSOR = 7;

/** Who holds what stands at a token ("the Commissioner's view"); null where its possessive is nobody's who may speak. */
export function possessorBefore(tokens: readonly Token[], end: number): Mention | null {
  for (let from = Math.max(0, end - POSSESSOR); from < end; from += 1) {
    let at = from;
    while (at < from + 2 && DETERMINERS.has(tokens[at]?.lower ?? "")) at += 1;
    const role = ROLES.longest(tokens, at);
    if (role?.end === end) {
      const { office, number } = role.value;
      const words = tokens
        .slice(at, end)
        .map((token) => token.lower)
        .join(" ");
      return mentionOf(from, end, { office, number, role: words });
    }
    const name = TITLES.longest(tokens, from) && titledName(plainAt(tokens, end - 1), from);
    if (name && name.to === end) return mentionOf(from, end, { office: name.name.office, name: name.name });
  }
  return null;
}

/** The tokens with one that is not read as a possessive: the name that it ends. */
const plainAt = (tokens: readonly Token[], at: number): Token[] =>
  tokens.map((token, n) => (n === at ? { ...token, raw: token.raw.replace(/['’]s?$/u, ""), possessive: false } : token));
