import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const FILLER = "It was said that the work would go on through the year with the same staff and the same means. ".repeat(6).trim();
const RUN = `KELDER COUNTY COUNCIL NORTHMOOR POLICE AND CRIME PANEL MINUTES of a meeting of the Northmoor Police and Crime Panel held in the Moot Hall, Thirle on Thursday, 7 April 2022. PRESENT: Cllr A Firth (Kelder Council) (Vice- Chairman), Mr B Lane, OBE (Chairman) (Thirle Council) ALSO PRESENT: Ms C Roe (Chief Executive) Commissioner's Office. UNRESTRICTED ITEMS 1. Apologies and Deputies (Item 1) (1) The clerk told of one apology. 2. Budget (Item 2) 3 (2) The Commissioner spoke of 3. 5 million. (3) ${FILLER} RESOLVED that the budget be noted. 3. Close 3.1 The Chair closed the meeting. Page 1 of 3`;

describe("papers whose lines a converter joined", () => {
  const found = draft(RUN);
  it("are parted again by their numbers", () => {
    expect(outline(found)).toEqual([
      "# 1 Apologies and Deputies (Item 1)",
      "m ((1)) The clerk told of one apology.",
      "# 2 Budget (Item 2)",
      "m ((2)) The Commissioner spoke of 3. 5 million.",
      `m ((3)) ${FILLER}`,
      "r RESOLVED that the budget be noted.",
      "# 3 Close",
      "m (3.1) The Chair closed the meeting.",
    ]);
  });
  it("keep their head and their lists of people", () => {
    expect([found.body, found.date, found.venue]).toEqual(["Northmoor Police and Crime Panel", "2022-04-07", "Moot Hall, Thirle"]);
    expect(found.attendance.map((p) => `${p.name}/${p.office}/${p.organisation}/${p.status}`)).toEqual([
      "Cllr A Firth/vice-chair/Kelder Council/present",
      "Mr B Lane/chair/Thirle Council/present",
      "Ms C Roe/opcc-officer/null/in-attendance",
    ]);
  });
  it("are parted by numbers before titles in capitals, wherever they begin", () => {
    const run = `Minutes of a Meeting of the Northmoor Police and Crime Panel held on Friday, 24 April 2015 at 11.00 am at Moot Hall, Thirle PRESENT: Mr W Firth (Chair) Mrs A Lane PART 1 ITEMS IN PUBLIC 45 APOLOGIES FOR ABSENCE An apology was received. 46 FLOODING - THE PART OF THE POLICE ${FILLER} RESOLVED, that it be noted. 47 WORK PROGRAMME A talk was had of 12 items.`;
    const read = draft(run);
    expect(read).toMatchObject({ date: "2015-04-24", startTime: "11:00", venue: "Moot Hall, Thirle" });
    expect(outline(read)).toEqual([
      "# 45 APOLOGIES FOR ABSENCE",
      "m An apology was received.",
      "# 46 FLOODING - THE PART OF THE POLICE",
      `m ${FILLER}`,
      "r RESOLVED, that it be noted.",
      "# 47 WORK PROGRAMME",
      "m A talk was had of 12 items.",
    ]);
  });
  it("of which only long lines are parted", () => {
    expect(outline(draft("Agenda item\n\nPlan\n\nMinutes:\n\nThe Panel asked for 1. Order and 2. Calm."))).toHaveLength(2);
  });
});

describe("papers with glued numbers", () => {
  const text =
    "West Kelder Police and Crime Panel\n\nDraft Minutes\n\n6thDecember 2013, Thirle Gallery\n\nPRESENT:Councillor Firth (Chair)- Kelder MBC\n\nCouncillor Lane- Thirle MBC\n\n1.Welcome\n\n1.1The Chair greeted all.\n\n2.To approve, as a record, the last minutes and deal with matters arising.\n\n2.1RESOLVED\n\n2.1.1That the minutes be approved; and,\n\n2.1.2That the Panel write again.\n\n1\n\n3.Close\n\n3.1The Chair thanked all.";
  const found = draft(text);
  it("are read as others", () => {
    expect(outline(found)).toEqual([
      "# 1 Welcome",
      "m (1.1) The Chair greeted all.",
      "# 2 To approve, as a record, the last minutes and deal with matters arising.",
      "r [2.1.10] That the minutes be approved; and,",
      "r [2.1.20] That the Panel write again.",
      "# 3 Close",
      "m (3.1) The Chair thanked all.",
    ]);
    expect([found.date, found.venue, found.attendance.map((p) => p.organisation)]).toEqual([
      "2013-12-06",
      "Thirle Gallery",
      ["Kelder MBC", "Thirle MBC"],
    ]);
  });
});
