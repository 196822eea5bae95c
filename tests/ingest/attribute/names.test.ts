import { describe, expect, it, test } from "vitest";
import { attribute } from "../../../ingest/attribute/attribute.ts";
import { mayBeOne, wholeName } from "../../../ingest/attribute/mentions/names.ts";
import { attendee, item, meeting } from "../understand/meetings.ts";

/** Who is taken to say the one sentence of a meeting. */
function speaker(sentence: string): string {
  const contribution = attribute(meeting([item("Burglary", sentence)]), []).items[0]?.passages[0]?.[0]?.contribution;
  return `${contribution?.office ?? "nobody"}: ${contribution?.person ?? "nobody"}`;
}

describe("names in every shape", () => {
  test.each([
    ["Councillor Peter - Lloyd Jones asked why it was late.", "member: Peter - Lloyd Jones"],
    ["Cllr. Mere - Walsh said that it was late.", "member: Mere - Walsh"],
    ["Councillor D'Arcy - Smith noted with concern that it was late.", "member: D'Arcy - Smith"],
    ["Cllr Mrs Carys ap Rhys said that it was late.", "member: Carys ap Rhys"],
    ["Councillor Sian ferch Owen asked whether it was late.", "member: Sian ferch Owen"],
    ["Cllr van der Berg asked why it was late.", "member: Cllr van der Berg"],
    ["Alderman J. Pryce-Jones asked whether it was late.", "member: J Pryce-Jones"],
    ["Cllr Dr Jane Ellis MBE said that it was late.", "member: Jane Ellis"],
    ["Y Cynghorydd Dafydd ap Gwilym asked why it was late.", "member: Dafydd ap Gwilym"],
    ["Major R. Glenn OBE, independent co-opted member, asked why it was late.", "member: R Glenn"],
    ["Baroness Hale of Barton, the Commissioner, said that it was late.", "commissioner: Baroness Hale"],
    ["The Commissioner, Dame Ann Hill DBE, said that it was late.", "commissioner: Ann Hill"],
    ["Mr. John Smith Q.P.M., the Chief Constable, advised that it was late.", "chief-constable: John Smith"],
  ])("%s", (sentence, who) => expect(speaker(sentence)).toBe(who));

  test.each([
    ["Cllr Dove - Chair of the Task Group said that it was late.", /Chair/],
    ["Councillor Dove - asked why it was late.", /-/],
  ])("a dash that joins no name: %s", (sentence, not) => expect(speaker(sentence)).not.toMatch(not));

  test.each([
    ["Plumpton-Walsh", "Plumpton Walsh", true],
    ["Ann Plumpton-Walsh", "Ann Plumpton Walsh", true],
    ["J van der Berg", "van der Berg", true],
    ["Ann Plumpton-Walsh", "Bob Plumpton Walsh", false],
    ["Ann Plumpton-Walsh", "Ann Walsh", false],
  ])("%s and %s", (a, b, one) => {
    const [first, second] = [wholeName(a), wholeName(`Cllr ${b.replace("Cllr ", "")}`)];
    expect(first && second && mayBeOne(first, second)).toBe(one);
  });
});

describe("who moves a motion", () => {
  it("does not speak in what follows, though a pronoun may mean them", () => {
    const [first] = attribute(
      meeting([
        item("Precept", "It was moved by Mr Hay, seconded by Mrs Coe, that it be supported. Reserves had fallen. He was grateful."),
      ]),
      [],
    ).items;
    expect(first?.passages[0]?.map(({ contribution: c }) => c?.person ?? c?.office ?? null)).toEqual(["Mr Hay", "unattributed", "Mr Hay"]);
  });
  test.each([
    "The amendment, having been seconded by Councillor Lowe, was put to the vote and lost by 4 votes to 9.",
    "The substantive motion was then carried.",
    "For: Councillors Hart, Lowe and Pell (3); Against: Councillor Gray (1).",
    "Post-meeting note: the figures were sent on 3 May.",
  ])("nobody speaks in: %s", (sentence) => expect(speaker(sentence)).toBe("nobody: nobody"));
});

describe("initials that name those who were there", () => {
  const attendance = [attendee("Simon Keel", "commissioner"), attendee("Anya Birch", "member"), attendee("Alan Burr", "member")];
  const said = (...lines: readonly string[]): string[] =>
    attribute(meeting([item("Precept", ...lines)], { attendance }), [])
      .items.flatMap(({ passages }) => passages.flat())
      .map(({ contribution: c }) => `${c?.office ?? "nobody"}: ${c?.person ?? "nobody"}`);
  it("speak as the people whom they mean", () =>
    expect(said("SK presented the figures. They had risen.", "SK replied that it was late.")).toEqual([
      "commissioner: Simon Keel",
      "commissioner: Simon Keel",
      "commissioner: Simon Keel",
    ]));
  it("mean nobody where two have them, or where they stand once", () => {
    expect(said("AB asked why.", "AB asked how.")).toEqual(["unattributed: nobody", "unattributed: nobody"]);
    expect(said("SK presented the figures.")).toEqual(["unattributed: nobody"]);
  });
  it("are roles where they are known as such", () => {
    const { items } = attribute(
      meeting([item("Precept", "CC reported a fall.", "CC added that it was late.")], { attendance: [attendee("Carl Coe", "member")] }),
      [],
    );
    expect(items[0]?.passages.flat().map(({ contribution: c }) => c?.office)).toEqual(["chief-constable", "chief-constable"]);
  });
});

describe("initials in a line of actions", () => {
  it("mean the one at the meeting whose they are", () => {
    const { officeOf } = attribute(
      meeting([item("Precept", "The Chair opened the meeting.")], {
        attendance: [attendee("Jane Steel", "opcc-officer"), attendee("Ann Bell", "member"), attendee("Alan Burr", "member")],
      }),
      [],
    );
    expect([officeOf({ initials: "JS" }), officeOf({ initials: "AB" }), officeOf({ initials: "XX" })]).toEqual([
      "opcc-officer",
      null,
      null,
    ]);
  });
});
