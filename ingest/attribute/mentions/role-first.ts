import { isAuxiliary, PREPOSITIONS } from "../words/function-words.ts";
import type { Token } from "../words/tokens.ts";
import { VERBS } from "../words/lexicon.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { endsHere, fitsTitle } from "./role-ends.ts";
import { bareName, titledName } from "./names.ts";
import { roleAt, type RoleAt } from "./role-at.ts";

/** 'The Chair', 'the PCC's Policy Officer', 'Chief Constable D Farrow', 'The Clerk, Dora Finch,'. */
export function roleFirst(tokens: readonly Token[], from: number, at: number): Mention | null {
  const role = ofAnotherBody(tokens, from, at, roleAt(tokens, at));
  // 'The officers confirmed': somebody's; officers in general do not speak.
  if (!role || isOwner(tokens, at, role.to) || (role.role === "officers" && at === from && from > 0 && role.office === "unattributed"))
    return null;
  // 'The Group had found' is the panel's own; a group of others has its name before it.
  if (role.role === "group" && (at !== from + 1 || tokens[from]?.lower !== "the" || !(tokens[at]?.capital || from === 0))) return null;
  const mention = mentionOf(from, role.to, { office: role.office, number: role.number, role: role.role });
  if (role.number !== "one" || isApart(tokens, role.to)) return mention;
  const apposed = tokens[role.to]?.lower === "," || tokens[role.to]?.lower === "(" || tokens[role.to]?.lower === "–";
  const next = role.to + (apposed ? 1 : 0);
  const read = titledName(tokens, next) ?? bareName(tokens, next, apposed ? 2 : 1, role.office === "police-officer" && !apposed);
  if (!read) return mention;
  const after = tokens[read.to]?.lower ?? "";
  // 'The Commissioner, Ann Dale and the Treasurer, Tom Lunt, said'
  const closes =
    ENDS_NAME.has(after) || (after === "and" && roleAt(tokens, tokens[read.to + 1]?.lower === "the" ? read.to + 2 : read.to + 1) !== null);
  if (apposed && !closes && !read.name.titled && read.to < tokens.length && !VERBS.has(after) && !isAuxiliary(after)) return mention;
  // 'With the consent of the Chairman, Mr Riley asked': two people, where nothing closes what would belong to the first.
  const open = apposed && !closes && read.to < tokens.length;
  if (open && PREPOSITIONS.has(tokens[from - 1]?.lower ?? "")) return mention;
  const closing = apposed && ENDS_NAME.has(after) && after !== ";" ? read.to + 1 : read.to;
  // 'The lead questioner, Councillor Amesbury': the title tells the office.
  const office = read.name.office !== null && !fitsTitle(read.name.office, role.office) ? read.name.office : role.office;
  return { ...mention, office, to: furtherRole(tokens, closing), name: read.name, tells: true };
}

/** What ends a name that stands beside a role: 'the Commissioner, Ann Dale; the Treasurer, …'. */
const ENDS_NAME = new Set([",", ")", "–", ";"]);
/** Bodies that have chairs of their own; a committee only by its name, for the panel may be called one. */
const CHAIRED_BODIES = new Set([
  "authority",
  "board",
  "partnership",
  "trust",
  "federation",
  "council",
  "forum",
  "association",
  "charity",
  "committee",
]);

/** 'The Audit Committee Chair', 'the Federation’s Chairman': the role of one who chairs another body than the panel. */
function ofAnotherBody(tokens: readonly Token[], from: number, at: number, role: RoleAt | null): RoleAt | null {
  const [body, before] = [tokens[from - 1], tokens[from - 2]];
  if (role === null || at !== from || (role.office !== "chair" && role.office !== "vice-chair")) return role;
  const name = body?.word && body.capital ? body.lower.replace(/['’]s$/u, "") : "";
  if (!CHAIRED_BODIES.has(name) || (name === "committee" && (!before?.capital || before.lower === "the" || before.lower === "crime")))
    return role;
  return { ...role, office: "other", role: `${name} ${role.role}` };
}

/** 'the Commissioner’s', "the Commissioner’s (PCC’s)": whose something is, not who speaks. */
const isOwner = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).findLast(({ word }) => word)?.possessive === true;

/** 'Chair ………… Date': what stands between them is no blank. */
const isApart = (tokens: readonly Token[], at: number): boolean => (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 2;

/** 'Superintendent Maya Coyle, Head of Local Policing': a second role of the same person ends the mention. */
function furtherRole(tokens: readonly Token[], from: number): number {
  const second = tokens[from]?.lower === "," ? roleAt(tokens, from + 1) : null;
  if (!second || second.number !== "one" || !endsHere(tokens, second.to)) return from;
  return tokens[second.to]?.lower === "," ? second.to + 1 : second.to;
}
