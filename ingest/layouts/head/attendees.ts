import type { Attendee } from "../../../corpus/model/index.ts";
import type { Present } from "../../draft.ts";
import type { List } from "./attendance-heads.ts";
import { isSubstitute, officeOf, organisationOf, substituteFor } from "./notes.ts";
import { peopleIn } from "./people.ts";
import { hasTitle } from "./person-names.ts";
import { tells } from "../words/agenda.ts";
import { BEFORE_NAME } from "../words/persons.ts";

/** Those whom a text names, as people of a list. */
export function attendees(text: string, list: List): Present[] {
  return peopleIn(text, list.status === "in-attendance").flatMap((person): Present[] => {
    const stand = list.status === "apologies" ? (peopleIn(substituteFor(person) ?? "")[0] ?? null) : null;
    const away: Present = {
      name: person.name,
      office: officeOf(person, list.office),
      organisation: organisationOf(person),
      status: person.absent ? "apologies" : list.status === "present" && isSubstitute(person) ? "substitute" : list.status,
      ...(person.notes.length > 0 && { post: person.notes.join(", ") }),
    };
    return stand ? [away, { name: stand.name, office: "member", organisation: null, status: "substitute" }] : [away];
  });
}

/** The title that a person's name begins with. */
export const PERSON = new RegExp(`^(?:${BEFORE_NAME}|Professor|Alderman|Mayor)\\b`);

/** 'Councillor A Wain (Chair)', 'Mr Dale': somebody with a title. */
export const isTitledPerson = (text: string): boolean => PERSON.test(text);

/** Whether a line is a name, with an office or a body behind it, and no sentence. */
export const isListedPerson = (text: string): boolean =>
  text.length < 200 && !/[.?!]$/.test(text) && !tells(text) && peopleIn(text).length > 0;

/** 'Chair: Cllr Amos', 'Vice-Chair - Mrs Lane - Kelder Council'. */
const CHAIRS = /^(?<vice>vice[- ]|deputy )?chair(?:man|woman|person)?(?:\s?:|\s[–—-])\s+(?<names>\p{Lu}.{2,200})$/iu;

/** Who presides by a line of its own ('Chair: Cllr Amos'), whatever list it stands in. */
export function presiding(text: string): Present[] {
  const { vice, names } = CHAIRS.exec(text)?.groups ?? {};
  const office: Attendee["office"] = vice === undefined ? "chair" : "vice-chair";
  return names === undefined ? [] : attendees(names, { status: "present", office }).map((person): Present => ({ ...person, office }));
}

/** A line of a list of members that names officers: no titles, one council or office behind all of them. */
export const isOfficers = (text: string) =>
  /\((?:[^()]*\b(?:Council|MBC|BC|CC|DC)|Office of [^()]*|[^()]*Commissioner['’]s Office)\)\.?$/.test(text) &&
  !peopleIn(text).some((person) => hasTitle(person.name));
