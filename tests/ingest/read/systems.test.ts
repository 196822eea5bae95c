import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

describe("pages of other systems", () => {
  it("CMIS: agenda number and minute number out of step, an item without minutes, a title from a file", () => {
    const text =
      "Meeting Details\n\nMeeting Summary\nEastvale Police, Fire and Crime Panel\n1 Jun 2017 - 14:30 to 17:00\nOccurred\n  • Documents\n\nAgenda\nStandard Items\n1 Apologies for Absence\nThe Secretary to report.\n2 Pdf Minutes (70Kb)\nTo approve the minutes of the last meeting.\n1\nThe minutes were approved.\n3 Declarations of Interest\n\nMembers are invited to declare.\n\n2\n\nCouncillor Wain declared an interest.\n\nCouncillor Dale declared another.\n";
    const found = draft(text);
    expect(found).toMatchObject({
      layout: "cmis",
      date: "2017-06-01",
      startTime: "14:30",
      endTime: "17:00",
      body: "Eastvale Police, Fire and Crime Panel",
    });
    expect(outline(found)).toEqual([
      "# 1 Apologies for Absence",
      "# 2 Minutes",
      "m The minutes were approved.",
      "# 3 Declarations of Interest",
      "m Councillor Wain declared an interest.",
      "m Councillor Dale declared another.",
    ]);
    expect(found.items.map((i) => [i.number, i.minuteNumber, i.preamble])).toEqual([
      ["1", null, "The Secretary to report."],
      ["2", "1", "To approve the minutes of the last meeting."],
      ["3", "2", "Members are invited to declare."],
    ]);
  });

  const EGENDA =
    "Kelder Borough Council\n\nCarrowdale Police and Crime Panel Minutes\n\nDate:\nThursday, 10th November, 2016\nTime:\n4.30 p.m.\nPlace:\nHarbour Room, Kelder\n \nPlease note: all Minutes are subject to approval at the next Meeting\n\nAttendance Details\n\nPresent:\nCllr Nora Wain O.B.E (Chairman), Gwen Dunn\nIn Attendance:\nBob Holm (Commissioner), Joan Ash (Commissioner's Office)\nItem Description Decision\nPublic\nPCP\n32/16\nDECLARATIONS OF INTEREST\n \nPCP\n33/16\nQUESTIONS TO THE COMMISSIONER\nRESOLVED that:\n\n1. the discussion be noted.\n\n2. the chair of the road group be invited.\n4.30pm - 6.00pm\n\nPreamble\n\nItemPreamble\nPCP\n32/16\nThere were none.\nPCP\n33/16\nA member asked about speed vans.\n\nThe Commissioner said that he would look into it.\n";
  it("egenda: decisions first, narrative after, joined by the number of their item", () => {
    const found = draft(EGENDA);
    expect(found).toMatchObject({
      layout: "egenda",
      date: "2016-11-10",
      startTime: "16:30",
      endTime: "18:00",
      venue: "Harbour Room, Kelder",
      minutes: "draft",
      body: "Carrowdale Police and Crime Panel",
    });
    expect(outline(found)).toEqual([
      "# PCP 32/16 DECLARATIONS OF INTEREST",
      "m There were none.",
      "# PCP 33/16 QUESTIONS TO THE COMMISSIONER",
      "r [1.0] the discussion be noted.",
      "r [2.0] the chair of the road group be invited.",
      "m A member asked about speed vans.",
      "m The Commissioner said that he would look into it.",
    ]);
    expect(found.attendance.map((a) => a.office)).toEqual(["chair", "member", "commissioner", "opcc-officer"]);
  });
  it("egenda: a narrative that counts the items by bare numbers, and clauses behind the mark of a resolution", () => {
    const head =
      "Kelder Police and Crime Panel Minutes\n\nDate and Time\nTuesday, 5th March, 2019 at 10.00 a.m.\n\nAttendance Details\n\nPresent: Cllr Amos (Chairman)\n\n";
    const decisions =
      "Item Description Decision\nPCP 1/19\nWELCOME\n\nRESOLVED that it be noted.\n\nPCP 2/19\nLANES\n\nRESOLVED 1. that the plan be backed; and\n2. that the Clerk be asked for figures.";
    expect(outline(draft(`${head}${decisions}\n\n1\nThe Chair greeted all.\n\n2\nMembers asked why.`))).toEqual([
      "# PCP 1/19 WELCOME",
      "r RESOLVED that it be noted.",
      "m The Chair greeted all.",
      "# PCP 2/19 LANES",
      "r RESOLVED 1. that the plan be backed; and",
      "r [2.0] that the Clerk be asked for figures.",
      "m Members asked why.",
    ]);
    // Numbers that count otherwise are those of pages or points.
    expect(outline(draft(`${head}${decisions}\n\n2\nMembers asked why.`)).at(-1)).toBe("m (2) Members asked why.");
    // So are those in a narrative that has the numbers of the decisions, under its own head or not.
    for (const preamble of ["", "Preamble\n\n"]) {
      const told = "PCP 1/19\nThe Chair greeted all.\n\nPCP 2/19\nMembers heard of two aims.\n\n1\nMend lanes\n\n2\nPut up signs";
      const items = outline(draft(`${head}${decisions}\n\n${preamble}${told}`));
      expect(items.filter((line) => /greeted|Mend|signs|^#/.test(line))).toEqual([
        "# PCP 1/19 WELCOME",
        "m The Chair greeted all.",
        "# PCP 2/19 LANES",
        "m (1) Mend lanes",
        "m (2) Put up signs",
      ]);
    }
  });
  it("egenda without numbers: one item, decisions told by how they read", () => {
    const text = EGENDA.replace(/PCP\n\d\d\/16\n(?:[A-Z ]+\n)?/g, "").replace("Preamble\n\nItemPreamble\n", "");
    const found = draft(text);
    expect(found.items).toHaveLength(1);
    expect(found.issues.map((i) => i.code)).toContain("title-missing");
  });

  it("running text: number, title in capitals, dash and text in one paragraph", () => {
    const page = (text: string) =>
      `<html><body><nav>Home</nav><main><h1>Northmoor Police and Crime Panel – 6 September 2017</h1><p>Posted on 29 September 2017</p><p>PRESENT: – Councillor I Fenn in the chair.</p>${text}</main></body></html>`;
    const found = draft(
      page(
        "<p><b>311 MINUTES</b> – Resolved – That they be signed.</p><p><b>312 (4) RURAL CRIME</b> – The chair spoke.</p><p>Mr Reeve asked why.</p>",
      ),
      "html",
    );
    expect(found).toMatchObject({ layout: "run-in", date: "2017-09-06" });
    expect(outline(found)).toEqual([
      "# 311 MINUTES",
      "r Resolved – That they be signed.",
      "# 312 RURAL CRIME",
      "m The chair spoke.",
      "m Mr Reeve asked why.",
    ]);
    expect(found.attendance).toMatchObject([{ name: "Councillor I Fenn", office: "chair", organisation: null, status: "present" }]);
  });

  it("the page of one item behind the site's menu", () => {
    const menu = ["Calendar", "Committees", "Consultations", "Decisions", "ePetitions", "Meetings", "Outside bodies", "Search documents"];
    const found = draft(
      `${menu.map((entry) => `  • ${entry}`).join("\n")}\n  • Agenda item\n\n    VETTING\n\n    To put questions.\n\n    Minutes:\n\n    The Chair spoke.`,
    );
    expect(found.layout).toBe("moderngov-item");
    expect(outline(found)).toEqual(["# - VETTING", "m The Chair spoke."]);
  });

  it("items under an item by a letter in brackets", () => {
    const page = (number: string, title: string, text: string) => `${number}\n\n${title}\n\nMinutes:\n\n${text}\n\n`;
    const found = draft(
      `Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n${page("2.", "Apologies", "There were none.")}3.\n\nQuestions to the Commissioner\n\n${page("3(a)", "Members of the Public", "There were no questions.")}${page("3(b)", "Members of the Panel", "Mr Dee asked why.")}`,
    );
    expect(found.items.map(({ number, title }) => [number, title])).toEqual([
      ["2", "Apologies"],
      ["3", "Questions to the Commissioner"],
      ["3(a)", "Members of the Public"],
      ["3(b)", "Members of the Panel"],
    ]);
  });

  it("titles that name their number behind themselves", () => {
    const found = draft(
      "Agenda and minutes\n\nVenue: Moot Hall\n\nNo. Item\n\n\nUrgent Business (Agenda Item 3)\n\n\nNone had been notified.\n\n\nRural crime (Item 4)\n\n\nThe Commissioner said that thefts had fallen.\n\n\nNext Meeting (Agenda Item 5)\n\n\nIt was noted that it would be in May.",
    );
    expect(found.items.map(({ number, title }) => [number, title])).toEqual([
      ["3", "Urgent Business (Agenda Item 3)"],
      ["4", "Rural crime (Item 4)"],
      ["5", "Next Meeting (Agenda Item 5)"],
    ]);
  });

  it("a table of three columns, a row an item", () => {
    const found = draft(
      "Meeting of Northmoor Police and Crime Panel on Friday 2nd July 2021, 10.00 am\n\nCouncil: Kelder County Council | Venue: Moot Hall, Kelder | Ticker: item minutes\n\nAttendees (2)\n\nName | Role | Attendance\n--- | --- | ---\nCouncillor Dee Stone | Chairman | Present, as expected\nShirley Ebb | Committee Member | Apologies\n\nAgenda (3 items)\n\nItem | Title | Minutes\n--- | --- | ---\n20 | APOLOGIES FOR ABSENCE To receive any apologies. | There were none.\n21 | POLICE AND CRIME PLAN | The Clerk spoke of it. RESOLVED: That the plan be noted.\n22 | RURAL CRIME |\n\nSource: Kelder.",
    );
    expect(found).toMatchObject({
      layout: "minutes-column",
      body: "Northmoor Police and Crime Panel",
      date: "2021-07-02",
      startTime: "10:00",
      venue: "Moot Hall, Kelder",
    });
    expect(outline(found)).toEqual([
      "# 20 APOLOGIES FOR ABSENCE",
      "m There were none.",
      "# 21 POLICE AND CRIME PLAN",
      "m The Clerk spoke of it.",
      "r RESOLVED: That the plan be noted.",
      "# 22 RURAL CRIME",
    ]);
    expect(found.items[0]?.preamble).toBe("To receive any apologies.");
    expect(found.attendance.map(({ name, office, status }) => `${name}/${office}/${status}`)).toEqual([
      "Councillor Dee Stone/chair/present",
      "Shirley Ebb/member/apologies",
    ]);
  });

  it("titles that are underlined, whatever they read like", () => {
    const found = draft(
      "NORTHMOOR POLICE AND CRIME PANEL\n================================\n\nMinutes of the meeting held on 11 October 2013 at 9.30 am\n\n14. Camera money and what it is spent on\n----------------------------------------\n\nThe Commissioner stated that none of it was kept.\n\nDecision:  The Panel agreed to ask the Council.\n\n15. Close\n=========\n\nThe Chair closed it.",
    );
    expect(outline(found)).toEqual([
      "# 14 Camera money and what it is spent on",
      "r The Panel agreed to ask the Council.",
      "m The Commissioner stated that none of it was kept.",
      "# 15 Close",
      "m The Chair closed it.",
    ]);
  });

  it("labels in two languages on one line", () => {
    const found = draft(
      "Agenda and minutes / Agenda a chofnodion\n\nNorthmoor Police and Crime Panel - Friday, 29th April, 2022 10.30 am\n\nItems\n\n1.\n\nAPOLOGIES / YMDDIHEURIADAU\n\nAdditional documents / Dogfennau ychwanegol:\n\nMinutes / Cofnodion:\n\nThere were none.\n\n2.\n\nCORRESPONDENCE / GOHEBIAETH\n\nMinutes / Cofnodion:\n\nThe Clerk read a letter.",
    );
    expect(outline(found)).toEqual([
      "# 1 APOLOGIES / YMDDIHEURIADAU",
      "m There were none.",
      "# 2 CORRESPONDENCE / GOHEBIAETH",
      "m The Clerk read a letter.",
    ]);
  });

  it("numbered resolutions on the page of one item are no items that run in", () => {
    const found = draft(
      "Agenda item\n\nVetting\n\nMinutes:\n\n42.    The Commissioner spoke of vetting.\n\n43.    RESOLVED - That the report be noted.\n\n44.    RESOLVED - That a list be sent to the Panel.",
    );
    expect(found.layout).toBe("moderngov-item");
    expect(found.items.map(({ title, passages }) => [title, passages.map(({ kind }) => kind)])).toEqual([
      ["Vetting", ["minute", "resolution", "resolution"]],
    ]);
  });

  it("a title in capitals runs on to its dash, though its first word is a title of every agenda", () => {
    const found = draft(
      "Northmoor Police and Crime Panel\n\nMinutes of the meeting of 29 June 2017\n\nMinutes of the Northmoor Police and Crime Panel held on Thursday 29 June 2017 at 10.00 am in the Council Chamber, Campus Way, Kelder\n\n1. APOLOGIES - None were received.\n\n2. MEMBERSHIP AND BUDGET OF THE PANEL - The Clerk told of the grant.\n\n3. COMPLAINTS ABOUT THE COMMISSIONER - The Clerk told of two.",
    );
    expect(found).toMatchObject({
      layout: "run-in",
      body: "Northmoor Police and Crime Panel",
      date: "2017-06-29",
      startTime: "10:00",
      venue: "Council Chamber, Campus Way, Kelder",
    });
    expect(found.items.map(({ title }) => title)).toEqual([
      "APOLOGIES",
      "MEMBERSHIP AND BUDGET OF THE PANEL",
      "COMPLAINTS ABOUT THE COMMISSIONER",
    ]);
  });

  it("a place that has a label of its own goes before the one in the sentence, which may go on in the next line", () => {
    const found = draft(
      "Minutes of the Northmoor Police and Crime Panel held on Friday 7 April 2017, in The\nOculus, commencing at 11.00 am and concluding at 1.15 pm.\nVenue: Garth Lodge, Kelder\nMembers Present\nMr I Fenn\n1. WELCOME\nThe Chair spoke.\n2. CLOSE\nThe Chair closed it.\n3. NEXT MEETING\nIt would be in May.",
    );
    expect(found).toMatchObject({ date: "2017-04-07", startTime: "11:00", venue: "Garth Lodge, Kelder" });
  });

  it("a name below the day is the place, right before those present", () => {
    const found = draft(
      "NORTHMOOR POLICE AND CRIME PANEL\nMonday, 24 June 2019 at 2.00 pm\nGarth Lodge, Kelder\n\nPRESENT:\n\nCouncillor I Fenn (Chair)\n\n1. APOLOGIES\n\nThere were none.\n\n2. MINUTES\n\nThey were signed.",
    );
    expect(found.venue).toBe("Garth Lodge, Kelder");
  });

  it("when the meeting ended stands after the last mark of a printed export, and in its last item", () => {
    const found = draft(
      "Northmoor Police and Crime Panel\n\n<AI1>\n\n61\n\nWelcome\n\nThe Chair spoke.\n\n</AI1>\n\n<AI2>\n\n62\n\nRural crime\n\nMr Reeve asked why.\n\n</AI2>\n\nThe meeting closed at 3.05 pm.\n\nPage 4 of 4",
    );
    expect(outline(found).slice(-2)).toEqual(["m Mr Reeve asked why.", "m The meeting closed at 3.05 pm."]);
  });

  it("titles that begin with the word: 'Item 4 – Precept'", () => {
    const found = draft(
      "Northmoor Police and Crime Panel\n\nMeeting held on 3rd July 2019\n\nItem 4 - Precept\n\nThe Commissioner spoke of it.\n\nItem 5: Complaints\n\nMembers asked about Item 4 - at length.",
    );
    expect(found).toMatchObject({ layout: "worded-items", date: "2019-07-03" });
    expect(outline(found)).toEqual([
      "# 4 Precept",
      "m The Commissioner spoke of it.",
      "# 5 Complaints",
      "m Members asked about Item 4 - at length.",
    ]);
  });

  it("Welsh ModernGov", () => {
    const found = draft(
      "Agenda a chofnodion\n\nPanel Heddlu a Throseddu Dyfed-Powys - Dydd Gwener, 2il Chwefror, 2024 10.00 yb\n\nLleoliad: Neuadd y Sir. Gweld cyfarwyddiadau\n\nEitemau\nRhif Eitem\n\n1.\n\nYMDDIHEURIADAU\n\nCofnodion:\n\nNi chafwyd ymddiheuriadau.\n\n2.\n\nCYLLIDEB\n\nCofnodion:\n\nTrafodwyd yr adroddiad.\n\nPENDERFYNWYD:\n\nDerbyn yr adroddiad.",
    );
    expect(found).toMatchObject({ date: "2024-02-02", venue: "Neuadd y Sir" });
    expect(outline(found)).toEqual([
      "# 1 YMDDIHEURIADAU",
      "m Ni chafwyd ymddiheuriadau.",
      "# 2 CYLLIDEB",
      "m Trafodwyd yr adroddiad.",
      "r Derbyn yr adroddiad.",
    ]);
  });
});
