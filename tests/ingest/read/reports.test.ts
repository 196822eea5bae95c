import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const HEAD = "NORTHMOOR POLICE AND CRIME PANEL\n14 SEPTEMBER 2018\n\n";
const SIGNED = "Elin Farr\nChief Executive";

describe("the numbers of a report's sections", () => {
  it("may end in nought, over paragraphs that count from one", () => {
    const text = `Report to:   Northmoor Police and Crime Panel\nDate:   14 September 2018\n\n1.0 Purpose\n\n1.1 This report tells Members what has been done about lanes.\n\n2.0 Lanes and villages\n\n2.1 A rural team has been set up at Kelder.\n\n3.0 Recommendation\n\n3.1 That the Panel notes this report.\n`;
    const found = draft(text);
    expect(found).toMatchObject({ documentType: "report", body: "Northmoor Police and Crime Panel", date: "2018-09-14" });
    expect(titlesOf(found)).toEqual(["# 1.0 Purpose", "# 2.0 Lanes and villages", "# 3.0 Recommendation"]);
  });
  it("end a title where the first paragraph under it begins on its line", () => {
    const text = `${HEAD}REPORT OF THE CHIEF EXECUTIVE\n\n1. PURPOSE OF REPORT 1.1 This report tells the Panel what has been done about dark lanes.\n\n2. BACKGROUND 2.1 The Panel asked last year for a survey of lanes.\n\n3. RECOMMENDATION 3.1 Members are asked to note the report.\n`;
    expect(outline(draft(text))).toEqual([
      "# 1 PURPOSE OF REPORT",
      "r (1.1) This report tells the Panel what has been done about dark lanes.",
      "# 2 BACKGROUND",
      "r (2.1) The Panel asked last year for a survey of lanes.",
      "# 3 RECOMMENDATION",
      "r [3.10] Members are asked to note the report.",
    ]);
  });
});

describe("what a report says before its first section", () => {
  const opening = "This report is meant to tell the Panel what has been done since it last met.";
  const sections =
    "1\n\nLanes\n\n1.1\n\nForty lanes have been lit, and ten more are to be lit.\n\nLamps on the coast\n\nThese have been paid for by parishes.\n\n2\n\nRecommendation\n\nThat the Panel note the report.\n";
  it.each([
    [
      "its title",
      `${HEAD}REPORT OF THE CHIEF EXECUTIVE\n\nCOMMISSIONER’S UPDATE: MARCH TO MAY 2018`,
      "COMMISSIONER’S UPDATE: MARCH TO MAY 2018",
    ],
    ["its title, over rows", `${HEAD}Commissioner’s Briefing\n\nReport by: Elin Farr\n\nAgenda item 4`, "Commissioner’s Briefing"],
    [
      "the subject of its table",
      "Report to: Northmoor Police and Crime Panel\nDate: 14 September 2018\nSubject: Dark lanes\nReport by: Elin Farr",
      "Dark lanes",
    ],
    ["its title, where that is no report's", `${HEAD}Dark Lanes and Hedges`, "Dark Lanes and Hedges"],
    ["who wrote it, where nothing else is printed", `${HEAD}Report of the Chief Executive`, "Report of the Chief Executive"],
  ])("stands under %s", (_, head, title) => {
    const found = draft(`${head}\n\n${opening}\n\n${sections}`);
    expect(found).toMatchObject({ documentType: "report", date: "2018-09-14", venue: null });
    expect(outline(found)).toEqual([
      `# - ${title}`,
      `r ${opening}`,
      "# 1 Lanes",
      "r (1.1) Forty lanes have been lit, and ten more are to be lit.",
      "h Lamps on the coast",
      "r These have been paid for by parishes.",
      "# 2 Recommendation",
      "r That the Panel note the report.",
    ]);
  });
});

describe("a report whose sections have no numbers", () => {
  const LANES = "Forty lanes have been lit in the quarter, and ten more are to be lit before the winter.";
  const HORSES = "The stables at Thirle are for sale and an offer has been received.";
  const ASKED = "Members are asked to consider the report.";
  const paper = (titles: readonly [string, string, string]) =>
    `${HEAD}AGENDA ITEM 8\n\nCOMMISSIONER’S UPDATE REPORT\n\nThis paper tells Members what is new since June.\n\n${titles[0]}\n\n•   ${LANES}\n\n•   A nurse is now on duty on the moor.\n\n${titles[1]}\n\n${HORSES}\n\n${titles[2]}\n\n${ASKED}\n`;
  it.each([[["Safer lanes", "Horses", "Recommendation"]], [["SAFER LANES", "HORSES", "RECOMMENDATION"]]] as const)(
    "is told by what it says of itself, and parted at its titles: %s",
    (titles) => {
      const found = draft(paper(titles));
      expect(found).toMatchObject({
        layout: "report",
        documentType: "report",
        body: "NORTHMOOR POLICE AND CRIME PANEL",
        date: "2018-09-14",
      });
      expect(outline(found)).toEqual([
        "# - COMMISSIONER’S UPDATE REPORT",
        "r This paper tells Members what is new since June.",
        `# - ${titles[0]}`,
        `r [•0] ${LANES}`,
        "r [•0] A nurse is now on duty on the moor.",
        `# - ${titles[1]}`,
        `r ${HORSES}`,
        `# - ${titles[2]}`,
        `r ${ASKED}`,
      ]);
    },
  );
  it("is parted at titles in bold on a page", () => {
    const page = `<p><b>Northmoor Police and Crime Panel</b></p><p>14 September 2018</p><p><b>Commissioner's Update Report</b></p><p>This report tells the Panel what is new.</p><p><b>Safer lanes</b></p><p>${LANES}</p><p><b>Horses</b></p><p>${HORSES}</p><p><b>Recommendation</b></p><p>${ASKED}</p>`;
    expect(titlesOf(draft(page, "html"))).toEqual([
      "# - Commissioner's Update Report",
      "# - Safer lanes",
      "# - Horses",
      "# - Recommendation",
    ]);
  });
  it("may have rows that are its first sections, paragraphs that are counted throughout, and what it recommends before all", () => {
    const text = `Northmoor Police and Crime Panel\n\nReport of: Chief Executive\nMeeting date: 14 September 2018\nTitle: Work of the office\n\nPurpose of report: To tell Members what the office has done.\n\nRecommendation: That what the report says be noted.\n\nLanes and hedges\n\n1. ${LANES}\n\n2. Hedges are cut twice a year.\n\nHorses of the watch\n\n3. ${HORSES}\n`;
    expect(outline(draft(text))).toEqual([
      "# - Purpose of report",
      "r To tell Members what the office has done.",
      "# - Recommendation",
      "r That what the report says be noted.",
      "# - Lanes and hedges",
      `r (1.) ${LANES}`,
      "r (2.) Hedges are cut twice a year.",
      "# - Horses of the watch",
      `r (3.) ${HORSES}`,
    ]);
  });
  it("is told by its head and its tense alone, and has titles over titles", () => {
    const text = `Report to the Northmoor Police and Crime Panel\n\n14 September 2018\n\nCommissioner’s Update\n\nPriority 1: Safer lanes\n\n•   ${LANES}\n\n•   A nurse is on duty.\n\nThe watch on the moor is to go on.\n\nThe Weir and the Moor\n\nHorses\n\n${HORSES}\n\nCarts\n\nAll of them have been counted.\n`;
    expect(outline(draft(text))).toEqual([
      "# - Priority 1: Safer lanes",
      `r [•0] ${LANES}`,
      "r [•0] A nurse is on duty.",
      "r The watch on the moor is to go on.",
      "# - Horses",
      `r ${HORSES}`,
      "# - Carts",
      "r All of them have been counted.",
    ]);
  });
  it("has a place on the agenda that is no part of the panel's name, wherever it is set", () => {
    const wrapped = `${LANES} ${HORSES} ${LANES} ${HORSES}`.replace(/(.{60,75}) /g, "$1\n");
    const text = `${" ".repeat(60)}Agenda Item 9\n${" ".repeat(23)}${paper(["Safer lanes", "Horses", "Recommendation"]).replace("AGENDA ITEM 8\n\n", "").replace(HORSES, wrapped)}`;
    expect(draft(text)).toMatchObject({ documentType: "report", body: "NORTHMOOR POLICE AND CRIME PANEL" });
  });
  const titles = ["Safer lanes", "Horses", "Recommendation"] as const;
  it.each(["Northmoor Police and Crime Panel          Page 1 of 2", "Northmoor Police and Crime Panel", "Commissioner’s Update Report"])(
    "is broken by no head or foot of a page, though it come but once: %s",
    (between) => {
      for (const [where, torn] of [
        ["\n\nHorses\n\n", `\n\n${between}\n\nHorses\n\n`],
        ["and an offer", `and an\n\n${between}\n\noffer`],
      ] as const)
        expect(outline(draft(paper(titles).replace(where, torn)))).toEqual(outline(draft(paper(titles))));
    },
  );
  it.each([
    [
      "minutes",
      "Notes of a briefing for members\n\nLanes\n\nThe Clerk told the group what had been done about lanes. Members asked who had paid.\n\nCarts\n\nMr Slate said that carts had been counted.",
    ],
    [
      "an item of which the words of the agenda are printed",
      "Agenda Item 8\n\nCommissioner’s Update Report\n\nThis report tells of the quarter. Members are asked to note it.\n\nThe Commissioner said that forty lanes had been lit, and that ten more would be. Members thanked her.",
    ],
    [
      "an agenda",
      "1. Apologies\n\n2. Minutes of the last meeting\n\n3. Commissioner’s Update Report\n\nThis report tells the Panel what has been done, what is being done and what will be done. Members are asked to note it. It is attached.\n\n4. Any other business",
    ],
  ])("is not %s", (_, words) => expect(draft(`${HEAD}${words}\n`).documentType).not.toBe("report"));
});

describe("who signs a report", () => {
  const signed = (below: string) =>
    outline(
      draft(
        `${HEAD}REPORT OF THE CHIEF EXECUTIVE\n\n1. Purpose\n\n1.1 This report is of lanes.\n\n1.2 They are dark.\n\n2. Recommendation\n\n2.1 Members are asked to note it.\n\n${below}\n`,
      ),
    ).slice(3);
  const asked = ["# 2 Recommendation", "r [2.10] Members are asked to note it."];
  it.each([
    SIGNED,
    "Elin Farr, Chief Executive",
    `${SIGNED}\nOffice of the Police and Crime Commissioner for Northmoor\n\nBackground papers: None`,
    `${SIGNED}\n\nEric Holm\nPolice and Crime Commissioner\n\n4 September 2018`,
    `Contact officer: Elin Farr, Moot Hall, Kelder\nTel: 01632 960001\nelin.farr@northmoor.example\n\nBackground papers\n\nNone`,
  ])("says nothing in it: %j", (below) => expect(signed(below)).toEqual(asked));
  it("before an appendix, which is a section of its own", () => {
    expect(signed(`${SIGNED}\n\nAppendix A – Figures\n\nThefts have fallen by nine per cent.`)).toEqual([
      ...asked,
      "# - Appendix A – Figures",
      "r Thefts have fallen by nine per cent.",
    ]);
  });
  it("stands under no section, which a number makes of the papers behind it", () => {
    expect(signed(`3. Background papers\n\n3.1 None.\n\n${SIGNED}`)).toEqual([...asked, "# 3 Background papers", "r (3.1) None."]);
  });
  it.each([
    "Telephone calls to the centre on 101 fell by 340 in the year.",
    "2.2 Phone fraud has cost victims £340 each.",
    "The office has three leads.\n\nElin Farr, Chief Executive",
  ])("is no last paragraph: %s", (last) => expect(signed(last).length).toBeGreaterThan(asked.length));
  it("is not one of whom it tells", () => {
    expect(signed("Two have been named to the board:\n\nElin Farr\nChief Executive").length).toBeGreaterThan(asked.length + 1);
  });
});

it("a report that says what it covers and what is asked, under titles of its own, is one", () => {
  const text = `${HEAD}UPDATE FROM THE OFFICE OF THE COMMISSIONER\n\nReport of the Chief Executive\n\nA shorter paper was wanted in June. It covers the period from 1 June to 31 August.\n\nPRESENT POSITION\n\nThe office has nineteen posts, and two of them are vacant.\n\nMoney\n\nThe force is short of ninety pounds, which is due to lanes, and reserves will be used.\n\nWhat the Panel is asked to do\n\nTo note the report.`;
  const found = draft(text);
  expect(found.documentType).toBe("report");
  expect(titlesOf(found).slice(1)).toEqual(["# - PRESENT POSITION", "# - Money", "# - What the Panel is asked to do"]);
});

it("a paper in the present tense in which somebody decides is none", () => {
  const text = `${HEAD}Commissioner’s Update\n\n1. Lanes\n\n1.1 Mrs Amble presents her update. Forty lanes are lit and ten are to be lit.\n\n1.2 The work is slow, and more is needed.\n\n2. Next\n\n2.1 It was resolved that the plan is supported.\n\n2.2 Cllr Hill abstained.\n`;
  expect(draft(text).documentType).not.toBe("report");
});
