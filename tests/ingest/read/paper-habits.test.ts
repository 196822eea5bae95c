import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

describe("a paper whose text copy is a table in Markdown", () => {
  const PAPER = `| MINUTES OF THE NORTHMOOR POLICE AND CRIME PANEL |
|---|
| HELD AT 2.00PM, ON WEDNESDAY 16 MARCH 2022 |
| FORGE SUITE, MOOT HALL, KELDER |

| Panel Members Present: | Nora Wain (Chair), Councillors T Dale and R Amos |
|---|---|
| Others Present: | Eric Holm, Police and Crime Commissioner |

| **1.** | **Apologies for Absence** |
|---|---|
| | Apologies were received from Councillor Firth. |
| **2.** | **Police and Crime Plan Theme: Safer Lanes** |
| | The Panel received a report.<br>Members welcomed it. |
| a) | Members asked about vans. The Commissioner advised that none was left. |
| | The Panel **AGREED** to: |
| | 1. Note the report; |
| | 2. Ask for figures. |
| | ACTION |
| | The Commissioner to send the figures. |`;
  it("is read row by row: numbers beside their titles, names behind their head, points, what was agreed", () => {
    const found = draft(PAPER);
    expect(outline(found)).toEqual([
      "# 1 Apologies for Absence",
      "m Apologies were received from Councillor Firth.",
      "# 2 Police and Crime Plan Theme: Safer Lanes",
      "m The Panel received a report.",
      "m Members welcomed it.",
      "m [a)0] Members asked about vans. The Commissioner advised that none was left.",
      "r [1.0] Note the report;",
      "r [2.0] Ask for figures.",
      "h ACTION",
      "m The Commissioner to send the figures.",
    ]);
    expect(found).toMatchObject({ date: "2022-03-16", startTime: "14:00", venue: "FORGE SUITE, MOOT HALL, KELDER" });
    expect(found.attendance.map((a) => [a.name, a.office])).toEqual([
      ["Nora Wain", "chair"],
      ["Councillor T Dale", "member"],
      ["Councillor R Amos", "member"],
      ["Eric Holm", "commissioner"],
      ["Councillor Firth", "member"],
    ]);
  });
  it("is no table where no rule stands under its first row", () => {
    expect(outline(draft("Agenda item\n\nPlan\n\nMinutes:\n\n| The Chair spoke of it. |\n| Members agreed. |"))).not.toContain(
      "m The Chair spoke of it.",
    );
  });
});

describe("what a panel has others do stands under a heading of its own", () => {
  it.each(["Actions/ further information to be provided:", "ACTION", "Actions agreed:", "Action points"])("'%s'", (label) => {
    const page = `Agenda item\n\nPrecept\n\nMinutes:\n\nThe Panel asked for a table.\n\n${label}\n\nThe Commissioner to send the table.`;
    expect(outline(draft(page)).slice(-2)).toEqual([`h ${label}`, "m The Commissioner to send the table."]);
  });
});

const HEAD = "Minutes of the Northmoor Police and Crime Panel meeting held on 7 April 2022\n\nPresent: Cllr Nora Wain (Chair)\n\n";

describe("a number between two others opens an item", () => {
  const paper = (between: string) =>
    `${HEAD}64. Minutes\n\nThe minutes were agreed.\n\n${between}\n\n66. Complaints\n\nNone had been received.\n`;
  it("however its title is written", () => {
    expect(outline(draft(paper("65. Report on how cameras may help the countryside\n\nThe Chair spoke of it.")))).toEqual([
      "# 64 Minutes",
      "m The minutes were agreed.",
      "# 65 Report on how cameras may help the countryside",
      "m The Chair spoke of it.",
      "# 66 Complaints",
      "m None had been received.",
    ]);
  });
  it.each([
    ["a sentence", "65. The Chair thanked all who had come."],
    ["a point of a list that has come to it", "The Chair named:\n\n64. cameras on the moor\n\n65. cameras on the coast"],
    ["a number set in another way", "(65) cameras on the coast road"],
  ])("but not %s", (_, between) => {
    expect(draft(paper(between)).items.map((item) => item.number)).toEqual(["64", "66"]);
  });
});

describe("questions and answers under words of their own", () => {
  const turns = ["Where would it go?", "Could it be seen?", "Would it be paid?"].map(
    (question) => `Question\n${question}\nResponse\nThe Commissioner said that it would.\n\n`,
  );
  const found = draft(
    `${HEAD}1. Apologies\n\nNone were received.\n\n2. Questions to the Commissioner\n\n${turns.join("")}RESOLVED – (a) That the answers be noted.\n\n(b) That a list of them be sent.\n\n3. Close\n\nThe Chair thanked all.\n`,
  );
  it("are no running heads of the paper", () => {
    expect(outline(found).filter((line) => line.startsWith("h "))).toEqual(turns.flatMap(() => ["h Question", "h Response"]));
  });
  it("and of what was resolved every clause counts, the first behind the word itself", () => {
    expect(outline(found).filter((line) => line.startsWith("r "))).toEqual([
      "r RESOLVED – (a) That the answers be noted.",
      "r [(b)0] That a list of them be sent.",
    ]);
  });
});

it("ends a numbered title at its line where a sentence stands apart below", () => {
  const wrapped =
    "The Panel heard that the stations on the coast would stay open all\nyear, and that those on the moor would be shut from the first of\nNovember until the end of March, when the roads were clear again and\nthe buses ran.";
  const text = `${HEAD}1. Apologies\n\nNone were received.\n\n2. Questions to the Northmoor Commissioner by Members of the Panel\n\nThe Chair welcomed the Commissioner.\n\n${wrapped}\n`;
  expect(draft(text).items.map((item) => item.title)).toEqual([
    "Apologies",
    "Questions to the Northmoor Commissioner by Members of the Panel",
  ]);
});

describe("what stands below the last words of a paper is nobody's", () => {
  it.each([
    "Chairman",
    "CHAIR\n\nDP/JR",
    "Signed: ……………………\nDate: ……………………\nChair of the meeting at which the minutes were confirmed",
    "Approved as a correct record subject to any amendments made on 4 May 2022.\n\n____________\nCHAIR",
    ".......................\nChair\n\nLast updated 4 May 2022 | Is there anything wrong with this page?",
  ])("%j", (below) => {
    const text = `${HEAD}1. Apologies\n\nNone were received.\n\n2. Precept\n\nThe Panel supported it.\n\n${below}\n`;
    expect(outline(draft(text)).slice(-2)).toEqual(["# 2 Precept", "m The Panel supported it."]);
  });
  it("but what the meeting approved is what it said", () => {
    const text = `${HEAD}1. Apologies\n\nNone were received.\n\n2. Minutes\n\nApproved as a correct record.\n`;
    expect(outline(draft(text)).at(-1)).toMatch(/^. Approved as a correct record\.$/);
  });
});

it.each(["______", "* * *", "– – –", "———", "–"])("takes a line that is drawn between two items, %s, for no words", (drawn) => {
  const text = `${HEAD}1. Apologies\n\nNone were received.\n\n${drawn}\n2. Precept\n\nThe Panel supported it.\n`;
  expect(outline(draft(text))).toEqual(["# 1 Apologies", "m None were received.", "# 2 Precept", "m The Panel supported it."]);
});

it("reads items told by the word 'Item' whatever their titles say", () => {
  const text =
    "Northmoor Police and Crime Panel\n\nItem 1 - Apologies\n\nNone were given.\n\nItem 2 - Flu: how the Commissioner has spent the extra money\n\nThe treasurer shared a slide.\n\nItem 3 - Speed limits through villages\n\nMembers asked for a list.\n";
  expect(draft(text).items.map((item) => [item.number, item.title])).toEqual([
    ["1", "Apologies"],
    ["2", "Flu: how the Commissioner has spent the extra money"],
    ["3", "Speed limits through villages"],
  ]);
});

describe("numbers of items as papers set them", () => {
  it("with a letter and a rule below the title; the number of a resolution behind its word", () => {
    const text =
      "minutes\n\nNORTHMOOR POLICE AND CRIME PANEL\nMINUTES OF THE MEETING HELD ON MONDAY 20 NOVEMBER 2017 AT 2.00 PM\nIN THE FORGE SUITE, MOOT HALL, KELDER ON THE MOOR\n\nmembership\n(A denotes absence)\n\n  Councillor Nora Wain - Kelder District Council - A\n  Councillor Tom Dale-Firth - Thirle Borough Council\n\nA14  Apologies For Absence\n--------------------------\nCouncillor Nora Wain - other council business\n\nA15  Shared headquarters with the fire service\n--------------------------\nMembers asked to see the drawings.\n\nRESOLVED A15/2017\n\nThat the drawings be shown.\n";
    const found = draft(text);
    expect(outline(found)).toEqual([
      "# A14 Apologies For Absence",
      "m Councillor Nora Wain - other council business",
      "# A15 Shared headquarters with the fire service",
      "m Members asked to see the drawings.",
      "r That the drawings be shown.",
    ]);
    expect(found.venue).toBe("FORGE SUITE, MOOT HALL, KELDER ON THE MOOR");
    expect(found.attendance.map((a) => [a.name, a.status])).toEqual([
      ["Councillor Nora Wain", "apologies"],
      ["Councillor Tom Dale-Firth", "present"],
    ]);
  });
  it("but a road is none", () => {
    const text = `${HEAD}1. Apologies\n\nNone were received.\n\n2. Roads\n\nA14 Closures\n\nMembers asked about the road. The Commissioner said that it was not his.\n`;
    expect(draft(text).items.map((item) => item.number)).toEqual(["1", "2"]);
  });
  it("behind a word in capitals, in a column of titles that go on below", () => {
    const text =
      "KELDER COUNTY COUNCIL\n\nAt a Meeting of Northmoor Police and Crime Panel held in Committee Room 2, Moot Hall, Kelder on Thursday 31 October 2013 at 10.00 am\n\nPresent:\n\nCouncillor N Wain in the Chair\n\nAlso in attendance:\nE Holm, Police, Crime and Victims' Commissioner\n\n                    PCP/19 APOLOGIES FOR\n                    ABSENCE\n\nNone were received.\n\n                    PCP/20 RESTORATIVE WORK AND\n                    THE HUBS IN THE TOWNS\n\nThe Panel considered a report.\n\nResolved:\nThat the report be noted.\n";
    const found = draft(text);
    expect(outline(found)).toEqual([
      "# PCP/19 APOLOGIES FOR ABSENCE",
      "m None were received.",
      "# PCP/20 RESTORATIVE WORK AND THE HUBS IN THE TOWNS",
      "m The Panel considered a report.",
      "r That the report be noted.",
    ]);
    expect(found).toMatchObject({
      date: "2013-10-31",
      startTime: "10:00",
      venue: "Committee Room 2, Moot Hall, Kelder",
      body: "Northmoor Police and Crime Panel",
    });
    expect(found.attendance.map((a) => [a.name, a.office])).toEqual([
      ["Councillor N Wain", "chair"],
      ["E Holm", "commissioner"],
    ]);
  });
  it("without a stop, in one line with title and text, where they rise one by one", () => {
    const text =
      "Northmoor Police and Crime Panel Friday 21 June 2019 at 2.00 pm\nForge Suite, Moot Hall, Kelder\nPresent: Councillor Nora Wain (Chairman)\n1 Election of Chairman Councillor Nora Wain was elected Chairman for the year.\n2 Apologies for absence Apologies for absence were received from Councillor Firth.\n3 Delivery of the Police and Crime Plan The Commissioner presented the plan.\nMembers welcomed it.\n4 Rural crime Hare coursing The Chief Constable described how dogs were seized.\n5 Dates of future meetings 20 September and 13 December were agreed.\n";
    expect(outline(draft(text))).toEqual([
      "# 1 Election of Chairman",
      "m Councillor Nora Wain was elected Chairman for the year.",
      "# 2 Apologies for absence",
      "m Apologies for absence were received from Councillor Firth.",
      "# 3 Delivery of the Police and Crime Plan",
      "m The Commissioner presented the plan.",
      "m Members welcomed it.",
      "# 4 Rural crime Hare coursing",
      "m The Chief Constable described how dogs were seized.",
      "# 5 Dates of future meetings",
      "m 20 September and 13 December were agreed.",
    ]);
  });
  it("before titles in capitals that a stop or colon ends, and resolutions at the end of what led to them", () => {
    const text =
      "NORTHMOOR POLICE AND CRIME PANEL\n\nMINUTES OF THE MEETING HELD AT MOOT HALL, KELDER ON FRIDAY 26TH SEPTEMBER 2014 AT 10:00 A.M.\n\nPresent:\nCouncillor Nora Wain (Chair)\n\n1. DECLARATIONS OF INTEREST: There were no declarations of interest received at\nthe start or during the course of the meeting.\n\n2. MINUTES - 27TH JUNE 2014. Councillor Dale asked for his first name to be put\nright on page 3. RESOLVED that, subject to this, the minutes be confirmed.\n\n3. 999 AND 101 CALLS. The Chief of Staff said that one call in nine to 101 was\ngiven up by the caller before it was picked up. The Panel thought this too many.\n\n4. CHIEF CONSTABLE’S RETIREMENT: the Commissioner informed the Panel that the\nChief Constable would retire in June. Members wished the Chief Constable well\nand thanked him.\n\n5. FORWARD WORK PROGRAMME 2014-15: RESOLVED that an item be put in for December.\n\n6. NEXT MEETING: 12 December 2014.\n";
    expect(outline(draft(text))).toEqual([
      "# 1 DECLARATIONS OF INTEREST",
      "m There were no declarations of interest received at the start or during the course of the meeting.",
      "# 2 MINUTES - 27TH JUNE 2014",
      "m Councillor Dale asked for his first name to be put right on page 3.",
      "r RESOLVED that, subject to this, the minutes be confirmed.",
      "# 3 999 AND 101 CALLS",
      "m The Chief of Staff said that one call in nine to 101 was given up by the caller before it was picked up. The Panel thought this too many.",
      "# 4 CHIEF CONSTABLE’S RETIREMENT",
      "m the Commissioner informed the Panel that the Chief Constable would retire in June. Members wished the Chief Constable well and thanked him.",
      "# 5 FORWARD WORK PROGRAMME 2014-15",
      "r RESOLVED that an item be put in for December.",
      "# 6 NEXT MEETING",
      "m 12 December 2014.",
    ]);
  });
});

describe("a text of one item alone", () => {
  const SAID = "The Commissioner presented his report on lambs. He said that thefts had fallen.";
  const NAME = "Northmoor Police and Crime Panel";
  const HEAD = `${NAME}\n\nMinutes of the meeting held on 3 February 2016 at 10.00 am in the Moot Hall\n\nPRESENT: Councillors R Potts and Jane Hart (Chair)`;
  it.each([
    ["number and title behind the panel and the day", `${NAME}\n\n3 February 2016\n\n5. Lambing Season Update`, "5"],
    ["number and title behind a whole head", `${HEAD}\n\n5. Lambing Season Update`, "5"],
    ["a title without a number", `${NAME}\n3 February 2016\n\nLambing Season Update`, "-"],
    ["the panel and the day below the title", `Lambing Season Update\n\n${NAME}, 3 February 2016`, "-"],
  ])("%s", (_, head, number) => {
    const found = draft(`${head}\n\n${SAID}\n\nMembers asked about dogs.`);
    expect(outline(found)).toEqual([`# ${number} Lambing Season Update`, `m ${SAID}`, "m Members asked about dogs."]);
    expect(found.date).toBe("2016-02-03");
  });
  it("has those present in its head though nothing says that they were", () => {
    const found = draft(
      `Minutes of ${NAME}, 3 February 2016\n\nCouncillor A Wain (Chair)\n\nCouncillor B Dale\n\n${SAID}\n\nRESOLVED: That the report be noted.`,
    );
    expect(found.attendance.map(({ name }) => name)).toEqual(["Councillor A Wain", "Councillor B Dale"]);
    expect(outline(found)).toEqual(["# - -", `m ${SAID}`, "r RESOLVED: That the report be noted."]);
  });
  it("keeps its number where nothing stands before it", () => {
    expect(outline(draft(`1. Drones\n\n${SAID}`))).toEqual(["# 1 Drones", `m ${SAID}`]);
  });
  it("has no title where its first line tells something, and loses no sentence that names the panel", () => {
    const told = `The ${NAME} met on 3 February 2016.`;
    expect(outline(draft(`${told}\n\n${SAID}`))).toEqual(["# - -", `m ${told}`, `m ${SAID}`]);
    const dated = "Thefts fell by ten per cent between 1 April 2015 and 31 March 2016.";
    expect(outline(draft(`${dated}\n\nSupport for Farms\n\n${SAID}`))).toEqual(["# - -", `m ${dated}`, "h Support for Farms", `m ${SAID}`]);
    const wrote = `The Commissioner wrote to the ${NAME} on 3 February 2016`;
    expect(outline(draft(`Lambing Season Update\n\n${wrote}\n\n${SAID}`))).toContain(`m ${wrote}`);
    const named = `${NAME} Annual Report`;
    expect(outline(draft(`${named}\n\n${SAID}`))).toEqual([`# - ${named}`, `m ${SAID}`]);
  });
});
