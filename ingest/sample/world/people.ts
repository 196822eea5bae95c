import { readLists } from "../data.ts";
import { Deck, type Random } from "../random.ts";

export interface Person {
  first: string;
  last: string;
  female: boolean;
}
export interface Member extends Person {
  council: string;
  independent: boolean;
}
/** Somebody in a place for some municipal years (June to May), both ends included. */
export interface Term<P> {
  from: number;
  to: number;
  person: P;
}

const names = readLists("names.txt");
const women = new Set(names.get("f"));

/** Splits a full name; the first name tells the pronoun. */
export function person(fullName: string): Person {
  const [first = "", ...rest] = fullName.split(" ");
  return { first, last: rest.join(" "), female: women.has(first) };
}
export const fullName = (p: Person): string => `${p.first} ${p.last}`;

/** Invents people of one panel, no two of the same surname. */
export class People {
  private readonly surnames: Deck<string>;
  private readonly random: Random;
  constructor(random: Random, taken: readonly string[]) {
    this.random = random;
    this.surnames = new Deck(
      (names.get("s") ?? []).filter((s) => !taken.includes(s)),
      random,
    );
  }
  next(): Person {
    const female = this.random.chance(0.48);
    return { first: this.random.pick(names.get(female ? "f" : "m") ?? []), last: this.surnames.draw() ?? "", female };
  }
}

/** One place filled from the first year to the last by people who stay for some years each. */
export function terms<P>(random: Random, years: { from: number; to: number }, stay: [number, number], make: () => P): Term<P>[] {
  const all: Term<P>[] = [];
  for (let year = years.from - random.int(0, stay[0]); year <= years.to;) {
    const to = year + random.int(...stay) - 1;
    all.push({ from: year, to, person: make() });
    year = to + 1;
  }
  return all;
}

export const holding = <P>(list: readonly Term<P>[], year: number): P | undefined =>
  list.find((t) => t.from <= year && year <= t.to)?.person;

/** June 2022 to May 2023 is the municipal year 2022. */
export const municipalYear = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5, 7) < "06" ? 1 : 0);
