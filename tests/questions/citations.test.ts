import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Hit, NO_TITLE } from "../../corpus/model/index.ts";
import { citationsOf, type Cited, speakerOf } from "../../corpus/questions/citations.ts";

const CITED: Cited = {
  body: "Northmoor Police and Crime Panel",
  documentType: "meeting",
  draft: false,
  date: "2022-12-14",
  notBefore: "2022-12-14",
  notAfter: "2022-12-14",
  minute: "54",
  item: "6",
  title: "Section 106 money",
  part: "resolution 2",
  speaker: null,
  source: "https://council.example/m?a=1&b=2",
  read: "2026-11-20",
  permalink: "https://here.example/passages/northmoor_2022-12-14_9f3c21ab04",
};

describe("a citation", () => {
  test.each([
    [
      "footnote",
      "Northmoor Police and Crime Panel, minutes of 14 December 2022, minute 54, resolution 2, https://council.example/m?a=1&b=2, read 20 November 2026. https://here.example/passages/northmoor_2022-12-14_9f3c21ab04",
    ],
    [
      "harvard",
      "Northmoor Police and Crime Panel (2022) Minutes of 14 December 2022, minute 54, resolution 2. Available at: https://council.example/m?a=1&b=2 (Accessed: 20 November 2026).",
    ],
    [
      "oscola",
      "Northmoor Police and Crime Panel, ‘Minutes’ (14 December 2022) minute 54, resolution 2 <https://council.example/m?a=1&b=2> accessed 20 November 2026",
    ],
    ["apa", "Northmoor Police and Crime Panel. (2022, December 14). Minutes, minute 54, resolution 2. https://council.example/m?a=1&b=2"],
  ] as const)("in the style %s", (style, text) => {
    expect(citationsOf(CITED)[style]).toBe(text);
  });

  test("names the item by its title where no number is printed, so that its paragraph can be found", () => {
    const where = (more: Partial<Cited>) =>
      citationsOf({ ...CITED, source: null, ...more })
        .footnote.split("2022, ")[1]
        ?.split(". ")[0];
    expect(where({ minute: null })).toBe("item 6, resolution 2, read 20 November 2026");
    expect(where({ minute: null, item: null })).toBe("item “Section 106 money”, resolution 2, read 20 November 2026");
    expect(where({ minute: null, item: null, title: null })).toBe("resolution 2, read 20 November 2026");
  });

  test("of undated draft minutes says so, with the bounds that are known", () => {
    const undated = { ...CITED, draft: true, date: null, notBefore: "2023-06-01", notAfter: "2023-12-31" };
    expect(citationsOf(undated).footnote).toContain("draft minutes (undated, between 1 June 2023 and 31 December 2023)");
    expect(citationsOf(undated).harvard).toContain("(2023) Draft minutes");
    expect(citationsOf({ ...undated, notBefore: null, notAfter: null }).apa).toContain("(n.d.)");
    expect(citationsOf({ ...undated, notBefore: null }).bibtex).not.toContain("year =");
  });

  test("for BibTeX and RIS is escaped: no sign of a name or address ends a field or a line", () => {
    const text = fc.string({
      unit: fc.constantFrom("\\", "{", "}", "$", "%", "#", "&", "_", "~", "^", "\n", "\r", "\u2028", "a", " ", "ER  - "),
    });
    fc.assert(
      fc.property(text, (body) => {
        const { bibtex, ris } = citationsOf({ ...CITED, body, source: `https://council.example/${body}` });
        const bare = bibtex.replace(/\\[\\{}$&#_%]/g, "");
        expect(bare.split("{").length).toBe(bare.split("}").length);
        expect(bibtex.split("\n")).toHaveLength(7);
        expect(ris.split("\n").every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
        expect(ris.split("\n").filter((line) => line.startsWith("ER  - "))).toEqual(["ER  - "]);
      }),
    );
  });
});

describe("who is named in a citation", () => {
  const said = (evidence: "printed" | "reference" | "reference-unconfirmed", id = "x_lee"): Hit["contributions"][number] => ({
    start: 0,
    end: 1,
    office: "commissioner",
    person: { id, name: "Ann Lee", evidence },
    explicit: true,
    act: "statement",
  });

  test.each([
    ["a person who is named in the text", [said("printed")], "Ann Lee, the Commissioner"],
    ["a confirmed office-holder", [said("reference")], "Ann Lee, the Commissioner"],
    ["only the office of one who is not confirmed", [said("reference-unconfirmed")], "the Commissioner"],
    ["nobody where two people speak", [said("printed"), said("printed", "x_wu")], null],
    ["nobody where the minutes name none", [{ ...said("printed"), office: "unattributed" as const, person: null }], null],
    ["nobody where nobody speaks", [], null],
  ])("is %s", (_, contributions, expected) => {
    expect(speakerOf({ text: "The Commissioner said so.", contributions }, NO_TITLE)).toBe(expected);
  });
  test.each<[office: Hit["contributions"][number]["office"], alone: string | null, named: string]>([
    ["panel", "the panel", "Ann Lee, the panel"],
    ["member", "a panel member", "Ann Lee, panel member"],
    ["police-officer", "a police officer or member of police staff", "Ann Lee, police officer or staff"],
    ["opcc-officer", "the Commissioner’s office", "Ann Lee, of the Commissioner’s office"],
    ["council-officer", "a council officer", "Ann Lee, council officer"],
    ["public", "a member of the public", "Ann Lee, member of the public"],
    ["vice-chair", "the Vice-chair", "Ann Lee, the Vice-chair"],
    ["other", null, "Ann Lee"],
  ])("reads as a sentence does: %s", (office, alone, named) => {
    const spoken = (person: Hit["contributions"][number]["person"]) =>
      speakerOf({ text: "Somebody said so.", contributions: [{ ...said("printed"), office, person }] }, NO_TITLE);
    expect([spoken(null), spoken({ id: "x_lee", name: "Ann Lee", evidence: "printed" })]).toEqual([alone, named]);
  });
  test("has the title of that day, where they are named", () => {
    const spoken = (evidence: "reference" | "reference-unconfirmed") =>
      speakerOf({ text: "The Mayor said so.", contributions: [said(evidence)] }, () => "Mayor");
    expect([spoken("reference"), spoken("reference-unconfirmed")]).toEqual(["Ann Lee, the Mayor", "the Commissioner"]);
  });
  test.each([
    ["Ann Lee reported that:", "Ann Lee, the Commissioner"],
    ["Mrs Lee reported that:", "Mrs Lee, the Commissioner"],
    ["MRS. LEE reported that:", "the Commissioner"],
    ["Ms LEE reported that:", "Ms Lee, the Commissioner"],
    ["Lee reported that:", "the Commissioner"],
    ["Cllr Leech reported that:", "the Commissioner"],
  ])("is one who is not confirmed only as far as the passage itself prints the name: %s", (text, expected) => {
    const contributions = [{ ...said("reference-unconfirmed"), end: text.length }];
    expect(speakerOf({ text, contributions }, NO_TITLE)).toBe(expected);
  });
});
