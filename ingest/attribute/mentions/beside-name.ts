import type { Office } from "../../../corpus/model/index.ts";
import type { Token } from "../words/tokens.ts";
import { type RoleAt, roleAt } from "./role-at.ts";

/** 'Mr Ticehurst (Independent)': a member whom no council has sent. */
export const independent = (tokens: readonly Token[], at: number): RoleAt | null =>
  tokens[at]?.lower === "(" && tokens[at + 1]?.lower === "independent" && tokens[at + 2]?.lower === ")"
    ? { office: "member", role: "independent member", number: "one", to: at + 3 }
    : null;

/** ', on behalf of the OPCC,': whom somebody without a title speaks for says whose officer they are. */
export function onBehalf(tokens: readonly Token[], at: number, title: Office | null): RoleAt | null {
  const from = tokens[at]?.lower === "," ? at + 1 : at;
  if (title !== null || !["on", "behalf", "of"].every((word, n) => tokens[from + n]?.lower === word)) return null;
  const role = roleAt(tokens, tokens[from + 3]?.lower === "the" ? from + 4 : from + 3);
  const office = role && BEHALF.get(role.office);
  if (!role || !office) return null;
  return { office, role: role.role, number: "one", to: tokens[role.to]?.lower === "," ? role.to + 1 : role.to };
}

const BEHALF = new Map<Office, Office>([
  ["opcc-officer", "opcc-officer"],
  ["commissioner", "opcc-officer"],
  ["chief-constable", "police-officer"],
  ["council-officer", "council-officer"],
]);
const LED = new Set(["led", "chaired", "headed"]);
const GROUPS = new Set(["panel", "group", "sub-group", "subgroup", "review", "members"]);
/** How far behind 'led' whose group it was may be named, and where the clause is closed. */
const [NEAR, CLAUSE] = [6, 14];

/** ', who had led the group,': what a member does for the panel. */
export function leadsGroup(tokens: readonly Token[], at: number): RoleAt | null {
  if (tokens[at]?.lower !== "," || tokens[at + 1]?.lower !== "who") return null;
  const led = tokens.slice(at + 2, at + 4).findIndex(({ lower }) => LED.has(lower));
  const from = at + 3 + led;
  if (led < 0 || !tokens.slice(from, from + NEAR).some(({ lower }) => GROUPS.has(lower))) return null;
  const closing = tokens.slice(from, from + CLAUSE).findIndex(({ lower }) => lower === ",");
  return closing < 0 ? null : { office: "member", role: "lead member", number: "one", to: from + closing + 1 };
}
