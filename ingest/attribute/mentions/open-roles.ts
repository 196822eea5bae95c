import type { Office } from "../../../corpus/model/index.ts";
import type { Token } from "../words/tokens.ts";
import { FIELDS, ROLES, type Role } from "../words/lexicon.ts";
import type { Found } from "../words/phrases.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What the title of a post ends with, where no table lists it: 'the Senior Estates Manager'. */
const HEADS = set(
  "officer manager adviser advisor analyst accountant co-ordinator coordinator lead administrator registrar planner secretary lawyer solicitor",
);
/** No post of one who speaks at a meeting: 'a Police Officer', 'Community Support Officer'. */
const IN_GENERAL = set("police community support firearms response special probation prison fire housing");
const INSIDE = set("and of for in &");
/** The longest title, in words. */
const MOST = 8;

/** The role that begins at a token: the longest that a table lists, else the post that its capitalised words name; null where there is neither. */
export const roleOrPost = (tokens: readonly Token[], from: number): Found<Role> | null =>
  otherBody(tokens, from) ?? listedRole(tokens, from) ?? openRole(tokens, from);

/** So short a rank is written in capitals: 'DI Hurst', and not 'Di Hurst'. */
const SHORT_RANK = 2;

/** 'Special Constable numbers', 'PCSO numbers': before no name a rank that many bear is nobody's. */
const SPECIAL = /^(?:special|pcso)$/u;
const RANK_OF = /^(?:constable|sergeant|inspector|pcso)$/u;

function listedRole(tokens: readonly Token[], from: number): Found<Role> | null {
  const found = ROLES.longest(tokens, from);
  const raw = tokens[from]?.raw ?? "";
  if (found && RANK_OF.test(tokens[found.end - 1]?.lower ?? "") && SPECIAL.test(tokens[from]?.lower ?? "") && !tokens[found.end]?.capital)
    return null;
  return found?.end === from + 1 && raw.length === SHORT_RANK && raw !== raw.toUpperCase() ? null : found;
}

/** Words that name another body than the panel before 'Panel' or 'Committee'. */
const OF_OTHERS = set(
  "ethics ethical integrity legitimacy youth young audit advisory custody visiting misconduct conduct appeals disposal disposals resolutions rape " +
    "selection interview appointments appointment grants grant evaluation standards overview select planning licensing disciplinary hate search " +
    "transparency oversight citizens victims survivors residents community reference disproportionality remuneration parole safeguarding force " +
    "independent health housing highways transport cabinet executive constabulary policing stop disclosure domestic",
);
/** The longest name of such a body, in words. */
const LONGEST_BODY = 7;

/** 'The Youth Panel', 'the Joint Independent Audit Committee': another body, which speaks for itself; null for the panel by any of its names. */
function otherBody(tokens: readonly Token[], from: number): Found<Role> | null {
  if (tokens[from]?.capital !== true) return null;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_BODY); at += 1) {
    const token = tokens[at];
    if (!token?.word || token.possessive || !(token.capital || INSIDE.has(token.lower))) return null;
    if (at === from || !BODY.has(token.lower)) continue;
    const words = tokens.slice(from, at).map((one) => one.lower);
    if (words.includes("crime") || !words.some((word) => OF_OTHERS.has(word))) return null;
    return { value: { office: "other", number: "body", by: null }, end: at + 1 };
  }
  return null;
}
const BODY = set("panel committee");

/** A post that no table lists: a short run of capitalised words that ends as titles of posts do. Its words suggest whose it is. */
export function openRole(tokens: readonly Token[], from: number): Found<Role> | null {
  for (let at = from; at < Math.min(tokens.length, from + MOST); at += 1) {
    const token = tokens[at];
    const inside = at > from && INSIDE.has(token?.lower ?? "");
    if (!token?.word || token.possessive || !(token.capital || inside)) return null;
    if (at === from || !HEADS.has(token.lower) || HEADS.has(tokens[at + 1]?.lower ?? "")) continue;
    if (tokens.slice(from, at).every((one) => IN_GENERAL.has(one.lower))) return null;
    return { value: { office: fieldIn(tokens, from, at + 1) ?? "opcc-officer", number: "one", by: "org" }, end: at + 1 };
  }
  return null;
}

/** The office of the first field named between two tokens; null where none tells. */
export function fieldIn(tokens: readonly Token[], from: number, to: number): Office | null {
  for (let at = from; at < to; at += 1) {
    const field = FIELDS.longest(tokens, at);
    if (field && field.end <= to) return field.value;
  }
  return null;
}
