import type { Office, PersonEvidence } from "../../../corpus/model/index.ts";
import type { Chaired } from "./chairs.ts";
import { isElsewhere } from "../mentions/elsewhere.ts";
import type { ItemClass } from "../items/item-class.ts";
import type { Mention } from "../mentions/mention.ts";
import { mayBeOne, type Name, sexOf } from "../mentions/names.ts";
import { isPublicRole, isStaff, type People, type Person } from "./people.ts";
import type { PublicAsker } from "./public-askers.ts";
import { isScrutineer } from "../mentions/sides.ts";

/** Who speaks. */
export interface Speaker {
  office: Office;
  person: string | null;
  personEvidence: PersonEvidence | null;
  sex: "m" | "f" | null;
  number: Mention["number"];
  /** Others named beside: 'The PCC and the Chief Constable'. */
  beside: Office[];
}
/** The office of a mention, of the person whom its name means, or of the one whose initials they are. */
export type OfficeOf = (whom: Mention | { initials: string }) => Office | null;
/** Where in a meeting something is said. */
export interface Place {
  order: number;
  itemClass: ItemClass | null;
  /** Whose officers bring the item before the panel, by its title. */
  presenters: Office | null;
}

/** What decides who a mention means. */
export interface Directory {
  people: People;
  chairs: readonly Chaired[];
  /** What pronouns tell of those who are named by office alone. */
  sexes: ReadonlyMap<Office, "m" | "f">;
  force: string | null;
  publicAskers: readonly PublicAsker[];
}

/** Forces of which "the Commissioner" is the chief of police, with deputies and assistants who are police officers. */
const POLICE_COMMISSIONERS = new Set(["metropolitan", "city-of-london"]);

/** Who a mention means at a place in the meeting; null: somebody whose role nobody can tell. */
export function speakerOf(mention: Mention, place: Place, directory: Directory): Speaker | null {
  return mention.name ? byName(mention, place, directory) : byRole(mention, place, directory);
}

function byName(mention: Mention, place: Place, directory: Directory): Speaker | null {
  if (!mention.name) return null;
  const known = directory.people.called(mention.name);
  // 'DS Platt' is no member of that name.
  const isOther = known !== "many" && known !== null && mention.office === "police-officer" && isScrutineer(known.office ?? "other");
  const person = known === "many" || isOther ? null : known;
  if (person?.evidence !== "attendance" && asksForPublic(mention.name, place, directory)) return anonymous("public", "one");
  const chair = chairAt(place, directory);
  const presides = person !== null && person === chair;
  const listed = person?.evidence === "attendance" ? person.office : null;
  // 'Mayor J Pell' is a member, unless the reference knows a mayor of that name as the commissioner.
  const told = mention.role === "mayor" ? (person?.office ?? "member") : mention.tells ? mention.office : null;
  // Interests are the members' own to declare.
  const usual = place.itemClass === "declarations" ? "member" : null;
  // Who is listed among the members may be said to preside, or to be the deputy.
  const raised = listed === "member" && (told === "chair" || told === "vice-chair") ? told : null;
  const office = presides ? "chair" : (raised ?? listed ?? told ?? person?.office ?? mention.office ?? usual);
  // 'Mr Cole of the Residents' Association' among the questions of the public
  if (place.itemClass === "public" && (office === null || (office === "other" && person === null))) return anonymous("public", "one");
  if (office === null) return null;
  const shown = person?.name.shown ?? (known === "many" ? null : mention.name.shown);
  const sex = mention.name.sex ?? sexOf(person?.name ?? mention.name);
  if (!isPublicRole(office) || shown === null) return { ...anonymous(office, "one"), sex };
  return { ...anonymous(office, "one"), person: shown, personEvidence: person?.evidence ?? "printed", sex };
}

/** 'Councillor Bell (Kelder Council)' among the questions of the public, and in that item alone. */
const asksForPublic = (name: Name, { order }: Place, { publicAskers }: Directory): boolean =>
  publicAskers.some((one) => order >= one.from && order < one.to && mayBeOne(one.name, name));

function byRole(mention: Mention, place: Place, directory: Directory): Speaker | null {
  if (mention.office === null) return null;
  const candidate = CANDIDATE.test(mention.role ?? "") ? directory.people.candidate() : null;
  if (candidate?.office && isPublicRole(candidate.office)) return { ...named(candidate.office, candidate), sex: sexOf(candidate.name) };
  const posted = isStaff(mention.office) && mention.number === "one" ? directory.people.inPost(mention.role ?? "") : null;
  // 'Head of Estates' may be anybody's; a chief executive's is told where it is another's.
  if (posted?.office && (posted.office === mention.office || / of /u.test(mention.role ?? "")))
    return { ...named(posted.office, posted), sex: sexOf(posted.name) };
  const office = officeAt(mention, directory);
  if (mention.number !== "one" || isIndefinite(mention) || isElsewhere(mention.where, directory.force))
    return anonymous(office, mention.number);
  const person =
    office === "chair"
      ? (chairAt(place, directory) ?? directory.people.bearer(office, null))
      : directory.people.bearer(office, mention.role);
  // Who acts for the holder is not whom the reference names.
  if (mention.where === "acting" && person?.evidence.startsWith("reference") === true) return anonymous(office, "one");
  return { ...named(office, person), sex: sexIn(office, person, directory) };
}

/** Who is to be confirmed in an office speaks in the one that they bear, where the minutes tell it. */
const CANDIDATE = /\bcandidate$/u;

function officeAt({ role, office }: Mention, { force, people }: Directory): Office {
  if (force !== null && POLICE_COMMISSIONERS.has(force)) {
    if (role === "commissioner") return "chief-constable";
    if (role === "deputy commissioner" || role === "assistant commissioner") return "police-officer";
  }
  // The mayor of a town sits as a member where the reference knows a commissioner who is none.
  if ((role === "mayor" || role === "deputy mayor") && people.mayActAsCommissioner === false) return "member";
  return office ?? "other";
}

/** 'A Member': one of several, whoever it is. */
const isIndefinite = (mention: Mention): boolean =>
  mention.office === "member" || mention.office === "public" || mention.office === "panel";

const named = (office: Office, person: Person | null): Speaker => ({
  ...anonymous(office, "one"),
  person: person?.name.shown ?? null,
  personEvidence: person?.evidence ?? null,
});

/** The holder's own title tells it first, then the pronouns of the minutes, then the given name. */
const sexIn = (office: Office, person: Person | null, { sexes }: Directory): Speaker["sex"] =>
  person?.name.sex ?? sexes.get(office) ?? (person && sexOf(person.name));

/** Whoever holds an office at the meeting. */
export const holderOf = (office: Office, directory: Directory): Speaker => {
  const person = directory.people.bearer(office, null);
  return { ...named(office, person), sex: sexIn(office, person, directory) };
};

export const anonymous = (office: Office, number: Mention["number"]): Speaker => ({
  office,
  person: null,
  personEvidence: null,
  sex: null,
  number,
  beside: [],
});

/** Somebody of whom the minutes print a name and, but for `office`, no role. */
export const somebodyCalled = (name: Name, office: Office = "other"): Speaker => ({ ...anonymous(office, "one"), sex: sexOf(name) });

/** 'Mr Roe:' below what leads in to the questions of members: one of them, of whom nothing else tells. Null where no name is printed. */
export const namedMember = ({ name }: Mention): Speaker | null =>
  name && { ...somebodyCalled(name, "member"), person: name.shown, personEvidence: "printed" };

/** Who presides at a place: the last who took the chair before it, else the only one who takes it at all. */
function chairAt(place: Place, { chairs, people }: Directory): Person | null {
  const before = chairs.findLast((chaired) => chaired.order <= place.order);
  const chaired = before ?? (chairs.length === 1 && people.bearer("chair", null) === null ? chairs[0] : undefined);
  const person = chaired ? people.called(chaired.name) : people.bearer("chair", null);
  return person === "many" ? null : person;
}
