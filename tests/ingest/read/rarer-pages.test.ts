import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const titles = (text: string) => draft(text).items.map(({ number, title }) => [number, title]);

describe("a decision on a page of its own", () => {
  const PAGE =
    "Skip to main content\n\nDecision details\n\nDecision Maker: Northmoor Police and Crime Panel\n\nDecision status: Recommendations Approved\n\nIs Key decision?: No\n\nTitle\n\nLost Property\n\nPurpose:\n\nTo tell of what is found.\n\nMinutes:\n\nThe Clerk reported that forty umbrellas had been handed in.\n\nDecision:\n\nThat the report be noted.\n\nPublication date: 04/05/2021\n\nDate of decision: 29/04/2021\n\nDecided at meeting: 29/04/2021 - Northmoor Police and Crime Panel\n\nAccompanying Documents:\n\nUmbrellas   PDF 24 KB\n";
  it("is an item with the day and the body of its meeting", () => {
    const found = draft(PAGE);
    expect(found).toMatchObject({ layout: "decision-page", documentType: "agenda-item", date: "2021-04-29" });
    expect(found.body).toBe("Northmoor Police and Crime Panel");
    expect(found.items[0]?.preamble).toBe("To tell of what is found.");
    expect(outline(found)).toEqual([
      "# - Lost Property",
      "m The Clerk reported that forty umbrellas had been handed in.",
      "r That the report be noted.",
    ]);
  });
});

describe("decisions first, the narrative after", () => {
  const HEAD =
    "Carrowdale Police and Crime Panel Minutes\n\nDate: Tuesday, 6th February, 2018\nTime: 10.00 a.m.\n\nAttendance Details\n\nPresent: Cllr Nora Wain (Chair)\n\n";
  it("with each cell of the table's head by itself, and titles in the narrative alone", () => {
    const text = `${HEAD}Item\nDescription\nDecision\nPublic\n\nPCP\n8/17\nRESOLVED that the plan be agreed.\n\nPCP\n7/17\nAPOLOGIES\n\nThere were none.\n\nPCP\n8/17\nROAD PLAN\n\nMembers looked at the plan.\n`;
    expect(outline(draft(text))).toEqual([
      "# PCP 7/17 APOLOGIES",
      "m There were none.",
      "# PCP 8/17 ROAD PLAN",
      "r RESOLVED that the plan be agreed.",
      "m Members looked at the plan.",
    ]);
  });
  it("with the text on the line of its number, and the times of the meeting between both", () => {
    const text = `${HEAD}Item Description Decision\nPublic\n\nPCP\n7/17 RESOLVED that the plan be agreed.\n\n10.00 a.m./11.15 a.m.\n\nPreamble\nItemPreamble\nPCP\n7/17 Road Plan\n\nMembers looked at the plan.\n`;
    expect(outline(draft(text))).toEqual(["# PCP 7/17 Road Plan", "r RESOLVED that the plan be agreed.", "m Members looked at the plan."]);
  });
});

describe("CMIS", () => {
  const HEAD = "Meeting Details\n\nMeeting Summary\n\nEastvale Police and Crime Panel\n\n7 Dec 2017 - 14:30 to 17:00\n\nOccurred\n\n";
  it("an item taken out of its order, titles with the names of their papers", () => {
    const text = `${HEAD}Agenda\n\n1  Apologies for Absence\n\n1\nThere were no apologies.\n\n2  Minutes  Minutes 26 July 2017 (88Kb)\n\n2\nThe minutes were signed.\n\n4  Rescue Plan EPFCP/17/18 (1Mb)\n\n3\nThe Commissioner presented the plan.\n\n3  Questions to the Chairman from the Public\n\n4\nThere were none.\n`;
    expect(titles(text)).toEqual([
      ["1", "Apologies for Absence"],
      ["2", "Minutes"],
      ["4", "Rescue Plan"],
      ["3", "Questions to the Chairman from the Public"],
    ]);
  });
  it("labels without a colon, the file of an item below its title, the place below its label", () => {
    const text = `${HEAD}*\tDocuments\n*\tAttendance\n\nDocuments\n\nAgenda\nMeeting Location\nCouncil Chamber, Kelder House\n\nAgenda\n\n1\n\nMinutes\npdf Minutes 26 October 2017 (112Kb)\n\nMinutes\n\nThe minutes were signed.\n\n2\n\nDate of Next Meeting\n\nMinutes\n\n25 January at 2 pm.\n`;
    const found = draft(text);
    expect(found.venue).toBe("Council Chamber, Kelder House");
    expect(outline(found)).toEqual(["# 1 Minutes", "m The minutes were signed.", "# 2 Date of Next Meeting", "m 25 January at 2 pm."]);
  });
});

describe("CMIS, the people in its head", () => {
  const HEAD = "Meeting Details\nMeeting Summary\nEastvale Police and Crime Panel\n7 Dec 2017 - 14:30 to 17:00\nOccurred\n";
  const ITEMS = "Agenda\n\n1\nPrecept\n\n1\nThe Panel considered it.\n\n2\nUrgent Business\n\nNone was raised.\n";
  it("are lists by the names of its parts, apart from the place", () => {
    const lists = "Attendance\nCouncillor Ann Firth (Chairman)\nMr Tom Dale\nVisitors\nJoan Ash\nDeclarations of Interests\n";
    const found = draft(`${HEAD}Documents\n${lists}Committee Room 1, County Hall, Kelder\n${ITEMS}`);
    expect(found.venue).toBe("Committee Room 1, County Hall, Kelder");
    expect(found.attendance.map(({ name, status }) => [name, status])).toEqual([
      ["Councillor Ann Firth", "present"],
      ["Mr Tom Dale", "present"],
      ["Joan Ash", "in-attendance"],
    ]);
  });
  it("do not end the page where they stand far down in it", () => {
    const parts = "Documents\nAttendees\nVisitors\nDeclarations of Interests\nMoot Hall, Kelder\nAgenda\n\n";
    const found = draft(`${HEAD}${parts}Attendees\nCouncillor Ann Firth (Chairman), Mr Tom Dale\n\n${ITEMS}`);
    expect(found.attendance.map(({ name }) => name)).toEqual(["Councillor Ann Firth", "Mr Tom Dale"]);
    expect(outline(found)).toEqual(["# 1 Precept", "m The Panel considered it.", "# 2 Urgent Business", "m None was raised."]);
  });
});

describe("titles as few set them", () => {
  it("ended by a colon, with their text right below", () => {
    const text =
      "Glanarth Police and Crime Panel minutes: 9 December 2022\n\nThe panel met at Cove House, Marl, at 10.00am on Friday 9th December 2022.\n\nDeclarations of interest:\nThere were none.\n\nBudget update:\nThe Commissioner told of a gap of £2 million.\nDecision: noted.\n\nNext meeting:\nThe panel meets again on 27th January 2023.\n";
    const found = draft(text);
    expect(found).toMatchObject({ venue: "Cove House, Marl", startTime: "10:00", date: "2022-12-09" });
    expect(titles(text)).toEqual([
      [null, "Declarations of interest"],
      [null, "Budget update"],
      [null, "Next meeting"],
    ]);
  });
  it("ended by a stop, also where they are tasks; a task below one is agenda text", () => {
    const text =
      "Agenda and minutes\n\nGlanarth Police and Crime Panel - Friday 27 September 2019 10.00 am\n\nItems\n\nDeclarations of Interest.\n\nThere were no declarations.\n\nTo receive apologies for absence.\n\nApologies had been received from Councillor Roe.\n\nQuiet Lanes 2017-2021 - Review.\n\nTo receive a report.\n\nInspector Dale told Members of two new cameras.\n\nForward Work Programme.\n\nMembers asked for a visit.\n";
    const found = draft(text);
    expect(found.items.map(({ title, preamble }) => [title, preamble])).toEqual([
      ["Declarations of Interest.", null],
      ["To receive apologies for absence.", null],
      ["Quiet Lanes 2017-2021 - Review.", "To receive a report."],
      ["Forward Work Programme.", null],
    ]);
  });
  it("with the number of their minute right below", () => {
    const text =
      "MINUTES OF THE NORTHMOOR POLICE AND CRIME PANEL HELD ON 18 SEPTEMBER 2023\n\nPRESENT:\nCouncillor Nora Wain (in the Chair)\n\nAPOLOGIES\nPCP/23/31\n\nApologies were received from Councillor Roe.\n\nPOLICING OF TRAMS\nPCP/23/32\n\nThe Inspector took Members through the report.\n\nDATES OF FUTURE MEETINGS\nPCP/23/33\n\nThe dates were noted.\n";
    expect(titles(text)).toEqual([
      ["PCP/23/31", "APOLOGIES"],
      ["PCP/23/32", "POLICING OF TRAMS"],
      ["PCP/23/33", "DATES OF FUTURE MEETINGS"],
    ]);
  });
  it("with a dash inside, where number, title and text run in", () => {
    const text =
      "NORTHMOOR POLICE AND CRIME PANEL\n\n16 September 2016\n\nPRESENT: – Councillor Wain in the Chair.\n\n12 MINUTES – Resolved – That the minutes be signed.\n\n13 QUIET LANES – DRAFT PLAN – The Commissioner circulated a plan.\n";
    expect(titles(text)).toEqual([
      ["12", "MINUTES"],
      ["13", "QUIET LANES – DRAFT PLAN"],
    ]);
  });
  it("behind numbers without a stop on a page of a site; 'Nil.' under one is none", () => {
    const text =
      "Meeting documents\n\nVenue: Moot Hall\n\nContact: Northmoor Police and Crime Panel, Democratic Support\n\nNo. Item\n\n1 Declarations of Interest\n\nMinutes:\n\nNil.\n\n2 Quiet Lanes\n\nMinutes:\n\nThe Clerk reported on lanes.\n\n3 Work Programme\n\nMinutes:\n\nMembers agreed the programme.\n";
    expect(draft(text).body).toBe("Northmoor Police and Crime Panel");
    expect(titles(text)).toEqual([
      ["1", "Declarations of Interest"],
      ["2", "Quiet Lanes"],
      ["3", "Work Programme"],
    ]);
  });
  it("over a heading and numbered paragraphs, in a report that ends in what it recommends", () => {
    const text =
      "NORTHMOOR POLICE AND CRIME PANEL\n13 March 2023\n\nREPORT OF THE LANES GROUP\n\n1.   Purpose of report\n\n1.1  This report tells what the group learned of lanes.\n\n2.   What was found\n\n     Hedges\n\n2.1  Hedges hide signs. The group saw nine lanes where a sign could be read only\n\n     Northmoor PCP - 13.03.23                                    12\n     from the ditch.\n\n3.   Recommendations\n\nThat the Panel:\n\nA.   ask the Commissioner to have hedges cut;\n\nB.   have a report in a year.\n";
    const found = draft(text);
    expect(found).toMatchObject({ layout: "report", documentType: "report" });
    expect(outline(found)).toEqual([
      "# 1 Purpose of report",
      "r (1.1) This report tells what the group learned of lanes.",
      "# 2 What was found",
      "h Hedges",
      "r (2.1) Hedges hide signs. The group saw nine lanes where a sign could be read only from the ditch.",
      "# 3 Recommendations",
      "r A. ask the Commissioner to have hedges cut;",
      "r B. have a report in a year.",
    ]);
  });
  it("short lines over text in notes whose only numbers are those of a table of actions", () => {
    const told = (about: string) => `Polly Dale told the group what she had seen of ${about} and what was to be done about it by spring.`;
    const text = `Northmoor Police and Crime Panel\n\nNOTES OF INFORMAL WORKSHOP\n\nThursday 25th November 2021, 2.00pm to 3.45pm, Microsoft Teams\n\nPresent\n\nCllr Nora Wain (Chair)\n\nWhy we met\n\n${told("lanes")}\n\n${told("hedges")}\n\nWatching the signs\n\n${told("signs")}\n\n${told("ditches")}\n\n${told("verges")}\n\nActions\n\n1\tHedges to be cut\tPD\tMay\n2\tSigns to be washed\tPD\tJune\n`;
    const found = draft(text);
    expect(found.venue).toBe("Microsoft Teams");
    expect(found.items.map((item) => item.title).slice(0, 2)).toEqual(["Why we met", "Watching the signs"]);
    expect(found.items.flatMap((item) => item.passages).filter((p) => p.text.startsWith("Polly Dale"))).toHaveLength(5);
  });
});

describe("tables that were turned to text", () => {
  it("number, item and action: title and minutes share a cell", () => {
    const text =
      "FENHOLT POLICE AND CRIME PANEL\n\nMINUTES OF THE MEETING HELD ON TUESDAY 29 JUNE 2021 AT 2.00PM\n\nPresent: Cllr Nora Wain (Chair)\n\nNo. | Item | Action\n1 | Welcome and apologies. The Chair welcomed all. |\n2 | Quiet lanes. The Clerk reported on lanes. Cllr Roe asked about hedges. | Clerk to write to farmers\n";
    expect(outline(draft(text))).toEqual([
      "# 1 Welcome and apologies",
      "m The Chair welcomed all.",
      "# 2 Quiet lanes",
      "m The Clerk reported on lanes. Cllr Roe asked about hedges.",
      "m Clerk to write to farmers",
    ]);
  });
  it("in two languages", () => {
    const text =
      "Lleoliad / Venue: Y Siambr / The Chamber, Marl\n\nEitemau / Items\nRhif / No. | Eitem / Item |\n---|---\n\n | APOLOGIES FOR ABSENCE\n\nYMDDIHEURIADAU\n\nCofnodion / Minutes:\n\nApologies were received from Councillor Roe. |\n\n | QUIET LANES\n\nLONYDD TAWEL\n\nCofnodion / Minutes:\n\nThe Clerk reported on lanes. |\n";
    const found = draft(text);
    expect(found.venue).toBe("Y Siambr / The Chamber, Marl");
    expect(outline(found)).toEqual([
      "# - APOLOGIES FOR ABSENCE",
      "m Apologies were received from Councillor Roe.",
      "# - QUIET LANES",
      "m The Clerk reported on lanes.",
    ]);
  });
  it("a Markdown copy that kept the head of the table alone", () => {
    const text =
      "# Agenda and minutes\n\n## Northmoor Police and Crime Panel - Friday, 21st March, 2025 10.00 am\n\n**Venue:** Moot Hall\n\n| No. | Item |\n| --- | --- |\n\n**44.** **Apologies**\n\n**Minutes:**\n\nApologies were received from Councillor Roe.\n\n**45.** **[Quiet Lanes PDF 2 KB](lanes.pdf)**\n\n**Minutes:**\n\nThe Clerk reported on lanes.\n";
    expect(titles(text)).toEqual([
      ["44", "Apologies"],
      ["45", "Quiet Lanes"],
    ]);
  });
});

describe("lines", () => {
  it("of an item's page that were joined into one, its paragraphs all numbered alike", () => {
    const said = "The Commissioner reported that lanes had been quiet and that hedges would be cut in spring by those who own them.";
    const text = `Agenda item QUIET LANES: HEDGES AND SIGNS The Panel is asked to review the lanes. Minutes: Key points raised in the discussion: 1. ${said} 1. ${said.replace("lanes", "signs")} 1. ${said.replace("lanes", "verges")} RESOLVED: That the Panel noted the report. Supporting documents: Lanes PDF 3 KB`;
    const found = draft(text);
    expect(found).toMatchObject({ layout: "moderngov-item", documentType: "agenda-item" });
    expect(found.items[0]).toMatchObject({ title: "QUIET LANES: HEDGES AND SIGNS", preamble: "The Panel is asked to review the lanes." });
    expect(found.items[0]?.passages.filter((p) => p.text.startsWith("The Commissioner"))).toHaveLength(3);
  });
  it("that go on where the words of their paragraph begin, and over the head of a page that comes once", () => {
    const text =
      "Northmoor Police and Crime Panel\n\nMinutes of the Meeting held on 14 April 2015 at 10:00am\n\nMembers Present:\n\nMr Alec Dale      Northmoor County Council\n\n1.    Apologies for Absence\n\n1.1   Apologies were received from Mr Terry Roe and Mr Ben Holm, for whom\n      Mrs Lane attended.\n\n2.    Quiet Lanes\n\n2.1   The Commissioner explained that the grant for the lanes of the county\n\n\n                                         Page 1 of 7\nNorthmoor Police and Crime Panel – 14 April 2015\n\n\n      had been cut by a tenth.\n";
    expect(outline(draft(text))).toEqual([
      "# 1 Apologies for Absence",
      "m (1.1) Apologies were received from Mr Terry Roe and Mr Ben Holm, for whom Mrs Lane attended.",
      "# 2 Quiet Lanes",
      "m (2.1) The Commissioner explained that the grant for the lanes of the county had been cut by a tenth.",
    ]);
  });
  it("with the days of coming meetings are no items", () => {
    const text =
      "NORTHMOOR POLICE AND CRIME PANEL\n\nMinutes of the meeting held at 2.00pm on 5 December 2019\n\nPRESENT: Cllr Nora Wain (Chairman)\n\n1.\nAPOLOGIES\n\n1.1 Cllr Roe had sent apologies.\n\n2.\nDATES OF MEETINGS\n\n2.1 The Panel agreed to meet on:\n\n6 February     2.00pm\n5 March        2.00pm\n";
    expect(titles(text)).toEqual([
      ["1", "APOLOGIES"],
      ["2", "DATES OF MEETINGS"],
    ]);
  });
});

describe("the place and the time", () => {
  const head = (line: string) => draft(`Northmoor Police and Crime Panel\n\n${line}\n\nPRESENT: Cllr Nora Wain (Chair)\n\n1. Apologies\n\nThere were none.\n\n2. Quiet Lanes\n\nThe Clerk reported on lanes.\n`); // prettier-ignore
  it.each([
    ["16th March 2018, Kirk Suite, Kelder Town Hall, 10.30 a.m.", "Kirk Suite, Kelder Town Hall", "10:30"],
    ["16 March 2026\n\nThe meeting started at 2.00 p.m. in the Conference Room, Kelder House.", "Conference Room, Kelder House", "14:00"],
    ["15th July, 2016\n\nVenue: Town Hall, Kelder   Time: 11.00 a.m.", "Town Hall, Kelder", "11:00"],
    ["17.07.2018\n\tTime\t2.00 pm\n\tVenue\tKelder Civic Centre", "Kelder Civic Centre", "14:00"],
  ])("%j", (line, venue, startTime) => {
    expect(head(line)).toMatchObject({ venue, startTime });
  });
});
