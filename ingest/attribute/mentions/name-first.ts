import { affiliation } from "./affiliations.ts";
import type { Token } from "../words/tokens.ts";
import { ROLES } from "../words/lexicon.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { independent, leadsGroup, onBehalf } from "./beside-name.ts";
import { roleBeside } from "./role-beside.ts";
import { bareName, titledName } from "./names.ts";
import { roleOrPost } from "./open-roles.ts";

/** 'Councillor R Potts', 'Ms Watt, Chief Executive from the OPCC,', 'Alison Ward (PCC)'. */
export function nameFirst(tokens: readonly Token[], from: number, at: number): Mention | null {
  const read = titledName(tokens, at) ?? (tokens[at]?.capital && !roleOrPost(tokens, at) ? bareName(tokens, at) : null);
  if (!read) return null;
  const several = PLURALS.has(tokens[at]?.lower ?? "") ? afterNames(tokens, read.to) : read.to;
  if (several > read.to) return mentionOf(from, several, { office: read.name.office, number: "many" });
  const { name } = read;
  const beside =
    independent(tokens, read.to) ??
    onBehalf(tokens, read.to, name.office) ??
    leadsGroup(tokens, read.to) ??
    roleBeside(tokens, read.to, name.office, from <= 1) ??
    (name.office === null ? affiliation(tokens, read.to) : null);
  // A councillor who leads a council, or has a portfolio there, sits as a member.
  const sits = name.office === "member" && LEADS.test(beside?.role ?? "");
  if (beside) return mentionOf(from, beside.to, { office: sits ? "member" : beside.office, role: beside.role, name, tells: true });
  return mentionOf(from, read.to, { office: name.office, name });
}

const LEADS = /^(?:(?:deputy )?leader|cabinet member|portfolio holder)\b/u;
const PLURALS = new Set(["councillors", "cllrs", "messrs"]);

/** 'Councillors Holt, Dee and Bell': the token after the last of the names that share a title. */
function afterNames(tokens: readonly Token[], to: number): number {
  const mark = tokens[to]?.lower;
  const next = mark === "," || mark === "and" ? bareName(tokens, to + 1, 1, true) : null;
  return next && !ROLES.longest(tokens, to + 1) ? afterNames(tokens, next.to) : to;
}
