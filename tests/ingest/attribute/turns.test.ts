import { describe, expect, test } from "vitest";
import { attribute } from "../../../ingest/attribute/attribute.ts";
import type { DraftPassage } from "../../../ingest/draft.ts";
import { item, meeting } from "../understand/meetings.ts";
import { said } from "./said.ts";

/** An item whose passages have kinds and marks of their own. */
function offices(title: string, passages: readonly [DraftPassage["kind"], string, string?][]): string[] {
  const made = item(title, ...passages.map(([, text]) => text));
  made.passages = made.passages.map((passage, i) => {
    const [kind = "minute", , marker] = passages[i] ?? [];
    return { ...passage, kind, list: marker === undefined ? null : { marker, level: 0 } };
  });
  return attribute(meeting([made]), [])
    .items.flatMap(({ passages: read }) => read.flat())
    .map(({ contribution }) => (contribution ? `${contribution.office} ${contribution.act}` : "-"));
}

describe("headings that say whose words come next", () => {
  test("among the questions of the public, each under its own", () => {
    expect(
      offices("Public Participation", [
        ["heading", "Question from Mr J Harl, Wem"],
        ["minute", "Our station was sold. When shall we see another?"],
        ["heading", "Response from the Commissioner"],
        ["minute", "A desk opened at the library in August."],
        ["heading", "Supplementary question"],
        ["minute", "Who sits at it?"],
        ["heading", "Response"],
        ["minute", "A constable does."],
      ]),
    ).toEqual([
      "-",
      "public statement",
      "public question",
      "-",
      "commissioner response",
      "-",
      "public question",
      "-",
      "commissioner response",
    ]);
  });
  test("govern nothing where no name and no item tells whose", () => {
    expect(offices("Hedges", [["heading", "Response"], ["minute", "A constable does."]])).toEqual(["-", "unattributed statement"]); // prettier-ignore
  });
});

describe("lists under what members did", () => {
  test("are their comments where the line says so", () => {
    expect(
      offices("Hedges", [
        ["minute", "Members discussed the report and their comments could be summarised as follows:"],
        ["minute", "residents no longer knew their officer.", "-"],
        ["minute", "PCSOs were the eyes of the force.", "-"],
      ]),
    ).toEqual(["member procedural", "member statement", "member statement"]);
  });
  test("are questions where they only name a matter", () => {
    expect(
      offices("Hedges", [
        ["minute", "Members then asked a number of questions in connection with –"],
        ["minute", "the performance of the control room, which had been in the press;", "(a)"],
        ["minute", "the welfare of recruits.", "(b)"],
      ]),
    ).toEqual(["member procedural", "member question", "member question"]);
    expect(
      offices("Hedges", [
        ["minute", "Questions from Members covered:"],
        ["minute", "the support given to victims.", "•"],
      ]),
    ).toEqual(["member procedural", "member question"]);
  });
});

describe("answers in brackets", () => {
  test("that begin with yes or no are of whom they then name", () => {
    expect(said("Hedges", "Could the Panel visit Wem? [Yes, the Commissioner would be glad to see Members there.]")).toEqual([
      "unattributed question",
      "commissioner! response",
    ]);
  });
});

describe("declarations of interest", () => {
  test("the post behind a name there is an interest of a member, and none at the meeting", () => {
    const declared = item("Declarations of interest", "Mr Okor - Senior Manager, Victim Support");
    const later = item("Hedges", "Mr Okor asked whether it was right.");
    const { items } = attribute(meeting([declared, later]), []);
    expect(items[1]?.passages.flat().map(({ contribution }) => contribution?.office)).toEqual(["member"]);
  });
});

describe("words in quotation marks", () => {
  test("are said by whoever asked, whomever they name, until the marks close", () => {
    const question =
      "“Will the Commissioner look into it? In every town there are narrow lanes which become useless to people in wheelchairs and with prams when they are blocked by vans, and those who live in them have written to their councils about it again and again in the past ten years without so much as an answer. Residents feel that nothing is done.”";
    expect(said("Questions", "Councillor Amos asked:", question, "The Commissioner replied that he would.")).toEqual([
      "member! procedural",
      "member~ question",
      "member~ question",
      "member~ question",
      "commissioner! undertaking",
    ]);
  });
  test("are whose the title of the item names", () => {
    const question =
      "“The Commissioner chairs the board. In every town there are narrow lanes which become useless to people in wheelchairs and with prams when they are blocked by vans, and those who live in them have written to their councils about it again and again in the past ten years without so much as an answer. What is he doing about it?”";
    expect(said("QUESTION FROM DR ELIN DALE", question, "Response from the Commissioner:", "The number now stands at 31.")).toEqual([
      "member~ statement",
      "member~ statement",
      "member~ question",
      "commissioner! procedural",
      "commissioner~ response",
    ]);
  });
  test("are whose the lead-in names that stands there once more", () => {
    const made = item(
      "Questions",
      "Mrs Dale asked:",
      "“Has he seen it?”",
      "The Commissioner responded:",
      "“I have.”",
      "“Was it new?”",
      "“It was bought in May.”",
    );
    made.passages = made.passages.map((passage, at) =>
      at === 4 ? { ...passage, again: "Mrs Dale asked:" } : at === 5 ? { ...passage, again: "The Commissioner responded:" } : passage,
    );
    const offices = attribute(meeting([made]), []).items.flatMap(({ passages }) =>
      passages.flat().map(({ contribution }) => contribution?.office),
    );
    expect(offices).toEqual(["member", "member", "commissioner", "commissioner", "member", "commissioner"]);
  });
});

describe("names over the points of each", () => {
  test("ask what follows where the line above says that questions were put, members of whom nothing else tells too", () => {
    expect(
      offices("Questions for the Commissioner", [
        ["minute", "Members put questions to the Commissioner on a range of matters, including:"],
        ["minute", "Councillor Jo Strode:"],
        ["minute", "The theft of oil. The Commissioner said that it was falling.", "-"],
        ["minute", "The budget.", "-"],
        ["minute", "Mr Colin Hart:"],
        ["minute", "Progress with the new tool.", "-"],
      ]),
    ).toEqual([
      "member procedural",
      "member procedural",
      "member question",
      "commissioner response",
      "member question",
      "-",
      "member question",
    ]);
  });
});

test("under 'Members’ Questions' what is asked is the members'", () => {
  expect(
    offices("Fraud", [
      ["heading", "Members’ Questions"],
      ["minute", "In paragraph 7 there is no figure, is it known?", "(1)"],
      ["minute", "The Commissioner said that it was not."],
    ]),
  ).toEqual(["-", "member question", "commissioner response"]);
});

test("what turns to another matter goes on with an answer only while nobody has said something of their own", () => {
  const asked = ["Councillor Amos asked why it had risen.", "The Commissioner said that it was the winter."];
  const own = "The Chief Constable said that recruitment had begun.";
  const turned = "In relation to knife crime, the Chief Constable reported that it had fallen.";
  expect(said("Overtime", ...asked, turned).at(-1)).toBe("chief-constable! response");
  expect(said("Overtime", ...asked, own, turned).at(-1)).toBe("chief-constable! statement");
});

test.each([
  ["and highlighted;", ["commissioner procedural", "commissioner statement", "commissioner statement"]],
  ["which was noted;", ["-", "unattributed statement", "unattributed statement"]],
])("what a semicolon leads in to: %s", (end, expected) => {
  const points: [DraftPassage["kind"], string, string][] = [
    ["minute", "How sorry she had been to hear of it;", "(h)"],
    ["minute", "£1.2m had been gained for mentors.", "(i)"],
  ];
  expect(offices("Update", [["minute", `The Commissioner went on with her report ${end}`], ...points])).toEqual(expected);
});

test("what goes on behind what was noted tells more, and answers nothing", () => {
  const asked = "Councillor Holt asked about Wem. The PCC replied that it would stay.";
  expect(said("Police stations", asked, "It was noted that Clun had closed. Members were informed that its lease had ended.")).toEqual([
    "member! question",
    "commissioner! response",
    "unattributed statement",
    "unattributed statement",
  ]);
  expect(said("Police stations", "Clarification was sought on Wem. Members were informed that its lease had ended.").at(-1)).toBe(
    "unattributed response",
  );
});
