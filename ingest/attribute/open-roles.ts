import type { Office } from "../../corpus/model/index.ts";
import type { Token } from "./grammar.ts";
import { ROLES, type Role } from "./lexicon.ts";
import type { Found } from "./phrases.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What the title of a post ends with, where no table lists it: 'the Senior Estates Manager'. */
const HEADS = set("officer manager adviser advisor analyst accountant co-ordinator coordinator lead administrator");
const OF_COUNCILS = set("scrutiny democratic committee committees legal council civic electoral member members constitutional");
const OF_THE_POLICE = set("police force constabulary neighbourhood policing");
/** No post of one who speaks at a meeting: 'a Police Officer', 'Community Support Officer'. */
const IN_GENERAL = set("police community support firearms response special probation prison fire housing");
const INSIDE = set("and of for &");
/** The longest title, in words. */
const MOST = 8;

/** The role that begins at a token: the longest that a table lists, else the post that its capitalised words name; null where there is neither. */
export const roleOrPost = (tokens: readonly Token[], from: number): Found<Role> | null =>
  ROLES.longest(tokens, from) ?? openRole(tokens, from);

/** A post that no table lists: a short run of capitalised words that ends as titles of posts do. Its words suggest whose it is. */
export function openRole(tokens: readonly Token[], from: number): Found<Role> | null {
  for (let at = from; at < Math.min(tokens.length, from + MOST); at += 1) {
    const token = tokens[at];
    const inside = at > from && INSIDE.has(token?.lower ?? "");
    if (!token?.word || token.possessive || !(token.capital || inside)) return null;
    if (at === from || !HEADS.has(token.lower) || HEADS.has(tokens[at + 1]?.lower ?? "")) continue;
    const words = tokens.slice(from, at).map((one) => one.lower);
    if (words.every((word) => IN_GENERAL.has(word))) return null;
    return { value: { office: officeBy(words), number: "one", by: "org" }, end: at + 1 };
  }
  return null;
}

function officeBy(words: readonly string[]): Office {
  if (words.some((word) => OF_COUNCILS.has(word))) return "council-officer";
  return words.some((word) => OF_THE_POLICE.has(word)) ? "police-officer" : "opcc-officer";
}
