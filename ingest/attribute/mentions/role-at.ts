import type { Office } from "../../../corpus/model/index.ts";
import type { Token } from "../words/tokens.ts";
import { ORGANISATIONS, ROLES, TITLES, type Role } from "../words/lexicon.ts";
import { fieldIn, roleOrPost } from "./open-roles.ts";

/** A role at its place in tokens: whose it is, its words, and where it ends. */
export interface RoleAt {
  office: Office;
  role: string;
  number: Role["number"];
  to: number;
}

/** A role with what stands before it ('OPCC', 'the Commissioner's') and after it ('of the County Council') that decides whose it is. */
export function roleAt(tokens: readonly Token[], from: number): RoleAt | null {
  const deputy = deputyAt(tokens, from);
  if (deputy) return deputy;
  const owner = ownerAt(tokens, from);
  const found = roleOrPost(tokens, owner?.to ?? from);
  if (!found) return null;
  let { value: role, end } = found;
  // 'The Deputy' is the commissioner's, where no post follows: 'Deputy Head of Media', 'a deputy'.
  if (end === from + 1 && role.office === "deputy-commissioner" && tokens[from]?.lower === "deputy" && !isAlone(tokens, from)) return null;
  // 'Head of Media' is a role, a head is not.
  if (tokens[end - 1]?.lower === "head" && tokens[end]?.lower !== "of") return null;
  const second = tokens[end]?.lower === "and" && role.by === "org" ? ROLES.longest(tokens, end + 1) : null;
  if (second?.value.by === "org" && tokens[end + 1]?.capital) end = second.end;
  const fielded = tokens[end]?.lower === "," || tokens.slice(from, end).some((token) => token.lower === "of" || token.lower === "for");
  if (role.by === "org" && fielded) end = afterFields(tokens, end);
  const words = wordsOf(tokens, owner?.to ?? from, end);
  const first = organisationAfter(tokens, end, role.by);
  // 'Director of Partnerships of the OPCC'
  const further = first && first.office === null && role.by === "org" ? organisationAfter(tokens, first.to, role.by) : null;
  const after = further?.office ? further : first;
  const listed = role.by === "org" && GENERAL.has(tokens[found.end - 1]?.lower ?? "") ? fieldIn(tokens, found.end, after?.to ?? end) : null;
  const office =
    owner === null && leadsOther(words, after)
      ? "other"
      : officeOf(listed ? { ...role, office: listed } : role, owner?.office ?? null, after);
  if (office === null) return null;
  return {
    office,
    role: `${words}${generalField(tokens, end, first)}`,
    number: role.number,
    to: afterAbbreviation(tokens, from, after?.to ?? end),
  };
}

/** How many words the name of a force's area has at most. */
const AREA = 4;

/** 'Deputy Kelder Vale Police and Crime Commissioner': the area stands amid the office. */
function deputyAt(tokens: readonly Token[], from: number): RoleAt | null {
  if (tokens[from]?.lower !== "deputy" || !tokens[from]?.capital) return null;
  for (let at = from + 1; at <= from + AREA && tokens[at]?.word && tokens[at]?.capital; at += 1) {
    const role = ROLES.longest(tokens, at);
    if (!role) continue;
    if (at === from + 1 || role.value.office !== "commissioner" || role.value.number !== "one") return null;
    const to = afterAbbreviation(tokens, from, role.end);
    return { office: "deputy-commissioner", role: `deputy ${wordsOf(tokens, at, role.end)}`, number: "one", to };
  }
  return null;
}

/** 'Deputy Police and Crime Commissioner (DPCC),': after the short form of the role in brackets, which its own initials make or a table lists. */
function afterAbbreviation(tokens: readonly Token[], from: number, to: number): number {
  const short = tokens[to + 1]?.raw ?? "";
  if (tokens[to]?.lower !== "(" || tokens[to + 2]?.lower !== ")" || !/^\p{Lu}{2,6}$/u.test(short)) return to;
  const initials = tokens.slice(from, to).map(({ raw, capital }) => (capital ? raw.charAt(0) : ""));
  return initials.join("") === short || ROLES.longest(tokens, to + 1)?.end === to + 2 ? to + 3 : to;
}

/** Bodies whose chief executive is known without their name: the office and the force. */
const OURS = /pf?cc\b|\b(?:commissioner|office|police|force|constabulary)/u;
/** Who leads a body. */
const LEADS_BODY = new Set(["chief executive", "chief executive officer", "chief officer", "deputy chief executive"]);

/** 'The Chief Executive of Beacon Support': who leads a body that is neither the office, the force nor a council. */
const leadsOther = (role: string, of: Organisation | null): boolean =>
  LEADS_BODY.has(role) && of?.office === null && of.joint === "of" && of.words !== "" && !OURS.test(of.words);

const isAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true && tokens[at - 1]?.lower === "the" && tokens[at + 1]?.capital !== true && tokens[at + 1]?.word === true;

/** Posts that only their field tells apart: 'Head of Custody', 'Director of People'. */
const GENERAL = new Set(["head", "director", "lead"]);

/** ' of data and scrutiny' behind 'Head': what tells one head from another. */
const generalField = (tokens: readonly Token[], end: number, field: Organisation | null): string =>
  field?.joint === "of" && field.words !== "" && GENERAL.has(tokens[end - 1]?.lower ?? "") ? ` of ${field.words}` : "";

/** How many words a second field of a post may have. */
const FIELD = 4;

/** 'Head of Performance and Governance': the fields that 'and' adds to those of a listed post; another office or person after it is none. */
function afterFields(tokens: readonly Token[], end: number): number {
  const joint = tokens[end]?.lower;
  if (joint === ",") return afterInserted(tokens, end);
  if ((joint !== "and" && joint !== "&") || !tokens[end + 1]?.capital || ROLES.longest(tokens, end + 1) || TITLES.longest(tokens, end + 1))
    return end;
  let at = end + 1;
  while (at < end + 1 + FIELD && tokens[at]?.word && tokens[at]?.capital && !tokens[at]?.possessive) at += 1;
  return at;
}

/** 'Principal Solicitor, Planning and Highways Law, ': the field between two commas, which 'and' or 'of' tells from a name. */
function afterInserted(tokens: readonly Token[], comma: number): number {
  const inner = tokens.slice(comma + 1, comma + 2 + FIELD + 2);
  const closing = inner.findIndex((token) => token.lower === ",");
  const field = inner.slice(0, Math.max(0, closing));
  const isField =
    field.length > 2 &&
    field.every((token, at) => token.word && !token.possessive && (token.capital || (at > 0 && INSIDE.has(token.lower)))) &&
    field.some((token) => INSIDE.has(token.lower));
  return isField && !ROLES.longest(tokens, comma + 1) && !TITLES.longest(tokens, comma + 1) ? comma + 1 + closing : comma;
}

function ownerAt(tokens: readonly Token[], from: number): { office: Office; to: number } | null {
  const owner = ORGANISATIONS.longest(tokens, from);
  if (!owner) return null;
  const next = roleOrPost(tokens, owner.end);
  const own = ROLES.longest(tokens, from);
  if (!next || next.value.by !== "org" || (own && own.end > owner.end)) return null;
  return { office: owner.value, to: owner.end };
}

interface Organisation {
  office: Office | null;
  words: string;
  to: number;
  /** 'of', 'from' … */
  joint: string;
}
const JOINS = new Set(["of", "from", "for", "to", "at", "in"]);
const NO_POST = new Set(["their", "his", "her", "its", "attending", "coming"]);
const INSIDE = new Set(["and", "of", "for", "the", "&"]);

/** 'of the Panel', 'from the OPCC', ', OPCC': the organisation after a role. Its end is that of its name. */
function organisationAfter(tokens: readonly Token[], from: number, by: Role["by"]): Organisation | null {
  const mark = tokens[from]?.lower ?? "";
  if (mark === "," || mark === "(") {
    const place = placeBefore(tokens, from + 1);
    const known = ORGANISATIONS.longest(tokens, place);
    if (place > from + 1 && known) return { office: known.value, words: "", joint: mark, to: closing(tokens, known.end, mark) };
    if (!known || (mark === "," && known.value !== "opcc-officer" && !isShort(tokens, from + 1, known.end))) return null;
    return { office: known.value, words: "", joint: mark, to: closing(tokens, skipShortForm(tokens, known.end), mark) };
  }
  if (!JOINS.has(mark) || (by !== "org" && (mark === "to" || mark === "at" || mark === "in"))) return null;
  // 'was thanked by the Chairman for their attendance'
  if (NO_POST.has(tokens[from + 1]?.lower ?? "")) return null;
  let at = from + 1;
  while (tokens[at]?.lower === "the" || tokens[at]?.lower === "this") at += 1;
  const start = at;
  let office: Office | null = null;
  const limit = at + 9;
  while (at < limit && (tokens[at]?.capital || (isInside(tokens, at) && at > start)) && !isAnother(tokens, at)) {
    const known = ORGANISATIONS.longest(tokens, at);
    if (known) office = known.value;
    at = known ? known.end : at + 1;
  }
  if (at === start) {
    const known = ORGANISATIONS.longest(tokens, at);
    if (!known) return { office: null, words: wordsOf(tokens, start, start + 3), joint: mark, to: from };
    [office, at] = [known.value, known.end];
  }
  return { office, words: wordsOf(tokens, start, at), joint: mark, to: office === null ? at : skipShortForm(tokens, at) };
}

/** '… Commissioner for Dale and Ann Roe, Chief Executive': behind 'and' stands somebody else, with a post of their own. */
function isAnother(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "and") return false;
  let end = at + 1;
  while (end < at + LONGEST_NAME && tokens[end]?.capital && !tokens[end]?.possessive) end += 1;
  return end > at + 2 && tokens[end]?.lower === "," && ROLES.longest(tokens, end + 1) !== null;
}
/** One more than the words of a name. */
const LONGEST_NAME = 4;

/** The bracket that opens before a role ('(Chief Executive, OPCC)') is closed by whoever opened it. */
const closing = (tokens: readonly Token[], end: number, mark: string): number =>
  tokens[end]?.lower === (mark === "(" ? ")" : ",") ? end + 1 : end;

/** ', Kelder Constabulary' and ', Kelder County Council' behind a role: where the body begins whose place stands before it; `from` where none does. */
function placeBefore(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 3 && tokens[at]?.word && tokens[at]?.capital && !tokens[at]?.possessive; at += 1) {
    if (ROLES.longest(tokens, at) || TITLES.longest(tokens, at)) break;
    if (at > from && (POLICE_BODIES.has(tokens[at]?.lower ?? "") || isCouncil(tokens, at))) return at;
  }
  return from;
}
const POLICE_BODIES = new Set(["constabulary", "police"]);

/** 'County Council' */
function isCouncil(tokens: readonly Token[], at: number): boolean {
  const known = ORGANISATIONS.longest(tokens, at);
  return known?.value === "council-officer" && tokens[known.end - 1]?.lower === "council";
}

/** ', KCC,' behind a role: a body by its initials. */
const isShort = (tokens: readonly Token[], at: number, end: number): boolean =>
  end === at + 1 && /^\p{Lu}{3,5}$/u.test(tokens[at]?.raw ?? "") && tokens[end]?.lower === ",";

/** '(OPCC)' after the name that it is short for. */
const skipShortForm = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === "(" && ORGANISATIONS.longest(tokens, at + 1)?.end === at + 2 && tokens[at + 2]?.lower === ")" ? at + 3 : at;

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(" ");

/** A small word within an organisation's name; a comma only in 'Police, Fire and Crime'. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.lower === ",") return next?.lower === "fire" || next?.lower === "crime";
  return INSIDE.has(tokens[at]?.lower ?? "") && next?.capital === true;
}

/** Whose role it is; null where it is nobody's at this meeting ('members of the community'). */
function officeOf(role: Role, owner: Office | null, after: Organisation | null): Office | null {
  // Whom a council has sent sits as a member; its officers are called so.
  if (role.by === "org" && role.office === "other" && after?.office === "council-officer")
    return OF_AN_OFFICER.test(after.words) ? "council-officer" : "member";
  // 'Head of Governance at Kelder East': a post at a place is the council's.
  if (role.by === "org") return owner ?? after?.office ?? (after?.joint === "at" && after.words !== "" ? "council-officer" : role.office);
  if (role.by === "chair") return chairOf(role, after);
  // The mayor of a town sits as a member.
  if (role.by === "mayor" && after?.joint === "of" && after.words !== "" && !ACTS_AS_COMMISSIONER.test(after.words)) return "member";
  if (role.by !== "member" || after?.joint !== "of") return role.office;
  return /^(?:panel|committee|police and crime|police & crime|pcp)/u.test(after.words) ? role.office : null;
}

/** 'the representative of the Chief Executive of Kelder Council' */
const OF_AN_OFFICER = /^(?:chief executive|monitoring officer|clerk|director|head|solicitor|treasurer)\b/u;

/** The areas whose mayors are, or have been, their commissioners. */
const ACTS_AS_COMMISSIONER = /london|greater manchester|(?:west|south|north) yorkshire|west midlands|combined|authority/u;

function chairOf(role: Role, after: Organisation | null): Office {
  if (!after || after.words === "" || OUR_BODY.test(after.words)) return role.office;
  return /^group$|\b(?:task|finish|working|review|scrutiny) group\b|\b(?:sub-|sub committee|budget|complaints)/u.test(after.words)
    ? "member"
    : "other";
}

const OUR_BODY =
  /^(?:panel|meeting|committee|pcp|pfcp|(?:[a-z]+ ){0,6}police (?:(?:and|&) crime|, fire (?:and|&) crime) (?:panel|committee))\b/u;
