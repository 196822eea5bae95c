import type { Office, OfficeHolder, PersonEvidence } from "../../../corpus/model/index.ts";
import type { Placed, Present } from "../../draft.ts";
import { evidenceOf, holderOfDay } from "../../reference/holder-of-day.ts";
import { tokenise } from "../words/tokens.ts";
import { mayBeOne, wholeName, type Name } from "../mentions/names.ts";
import { roleAt } from "../mentions/role-at.ts";

/** Somebody of a meeting, under the fullest name that is known. */
export interface Person {
  name: Name;
  office: Office | null;
  evidence: PersonEvidence;
  /** The roles that were printed beside the name, lower case. */
  roles: Set<string>;
}
/** A name with what the text says of it there. */
export interface Named {
  name: Name;
  office: Office | null;
  role: string | null;
}

/** Only they are persons of a record. */
const PUBLIC_ROLES: ReadonlySet<Office> = new Set([
  "commissioner",
  "deputy-commissioner",
  "chair",
  "vice-chair",
  "member",
  "chief-constable",
  "police-officer",
  "opcc-officer",
  "council-officer",
]);
/** Officers, whose posts may be the council's, the commissioner's or the force's. */
export const STAFF: ReadonlySet<Office> = new Set(["opcc-officer", "council-officer", "police-officer"]);
export const isStaff = (office: Office | null): boolean => office !== null && STAFF.has(office);
export const isPublicRole = (office: Office): boolean => PUBLIC_ROLES.has(office);

const OF_THE_COMMISSIONER = /\b(?:OPF?CC|MOPAC|Office of the (?:Police|PF?CC))\b/u;

type When = Pick<Placed, "force" | "dateNotBefore" | "dateNotAfter" | "attendance" | "contacts">;

/** Everybody whom a meeting names, by its attendance list, its text and the office-holders of its day. */
export class People {
  readonly #persons: Person[] = [];
  readonly #holders: OfficeHolder[];
  readonly #when: When;

  /** `candidates`: who stands before the panel; `named`: the names in the text, each as often as it stands there. */
  constructor(when: When, holders: readonly OfficeHolder[], candidates: readonly Named[], named: readonly Named[]) {
    this.#when = when;
    this.#holders = holders.filter((row) => row.force === when.force?.id);
    for (const candidate of candidates) this.#add(candidate, "attendance");
    for (const attendee of when.attendance) this.#attend(attendee);
    const fullestFirst = [...named].sort((a, b) => b.name.given.length - a.name.given.length);
    for (const one of fullestFirst.filter((n) => n.office !== null)) this.#add(one, "printed");
    for (const name of (when.contacts ?? []).flatMap((contact) => wholeName(contact) ?? [])) this.#addContact(name);
    for (const one of fullestFirst.filter((n) => n.office === null)) this.#addHolder(one);
  }

  /** The one person of the meeting whom a name may mean; `many` where several may be meant, null where nobody is known by it. */
  called(name: Name): Person | "many" | null {
    const [first, ...more] = this.#persons.filter((person) => mayBeOne(person.name, name));
    if (!first) return this.#holderCalled(name);
    return more.length > 0 ? "many" : first;
  }

  /** The one person of the meeting whose initials they are ('JS'); null where nobody's or several people's. */
  withInitials(initials: string): Person | null {
    return only(this.#persons.filter(({ name }) => initialsOf(name) === initials.toLowerCase()));
  }

  /** The one person who bears an office, or who was printed once with that role; null where none or several. */
  bearer(office: Office, role: string | null): Person | null {
    const own = this.#persons.filter((person) => person.office === office && isPublicRole(office));
    const [byRole, ...others] = own.filter((person) => role !== null && hasRole(person, role));
    if (byRole && others.length === 0) return byRole;
    if (office === "commissioner" || office === "deputy-commissioner") return only(own) ?? (own.length > 0 ? null : this.#holderOf(office));
    return office === "chair" || office === "vice-chair" || office === "chief-constable" ? only(own) : null;
  }

  /** The one officer who was printed with a post of several words, whose staff the post alone does not tell. */
  inPost(role: string): Person | null {
    return role.includes(" ") ? only(this.#persons.filter((person) => isStaff(person.office) && hasRole(person, role))) : null;
  }

  /** The one person who stands before the panel as a candidate; null where none or several do. */
  candidate(): Person | null {
    return only(this.#persons.filter(({ roles }) => roles.has("candidate")));
  }

  /** Makes a person's office at the meeting known ('Councillor Bell in the Chair'); returns the person. */
  appoint(name: Name, office: Office): Person | null {
    const person = this.called(name);
    if (person === "many") return null;
    if (person) return person;
    return this.#add({ name, office, role: null }, "printed");
  }

  /** Whether a mayor is the commissioner of the force on the day, or may be; null where the reference knows nobody who is. */
  get mayActAsCommissioner(): boolean | null {
    const own = this.#during().filter(({ office }) => office === "commissioner");
    return own.length === 0 ? null : own.some(({ title }) => title.startsWith("Mayor"));
  }

  /** The rows of the reference that the day, or a day of the interval that is known, lies in. */
  #during(): OfficeHolder[] {
    const { dateNotBefore: from, dateNotAfter: to } = this.#when;
    return this.#holders.filter((row) => (to === null || row.from <= to) && (from === null || row.to === null || row.to >= from));
  }

  #attend({ name, office: listed, organisation, status, post }: Present): void {
    // An officer of the commissioner's office may stand in a list of the council's.
    const office = listed === "council-officer" && OF_THE_COMMISSIONER.test(organisation ?? "") ? "opcc-officer" : listed;
    const read = wholeName(name);
    if (!read || !isPublicRole(office)) return;
    const there = status !== "apologies" || office !== "chair";
    const person = this.#add({ name: read, office: there ? office : "member", role: null }, "attendance");
    for (const role of rolesIn(post ?? "")) person?.roles.add(role);
  }

  #add({ name, office, role }: Named, evidence: PersonEvidence): Person | null {
    const [known, ...more] = this.#persons.filter((person) => mayBeOne(person.name, name));
    if (more.length > 0) return null;
    if (!known) {
      const person = { name: this.#fullest(name, office), office, evidence, roles: new Set(role ? [role] : []) };
      this.#persons.push(person);
      return person;
    }
    if (role) known.roles.add(role);
    // What an attendance list or a role beside the name tells outweighs a title ('Councillor').
    if (office !== null && known.evidence !== "attendance" && (known.office === null || (known.office === "member" && role !== null)))
      known.office = office;
    known.name = { ...known.name, sex: known.name.sex ?? name.sex };
    return known;
  }

  /** Whom a page names as its contact serves the council, unless the text knows somebody else by that name. */
  #addContact(name: Name): void {
    if (!this.#persons.some((person) => person.name.surname === name.surname))
      this.#add({ name, office: "council-officer", role: null }, "printed");
  }

  /** A name without a role is an office-holder of the day where one bears it. */
  #addHolder(named: Named): void {
    if (this.#persons.some((person) => mayBeOne(person.name, named.name))) return;
    const holder = this.#holderCalled(named.name);
    if (holder) this.#persons.push(holder);
  }

  #holderCalled(name: Name): Person | null {
    const fitting = this.#during().flatMap((row) => {
      const full = wholeName(row.name);
      return full && mayBeOne(full, name) ? [{ row, full }] : [];
    });
    const [first] = fitting;
    if (!first || fitting.some(({ row }) => row.name !== first.row.name || row.office !== first.row.office)) return null;
    return {
      name: { ...first.full, sex: name.sex },
      office: first.row.office,
      evidence: evidenceOf(fitting.map(({ row }) => row)),
      roles: new Set(),
    };
  }

  /** Who held the office on the day; null where none or two did. */
  #holderOf(office: Office): Person | null {
    const row = holderOfDay(office, this.#when, this.#holders);
    const name = row && wholeName(row.name);
    return name ? { name, office, evidence: evidenceOf([row]), roles: new Set() } : null;
  }

  /**
   * The name with the given names that the reference knows, where the text prints the surname alone; as printed where the entry is not
   * confirmed: how the minutes name somebody would then be said of a name that they do not give.
   */
  #fullest(name: Name, office: Office | null): Name {
    if (name.given.length > 0 || office !== "commissioner") return name;
    const holder = this.#holderCalled(name);
    return holder?.office === office && holder.evidence === "reference" ? { ...holder.name, sex: name.sex } : name;
  }
}

/** The roles that a post names: 'OPCC Chief Executive', 'Treasurer and Head of Estates'. */
function rolesIn(post: string): string[] {
  const tokens = tokenise(post);
  const roles: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = roleAt(tokens, at);
    if (found) roles.push(found.role);
    at = found ? found.to : at + 1;
  }
  return roles;
}

/** Roles in short. */
const SHORT = new Map([
  ["dcc", "deputy chief constable"],
  ["t/dcc", "temporary deputy chief constable"],
  ["acc", "assistant chief constable"],
  ["t/acc", "temporary assistant chief constable"],
  ["cfo", "chief finance officer"],
  ["chief financial officer", "chief finance officer"],
  ["ceo", "chief executive"],
  ["chief executive officer", "chief executive"],
  ["supt", "superintendent"],
  ["chief supt", "chief superintendent"],
  ["dci", "detective chief inspector"],
]);
const inFull = (role: string): string => SHORT.get(role) ?? role;
/** Whether somebody was printed with a role, in full, in short, or with fewer of its fields ('Head of Estates' of 'Head of Estates and Fleet'). */
const hasRole = ({ roles }: Person, role: string): boolean =>
  roles.has(role) || [...roles].some((one) => isRole(inFull(one), inFull(role)) || isRole(inFull(role), inFull(one)));
const isRole = (long: string, short: string): boolean => long === short || long.startsWith(`${short} `);

const initialsOf = ({ given, surname }: Name): string => [...given, ...surname.split("-")].map((word) => word[0] ?? "").join("");
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);
