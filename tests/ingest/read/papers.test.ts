import { describe, expect, it } from "vitest";
import { parse } from "../../../ingest/layouts/index.ts";
import { document, draft, outline, titlesOf } from "./help.ts";

const KENT = `NORTHMOOR COUNTY COUNCIL

NORTHMOOR POLICE AND CRIME PANEL

MINUTES of a meeting of the Northmoor Police and Crime Panel held in the Weir Room, Moot Hall, Kelder on Thursday, 8 March 2012.

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
  it.each([
    ["Held at 6.30 p.m. on Tuesday 21 September 2021 at the Guild Rooms, Kelder", "18:30", "Guild Rooms, Kelder"],
    [
      "Minutes of the meeting held on Friday 3 February 2023 at 1.30 p.m.\nThe Long Suite, Moot Hall, Kelder",
      "13:30",
      "The Long Suite, Moot Hall, Kelder",
    ],
    ["Meeting held at 10 am on 4 March 2022\nCouncil Chamber, County Offices", "10:00", "Council Chamber, County Offices"],
    ["Friday 4 March 2022 at 10 am\nCllr John Hall (Chair)", "10:00", null],
  ])("read hour and place from %j", (head, startTime, venue) => {
    const items = ["Apologies", "Precept", "Complaints"].map(
      (title, at) => `${at + 1}. ${title}\n\n${at + 1}.1 The Commissioner spoke.\n\n`,
    );
    const text = `NORTHMOOR POLICE AND CRIME PANEL\n\n${head}\n\nPRESENT: Cllr A Dale (Chair), Cllr B Holm\n\n${items.join("")}`;
    const found = draft(text);
    expect([found.startTime, found.venue?.replace(/^The /, "") ?? null]).toEqual([startTime, venue?.replace(/^The /, "") ?? null]);
  });

  it("are read from their opening sentence, their lists and their numbered items", () => {
    const found = draft(KENT);
    expect(found).toMatchObject({
      layout: "printed",
      body: "Northmoor Police and Crime Panel",
      date: "2012-03-08",
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
  it("lose a head that stands by the marks of only two pages, and join what it parted, however short the line", () => {
    const page = (n: number) => `\n\nR:\\PCP\\MINS 0312.DOC\nPage ${n} of 2\n\nNORTHMOOR POLICE AND CRIME PANEL - 8 MARCH 2012\n\n`;
    const text = KENT.replace("would\npay", `would${page(1)}pay`).replace("The meeting ended", `${page(2)}The meeting ended`);
    expect(outline(draft(text))).toEqual(outline(draft(KENT)));
  });
  it("know 'Any other business' behind a number without a stop", () => {
    const text =
      "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\n1 Apologies\n\nNone were sent.\n\n2 Rural Theft\n\n2.1 The Commissioner said that thefts had fallen.\n\n3 Any other business\n\nThere was none.";
    expect(titlesOf(draft(text))).toEqual(["# 1 Apologies", "# 2 Rural Theft", "# 3 Any other business"]);
  });
  it("tell the place behind day and hour, and the panel behind 'At a meeting of'", () => {
    const text =
      "NORTHMOOR POLICE AND CRIME PANEL\n\nAt a meeting of the Northmoor Police and Crime Panel held on Tuesday 24 September 2013 at 6.30 p.m. at Kelby House, Thirle\n\nPRESENT: Councillor D Nev (Chair)\n\n1. APOLOGIES\n\nNone.\n\n2. PRECEPT\n\nThe Commissioner spoke.";
    expect(draft(text)).toMatchObject({
      body: "Northmoor Police and Crime Panel",
      date: "2013-09-24",
      startTime: "18:30",
      venue: "Kelby House, Thirle",
    });
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
    expect(titlesOf(draft(text))).toEqual([
      "# 1 WELCOME BY CHAIR",
      "# 2 PUBLIC QUESTIONS:-",
      "# 2A TO THE COMMISSIONER",
      "# 2B TO THE PANEL",
      "# 3 CLOSE",
    ]);
  });
  it.each([
    ["a task", "To confirm the minutes of the meeting held on 8 March 2012."],
    ["a task of two lines", "To confirm as a correct record and sign the\nminutes of the meeting held on 8 March 2012."],
    ["a title", "Minutes of the meeting held on 8 March 2012 (Pages 1 - 6)"],
  ])("in an agenda pack begin behind what its agenda says of them, %s, and end before the next paper", (_, words) => {
    const pack = `Public Document Pack\n\nNorthmoor Police and Crime Panel\nDate: Friday 5 February 2021\nTime: 10.00 am\n\n1. Apologies (Pages 1 - 2)\n\n2. Minutes\n${words}\n\n3. Horses (Pages 3 - 12)\n\nPage 1\nAgenda Item 2\n\n${KENT}\n\nPage 7\nAgenda Item 3\n\nReport of the Clerk\n\n1. Purpose\n1.1 This report is of horses.\n`;
    const found = draft(pack);
    expect([found.date, titlesOf(found)]).toEqual(["2012-03-08", ["# 1 Apologies and Substitutes", "# 2 Precept"]]);
    expect(outline(found).at(-1)).toBe("m The meeting ended at 3.20pm");
  });
  it("in an agenda pack go on behind an adjournment", () => {
    const minutes = KENT.replace("2. Precept", "The meeting adjourned at 2.15pm.\n\n2. Precept\n\nReport of the Commissioner");
    const found = draft(`Public Document Pack\n\nNorthmoor Police and Crime Panel\nDate: Friday 5 February 2021\n\n${minutes}`);
    expect(titlesOf(found)).toEqual(["# 1 Apologies and Substitutes", "# 2 Precept"]);
    expect(outline(found).at(-1)).toBe("m The meeting ended at 3.20pm");
  });
  it("in an agenda pack are records of their own, and a pack without any says so", () => {
    const pack = `Public Document Pack\n\nNorthmoor Police and Crime Panel\nDate: Friday 5 February 2021\nTime: 10.00 am\n\n1. Apologies (Pages 1 - 2)\n\n2. Precept (Pages 3 - 12)\n\n`;
    const [found, other] = parse(document(pack + KENT));
    expect([found?.layout, found?.date, found?.items.length, other]).toEqual(["agenda-pack", "2012-03-08", 2, undefined]);
    expect(draft(pack).issues.map((i) => i.code)).toContain("agenda-only");
  });
  it("say when prose stands before the first item", () => {
    const stray =
      "The Chairman took the chair and said that the Panel had lost a friend in Mr Slate, who had served it for ten years, and Members stood in silence for a minute in his memory before they began.";
    expect(draft(KENT.replace("UNRESTRICTED ITEMS", stray)).issues.map((i) => i.code)).toContain("text-lost");
  });
});

it("recommendations by numbers of their own are points of a list", () => {
  const found = draft(
    "Agenda item\n\nTask Group\n\nMinutes:\n\nThe task group recommended to the Commissioner:\n\nR1 That a register be kept.\n\nR2 That a course be held.\n\nRecommendation 3: The Force be asked to take part.\n\nThe Panel thanked the group.",
  );
  expect(outline(found).slice(2)).toEqual([
    "r [R10] That a register be kept.",
    "r [R20] That a course be held.",
    "r [Recommendation 3:0] The Force be asked to take part.",
    "m The Panel thanked the group.",
  ]);
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
  it("is what a paper recommends too: nobody has resolved it", () => {
    const found = draft(
      "Report to the Northmoor Police and Crime Panel\n\nReport of the Clerk\n\n1. Purpose\n\n1.1 The lanes are dark.\n\n1.2 Lamps are dear.\n\n2. Background\n\n2.1 They were lit once.\n\n3. Recommendation\n\nThat the report be noted.\n",
    );
    expect(outline(found).slice(-2)).toEqual(["# 3 Recommendation", "r That the report be noted."]);
    expect(found.items.flatMap(({ passages }) => passages.map(({ kind }) => kind))).not.toContain("resolution");
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
