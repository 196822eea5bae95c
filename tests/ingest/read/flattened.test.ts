import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

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
  const head =
    "Minutes of a Meeting of the Northmoor Police and Crime Panel held on Friday, 24 April 2015 at 11.00 am at Moot Hall, Thirle 1 ";
  it.each<[string, string, string[]]>([
    [
      "with the year behind a stroke, the letters before the first alone",
      `PCP 21.10/13 APOLOGIES Apologies were received from Mr Lane. 22.10/13 DATE OF NEXT MEETING HELD AT KELDER The Panel chose a day. ${FILLER} RESOLVED - that 4 days be kept. 23.10/13 UPDATE ACO Amos spoke of two things: • Cars: it was asked why. • Vans: none. (The meeting ended at 1.05 p.m.) CHAIRMAN`,
      [
        "# PCP 21.10/13 APOLOGIES",
        "m Apologies were received from Mr Lane.",
        "# 22.10/13 DATE OF NEXT MEETING HELD AT KELDER",
        `m The Panel chose a day. ${FILLER}`,
        "r RESOLVED - that 4 days be kept.",
        "# 23.10/13 UPDATE",
        "m ACO Amos spoke of two things:",
        "m [•0] Cars: it was asked why.",
        "m [•0] Vans: none.",
        "m (The meeting ended at 1.05 p.m.)",
      ],
    ],
    [
      "before titles that are no capitals, of one word too, with a day for a text",
      `Wel/114/18-19 Apologies for Absence Cllr Amos was away. Wel/115/18-19 Speedwatch The Clerk said that PC 1187 Wing had a gun. ${FILLER} Wel/116/18-19 Police Report PC Wing reported nine crimes. Wel/117/18-19 Date of Next Meeting Friday 11 January 2019.`,
      [
        "# Wel/114/18-19 Apologies for Absence",
        "m Cllr Amos was away.",
        "# Wel/115/18-19 Speedwatch",
        `m The Clerk said that PC 1187 Wing had a gun. ${FILLER}`,
        "# Wel/116/18-19 Police Report",
        "m PC Wing reported nine crimes.",
        "# Wel/117/18-19 Date of Next Meeting",
        "m Friday 11 January 2019.",
      ],
    ],
    [
      "that go on from page to page, before titles with an item's number behind them",
      `61. Apologies (Item 1) (1) Mr Lane was away. 62. Youth work - a plan (Item 3) (1) The Clerk told of 12 plans. ${FILLER}\n\n2\n\n63. Minutes of the Meeting held on 8 October 2013 (Item 4) RESOLVED that they be signed. 64. Work Programme (Item 5) (1) Members asked for a paper. 3`,
      [
        "# 61 Apologies (Item 1)",
        "m ((1)) Mr Lane was away.",
        "# 62 Youth work - a plan (Item 3)",
        `m ((1)) The Clerk told of 12 plans. ${FILLER}`,
        "# 63 Minutes of the Meeting held on 8 October 2013 (Item 4)",
        "r RESOLVED that they be signed.",
        "# 64 Work Programme (Item 5)",
        "m ((1)) Members asked for a paper.",
      ],
    ],
    [
      "with the labels of a page behind their titles",
      `31/25 Apologies for Absence • Share this item Additional documents: Minutes: Cllr Amos was away. 32/25 Retail Crime pdf icon PDF 512 KB Minutes: The PCC told of shops. ${FILLER} 33/25 Work Programme Decision: That it be noted. Minutes: The Clerk spoke of May.`,
      [
        "# 31/25 Apologies for Absence",
        "m Cllr Amos was away.",
        "# 32/25 Retail Crime",
        `m The PCC told of shops. ${FILLER}`,
        "# 33/25 Work Programme",
        "r That it be noted.",
        "m The Clerk spoke of May.",
      ],
    ],
    [
      "with a dash behind their titles and the agenda's number before them",
      `61 WELCOME – The Chairman welcomed Mr Lane. 62 (4) CRIME PLAN – Cllr Amos asked why. ${FILLER} 63 (5) MINUTES OF THE PANEL - Resolved – That they be signed.`,
      [
        "# 61 WELCOME",
        "m The Chairman welcomed Mr Lane.",
        "# 62 CRIME PLAN",
        `m Cllr Amos asked why. ${FILLER}`,
        "# 63 MINUTES OF THE PANEL",
        "r Resolved – That they be signed.",
      ],
    ],
    [
      "before titles in capitals that a stop or colon ends, whatever they begin with",
      `1. DECLARATIONS OF INTEREST. Cllr Amos: a nephew. 2. 999 AND 101 CALLS: Mr Lane told of 12 callers. ${FILLER} 3. MINUTES - 27TH JUNE 2014. RESOLVED - That they be signed. 4. STAFFING There are none.`,
      [
        "# 1 DECLARATIONS OF INTEREST",
        "m Cllr Amos: a nephew.",
        "# 2 999 AND 101 CALLS",
        `m Mr Lane told of 12 callers. ${FILLER}`,
        "# 3 MINUTES - 27TH JUNE 2014",
        "r RESOLVED - That they be signed.",
        "# 4 STAFFING",
        "m There are none.",
      ],
    ],
    [
      "before titles with agenda text, with a title of every agenda in them, or written as sentences",
      `64. Public Question Time Mr Lane read a letter. 65. Report on the use of cameras in the countryside Considered - The report of the Commissioner. ${FILLER} 66. Sale of Old Stations Report of the Commissioner. Minutes: Cllr Amos asked why.`,
      [
        "# 64 Public Question Time",
        "m Mr Lane read a letter.",
        "# 65 Report on the use of cameras in the countryside",
        `m Considered - The report of the Commissioner. ${FILLER}`,
        "# 66 Sale of Old Stations",
        "m Cllr Amos asked why.",
      ],
    ],
    [
      "that stand close to their titles",
      `1.Introductions and Apologies 1.1Mr Lane was away. 2.Calls to the Force 2.1The Chair told of 4.5 million calls. 2.2${FILLER} 3.Date of the next meeting 3.1It would be in May.`,
      [
        "# 1 Introductions and Apologies",
        "m (1.1) Mr Lane was away.",
        "# 2 Calls to the Force",
        "m (2.1) The Chair told of 4.5 million calls.",
        `m (2.2) ${FILLER}`,
        "# 3 Date of the next meeting",
        "m (3.1) It would be in May.",
      ],
    ],
  ])("are parted by numbers %s", (_, run, expected) => {
    const read = draft(head + run);
    expect(outline(read)).toEqual(expected);
    expect(read).toMatchObject({ date: "2015-04-24", venue: "Moot Hall, Thirle" });
  });
  it("are parted at the marks that a system has round its items, and by two numbers where one title is on every agenda", () => {
    const run = `<AI1> 31 Apologies for absence Mr Lane was away. </AI1> <AI2> 32 Crime across borders Considered – The report of the Commissioner. ${FILLER} Resolved – That it be noted. </AI2>`;
    expect(outline(draft(head + run))).toEqual([
      "# 31 Apologies for absence",
      "m Mr Lane was away.",
      "# 32 Crime across borders",
      `m Considered – The report of the Commissioner. ${FILLER}`,
      "r Resolved – That it be noted.",
    ]);
  });
  it("are parted by the numbers that have titles behind them, though longer runs count paragraphs", () => {
    const run = `1. Declarations of Interest Minutes: 61. In the view of the Clerk there was one. 62. There was 1. 2. Minutes of Previous Meeting Minutes: 63. They were agreed. 64. ${FILLER} 65. The Chair spoke. 66. The Clerk spoke. 3. Services for Victims Minutes: 67. The Panel asked why.`;
    expect(draft(head + run).items.map((item) => `${item.number} ${item.title}`)).toEqual([
      "1 Declarations of Interest",
      "2 Minutes of Previous Meeting",
      "3 Services for Victims",
    ]);
  });
  it("are not parted by numbers with no titles behind them", () => {
    const run = `The Clerk said that in 12 Towns there were 13 Halls and 14 Rooms. ${FILLER} ${FILLER}`;
    expect(titlesOf(draft(`Precept\n\nMinutes:\n\n${run}`))).toHaveLength(1);
  });
  it("but not by numbered lines that stand apart beside a long answer", () => {
    const questions = [1, 2, 3].map((n) => `Question ${n} - Councillor Mair Prys\n\nWas it so?\n\nResponse:\n\n${FILLER}`).join("\n\n");
    const read = outline(draft(`Agenda item\n\nQuestions to the Commissioner\n\nMinutes:\n\n${questions}`));
    expect(read.filter((line) => line.includes("Question 2"))).toEqual(["h Question 2 - Councillor Mair Prys"]);
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
