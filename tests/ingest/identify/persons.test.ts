import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPersons } from "../../../ingest/identify/persons.ts";

const persons = (...names: string[]) => Object.fromEntries(groupPersons(names).map((p) => [p.slug, p.names.toSorted()]));

describe("persons of one panel", () => {
  it.each([
    ["titles and ranks", ["Chief Inspector Ada Streeter", "Inspector Streeter", "Streeter"], "ada-streeter"],
    ["initials", ["Mr C J Penrose", "Cllr Colin Penrose", "CJ Penrose"], "colin-penrose"],
    ["honours", ["Councillor Mrs Jane Orsett OBE", "Jane Orsett", "Cllr J. Orsett"], "jane-orsett"],
    ["particles of a surname", ["Councillor Jan van der Berg", "Cllr van der Berg"], "jan-van-der-berg"],
    ["Irish names, whose Ó is no initial", ["Councillor Seán Ó Dálaigh", "Cllr Ó Dálaigh"], "sean-o-dalaigh"],
    ["short forms", ["Councillor Michael Hale", "Mike Hale", "Cllr M Hale", "Micky Hale"], "michael-hale"],
    ["accents and hyphens", ["Siân Lloyd-Price", "Sian Lloyd-Price"], "sian-lloyd-price"],
  ])("are one when surname and known initials agree: %s", (_, names, slug) => {
    expect(persons(...names)).toEqual({ [slug]: names.toSorted() });
  });

  it("stay apart when an initial differs, and a bare surname that fits both is neither", () => {
    expect(persons("Cllr Ann Marlow", "Cllr Bob Marlow", "Cllr Marlow")).toEqual({
      "ann-marlow": ["Cllr Ann Marlow"],
      "bob-marlow": ["Cllr Bob Marlow"],
      "cllr-marlow": ["Cllr Marlow"],
    });
  });

  it("stay apart where given names in full are two though their initial is one, and the initial alone is neither", () => {
    expect(persons("Cllr John Ashworth", "Cllr Jane Ashworth", "J Ashworth")).toEqual({
      "j-ashworth": ["J Ashworth"],
      "jane-ashworth": ["Cllr Jane Ashworth"],
      "john-ashworth": ["Cllr John Ashworth"],
    });
  });

  it("stay apart in small letters too", () => {
    expect(Object.keys(persons("mr ian smith", "Mr John Smith"))).toHaveLength(2);
  });

  it("stay apart when a Mr meets a Mrs", () => {
    expect(persons("Mr Hale", "Mrs Hale")).toEqual({ "mr-hale": ["Mr Hale"], "mrs-hale": ["Mrs Hale"] });
    expect(persons("Mr J Hale", "Mrs J Hale")).toEqual({ "j-hale": ["Mr J Hale"], "mrs-j-hale": ["Mrs J Hale"] });
  });

  it("do not depend on the order of the names; every name belongs to one person, every address to one", () => {
    const title = fc.constantFrom("", "Mr ", "Mrs ", "Cllr ", "Chief Inspector ");
    const given = fc.constantFrom("", "A ", "Ann ", "A B ", "Bob ", "B ", "Ann B ");
    const name = fc.tuple(title, given, fc.constantFrom("Hale", "Marlow")).map((parts) => parts.join(""));
    const lists = fc
      .uniqueArray(name, { minLength: 1, maxLength: 12 })
      .chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
    fc.assert(
      fc.property(lists, ([names, shuffled]) => {
        const found = groupPersons(names);
        expect(groupPersons(shuffled)).toEqual(found);
        expect(found.flatMap((p) => p.names).toSorted()).toEqual(names.toSorted());
        expect(new Set(found.map((p) => p.slug)).size).toBe(found.length);
      }),
    );
  });
});
