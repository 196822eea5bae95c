import { describe, expect, it } from "vitest";
import type { PersonSummary } from "../../../corpus/model/index.ts";
import { byLastName, officeRows, officesInWords } from "../../../web/views/people.ts";

const held = (more: Partial<PersonSummary["offices"][number]>): PersonSummary["offices"][number] => ({
  office: "chair",
  panel: { id: "kesterby", name: "Kesterby Panel" },
  force: { id: "kesterby", name: "Kesterby Police" },
  from: "2024-05-09",
  to: null,
  evidence: "printed",
  ...more,
});
const person = (...offices: PersonSummary["offices"]): PersonSummary => ({ id: "x", name: "Ada Marsh", offices, passages: 1 });
const row = (more: Partial<PersonSummary["offices"][number]>) => {
  const [one] = officeRows(person(held(more)), []);
  return [one?.from, one?.to, one?.evidence];
};

describe("a term of office", () => {
  it("is that of the list of office-holders", () =>
    expect(row({ evidence: "reference" })).toEqual(["9 May 2024", "no end listed", "from the list of office-holders"]));
  it("is else no term: the first and the last day on which minutes name them", () => {
    const day = { from: "2016-06-08", to: "2016-06-08" };
    expect(row({ evidence: "printed", ...day })).toEqual(["first named 8 Jun 2016", "last named 8 Jun 2016", "named in the minutes"]);
    expect(row({ evidence: "attendance", ...day })[2]).toBe("in the attendance list");
    expect(row({ from: null, to: null })).toEqual([null, null, "named in the minutes"]);
  });
  it("has the title with which it was held", () => {
    const mayor = {
      force: "kesterby",
      name: "Ada Marsh",
      office: "commissioner" as const,
      title: "Mayor",
      from: "2024-05-09",
      to: null,
      confirmed: true,
    };
    const one = person(held({ office: "commissioner", evidence: "reference" }), held({}));
    expect(officesInWords(one, [mayor])).toBe("Commissioner (Mayor), Chair");
  });
});

it("names stand in the order of a register", () =>
  expect(["Bea Orr", "Ada Orr", "Ann Lee"].toSorted(byLastName)).toEqual(["Ann Lee", "Ada Orr", "Bea Orr"]));
