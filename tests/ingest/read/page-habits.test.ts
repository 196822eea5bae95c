import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const HEAD =
  "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 4 October 2019\n\nPresent:\nCllr Amos (Chair)\nMrs Dale\n\n";

describe("what comes again and again", () => {
  const item = (n: number, title: string, end: string) =>
    `${n}. ${title}\n\nThe Commissioner spoke of the ${n} stations that he had seen in a week of rain.\n\n${end}\n\n`;
  it("is no running head where it tells what was resolved", () => {
    const text = HEAD + [3, 4, 5].map((n) => item(n, `LANES ${n}`, "RESOLVED that the report be noted")).join("");
    expect(outline(draft(text)).filter((line) => line === "r RESOLVED that the report be noted")).toHaveLength(3);
  });
  it("is none where a number of its own counts it", () => {
    const text =
      HEAD +
      [3, 4, 5].map((n) => item(n, "PERFORMANCE REPORT", `Mrs Dale asked about week ${"one two three".split(" ")[n - 3]}.`)).join("");
    expect(titlesOf(draft(text))).toEqual(["# 3 PERFORMANCE REPORT", "# 4 PERFORMANCE REPORT", "# 5 PERFORMANCE REPORT"]);
  });
});

describe("a page of one item", () => {
  it("that names the meeting it belongs to has its panel, day and number", () => {
    const page = (top: string) =>
      `${top}\n\n  • Meeting of Northmoor Police and Crime Panel, Friday, 4th October, 2019 10.30 am (Item 23.)\n\nTo consider the report.\n\nMinutes:\n\nThe Commissioner spoke of lanes.\n\nMrs Dale asked which.\n`;
    for (const top of ["Agenda item", "Meeting documents"]) {
      const found = draft(page(top));
      expect(found).toMatchObject({
        layout: "moderngov-item",
        documentType: "agenda-item",
        body: "Northmoor Police and Crime Panel",
        date: "2019-10-04",
      });
      expect(outline(found)).toEqual(["# 23 -", "m The Commissioner spoke of lanes.", "m Mrs Dale asked which."]);
    }
  });
  it("that names its panel and day over the meeting it belongs to too", () => {
    const found = draft(
      `Meeting documents\n\nNorthmoor Police and Crime Panel\nFriday 4 October 2019 10.30 am\n\n  • Meeting of Northmoor Police and Crime Panel, Friday, 4th October, 2019 10.30 am (Item 11.)\n\nMinutes:\n\nThe Clerk spoke of lanes.\n`,
    );
    expect(found).toMatchObject({ documentType: "agenda-item", body: "Northmoor Police and Crime Panel", date: "2019-10-04" });
    expect(outline(found)).toEqual(["# 11 -", "m The Clerk spoke of lanes."]);
  });
  it("that begins with its agenda text has lost its title", () => {
    const found = draft("To consider the report of the Clerk.\n\nMinutes:\n\nThe Clerk spoke of lanes.\n\nMrs Dale asked which.\n");
    expect(outline(found)).toEqual(["# - -", "m The Clerk spoke of lanes.", "m Mrs Dale asked which."]);
  });
});

describe("points under 'The Panel:'", () => {
  const page = (points: string) => `Agenda item\n\nFleet\n\nMinutes:\n\nThe Clerk spoke of vans.\n\nThe Panel:\n\n${points}\n`;
  it("are what it decided", () => {
    expect(outline(draft(page("1.  Noted the report; and\n\n2.  Asked that a map be sent to Members.")))).toEqual([
      "# - Fleet",
      "m The Clerk spoke of vans.",
      "r [1.0] Noted the report; and",
      "r [2.0] Asked that a map be sent to Members.",
    ]);
  });
  it("but not where they tell of something else", () => {
    expect(outline(draft(page("1.  Members of it had seen the vans.\n\n2.  Two had been sold.")))).toContain("m The Panel:");
  });
});

describe("lines of a page without gaps", () => {
  const page = `Police and Crime Panel\nWednesday, 4 October 2019 at 10.00 am\nApologies for absence\nThere were none.\nQuestions on the report of the Clerk\n`;
  it("go on behind a dash however short they break off", () => {
    const found = draft(
      `${page}The Commissioner said:\n- The average wait\nfor counselling stood at nine weeks.\n- The portal was\nbuilt in May.\n`,
    );
    expect(outline(found)).toEqual(
      expect.arrayContaining(["m [-0] The average wait for counselling stood at nine weeks.", "m [-0] The portal was built in May."]),
    );
  });
});

describe("titles", () => {
  const meeting = (middle: string) =>
    `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Monday 25th January 2021 2:00pm\n\nNo. Item\n\n\nDeclarations of interest\n\nAdditional documents:\n\n\nThere were none.\n\n\n${middle}\n\n\nFleet\n\nAdditional documents:\n\n\nThe Clerk spoke of vans.\n`;
  it("are no matters that arise from the last minutes, by their minute's number", () => {
    const text = meeting(
      "Minutes of the last meeting PDF 152 KB\n\nAdditional documents:\n\n\nThe minutes were circulated.\n\n\nEngine Availability – Minute No. 7\n\n\nThe Commissioner said that a table would be sent.",
    );
    expect(titlesOf(draft(text))).toEqual(["# - Declarations of interest", "# - Minutes of the last meeting", "# - Fleet"]);
  });
  it("are no notes of whose an action is", () => {
    const text = meeting("Custody\n\nAdditional documents:\n\n\nThe Chair asked to be kept informed.\n\n\nACTION:        Imran Sadiq");
    expect(titlesOf(draft(text))).toEqual(["# - Declarations of interest", "# - Custody", "# - Fleet"]);
  });
});

describe("a sentence that an empty line breaks", () => {
  it("goes on with a word that begins none", () => {
    const found = draft(
      "Agenda item\n\nStaff\n\nMinutes:\n\nA Panel Member queried the appointment of a Rural\n\nand Wildlife Officer.\n\nThe Clerk explained it.\n",
    );
    expect(outline(found)).toEqual([
      "# - Staff",
      "m A Panel Member queried the appointment of a Rural and Wildlife Officer.",
      "m The Clerk explained it.",
    ]);
  });
});

describe("a ragged line of a wrapped page", () => {
  it("goes on in any words where another sentence had begun on it", () => {
    const found = draft(
      "Agenda item\n\nVans\n\nMinutes:\n\nThe Clerk explained that the age of the vans had been looked at with care in\nthe spring, and that those which were the oldest had been sold to a dealer from\nthe coast, who had paid more for them than the Treasurer had dared to hope when\nshe wrote her paper on the fleet and on what it would cost to have it renewed\nin the coming year. The Commissioner’s Workshop\nForeman had agreed to look at the rest.\n",
    );
    expect(outline(found)).toHaveLength(2);
    expect(outline(found)[1]).toContain("in the coming year. The Commissioner’s Workshop Foreman had agreed to look at the rest.");
  });
});

describe("a numbered sentence without its end", () => {
  it("goes on behind an empty line in words that begin none", () => {
    const page = (rest: string) =>
      `Agenda item\n\nChair\n\nMinutes:\n\n1.    Cllr Noakes proposed, and Cllr Murphy seconded, that Mr Dale be elected\n\n${rest}\n`;
    expect(outline(draft(page("Chair of the Panel."))).at(-1)).toBe(
      "m (1.) Cllr Noakes proposed, and Cllr Murphy seconded, that Mr Dale be elected Chair of the Panel.",
    );
    expect(outline(draft(page("The Clerk wrote it down."))).at(-1)).toBe("m The Clerk wrote it down.");
  });
});

describe("a lead-in whose words stood before", () => {
  it("is one passage, and leads in again", () => {
    const found = draft(
      "Agenda item\n\nQuestions\n\nMinutes:\n\nMrs Dale asked:\n\n“Has he seen it?”\n\nThe Commissioner responded:\n\n“I have.”\n\nMrs Dale asked:\n\n“Was it new?”\n\nThe Commissioner responded:\n\n“It was.”\n",
    );
    const passages = found.items.flatMap((one) => one.passages);
    expect(passages.map(({ text, again }) => (again === undefined ? text : `(${again}) ${text}`))).toEqual([
      "Mrs Dale asked:",
      "“Has he seen it?”",
      "The Commissioner responded:",
      "“I have.”",
      "(Mrs Dale asked:) “Was it new?”",
      "(The Commissioner responded:) “It was.”",
    ]);
  });
});

describe("headings inside an item of a meeting without numbers", () => {
  const page = (inner: string) =>
    `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Friday, 4 October 2019 10.30 am\n\nVenue: Old Hall, Holt\n\nNo. Item\n\n\nApologies for Absence\n\nThere were none.\n\n\n` +
    `Fleet pdf icon PDF 240 KB\n\nTo consider the report.\n\n\nThe Clerk spoke of vans.\n\n\n${inner}\n\n\nMrs Dale thanked her.\n`;
  it("are 'Members’ Questions' right over what was asked", () => {
    expect(titlesOf(draft(page("Members’ Questions\n\n\n(1)  A Member asked whether the vans were new.")))).toEqual([
      "# - Apologies for Absence",
      "# - Fleet",
    ]);
    expect(titlesOf(draft(page("Members’ Questions\n\nTo put questions to the Commissioner.\n\n\nA Member asked about vans.")))).toContain(
      "# - Members’ Questions",
    );
  });
  it("are short lines over points that begin with 'That'", () => {
    const points =
      "Points made included:\n\n\nVan Hire\n\nThat hire had cost too much in the summer.\n\n\nElectric Vans\n\nThat six of them had been bought.";
    expect(titlesOf(draft(page(points)))).toEqual(["# - Apologies for Absence", "# - Fleet"]);
  });
});

describe("what is resolved", () => {
  const page = (end: string) => `Agenda item\n\nFleet\n\nMinutes:\n\nThe Clerk spoke of vans.\n\n${end}\n`;
  const resolved = (end: string) => outline(draft(page(end))).filter((line) => line.startsWith("r "));
  it("stands behind 'Action:' where a clause says what be done", () => {
    expect(resolved("Action: (1) That the minutes be agreed.\n\n(2) That a map be sent.")).toHaveLength(2);
    expect(resolved("Action: Clerk to send a map.")).toHaveLength(0);
  });
  it("is whatever 'agreed to' leads in to, point by point", () => {
    expect(resolved("Panel agreed to;\n\nthank the Clerk for a thorough update\n\nreceive a note on the vans.")).toHaveLength(2);
  });
  it("goes on behind bullets whose sign is lost", () => {
    expect(
      resolved(
        "RESOLVED that:\n\na)  The Panel agrees the scope subject to these changes:\n\n?-  Mrs Dale would join the group.\n\n?-Cllr Amos would see it in draft.\n\nb)  The Panel requests a session on vans.",
      ),
    ).toHaveLength(4);
  });
});

describe("a title behind the label of papers that are none", () => {
  it("is told from a paper's name by the empty lines before it", () => {
    const page = (gap: string) =>
      `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Friday, 4 October 2019 10.30 am\n\nVenue: Old Hall, Holt\n\nNo. Item\n\n\nPublic Speaking\n\nAdditional documents:\n${gap}Report of the Clerk pdf icon PDF 1 MB\n\nThe report is attached.\n\nAdditional documents:\n\n\nThe Clerk presented her report.\n\n\nAny Other Business\n\nThere was none.\n`;
    expect(titlesOf(draft(page("\n\n\n\n")))).toContain("# - Report of the Clerk");
    expect(titlesOf(draft(page("\n")))).not.toContain("# - Report of the Clerk");
  });
});

describe("a cell of a flattened table", () => {
  it("parts a title in capitals, or one that ends in brackets, from the words behind it", () => {
    const page =
      "Venue: Old Hall, Holt\nNo. | Item |\n---|---|\nPUBLIC QUESTIONS None received. Additional documents: Minutes: No questions had been received. |\n|\n" +
      "Decisions published by the Commissioner (PCC) These decisions have appeared since the Panel last met: Additional documents: Minutes: The Clerk spoke of two decisions. |\n|\n";
    expect(titlesOf(draft(page))).toEqual(["# - PUBLIC QUESTIONS", "# - Decisions published by the Commissioner (PCC)"]);
  });
});

describe("a paragraph with a number of its item", () => {
  it("is no item where it leads in to points", () => {
    const page =
      "Agenda and minutes\n\nPolice and Crime Panel - Friday 4 October 2019 11.00 a.m.\n\nVenue: Old Hall, Holt\n\nItems\nNo. Item\n\n22.\n\nFleet pdf icon PDF 61 KB\n\nMinutes:\n\n22.1  The Police and Crime Commissioner presented the report and drew attention to the following:-\n\n-   Six vans had been sold.\n\n23.\n\nEstates\n\nMinutes:\n\n23.1 The Clerk spoke of roofs.\n";
    expect(titlesOf(draft(page))).toEqual(["# 22 Fleet", "# 23 Estates"]);
  });
});

describe("a page of one item whose title ends in a stop", () => {
  it("has all of the line over the label of the minutes for its title", () => {
    const page = "Agenda item\n\nPolice and Crime Plan Delivery Update (Quarter 3).\n\nMinutes:\n\nThe Clerk spoke of lanes.\n";
    expect(titlesOf(draft(page))).toEqual(["# - Police and Crime Plan Delivery Update (Quarter 3)."]);
  });
});

describe("a name with letters of honour", () => {
  it("is no title before a sentence of its own", () => {
    const page = "Agenda item\n\nLanes\n\nMinutes:\n\n(i) Mr. R. Holt CC asked which lanes were meant.\n\nMrs. J. Dean CC asked why.\n";
    expect(outline(draft(page))).toEqual([
      "# - Lanes",
      "m [(i)0] Mr. R. Holt CC asked which lanes were meant.",
      "m Mrs. J. Dean CC asked why.",
    ]);
  });
});

describe("a ragged line", () => {
  it("goes on with a time in brackets, and behind a rank that has lost its post", () => {
    const page =
      "Minutes:\nThe Chairman reminded Members of the Panel how the vote on\nthe Precept would be taken and that all of them had to be there until the end of it, whatever it was\nthat they had to do after.\nThe Chief Constable was invited to speak to the Panel\n(00.19.40 on recording). She thanked the\nPanel for its backing of last year’s Precept and spoke of what had been done with it, which\nwas a good deal.\nShe had a letter from the Chief\nConstable of Holt.\n";
    expect(outline(draft(page)).join("\n")).toContain("speak to the Panel (00.19.40 on recording). She thanked");
    expect(outline(draft(page)).join("\n")).toContain("letter from the Chief Constable of Holt.");
  });
});

describe("a paragraph in ragged lines", () => {
  const begun =
    "The Commissioner introduced the report of the review of lambs, which had heard from two hundred farmers and had cost nothing but the time of those who came to its meetings on the hills\nin the course of the spring; it asked for";
  it("goes on in the next line where it is long and has not come to its end", () => {
    const found = draft(`Agenda item\n\nLambs\n\nMinutes:\n\n${begun}\nbetter\nradios on the hills.\n\nMembers agreed.`);
    expect(outline(found).slice(1)).toEqual([`m ${begun.replace("\n", " ")} better radios on the hills.`, "m Members agreed."]);
  });
  it("ends where a point or a sentence begins", () => {
    const found = draft(`Agenda item\n\nLambs\n\nMinutes:\n\n${begun} this.\na) radios on the hills;\nb) vans.`);
    expect(outline(found)).toHaveLength(4);
  });
});

describe("a title that stands before its text and has no number", () => {
  const webcast = "Webcast.\n\nA webcast of the meeting can be viewed here.";
  it("is an item before the first number, and in a table's cell", () => {
    const page = `Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n${webcast}\n\n41.\n\nLanes.\n\nMinutes:\n\nMrs Dale spoke of lanes.\n`;
    expect(outline(draft(page))).toEqual(["# - Webcast.", "# 41 Lanes.", "m Mrs Dale spoke of lanes."]);
    const table = `Venue: Moot Hall\n| No. | Item |\n|---|---|\n|\n${webcast.replace("\n\n", " ")} |\n|\nLanes. Minutes: Mrs Dale spoke of lanes. |\n`;
    expect(titlesOf(draft(table))).toEqual(["# - Webcast.", "# - Lanes."]);
  });
  it("is none in the middle of a sentence", () => {
    const page =
      "Agenda and minutes\n\nVenue: Moot Hall\n\nItems\nNo. Item\n\n41.\n\nWebcasting of meetings\n\nMinutes:\n\nMrs Dale spoke of it.\n";
    expect(titlesOf(draft(page))).toEqual(["# 41 Webcasting of meetings"]);
  });
  it("nothing at all is no item", () => {
    const page = `Agenda and minutes\n\nVenue: Moot Hall\n\nNo. Item\n\n\nAdditional documents:\n\n\n\nLanes\n\nAdditional documents:\n\n\nMrs Dale spoke of lanes.\n\n\nStations\n\nAdditional documents:\n\n\nThe Commissioner spoke of them.\n`;
    expect(titlesOf(draft(page))).toEqual(["# - Lanes", "# - Stations"]);
  });
});

describe("numbers of items in cells of their own", () => {
  const cell = (n: number, title: string, said: string) => `|\n${n} |\n${title}\n${said}\n`;
  it("stand before their titles", () => {
    const text = `${HEAD}${cell(31, "Lanes", "The Chair spoke of lanes.")}${cell(32, "Stations", "Mrs Dale spoke of stations.")}${cell(33, "Close", "It was over.")}`;
    expect(titlesOf(draft(text))).toEqual(["# 31 Lanes", "# 32 Stations", "# 33 Close"]);
  });
  it("are none in a table of figures", () => {
    const text = `${HEAD}3. LANES\n\nThe Chair spoke of these:\n\n9 |\n4 |\n7 |\n\n4. CLOSE\n\nIt was over.`;
    expect(titlesOf(draft(text))).toEqual(["# 3 LANES", "# 4 CLOSE"]);
  });
});
