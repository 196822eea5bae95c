import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const HEAD = "Northmoor Police and Crime Panel\n\nMINUTES of the meeting held on 4 October 2013 at 2.00 pm\n\n";
const FILLER = "It was said that the work would go on through the year with the same staff and the same means. ".repeat(6).trim();

describe("the ends of pages", () => {
  it("that have the foot of a pack make no pack of minutes, and break no sentence", () => {
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n71. Apologies\n\n71.1 None were received.\n\n72. Written Questions\n\n72.1 A question was asked about the beach, and the Clerk said that \n\nPublic Document Pack Page 9 Agenda Item No. 2\n\nthey would start at Whitsun.`;
    const found = draft(text);
    expect(found.issues).toEqual([]);
    expect(outline(found)).toEqual([
      "# 71 Apologies",
      "m (71.1) None were received.",
      "# 72 Written Questions",
      "m (72.1) A question was asked about the beach, and the Clerk said that they would start at Whitsun.",
    ]);
  });
  it("have a foot with the page's number below it, in the middle of a sentence and between items", () => {
    const foot = (page: number) => `\n\nNORTHMOOR POLICE AND CRIME PANEL – 4 OCTOBER 2013\n${" ".repeat(35)}${page}\n\n`;
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\nMrs Lane\n\n1. LANES\n\nMrs Lane asked how many of the lanes had been shut to carts by the end${foot(1)}of last winter.${foot(2)}2. GATES\n\nThe Clerk spoke of gates.${foot(3)}3. CLOSE\n\nThe meeting closed at noon.`;
    expect(outline(draft(text))).toEqual([
      "# 1 LANES",
      "m Mrs Lane asked how many of the lanes had been shut to carts by the end of last winter.",
      "# 2 GATES",
      "m The Clerk spoke of gates.",
      "# 3 CLOSE",
      "m The meeting closed at noon.",
    ]);
  });
  it("break no sentence that goes on with a sum of money", () => {
    const wide = (text: string) => text.replace(/(.{60,80}) /g, "$1\n");
    const foot = (page: number) => `\n\n${" ".repeat(40)}${page}\nNorthmoor Police and Crime Panel   4.10.13\n\n`;
    const paragraph = wide(`${FILLER} Since May they had found a further`);
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n1. LANES\n\n${paragraph}${foot(1)}£67 million for it.${foot(2)}2. CLOSE\n\nThe meeting closed at noon.`;
    expect(outline(draft(text)).join(" / ")).toMatch(/Since May they had found a further £67 million for it\. \/ # 2 CLOSE/);
  });
  it("have the panel and the day below their number but once, in the middle of a sentence", () => {
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n1. LANES\n\nMrs Lane said that the lanes were wide and it was confirmed that\n\n3\nPOLICE AND CRIME PANEL\n4 OCTOBER 2013\n\nthey would stay so.\n\n2. CLOSE\n\nThe meeting closed at noon.`;
    expect(outline(draft(text)).slice(0, 2)).toEqual([
      "# 1 LANES",
      "m Mrs Lane said that the lanes were wide and it was confirmed that they would stay so.",
    ]);
  });
  it("are none where a number in the middle stands over a title in the middle", () => {
    const middle = (line: string) => " ".repeat(30) + line;
    const item = (number: number, title: string) =>
      `${middle(String(number))}\n${middle(title)}\n\nThe Clerk spoke of ${title.toLowerCase()}.\n\n`;
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n${item(47, "LANES")}${item(48, "GATES")}${item(49, "STILES")}`;
    expect(titlesOf(draft(text))).toEqual(["# 47 LANES", "# 48 GATES", "# 49 STILES"]);
  });
  it("have a number in the middle of the line, which is no item's", () => {
    const page = (number: number) => `\n\n${" ".repeat(40)}${number}\n\n`;
    const text = `${HEAD}4. LANES\n\nThe Clerk spoke of lanes.${page(1)}RESOLVED 2013/019\n\nThat the report be noted.\n\n5. GATES\n\nThe Clerk spoke of gates.${page(2)}RESOLVED 2013/020\n\n1) That the report be noted.\n\n2) That the gates be mended.\n\n6. STILES\n\nThe Clerk spoke of stiles.`;
    expect(outline(draft(text))).toEqual([
      "# 4 LANES",
      "m The Clerk spoke of lanes.",
      "r That the report be noted.",
      "# 5 GATES",
      "m The Clerk spoke of gates.",
      "r [1)0] That the report be noted.",
      "r [2)0] That the gates be mended.",
      "# 6 STILES",
      "m The Clerk spoke of stiles.",
    ]);
  });
  it("leave their number before a title", () => {
    const text = `${HEAD}1. MINUTES\n\nThey were signed.\n\n2. LANES\n\nThe Clerk spoke of lanes.\n\n2 3. GATES AND STILES\n\nThe Clerk spoke of gates.\n\n3 4. CLOSE\n\nThe meeting closed at noon.`;
    expect(titlesOf(draft(text))).toEqual(["# 1 MINUTES", "# 2 LANES", "# 3 GATES AND STILES", "# 4 CLOSE"]);
  });
  it("between two joined pages hold names that stand in a sentence of neither", () => {
    const text = `Northmoor Police Authority Minutes 04-11-11\n\nMEMBERS PRESENT Cora Amos (Chair)\n\nThe meeting commenced at 10.15am. PART I IN PUBLIC 31. APOLOGIES None. 32. MATTERS ARISING ${FILLER} Mrs Lane said that the plan had been considered, but \n\nPeter Firth Ken Roe\n\nhad not found favour. 33. BUDGET TO 30 JUNE ACO Colne presented the report. ${FILLER} RESOLVED That it be noted. 34. DATE OF NEXT MEETING 2 December 2011 at 10.00am. The meeting closed at 11.40am.`;
    expect(outline(draft(text))).toEqual([
      "# 31 APOLOGIES",
      "m None.",
      "# 32 MATTERS ARISING",
      `m ${FILLER} Mrs Lane said that the plan had been considered, but had not found favour.`,
      "# 33 BUDGET TO 30 JUNE",
      `m ACO Colne presented the report. ${FILLER}`,
      "r RESOLVED That it be noted.",
      "# 34 DATE OF NEXT MEETING",
      "m 2 December 2011 at 10.00am.",
      "m The meeting closed at 11.40am.",
    ]);
  });
  it.each([
    ["an item in capitals", "1 3. MINUTES - 12TH APRIL 2013", ["# 3 MINUTES - 12TH APRIL 2013", "m They were agreed."]],
    [
      "an item of every agenda and its text",
      "3. Urgent business The Chair had none.",
      ["# 3 Urgent business", "m The Chair had none.", "m They were agreed."],
    ],
  ])("may hold %s in the paragraph above", (_, glued, expected) => {
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n1. MEMBERSHIP\n\nThere were 9 members.\n\n2. APOLOGIES\n\nNone came from Mr. E. Lane. ${glued}\n\nThey were agreed.\n\n4. WORK PROGRAMME\n\nThe Clerk spoke of 3. 5 papers. 3\n\n3`;
    expect(outline(draft(text)).slice(3)).toEqual([
      "m None came from Mr. E. Lane.",
      ...expected,
      "# 4 WORK PROGRAMME",
      "m The Clerk spoke of 3. 5 papers. 3",
    ]);
  });
  it("may hold the last item in the paragraph above, where the page's number stands before it", () => {
    const paper = (glued: string) =>
      `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n1. APOLOGIES\n\nNone came.\n\n2. LANES\n\nThe Panel asked why. ${glued}\n\nThe Clerk spoke.`;
    expect(titlesOf(draft(paper("2 3. WORK PROGRAMME")))).toEqual(["# 1 APOLOGIES", "# 2 LANES", "# 3 WORK PROGRAMME"]);
    for (const text of ["3. WORK PROGRAMME", "Of 9 3. were WIDE", "2 3. They were wide.", "2 5. WORK PROGRAMME"])
      expect(titlesOf(draft(paper(text)))).toEqual(["# 1 APOLOGIES", "# 2 LANES"]);
  });
  it("hold no item where its number is not missing", () => {
    const text = `${HEAD}Present:\n\nCllr Amos\n\n1. APOLOGIES\n\nNone. 3. MINUTES\n\n2. MINUTES\n\nAgreed.\n\n3. PRECEPT\n\nThe Panel asked why.`;
    expect(titlesOf(draft(text))).toEqual(["# 1 APOLOGIES", "# 2 MINUTES", "# 3 PRECEPT"]);
  });
  it.each([
    ["twice", 2],
    ["often", 3],
  ])("have a number of their own above a head that comes %s", (_, times) => {
    const end = (page: number) => `\n\n${page}\n\nNorthmoor Police and Crime Panel – 4 October 2013\n\n`;
    const more = Array.from({ length: times - 1 }, (__, n) => `She asked which.${end(n + 2)}He wrote to her.`).join("\n\n");
    const text = `${HEAD}Present:\n\nCllr Amos\n\n1. APOLOGIES\n\nNone.\n\n2. LANES\n\nMembers asked whether lanes\nwere wide${end(1)}and were told that they were.\n\n${more}\n`;
    expect(new Set(outline(draft(text)).slice(3))).toEqual(
      new Set(["m Members asked whether lanes were wide and were told that they were.", "m She asked which.", "m He wrote to her."]),
    );
  });
  it("are not told by the number of an item above a title that names the panel", () => {
    const text = `${HEAD}Present:\n\nCllr Amos\n\n1\n\nApologies\n\nNone.\n\n2\n\nPolice and Crime Panel Budget\n\nThe Clerk spoke of it.\n\n3\n\nClose\n\nThe Chair closed it.`;
    expect(titlesOf(draft(text))).toEqual(["# 1 Apologies", "# 2 Police and Crime Panel Budget", "# 3 Close"]);
  });
  it("break a word in two, and leave its halves one", () => {
    const text = `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n1.     BUDGET\n\n       Mrs Lane hoped that 9 officers would be main-\n                                        2\n\n       tained throughout the year.\n\n2.     CLOSE\n\n       The Chair closed the meeting.`;
    expect(outline(draft(text)).slice(0, 2)).toEqual([
      "# 1 BUDGET",
      "m Mrs Lane hoped that 9 officers would be maintained throughout the year.",
    ]);
  });
});

describe("heads and titles of more than one line", () => {
  const paper = [
    "                 MINUTES",
    "           OF THE MEETING OF THE",
    "        NORTHMOOR POLICE AUTHORITY",
    "     HELD ON WEDNESDAY 25 FEBRUARY 2009",
    "          IN THE COUNCIL CHAMBER",
    "               MOOT HALL",
    "         COMMENCING AT 10.00 AM",
    "     ________________________________",
    "MEMBERS PRESENT",
    "",
    "Cllr A Amos",
    "",
    "1.     MINUTES OF THE LAST MEETING AND MATTERS",
    "       ARISING",
    "",
    "       The minutes were taken as read.",
    "",
    "2.     CLOSE",
    "",
    "       The Chair closed the meeting.",
  ].join("\n");
  const found = draft(paper);
  it("a sentence spread over the head is read as one", () => {
    expect(found).toMatchObject({
      body: "NORTHMOOR POLICE AUTHORITY",
      date: "2009-02-25",
      startTime: "10:00",
      venue: "COUNCIL CHAMBER, MOOT HALL",
    });
  });
  it("a title in capitals goes on where its words begin", () => {
    expect(found.items.map((item) => item.title)).toEqual(["MINUTES OF THE LAST MEETING AND MATTERS ARISING", "CLOSE"]);
  });
  it("a title in two languages that could be a label is a title behind its number", () => {
    const text = `${HEAD}YN BRESENNOL / PRESENT:\n\nCllr Amos\n\n1. MATERION BRYS / URGENT MATTERS\n\nNone.\n\n2. COFNODION / MINUTES\n\nThe minutes were agreed.`;
    expect(draft(text).items.map((item) => item.title)).toEqual(["MATERION BRYS / URGENT MATTERS", "COFNODION / MINUTES"]);
  });
});

describe("what was said before the first item", () => {
  const paper = (before: string) =>
    `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n${before}\n\n71. Apologies\n\n71.1 None were received.\n\n72. Close\n\n72.1 It was over.`;
  it("is an item without number or title", () => {
    const found = draft(paper("The Chairman welcomed members to the last meeting of the year."));
    expect(outline(found).slice(0, 3)).toEqual([
      "# - -",
      "m The Chairman welcomed members to the last meeting of the year.",
      "# 71 Apologies",
    ]);
  });
  it.each(["Apologies were received from Cllr Lane.", "The Chairman was in the chair throughout.", "The Panel meets four times a year."])(
    "is none of the head's own: %s",
    (before) => expect(outline(draft(paper(before)))[0]).toBe("# 71 Apologies"),
  );
});

describe("a paragraph that is too long", () => {
  const said = Array.from({ length: 400 }, (_, i) => `The Commissioner said that station number${i} had been sold at once.`).join(" ");
  const words = Array.from({ length: 2_000 }, (_, i) => `blank${i}`).join(" ");
  it.each([
    ["a text", "text", (text: string) => `Agenda item\n\nSales\n\nMinutes:\n\n${text}`],
    ["a page", "html", (text: string) => `<h1>Agenda item</h1><h2>Sales</h2><p>Minutes:</p><p>${text}</p>`],
  ] as const)("of %s is kept in parts that end behind a sentence, else behind a word, and says so", (_, format, around) => {
    for (const text of [said, words]) {
      const found = draft(around(text), format);
      const parts = found.items.flatMap(({ passages }) => passages.map((p) => p.text)).filter((part) => part.length > 1_000);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.join(" ")).toBe(text);
      expect(parts.every((part) => part.length <= 10_000)).toBe(true);
      if (text === said) expect(parts.every((part) => part.endsWith("."))).toBe(true);
      expect(found.issues.map(({ code }) => code)).toContain("paragraph-parted");
    }
  });
  it("is none at the bound, and a word that is longer is cut", () => {
    const found = draft(`Agenda item\n\nSales\n\nMinutes:\n\n${"x".repeat(10_000)}\n\n${"y".repeat(10_001)}`);
    expect(found.items[0]?.passages.map((p) => p.text.length)).toEqual([10_000, 10_000, 1]);
  });
});

describe("an empty line where a page ended", () => {
  const paper = (told: string) =>
    outline(
      draft(
        `${HEAD}Present:\n\nCllr Amos (Chairman)\n\n1. LANES\n\nMrs Lane said that the gates had been mended by the wardens of the moor and that\nthe stiles on the coast would be seen to in the spring, when the ground was dry\nenough for carts, and she thanked the parish for its help with the gates in the\nautumn. ${told}\n\nThe Clerk would write to the parish about the gates.\n\n2. CLOSE\n\nThe meeting closed at noon.`,
      ),
    ).slice(1, -3);
  it("tears no paragraph, however short its line broke off", () => {
    const torn =
      "Twelve loads of stone had been led from the quarry to the lane by a\nfarmer with a\n\nbigger cart than any other on the moor, and no more were needed.";
    expect(paper(torn)[0]).toMatch(/by a farmer with a bigger cart than any other on the moor, and no more were needed\.$/);
  });
  it("parts the points of a list in small letters", () => {
    const listed =
      "She named what was wanted most by the wardens of the moor before the\nwinter, which was\n\nstone for the lanes on the moor\n\nwood for the stiles on the coast";
    expect(paper(listed).slice(1, 3)).toEqual(["m stone for the lanes on the moor", "m wood for the stiles on the coast"]);
  });
  it.each(["Northmoor Police and Crime Panel          Page 1 of 2", "Page 1 of 2 | Lanes and Gates of the Moor"])(
    "has a foot that counts the pages, though but once: %s",
    (foot) => {
      expect(paper(`She thanked the wardens.\n\n${foot}`)).toHaveLength(1);
      expect(paper(`She thanked the\n\n${foot}\n\nwardens of the moor.`)[0]).toMatch(/She thanked the wardens of the moor\.$/);
    },
  );
});

describe("what signs off a page", () => {
  const page = (...below: readonly string[]) =>
    outline(
      draft(
        `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Thursday 7 April 2022 10.00 am\n\nVenue: Moot Hall\n\nItems\n\nNo. Item\n\n1.\n\nLanes\n\nMinutes:\n\nThe Clerk spoke.\n\n2.\n\nDate of next meeting\n\nMinutes:\n\n${below.join("\n\n")}`,
      ),
    ).slice(2);
  it("is nobody's words: the hours, the day, the place for a signature", () => {
    expect(page("It was fixed for May.", "10.00 am - 12.15 pm", "7 April 2022", "CHAIRMAN")).toEqual([
      "# 2 Date of next meeting",
      "m It was fixed for May.",
    ]);
    expect(page("It was fixed for May.", "Signed ............................ (Chair)")).toEqual([
      "# 2 Date of next meeting",
      "m It was fixed for May.",
    ]);
    expect(page("7 June 2022", "CHAIRMAN")).toEqual(["# 2 Date of next meeting", "m 7 June 2022"]);
  });
  it.each([
    ["The following were elected:", "Cllr A Wain, Chairman", "Cllr B Dale, Vice-Chairman"],
    ["It was agreed that three would serve on the Lanes Group:", "Cllr A Wain", "Cllr B Dale", "Cllr C Mold, Chairman"],
  ])("are not the names that end it: %s", (...below) => expect(page(...below).join("\n")).toMatch(new RegExp(below.slice(1).join("[^]*"))));
});
