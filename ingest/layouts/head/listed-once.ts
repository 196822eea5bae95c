import type { Present } from "../../draft.ts";
import { PERSON } from "./attendees.ts";
import { withoutTitles } from "./person-names.ts";

/** Names once: the first time that a name stands in a list counts. */
export const distinct = (all: readonly Present[]): Present[] =>
  [...new Map(all.toReversed().map((person) => [person.name, person])).values()].toReversed().slice(0, MOST);

const MOST = 300;

/**
 * Those listed, where one list says who belongs to the panel and others who came or sent apologies: nobody is told twice, and where any of them is
 * among those present the others did not come. `belonging`: those of the first list.
 */
export function withoutAbsent(found: readonly Present[], belonging: ReadonlySet<Present>): readonly Present[] {
  const others = found.filter((person) => !belonging.has(person));
  const told = new Set(others.map((person) => bareName(person.name)));
  const came = new Set(others.flatMap((person) => (person.status === "present" ? [bareName(person.name)] : [])));
  const isOver = [...belonging].some((person) => came.has(bareName(person.name)));
  return found.filter((person) => !belonging.has(person) || !(isOver || told.has(bareName(person.name))));
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
