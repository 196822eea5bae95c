import { whereOf } from "./elsewhere.ts";
import type { Token } from "../words/tokens.ts";
import type { Initials } from "./initials.ts";
import { ORGANISATIONS, ROLES, TITLES, VERBS } from "../words/lexicon.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { nameFirst } from "./name-first.ts";
import { roleFirst } from "./role-first.ts";
import { bareName, type NameAt } from "./names.ts";
import { roleOrPost } from "./open-roles.ts";

/** What a role or a name may stand behind. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an one another some certain several other all both many most each two three four this his her their our fellow present new".split(
    " ",
  ),
);
const ARTICLES = new Set(["the", "a", "an"]);
const SELVES = new Set(["this", "his", "her", "their", "the", "a", "another", "one"]);
/** They held the role once, or hold it elsewhere ('the group and its Chairman'): whoever is meant does not speak in it. */
const FORMER = new Set(["its", "former", "previous", "outgoing", "ex", "then", "predecessor", "any", "no", "every", "future"]);
const PRONOUNS = new Set(["he", "she", "they"]);

/** Everybody who may speak in a sentence, in order. Linear: a phrase is read once. */
export function findMentions(tokens: readonly Token[], initials?: Initials): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = (initials && byInitials(tokens, at, initials)) ?? mentionAt(tokens, at);
    if (mention)
      found.push(
        mention.name === null && mention.office !== null ? { ...mention, where: whereOf(tokens, mention.from, mention.to) } : mention,
      );
    at = mention ? mention.to : at + 1;
  }
  return found;
}

/** 'SK replied', 'Simon replied' */
function byInitials(tokens: readonly Token[], from: number, initials: Initials): Mention | null {
  const name = initials.size > 0 ? initials.get(tokens[from]?.raw ?? "") : undefined;
  if (!name) return null;
  const [own, next] = [tokens[from], tokens[from + 1]];
  // Before a surname, theirs or another's, a first name is part of the whole.
  const isPart = next?.lower === name.surname || (next?.capital === true && /\p{Ll}/u.test(own?.raw ?? ""));
  return !isPart ? mentionOf(from, from + 1, { name: { ...name, titled: true } }) : null;
}

function mentionAt(tokens: readonly Token[], from: number): Mention | null {
  const first = tokens[from];
  if (!first?.word) return null;
  if (PRONOUNS.has(first.lower)) return pronounAt(first, from);
  if (!first.capital && !mayBegin(first.lower)) return null;
  if (FORMER.has(tokens[from - 1]?.lower ?? "")) return null;
  const initial = first.raw === "A" ? initialAndName(tokens, from) : null;
  if (initial) return mentionOf(from, initial.to, { name: initial.name });
  let at = from;
  while (at < from + 3 && DETERMINERS.has(tokens[at]?.lower ?? "")) at += 1;
  // 'To this the PCC replied': two that stand for themselves are no one's.
  if (at > from + 1 && SELVES.has(first.lower) && ARTICLES.has(tokens[from + 1]?.lower ?? "")) return null;
  const whole = afterQuantity(tokens, from, at);
  if (whole !== null) {
    const some = roleFirst(tokens, from, whole);
    if (some && some.number === "many" && some.name === null) return first.lower === "one" ? { ...some, number: "one" } : some;
  }
  return nameFirst(tokens, from, at) ?? roleFirst(tokens, from, at);
}

/** 'A Corby explained': an initial that reads like an article, before a name that no role is and the verb of who bears it. */
function initialAndName(tokens: readonly Token[], from: number): NameAt | null {
  if (!tokens[from + 1]?.capital || roleOrPost(tokens, from + 1)) return null;
  const read = bareName(tokens, from);
  return read?.to === from + 2 && VERBS.get(tokens[read.to]?.lower ?? "")?.forms.has("past") === true ? read : null;
}

const QUANTITIES = new Set(["number", "couple", "majority", "few", "handful"]);

/** 'one of the Members', 'a number of Members': where the role begins of which it is a part; null where no quantity stands there. */
function afterQuantity(tokens: readonly Token[], from: number, at: number): number | null {
  const of = QUANTITIES.has(tokens[at]?.lower ?? "") && at > from ? at + 1 : at;
  if (of === from || tokens[of]?.lower !== "of") return null;
  return tokens[of + 1]?.lower === "the" || tokens[of + 1]?.lower === "our" ? of + 2 : of + 1;
}

/** A word in lower case that no role, title or determiner begins with begins no mention. */
const mayBegin = (word: string): boolean =>
  DETERMINERS.has(word) || ROLES.begins(word) || TITLES.begins(word) || ORGANISATIONS.begins(word);

function pronounAt(token: Token, from: number): Mention {
  const pronoun = token.lower as "he" | "she" | "they";
  return mentionOf(from, from + 1, { number: pronoun === "they" ? "many" : "one", pronoun });
}
