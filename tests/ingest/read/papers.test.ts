import { describe, expect, it } from "vitest";
import { parse } from "../../../ingest/layouts/index.ts";
import { document, draft, outline } from "./help.ts";

const KENT = `NORTHMOOR COUNTY COUNCIL

NORTHMOOR POLICE AND CRIME PANEL

MINUTES of a meeting of the Northmoor Police and Crime Panel held in the Weir Room, Moot Hall, Kelder on Thursday, 29 November 2012.

PRESENT: Cllr Mrs A Wain (Chairman) (Kelder Borough Council), Cllr B Dale, OBE (Thirle District Council) and Mr C Holm

ALSO PRESENT: Mrs A Brackenby, Police and Crime Commissioner

IN ATTENDANCE: Mr P Slate (Policy Officer), Miss Q Birk (Clerk to the Panel)

UNRESTRICTED ITEMS

1. Apologies and Substitutes
(Item 1)

(1) Apologies were received from Cllr D Mold.

2. Precept
(Item 2)

(1) The Commissioner presented her precept and said that it would
pay for a rural team, which the Panel had asked for at its pre-
vious meeting, and for a multi-
agency hub.

(2) RESOLVED that the precept be supported.

The meeting ended at 3.20pm
`;

describe("minutes as printed on paper", () => {
  it("are read from their opening sentence, their lists and their numbered items", () => {
    const found = draft(KENT);
    expect(found).toMatchObject({
      layout: "printed",
      body: "Northmoor Police and Crime Panel",
      date: "2012-11-29",
      venue: "Weir Room, Moot Hall, Kelder",
      endTime: "15:20",
    });
    expect(outline(found)).toEqual([
      "# 1 Apologies and Substitutes",
      "m ((1)) Apologies were received from Cllr D Mold.",
      "# 2 Precept",
      "m ((1)) The Commissioner presented her precept and said that it would pay for a rural team, which the Panel had asked for at its previous meeting, and for a multi-agency hub.",
      "r ((2)) RESOLVED that the precept be supported.",
      "m The meeting ended at 3.20pm",
    ]);
    expect(found.attendance.map((a) => [a.name, a.office, a.status])).toEqual([
      ["Cllr Mrs A Wain", "chair", "present"],
      ["Cllr B Dale", "member", "present"],
      ["Mr C Holm", "member", "present"],
      ["Mrs A Brackenby", "commissioner", "in-attendance"],
      ["Mr P Slate", "council-officer", "in-attendance"],
      ["Miss Q Birk", "council-officer", "in-attendance"],
      ["Cllr D Mold", "member", "apologies"],
    ]);
  });
  it("lose running heads, feet, file paths and page numbers that a text kept", () => {
    const foot = (n: number) =>
      `\nNorthmoor Police and Crime Panel 29.11.12\n\nR:\\PCP\\29.11.12\\MINUTES.DOC - ${n}\n\nPage ${n} of 3\n\n`;
    const text = KENT.replace("2. Precept", `${foot(1)}2. Precept`)
      .replace("would\npay", `would${foot(2)}pay`)
      .replace("The meeting ended", `${foot(3)}The meeting ended`);
    const passages = outline(draft(text)).filter((line) => !line.startsWith("#"));
    expect(passages.join("\n")).not.toMatch(/Page|DOC|29\.11\.12/);
    expect(passages[1]).toContain("it would pay for a rural team");
  });
  it("are told apart by capitals where items have no numbers", () => {
    const text = `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\nPresent:\n\nCllr A Wain\n\nWELCOME\n\nThe Chair welcomed everyone.\n\nRURAL CRIME\n\nThe Commissioner said that thefts had fallen.\n\nResolved:\n\nThat the report be noted.`;
    expect(outline(draft(text))).toEqual([
      "# - WELCOME",
      "m The Chair welcomed everyone.",
      "# - RURAL CRIME",
      "m The Commissioner said that thefts had fallen.",
      "r That the report be noted.",
    ]);
  });
  it("are told apart by numbers without a stop, sub-items with them", () => {
    const text =
      "NORTHMOOR POLICE AND CRIME PANEL\n\nMEETING HELD VIRTUALLY\n\n3 FEBRUARY 2021\n\nPRESENT: Councillor D Nev (Chair)\n\n1 WELCOME BY CHAIR\n\nThe Chair welcomed everyone.\n\n2 PUBLIC QUESTIONS:-\n\n2A TO THE COMMISSIONER\n\nThere were none.\n\n2B TO THE PANEL\n\nNone.\n\n3 CLOSE\n\nThe meeting ended.";
    expect(draft(text).date).toBe("2021-02-03");
    expect(outline(draft(text)).filter((line) => line.startsWith("#"))).toEqual([
      "# 1 WELCOME BY CHAIR",
      "# 2 PUBLIC QUESTIONS:-",
      "# 2A TO THE COMMISSIONER",
      "# 2B TO THE PANEL",
      "# 3 CLOSE",
    ]);
  });
  it("in an agenda pack are records of their own, and a pack without any says so", () => {
    const pack = `Public Document Pack\n\nNorthmoor Police and Crime Panel\nDate: Friday 5 February 2021\nTime: 10.00 am\n\n1. Apologies (Pages 1 - 2)\n\n2. Precept (Pages 3 - 12)\n\n`;
    const [found, other] = parse(document(pack + KENT));
    expect([found?.layout, found?.date, found?.items.length, other]).toEqual(["agenda-pack", "2012-11-29", 2, undefined]);
    expect(draft(pack).issues.map((i) => i.code)).toContain("agenda-only");
  });
  it("say when prose stands before the first item", () => {
    const stray =
      "The Chairman took the chair and said that the Panel had lost a friend in Mr Slate, who had served it for ten years, and Members stood in silence for a minute in his memory before they began.";
    expect(draft(KENT.replace("UNRESTRICTED ITEMS", stray)).issues.map((i) => i.code)).toContain("text-lost");
  });
});

describe("who was there, in every shape", () => {
  const listed = (head: string) =>
    draft(
      `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\n${head}\n\n1. WELCOME\n\nThe Chair spoke.\n\n2. CLOSE\n\nThe meeting ended.`,
    ).attendance.map((a) => `${a.name} / ${a.office} / ${a.organisation ?? "-"} / ${a.status}`);
  it.each([
    [
      "one a line with the council behind a dash",
      "PRESENT:\nCllr A Wain - Kelder Council\nCllr B Dale (Vice-Chair) - Thirle Council",
      ["Cllr A Wain / member / Kelder Council / present", "Cllr B Dale / vice-chair / Thirle Council / present"],
    ],
    [
      "flags before each name",
      "Present:\nKelder Council P. Councillor Lisa Wain A. Councillor John Dale",
      ["Councillor Lisa Wain / member / - / present", "Councillor John Dale / member / - / apologies"],
    ],
    [
      "councillors in one run under one title",
      "Present: Councillors A Wain (in the Chair), B Dale and C Mold",
      ["Councillor A Wain / chair / - / present", "Councillor B Dale / member / - / present", "Councillor C Mold / member / - / present"],
    ],
    [
      "prose without a head",
      "Councillors Peter Wain in the Chair (Kelder Council); Danny Mold ((Vice Chair) Thirle Council).\n\nCommunity Co-opted Members: Fraser Ash and Mags Godd.",
      [
        "Councillor Peter Wain / chair / Kelder Council / present",
        "Councillor Danny Mold / vice-chair / Thirle Council / present",
        "Fraser Ash / member / - / present",
        "Mags Godd / member / - / present",
      ],
    ],
    [
      "people of the office and the force",
      "IN ATTENDANCE:\nJo Coles (Deputy Police and Crime Commissioner)\nMark Ayre (Chief Executive, Office of the Police and Crime Commissioner)\nChief Constable Ann Vale\nDCC Tom Reed (Northmoor Police)",
      [
        "Jo Coles / deputy-commissioner / - / in-attendance",
        "Mark Ayre / opcc-officer / Chief Executive, Office of the Police and Crime Commissioner / in-attendance",
        "Chief Constable Ann Vale / chief-constable / - / in-attendance",
        "DCC Tom Reed / police-officer / Northmoor Police / in-attendance",
      ],
    ],
    [
      "substitutes and apologies",
      "Present: Cllr A Wain (substitute for Cllr B Dale)\n\nApologies: Cllr B Dale",
      ["Cllr A Wain / member / - / substitute", "Cllr B Dale / member / - / apologies"],
    ],
    [
      "one run with nothing between a council and the next name",
      "Present: Cllr M Ash, Kelder District Council Cllr Mrs A Brew, Thirle Council Cty Cllr P Ruff, Northmoor County Council Dr M Verl, Co-opted Member",
      [
        "Cllr M Ash / member / Kelder District Council / present",
        "Cllr Mrs A Brew / member / Thirle Council / present",
        "Cty Cllr P Ruff / member / Northmoor County Council / present",
        "Dr M Verl / member / - / present",
      ],
    ],
    [
      "officers in a line of their own behind the members",
      "PRESENT: Councillor D Nev ( MBC) (Chair)\n\nCouncillors: A Cherry (Kelder MBC), J Groc (Thirle City Council)\n\nM Butt and S Abb (Office of the Northmoor Police and Crime Commissioner)",
      [
        "Councillor D Nev / chair / MBC / present",
        "Councillor A Cherry / member / Kelder MBC / present",
        "Councillor J Groc / member / Thirle City Council / present",
        "M Butt / opcc-officer / Office of the Northmoor Police and Crime Commissioner / in-attendance",
        "S Abb / opcc-officer / Office of the Northmoor Police and Crime Commissioner / in-attendance",
      ],
    ],
    [
      "honours and double names",
      "Present: Air Commodore B Plumpton-Walsh CBE, Professor J O’Neill, Mrs A Holm, JP",
      [
        "Air Commodore B Plumpton-Walsh CBE / member / - / present",
        "Professor J O’Neill / member / - / present",
        "Mrs A Holm / member / - / present",
      ],
    ],
  ])("%s", (_shape, head, people) => expect(listed(head)).toEqual(people));
  it("takes apologies and substitutes from the item about them where no list is printed", () => {
    const found = draft(
      "Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nApologies for absence were received from Parisha Holm (Independent Member), Councillor Wain and Councillor Clay.\n\nIt was noted that Councillor Russ was present as a substitute in place of Councillor Clay.\n\n2.\n\nClose\n\nMinutes:\n\nNone.",
    );
    expect(found.attendance.map((a) => [a.name, a.status])).toEqual([
      ["Parisha Holm", "apologies"],
      ["Councillor Wain", "apologies"],
      ["Councillor Clay", "apologies"],
      ["Councillor Russ", "substitute"],
    ]);
  });
});

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
        "<p><b>311 MINUTES</b> – Resolved – That they be signed.</p><p><b>312 RURAL CRIME</b> – The chair spoke.</p><p>Mr Reeve asked why.</p>",
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
    expect(found.attendance).toEqual([{ name: "Councillor I Fenn", office: "chair", organisation: null, status: "present" }]);
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

describe("reports", () => {
  const REPORT = `OFFICE OF THE COMMISSIONER\nSTRATEGIC MEETING\nTHURSDAY 19 SEPTEMBER 2013\n\nCLERK’S UPDATE\nIssues for Consideration\nThis paper tells what has been done since the last meeting, which was in June, and what is yet\nto be done before the end of the year.\n\nInformation\n1 Buildings\n\n1.1\n\nThe new custody centre was opened on 21 August by the Commissioner, and the old one has been\nsold. The Board has agreed what is to be done with the money that was paid for it and how\n\nit should be spent over the next three years.\nStaff\nTwo posts have been merged in the office since the last meeting, and the saving has gone to the\nfund for victims.\n\n2\n\nMoney\n\n2.1\n\nAccounts were signed on time, and no fault was found in them by the auditors, who thanked the\nstaff of the office.\n\nDecision Required\nThe paper is for noting.\n`;
  it("are read by section and numbered paragraph, wrapped lines joined over a page's end", () => {
    const found = draft(REPORT);
    expect(found).toMatchObject({ layout: "report", documentType: "report", date: "2013-09-19", body: "STRATEGIC MEETING", minutes: null });
    expect(outline(found)).toEqual([
      "# - Issues for Consideration",
      "r This paper tells what has been done since the last meeting, which was in June, and what is yet to be done before the end of the year.",
      "# 1 Buildings",
      "r (1.1) The new custody centre was opened on 21 August by the Commissioner, and the old one has been sold. The Board has agreed what is to be done with the money that was paid for it and how it should be spent over the next three years.",
      "h Staff",
      "r Two posts have been merged in the office since the last meeting, and the saving has gone to the fund for victims.",
      "# 2 Money",
      "r (2.1) Accounts were signed on time, and no fault was found in them by the auditors, who thanked the staff of the office.",
      "# - Decision Required",
      "r The paper is for noting.",
    ]);
    expect(found.items.every((item) => item.passages.every((p) => p.kind === "report" || p.kind === "heading"))).toBe(true);
  });
});

describe("what no layout fits", () => {
  it("is read as text and says so", () => {
    const found = draft("Some notes\n\nThe Panel met the Commissioner.\n\nMembers thanked her.");
    expect(found.layout).toBe("plain");
    expect(found.issues.map((i) => i.code)).toContain("layout-guessed");
    expect(outline(found).filter((line) => line.startsWith("m"))).toEqual(["m The Panel met the Commissioner.", "m Members thanked her."]);
  });
});
