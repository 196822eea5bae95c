import type { Office } from "../../../corpus/model/index.ts";
import type { Token } from "../words/tokens.ts";
import { ORGANISATIONS } from "../words/lexicon.ts";
import type { RoleAt } from "./role-at.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What the name of a body ends with that sends guests to a panel: 'of the Lantern Centre', 'from Victim Support'. */
const BODIES = set(
  "centre trust support service services association partnership charity foundation university college federation network society union " +
    "hub alliance institute watch crimestoppers hospital",
);
const INSIDE = set("and of for the &");
/** The longest name of a body, in words. */
const MOST = 7;

/** 'Ms Lake, Office of the PCC,' and 'Ms Lake (OPCC)': the body alone, closed as it was opened. */
function apposed(tokens: readonly Token[], from: number, closing: string): RoleAt | null {
  const start = tokens[from + 1]?.lower === "the" ? from + 2 : from + 1;
  const known = ORGANISATIONS.longest(tokens, start);
  if (!known || known.value === "council-officer" || tokens[known.end]?.lower !== closing) return null;
  return { office: known.value, role: "guest", number: "one", to: known.end + 1 };
}

/** Whom a name belongs to by the body after it: 'Dr Idowu of the Lantern Centre'; null where nothing tells. Bodies of councils tell too little: members and officers come from them. */
export function affiliation(tokens: readonly Token[], from: number): RoleAt | null {
  const joint = tokens[from]?.lower;
  const next = tokens[from + 1]?.lower;
  if (joint === "," && (next === "from" || next === "of")) return affiliation(tokens, from + 1);
  if (joint === "," || joint === "(") return apposed(tokens, from, joint === "(" ? ")" : ",");
  if (joint !== "from" && joint !== "of") return null;
  const start = tokens[from + 1]?.lower === "the" ? from + 2 : from + 1;
  let office: Office | null = null;
  let at = start;
  for (; at < start + MOST; at += 1) {
    const known = ORGANISATIONS.longest(tokens, at);
    if (known) office = known.value;
    if (known && known.end > at + 1) at = known.end - 1;
    const token = tokens[at];
    if (!known && !(token?.word && (token.capital || (at > start && INSIDE.has(token.lower) && tokens[at + 1]?.capital)))) break;
  }
  if (at === start || office === "council-officer") return null;
  office ??= BODIES.has(tokens[at - 1]?.lower ?? "") ? "other" : null;
  return office && { office, role: "guest", number: "one", to: tokens[at]?.lower === "," ? at + 1 : at };
}
