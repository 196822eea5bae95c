import type { Present } from "../../draft.ts";
import { PERSON } from "./attendees.ts";
import { withoutTitles } from "./person-names.ts";

/** Names once: the first time that a name stands in a list counts. */
export const distinct = (all: readonly Present[]): Present[] =>
  [...new Map(all.toReversed().map((person) => [person.name, person])).values()].toReversed().slice(0, MOST);

const MOST = 300;

/**
 * Those listed, where one list says who belongs to the panel and others who came or sent apologies: nobody is told twice, and where the others tell
 * who came the rest of the first did not. `belonging`: those of the first list. Who joined from elsewhere is still a member.
 */
export function withoutAbsent(found: readonly Present[], belonging: ReadonlySet<Present>): readonly Present[] {
  const names = namesOf([...belonging]);
  const others = found.filter((person) => !belonging.has(person));
  const visitors = namesOf(others.filter(visits));
  const told = namesOf(others.filter((person) => !visits(person)));
  const isOver = tellsWhoCame(found.slice(found.findLastIndex((person) => belonging.has(person)) + 1), names);
  return found.filter((person) => {
    const name = bareName(person.name);
    return belonging.has(person) ? !told.has(name) && (!isOver || visitors.has(name)) : !visits(person) || !names.has(name);
  });
}

const namesOf = (people: readonly Present[]): ReadonlySet<string> => new Set(people.map(({ name }) => bareName(name)));
const visits = ({ status }: Present): boolean => status === "in-attendance";

/** Whether those listed behind the members are the ones who came: several of them, and not only who presides. */
function tellsWhoCame(behind: readonly Present[], names: ReadonlySet<string>): boolean {
  const came = behind.filter(({ name, status }) => status === "present" && names.has(bareName(name)));
  return came.length > 1 && came.some(({ office }) => office === "member");
}

/** Those found later who are not listed yet, under whatever title. */
export function unlisted(listed: readonly Present[], found: readonly Present[]): Present[] {
  const names = new Set(listed.map((person) => bareName(person.name)));
  return found.filter((person) => !names.has(bareName(person.name)) && !isAwayAgain(listed, person));
}

/** A name by which a list may call somebody again: without its title, where that leaves more than a surname. */
const bareName = (name: string): string => {
  const bare = withoutTitles(name);
  return bare.includes(" ") ? bare : name;
};

/** 'councillor' for 'Cllr', 'mr' …: none where no title stands. */
const titleOf = (name: string): string => (PERSON.exec(name)?.[0].toLowerCase() ?? "").replace(/^.*(?:councillors?|cllrs?)$/, "councillor");

const surnameOf = (name: string): string => withoutTitles(name).split(" ").at(-1) ?? "";

/** 'Councillor Amos' who sends apologies, where 'Councillor Ann Amos' is listed as away. */
const isAwayAgain = (listed: readonly Present[], { name, status }: Present): boolean =>
  status === "apologies" &&
  !withoutTitles(name).includes(" ") &&
  listed.some(
    (person) =>
      person.status === "apologies" &&
      surnameOf(person.name) === surnameOf(name) &&
      (titleOf(person.name) === "" || titleOf(person.name) === titleOf(name)),
  );
