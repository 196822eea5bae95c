import { describe, expect, test } from "vitest";
import { classOf } from "../../../ingest/attribute/items/item-class.ts";
import { attribute } from "../../../ingest/attribute/attribute.ts";
import { item, meeting } from "../understand/meetings.ts";

test.each([
  [["Apologies for absence were received from Councillor Bell."], "apologies"],
  [["There were no declarations of interest made.", "Members made no further declarations of interest."], "declarations"],
  [["That the minutes of 4 May be approved as a correct record."], "minutes"],
  [["The Chairman welcomed members to the last meeting of the year."], "general"],
  [["The Commissioner spoke of thefts."], null],
  [["There were no declarations of interest.", "The Commissioner spoke of thefts."], null],
  [[], null],
] as const)("an item without a title, by the few words that are all of it: %s", (texts, name) =>
  expect(classOf(null, "meeting", texts)).toBe(name),
);

describe("the class of an item by its title", () => {
  test.each([
    ["General", "general"],
    ["CHAIRMAN'S ANNOUNCEMENTS", "general"],
    ["Chair’s Business", "general"],
    ["Welcome and Introductions", "general"],
    ["Apologies for Absence", "apologies"],
    ["Attendance", "apologies"],
    ["Disclosures of Pecuniary and Non-Pecuniary Interests", "declarations"],
    ["Declarations of interest by individual Members in relation to any item", "declarations"],
    ["Election of Chairperson", "election"],
    ["Appointment of Vice-Chairman to the Panel", "election"],
    ["Minutes of the Meeting held on 3 July 2018", "minutes"],
    ["To confirm the Minutes of the last meeting", "minutes"],
    ["MINUTES - 3RD JULY 2018", "minutes"],
    ["COFNODION / MINUTES", "minutes"],
    ["Previous minutes and action log", "minutes"],
    ["MATERION BRYS / URGENT MATTERS", "urgent"],
    ["Agreed date of the next meeting", "dates"],
    ["Any other urgent business", "urgent"],
    ["To receive any items of urgent business", "urgent"],
    ["Substitutions", "apologies"],
    ["Code of Conduct", "declarations"],
    ["Future dates", "dates"],
    ["To determine any item which the Chairman is of the opinion should be considered as a matter of urgency", "urgent"],
    ["Questions from Members of the Public", "public"],
    ["Public Speaking", "public"],
    ["Progress on actions from previous meetings", "progress"],
    ["Matters arising from the minutes (if any)", "progress"],
    ["Summary List of Actions", "progress"],
    ["To consider whether the press and public should be excluded", "exclusion"],
    ["Date of Next Meeting", "dates"],
    ["Close of meeting", "close"],
    ["Members to Declare any Interests", "declarations"],
    ["Minutes of the Commissioner's Performance Board held on 4 May", null],
    ["Custody", null],
    ["Annual Report of the Commissioner", null],
    ["Recommendations of the Task Group", null],
    [null, null],
  ])("%s: %s", (title, expected) => expect(classOf(title, "meeting")).toBe(expected));

  test("a recommendation is one in a report alone", () => expect(classOf("Recommendation", "report")).toBe("recommendation"));
});

describe("procedural", () => {
  test.each([
    ["Any other urgent business", "The Chair announced that the next meeting would be in May.", true],
    ["Any other urgent business", "The PCC informed members that a bid had been made.", false],
    ["Public Questions", "There were no questions.", true],
    ["Public Questions", "A member of the public asked why the office was shut.", false],
    ["Custody", "The Panel received a report.", false],
  ])("%s: %s", (title, line, expected) => expect(attribute(meeting([item(title, line)]), []).items[0]?.procedural).toBe(expected));
});

test("an item under the heading of the public's questions holds them, and is procedural by its own title alone", () => {
  const numbered = (number: string, title: string, ...lines: string[]) => ({ ...item(title, ...lines), number });
  const [asked, other] = ["Mr Askell wished to know whether the van would stay.", "Mrs Dove wished to know whether it would go."];
  const offices = (...items: ReturnType<typeof numbered>[]) =>
    attribute(meeting(items), []).items.map(({ passages, procedural }) => [passages[0]?.[0]?.contribution?.office, procedural]);
  expect(offices(numbered("4", "Public Questions"), numbered("4a", "To the Commissioner", asked), numbered("5", "Vans", other))).toEqual([
    [undefined, true],
    ["public", false],
    ["member", false],
  ]);
  expect(offices(numbered("4", "Public Questions"), numbered("40", "Vans", other))).toEqual([
    [undefined, true],
    ["member", false],
  ]);
});
