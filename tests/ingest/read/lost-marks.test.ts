import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const TOP =
  "Agenda and minutes\n\nNorthmoor Police and Crime Panel\nThursday, 24th September, 2020 10.00 am\n\nVenue: Guildhall\n\nContact: A Clerk\n\nItems\n\n";
/** A page whose numbers and labels were lost: paragraphs parted by empty lines. */
const page = (...paragraphs: string[]) => outline(draft(TOP + paragraphs.join("\n\n")));
const FIRST = ["Apologies for Absence", "Apologies were received from Councillor A Holm."];

describe("titles that are told by their words and their place alone", () => {
  it.each([
    ["Any Other Business", "There was no urgent business."],
    ["Dates of Future Meetings", "The next meeting would be held on 23 January 2021."],
    ["Update from the Police and Crime Commissioner", "The Panel received an update on the Commissioner's work."],
  ])("%s", (title, text) => {
    expect(page(...FIRST, title, text)).toEqual([`# - ${FIRST[0]}`, `m ${FIRST[1]}`, `# - ${title}`, `m ${text}`]);
  });
  it("'Report of …' right under a title is agenda text", () => {
    expect(page(...FIRST, "Work Programme", "Report of the Monitoring Officer", "The Panel noted the programme.").slice(2)).toEqual([
      "# - Work Programme",
      "m The Panel noted the programme.",
    ]);
  });
});

describe("resolutions that lost the marker above them", () => {
  const item = ["Cross-Border Crime", "The Panel considered a report on crime across borders."];
  it.each([
    [["(a)    That the report be noted.", "(b)    That Members visit the hub."], "rr"],
    [["(a)    That the report be noted."], "r"],
    [["1.    The update be noted;", "2.    Figures by district be provided to a later meeting."], "rr"],
    [["1.    The Chair thanked the officers.", "2.    The meeting was adjourned."], "mm"],
    [["The Commissioner advised:", "(a)    That the report be noted.", "(b)    That the plan be published."], "mmm"],
  ])("%j", (points, kinds) => {
    const read = page(...FIRST, ...item, ...points).slice(4);
    expect(read.map((line) => line[0]).join("")).toBe(kinds);
  });
  it("end where a sentence tells what happened, whatever number stands before it", () => {
    const read = page(
      ...FIRST,
      "Election of Chair",
      "Nominations were invited.",
      "Resolved:",
      "1.    That Councillor A Holm be elected.",
      "2.    Councillor A Holm took the chair.",
    );
    expect(read.slice(4).map((line) => line[0])).toEqual(["r", "m"]);
  });
});

describe("wrapped lines", () => {
  it("go on with a number that the sentence above waits for", () => {
    const text =
      "MINUTES of the meeting held on 4 May 2016\n\nPRESENT: Councillor A Holm\n\n1. Apologies\n\nThe matter had been raised with the Chief Constable of the force in September\n2015. It remained one of the hardest parts of the plan to deliver in the whole area\nand nobody could say when the work would be over or what it would cost by then\nthough it had been asked.\n\n2. Close\n\nThe matter had been raised with the Chief Constable of the force in September\n2015.";
    expect(outline(draft(text)).filter((line) => line.startsWith("m"))).toEqual([
      "m The matter had been raised with the Chief Constable of the force in September 2015. It remained one of the hardest parts of the plan to deliver in the whole area and nobody could say when the work would be over or what it would cost by then though it had been asked.",
      "m The matter had been raised with the Chief Constable of the force in September 2015.",
    ]);
  });
  it("keep the hyphen between tens and ones", () => {
    const text =
      "MINUTES of the meeting held on 4 May 2016\n\nPRESENT: Councillor A Holm\n\n1. Horses\n\nThe Commissioner would say in the summer where each of the twenty-\nthree new horses stood.\n\n2. Close\n\n2.1 13th June 2016 at 10.30am\n";
    expect(outline(draft(text)).slice(1)).toEqual([
      "m The Commissioner would say in the summer where each of the twenty-three new horses stood.",
      "# 2 Close",
      "m (2.1) 13th June 2016 at 10.30am",
    ]);
  });
});

describe("a table as text", () => {
  const cells = (title: string) =>
    outline(draft(`Northmoor Police and Crime Panel\n\nNo. | Item |\n---|---|\n\n${title}\n\nMinutes:\n\nThe Panel received it. |\n`));
  it.each(["Annual Report of the Police and Crime Commissioner 2016/17", "Update from the Police and Crime Commissioner"])("%s", (title) =>
    expect(cells(title)[0]).toBe(`# - ${title}`),
  );
});
