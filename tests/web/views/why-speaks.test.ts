import { describe, expect, it } from "vitest";
import { NO_TITLE, type Contribution, type Passage } from "../../../corpus/model/index.ts";
import { reasonsOf } from "../../../web/views/why-speaks.ts";

function passage(text: string, ...contributions: Partial<Contribution>[]): Passage {
  const whole: Contribution = {
    start: 0,
    end: text.length,
    office: "commissioner",
    person: null,
    personEvidence: null,
    speakerText: null,
    explicit: true,
    act: "statement",
    alsoOffices: [],
  };
  return {
    id: text,
    position: 1,
    kind: "minute",
    text,
    contributions: contributions.map((c) => ({ ...whole, ...c })),
    topics: [],
    actions: [],
  };
}
const said = { speakerText: "The PCC" };
const carried = { explicit: false };

describe("why somebody is taken to speak", () => {
  const cases: [name: string, passages: Passage[], why: string][] = [
    ["named", [passage("The PCC said so.", said)], "named in the sentence: “The PCC”"],
    ["nobody", [passage("It was noted.", { office: "unattributed", explicit: null })], "nobody is named"],
    ["doubtful", [passage("All agreed.", { explicit: null })], "the text does not settle it"],
    [
      "under a lead-in",
      [passage("The PCC reported that:", said), passage("Crime fell.", carried), passage("Costs rose.", carried)],
      "under the lead-in “The PCC reported that:”",
    ],
    [
      "carried over paragraphs",
      [passage("The PCC said so.", said), passage("Crime fell.", carried)],
      "carried on from the paragraph before",
    ],
    [
      "by a pronoun",
      [passage("The PCC said so.", said), passage("He knew.", { ...carried, speakerText: "He" })],
      "“He”, carried on from the paragraph before",
    ],
    [
      "after somebody else",
      [passage("A Member asked.", { office: "member" }), passage("Crime fell.", carried)],
      "carried on from what stands before",
    ],
    [
      "by the attendance list",
      [passage("The Chair spoke.", { speakerText: "The Chair", office: "chair", person: "Cllr Orr", personEvidence: "attendance" })],
      "named in the sentence: “The Chair”; the attendance list names Cllr Orr in that office",
    ],
    [
      "by the list of office-holders",
      [passage("The PCC spoke.", { ...said, person: "Ada Quill", personEvidence: "reference" })],
      "named in the sentence: “The PCC”; the list of office-holders has Ada Quill on that day",
    ],
    [
      "with a name not confirmed",
      [passage("The PCC spoke.", { ...said, person: "Ada Quill", personEvidence: "reference-unconfirmed" })],
      "named in the sentence: “The PCC”; Ada Quill is not confirmed: the list of office-holders has no second source, or only a hand says so",
    ],
    [
      "with an office not confirmed of one whom it names",
      [passage("Ada Quill spoke.", { ...said, speakerText: "Ada Quill", person: "Ada Quill", personEvidence: "reference-unconfirmed" })],
      "named in the sentence: “Ada Quill”; that Ada Quill held this office is not confirmed: the list of office-holders has no second source, or only a hand says so",
    ],
    [
      "with another voice",
      [passage("The PCC told members.", { ...said, alsoOffices: ["member"] })],
      "named in the sentence: “The PCC”; also heard in it: Panel member",
    ],
  ];
  it.each(cases)("%s", (_, passages, why) => {
    expect(reasonsOf(passages, passages.length - 1, NO_TITLE)).toEqual([expect.objectContaining({ words: null, why })]);
  });

  it("is told for each sentence where sentences differ, and once where they do not", () => {
    const text = "The PCC spoke. He went on. A Member asked.";
    const two = passage(
      text,
      { ...said, end: 14 },
      { ...carried, start: 15, end: 26 },
      { start: 27, office: "member", speakerText: "A Member" },
    );
    expect(reasonsOf([two], 0, NO_TITLE)).toEqual([
      { words: "The PCC spoke.", who: "Commissioner", why: "named in the sentence: “The PCC”" },
      { words: "He went on.", who: "Commissioner", why: "carried on from the sentence before" },
      { words: "A Member asked.", who: "Panel member", why: "named in the sentence: “A Member”" },
    ]);
    expect(reasonsOf([passage("One. Two.", { ...said, end: 4 }, { ...said, start: 5 })], 0, NO_TITLE)).toHaveLength(1);
  });

  it("is a hand where one has set it, and nothing where nobody speaks", () => {
    expect(reasonsOf([passage("It was noted.", { explicit: null })], 0, NO_TITLE, ["office:1"])[0]?.why).toBe("set by hand");
    expect(reasonsOf([passage("It was noted.")], 0, NO_TITLE)).toEqual([]);
  });
});
