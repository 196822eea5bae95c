import type { Office } from "../../../corpus/model/index.ts";
import type { Token } from "../words/tokens.ts";
import { VERBS } from "../words/lexicon.ts";
import { endsHere, fitsTitle } from "./role-ends.ts";
import { bareName, titledName } from "./names.ts";
import { roleAt, type RoleAt } from "./role-at.ts";

const INDEFINITE = new Set(["a", "an", "one", "another"]);

/** A role after a name: ', Role,' or '(Role)' or ' - Role' or, without a mark, 'Role'. */
export function roleBeside(tokens: readonly Token[], from: number, title: Office | null, first: boolean): RoleAt | null {
  const mark = tokens[from]?.lower ?? "";
  const opens = mark === "," || mark === "(" || mark === "–" || mark === "-";
  // 'Market Street – One member asked': the name is what the point is about.
  if ((mark === "–" || mark === "-") && tokens[from + 1]?.capital === true && INDEFINITE.has(tokens[from + 1]?.lower ?? "")) return null;
  const words = opens ? afterWho(tokens, afterCapacity(tokens, from + 1)) : from;
  const at = roleStart(tokens, words, opens);
  const role = at === null ? null : roleAt(tokens, at);
  // 'named Ms Coyle as the PCC’s choice'
  if (role && tokens[role.to - 1]?.possessive) return null;
  if (!role || at === null || role.number !== "one" || (!opens && !tokens[at]?.capital) || !fitsTitle(title, role.office)) return null;
  // 'In response to Mr Bell, the Chief Constable, Ann Dale, said': the role is that of the name after it.
  if (mark === "," && tokens[role.to]?.lower === "," && (titledName(tokens, role.to + 1) ?? bareName(tokens, role.to + 1))) return null;
  if (!opens && tokens[from]?.lower === "the" && isAnswered(tokens, from, role.to)) return null;
  // 'about Holt St Mary, the PCC said': only a closing comma makes 'the …' belong to the name.
  const determined = opens && mark !== "(" && tokens[from + 1]?.lower === "the";
  const goesOn = tokens[role.to]?.word === true && tokens[role.to - 1]?.lower !== ",";
  if (determined && goesOn && !(first && VERBS.get(tokens[role.to]?.lower ?? "")?.forms.has("past"))) return null;
  if (mark === "(") return closed(tokens, role, ")");
  if (!opens || (tokens[words]?.lower === "as" && tokens[role.to]?.lower !== ",")) return role;
  const end = afterPanel(tokens, role.to);
  return endsHere(tokens, end) ? { ...role, to: tokens[end]?.lower === "," ? end + 1 : end } : null;
}

const CAPACITY = new Set("speaking acting attending sitting appearing present in his her their the capacity role".split(" "));

/** ', speaking as an independent member,', ', in her capacity as Treasurer,': where 'as' stands; `at` where nothing of the kind does. */
function afterCapacity(tokens: readonly Token[], at: number): number {
  const capacity = tokens.slice(at, at + 4).findIndex(({ lower }) => lower === "as");
  return capacity > 0 && tokens.slice(at, at + capacity).every(({ lower }) => CAPACITY.has(lower)) ? at + capacity : at;
}

/** ', who was at present the Deputy Chief Constable': where the role begins; `at` where no such clause stands there. */
function afterWho(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== "who" || !/^(?:is|was)$/u.test(tokens[at + 1]?.lower ?? "")) return at;
  const the = tokens.slice(at + 2, at + 6).findIndex(({ lower }) => lower === "the");
  // 'who was invited by the Chairman': another's role.
  return the < 0 || !tokens.slice(at + 2, at + 2 + the).every(({ lower }) => STILL.has(lower)) ? at + 2 : at + 2 + the;
}

const STILL = new Set("at present then now still also currently previously formerly both".split(" "));
/** How many words a place before a role may have. */
const PLACED = 6;

/** Where a role begins behind its article and a place before it: 'Devon and Cornwall Police and Crime Commissioner'; null where another person does. */
function roleStart(tokens: readonly Token[], from: number, opens: boolean): number | null {
  let at = from;
  while (["the", "in", "as", "a", "an", "its", "their"].includes(tokens[at]?.lower ?? "")) at += 1;
  // 'Councillor Holt and Councillor Bell' are two.
  if (!opens && tokens[at]?.lower === "and") return null;
  const limit = at + PLACED;
  while (at < limit && !roleAt(tokens, at) && (isOfPlace(tokens, at) || tokens[at]?.possessive)) at += 1;
  return at;
}

/** 'In answer to a question from Ms Grant the Treasurer stated': two people, though no comma stands between them. */
const isAnswered = (tokens: readonly Token[], from: number, verb: number): boolean =>
  tokens[0]?.lower === "in" &&
  ANSWERING.has(tokens[1]?.lower ?? "") &&
  !tokens.slice(0, from).some(({ lower }) => lower === ",") &&
  VERBS.get(tokens[verb]?.lower ?? "")?.forms.has("past") === true;

const ANSWERING = new Set(["answer", "response", "reply"]);

/** 'Wolds and the Marshes' before 'Police and Crime Commissioner'. */
const isOfPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true ||
  tokens[at]?.lower === "and" ||
  (tokens[at]?.lower === "the" && tokens[at - 1]?.lower === "and" && !roleAt(tokens, at + 1));

/** ', independent member on the Panel,': where the words behind a role end that say of what. */
function afterPanel(tokens: readonly Token[], at: number): number {
  const panel = /^(?:on|of|to)$/u.test(tokens[at]?.lower ?? "") && /^(?:the|this)$/u.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at;
  return panel > at && /^(?:panel|committee)$/u.test(tokens[panel]?.lower ?? "") && tokens[panel + 1]?.lower === "," ? panel + 1 : at;
}

function closed(tokens: readonly Token[], role: RoleAt, mark: string): RoleAt | null {
  for (let at = role.to; at < role.to + 8; at += 1) if (tokens[at]?.lower === mark) return { ...role, to: at + 1 };
  return null;
}
