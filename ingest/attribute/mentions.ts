import type { Office } from "../../corpus/model/index.ts";
import { affiliation } from "./affiliations.ts";
import { whereOf, type Where } from "./elsewhere.ts";
import { isAuxiliary, PREPOSITIONS } from "./function-words.ts";
import type { Token } from "./grammar.ts";
import { ORGANISATIONS, ROLES, TITLES, VERBS } from "./lexicon.ts";
import { roleOrPost } from "./open-roles.ts";
import type { Initials } from "./initials.ts";
import { bareName, titledName, type Name, type NameAt } from "./names.ts";
import { roleAt, type RoleAt } from "./role-at.ts";

/** Somebody who may speak, where a sentence names them. */
export interface Mention {
  from: number;
  /** After its last token, an apposition and its closing comma included. */
  to: number;
  /** Null: a name whose role the sentence does not tell. */
  office: Office | null;
  number: "one" | "many" | "body";
  /** The role's words, lower case: who bears it elsewhere in the meeting. */
  role: string | null;
  name: Name | null;
  pronoun: "he" | "she" | "they" | null;
  /** True where the role is told beside the name, which tells it for the whole meeting. */
  tells: boolean;
  /** Where an office without a name is borne, as the words beside it tell. */
  where: Where;
}

/** A mention between two tokens, of which nothing is told but what `told` says: one person, without office or name. */
export const mentionOf = (from: number, to: number, told: Partial<Mention>): Mention => ({
  from,
  to,
  office: null,
  number: "one",
  role: null,
  name: null,
  pronoun: null,
  tells: false,
  where: [],
  ...told,
});

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

/** 'Councillor R Potts', 'Ms Watt, Chief Executive from the OPCC,', 'Alison Ward (PCC)'. */
function nameFirst(tokens: readonly Token[], from: number, at: number): Mention | null {
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

/** 'Mr Ticehurst (Independent)': a member whom no council has sent. */
const independent = (tokens: readonly Token[], at: number): RoleAt | null =>
  tokens[at]?.lower === "(" && tokens[at + 1]?.lower === "independent" && tokens[at + 2]?.lower === ")"
    ? { office: "member", role: "independent member", number: "one", to: at + 3 }
    : null;

/** ', on behalf of the OPCC,': whom somebody without a title speaks for says whose officer they are. */
function onBehalf(tokens: readonly Token[], at: number, title: Office | null): RoleAt | null {
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
function leadsGroup(tokens: readonly Token[], at: number): RoleAt | null {
  if (tokens[at]?.lower !== "," || tokens[at + 1]?.lower !== "who") return null;
  const led = tokens.slice(at + 2, at + 4).findIndex(({ lower }) => LED.has(lower));
  const from = at + 3 + led;
  if (led < 0 || !tokens.slice(from, from + NEAR).some(({ lower }) => GROUPS.has(lower))) return null;
  const closing = tokens.slice(from, from + CLAUSE).findIndex(({ lower }) => lower === ",");
  return closing < 0 ? null : { office: "member", role: "lead member", number: "one", to: from + closing + 1 };
}

const CAPACITY = new Set("speaking acting attending sitting appearing present in his her their the capacity role".split(" "));

/** ', who was at present the Deputy Chief Constable': where the role begins; `at` where no such clause stands there. */
function afterWho(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== "who" || !/^(?:is|was)$/u.test(tokens[at + 1]?.lower ?? "")) return at;
  const the = tokens.slice(at + 2, at + 6).findIndex(({ lower }) => lower === "the");
  // 'who was invited by the Chairman': another's role.
  return the < 0 || !tokens.slice(at + 2, at + 2 + the).every(({ lower }) => STILL.has(lower)) ? at + 2 : at + 2 + the;
}

const STILL = new Set("at present then now still also currently previously formerly both".split(" "));

const INDEFINITE = new Set(["a", "an", "one", "another"]);

/** A role after a name: ', Role,' or '(Role)' or ' - Role' or, without a mark, 'Role'. */
function roleBeside(tokens: readonly Token[], from: number, title: Office | null, first: boolean): RoleAt | null {
  const mark = tokens[from]?.lower ?? "";
  const opens = mark === "," || mark === "(" || mark === "–" || mark === "-";
  // 'Market Street – One member asked': the name is what the point is about.
  if ((mark === "–" || mark === "-") && tokens[from + 1]?.capital === true && INDEFINITE.has(tokens[from + 1]?.lower ?? "")) return null;
  let at = opens ? from + 1 : from;
  // ', speaking as an independent member,', ', in her capacity as Treasurer,'
  const capacity = opens ? tokens.slice(at, at + 4).findIndex(({ lower }) => lower === "as") : 0;
  if (capacity > 0 && tokens.slice(at, at + capacity).every(({ lower }) => CAPACITY.has(lower))) at += capacity;
  if (opens) at = afterWho(tokens, at);
  const as = tokens[at]?.lower === "as";
  while (["the", "in", "as", "a", "an", "its", "their"].includes(tokens[at]?.lower ?? "")) at += 1;
  // A place before the role: 'Devon and Cornwall Police and Crime Commissioner'.
  // 'Councillor Holt and Councillor Bell' are two.
  if (!opens && tokens[at]?.lower === "and") return null;
  const limit = at + 6;
  while (at < limit && !roleAt(tokens, at) && (isOfPlace(tokens, at) || tokens[at]?.possessive)) at += 1;
  const role = roleAt(tokens, at);
  // 'named Ms Coyle as the PCC’s choice'
  if (role && tokens[role.to - 1]?.possessive) return null;
  if (!role || role.number !== "one" || (!opens && !tokens[at]?.capital) || !fitsTitle(title, role.office)) return null;
  // 'In response to Mr Bell, the Chief Constable, Ann Dale, said': the role is that of the name after it.
  if (mark === "," && tokens[role.to]?.lower === "," && (titledName(tokens, role.to + 1) ?? bareName(tokens, role.to + 1))) return null;
  if (!opens && tokens[from]?.lower === "the" && isAnswered(tokens, from, role.to)) return null;
  // 'about Holt St Mary, the PCC said': only a closing comma makes 'the …' belong to the name.
  const determined = opens && mark !== "(" && tokens[from + 1]?.lower === "the";
  const goesOn = tokens[role.to]?.word === true && tokens[role.to - 1]?.lower !== ",";
  if (determined && goesOn && !(first && VERBS.get(tokens[role.to]?.lower ?? "")?.forms.has("past"))) return null;
  if (mark === "(") return closed(tokens, role, ")");
  if (!opens || (as && tokens[role.to]?.lower !== ",")) return role;
  const end = afterPanel(tokens, role.to);
  return endsHere(tokens, end) ? { ...role, to: tokens[end]?.lower === "," ? end + 1 : end } : null;
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

const OF_THE_PANEL: ReadonlySet<Office> = new Set(["chair", "vice-chair", "member", "other"]);
/** A councillor bears no office of the police or of a council's staff. */
const fitsTitle = (title: Office | null, office: Office): boolean => title === null || OF_THE_PANEL.has(office);

function closed(tokens: readonly Token[], role: RoleAt, mark: string): RoleAt | null {
  for (let at = role.to; at < role.to + 8; at += 1) if (tokens[at]?.lower === mark) return { ...role, to: at + 1 };
  return null;
}

const endsHere = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return !token || !token.word || !token.capital;
};

/** 'The Chair', 'the PCC's Policy Officer', 'Chief Constable D Farrow', 'The Clerk, Dora Finch,'. */
function roleFirst(tokens: readonly Token[], from: number, at: number): Mention | null {
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

/** What ends a name that stands beside a role: 'the Commissioner, Ann Dale; the Treasurer, …'. */
const ENDS_NAME = new Set([",", ")", "–", ";"]);

/** 'Chair ………… Date': what stands between them is no blank. */
const isApart = (tokens: readonly Token[], at: number): boolean => (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 2;

/** 'Superintendent Maya Coyle, Head of Local Policing': a second role of the same person ends the mention. */
function furtherRole(tokens: readonly Token[], from: number): number {
  const second = tokens[from]?.lower === "," ? roleAt(tokens, from + 1) : null;
  if (!second || second.number !== "one" || !endsHere(tokens, second.to)) return from;
  return tokens[second.to]?.lower === "," ? second.to + 1 : second.to;
}

/** 'PCC Objectives', 'the PCC Election', 'Commissioner Dale': one word behind a role is somebody's name only where its bearer speaks. */
export const isLone = ({ name, office }: Mention): boolean =>
  name?.titled === false && name.given.length === 0 && office !== null && BORNE_BY_ONE.has(office);
const BORNE_BY_ONE: ReadonlySet<Office> = new Set(["commissioner", "deputy-commissioner", "chief-constable", "chair", "vice-chair"]);
