import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const HEAD =
  "Minutes of the meeting of the Northmoor Police and Crime Panel held on Thursday 4 February 2021 at 10.00 am in Moot Hall, Kelder\n\nPresent:\nCllr Nora Wain (Chair), Cllr Tom Dale\n\n";
const BODIES = [
  "Apologies were received from Cllr Roe.",
  "The Commissioner reported that one call in ten was dropped.\n\nRESOLVED: That the report be noted.",
  "None was raised.",
];
const TITLES = ["Apologies", "How calls are answered", "Any other business"];

/** A paper whose titles are set so. */
const paper = (set: (title: string, n: number) => string) =>
  HEAD + TITLES.map((title, n) => `${set(title, n)}\n\n${BODIES[n] ?? ""}\n`).join("\n");

describe("ways in which papers count their items", () => {
  it.each<[string, (title: string, n: number) => string, string[]]>([
    ["Item 1 over the title", (title, n) => `ITEM ${n + 1}\n${title}`, ["1", "2", "3"]],
    ["Agenda Item No. 4 – title", (title, n) => `Agenda Item No. ${n + 4} – ${title}`, ["4", "5", "6"]],
    ["Agenda item 1: title", (title, n) => `Agenda item ${n + 1}: ${title}`, ["1", "2", "3"]],
    ["21/01 title, the year first", (title, n) => `21/0${n + 1} ${title}`, ["21/01", "21/02", "21/03"]],
    ["1 title, without a stop", (title, n) => `${n + 1}     ${title}`, ["1", "2", "3"]],
    ["1/ title", (title, n) => `${n + 1}/ ${title}`, ["1", "2", "3"]],
    ["[1] title", (title, n) => `[${n + 1}] ${title}`, ["1", "2", "3"]],
    ["PCP21-07 title", (title, n) => `PCP21-0${n + 7} ${title}`, ["PCP21-07", "PCP21-08", "PCP21-09"]],
    ["P.3 title", (title, n) => `P.${n + 3} ${title}`, ["P.3", "P.4", "P.5"]],
    ["Minute No. 12 title", (title, n) => `Minute No. ${n + 12} ${title}`, ["12", "13", "14"]],
    ["Minute 12 - title", (title, n) => `Minute ${n + 12} - ${title}`, ["12", "13", "14"]],
    ["1: title", (title, n) => `${n + 1}: ${title}`, ["1", "2", "3"]],
    ["1 – title", (title, n) => `${n + 1} – ${title}`, ["1", "2", "3"]],
    ["A. title", (title, n) => `${"ABC"[n] ?? ""}. ${title}`, ["A", "B", "C"]],
    ["II. title", (title, n) => `${["I", "II", "III"][n] ?? ""}. ${title}`, ["I", "II", "III"]],
  ])("%s", (_, set, numbers) => {
    const found = draft(paper(set));
    expect(found.items.map((item) => [item.number, item.title])).toEqual(TITLES.map((title, n) => [numbers[n], title]));
    expect(outline(found)).toContain("r RESOLVED: That the report be noted.");
    expect(found).toMatchObject({ date: "2021-02-04", startTime: "10:00" });
  });

  it.each([
    ["matters arising by the numbers of their minutes", "Minute 12 - Cameras\n\nMinute 13 - Vans\n\nMinute 14 - Dogs"],
    ["what has numbers of other series", "CT1 Announcements by vans\n\nHGV2 Cameras\n\nM3 Dogs"],
    ["questions by letters", "A. Cameras on the coast\n\nB. Vans on the moor\n\nC. Dogs in the town"],
    ["sentences", "1: The Chair spoke of vans\n\n2: The Chair spoke of dogs\n\n3: The Chair spoke of apologies"],
  ])("but not %s", (_, points) => {
    const text = `${HEAD}1. Apologies\n\nNone.\n\n2. Matters arising\n\n${points}\n\nAll were noted.\n\n3. Close\n\nThe Chair thanked all.\n`;
    expect(draft(text).items.map((item) => item.number)).toEqual(["1", "2", "3"]);
  });
});

it("takes the last item by the number of its minute, however its title is written", () => {
  const text = `${HEAD}001/21 Apologies\n\nNone were received.\n\n002/21 Interests\n\nNone were declared.\n\n003/21 How calls are answered\n\nMembers asked.\n`;
  expect(draft(text).items.map((item) => item.title)).toEqual(["Apologies", "Interests", "How calls are answered"]);
});

it("reads a paper without empty lines, its points behind arrows, what it recommends", () => {
  const text = `${HEAD}1) Apologies\nNone were received.\n2) Calls to the force and how they are answered\n» The Commissioner reported on them.\n» Cllr Dale asked why.\nRECOMMENDED: that the report be noted.\n3) Next meeting\nThe day was agreed.\n`;
  expect(outline(draft(text)).slice(2, -2)).toEqual([
    "# 2 Calls to the force and how they are answered",
    "m [»0] The Commissioner reported on them.",
    "m [»0] Cllr Dale asked why.",
    "r RECOMMENDED: that the report be noted.",
  ]);
});

describe("a numbered title", () => {
  const title = (words: string) =>
    draft(
      `${HEAD}57. Minutes of the last meeting.\n\nThe minutes were signed.\n\n58. ${words}\n\nThe Panel considered a report on it.\n\n59. Date of next meeting.\n\nRESOLVED that it be in May.\n`,
    ).items.map((item) => `${item.number ?? "-"} ${item.title ?? "-"}`);
  it.each([
    "Proposed Precept 2018/19.",
    "Complaints received since June.",
    "Stables, hay and the price of both.",
    "101 Service Update",
    "999 and 101 Call Handling",
    "2018/19 Budget Monitoring",
    "£12m capital programme",
    "eBikes for Rangers",
  ])("however it begins and ends: %s", (words) =>
    expect(title(words)).toEqual(["57 Minutes of the last meeting.", `58 ${words}`, "59 Date of next meeting."]),
  );
  it("loses the number that the agenda gave it, and leaves no passage of that", () => {
    const text = `${HEAD}18. APOLOGIES – agenda item 1\n\nThere were none.\n\n19. PRECEPT – agenda item 2\n\nThe Panel considered it.\n`;
    expect(outline(draft(text))).toEqual(["# 18 APOLOGIES", "m There were none.", "# 19 PRECEPT", "m The Panel considered it."]);
  });
  it("is no sentence that tells what somebody did, though its number fits", () =>
    expect(title("Members received a note on hay.")).toEqual(["57 Minutes of the last meeting.", "59 Date of next meeting."]));
  it("is no point of a list in a paper whose titles have no stops", () => {
    const text = `${HEAD}1. Apologies\n\nThere were none.\n\n2. Minutes\n\nThese would come in May:\n\n3. Budget.\n\n4. Annual Report.\n\n3. Close of Meeting\n\nThe Chair closed it.\n`;
    expect(titlesOf(draft(text))).toEqual(["# 1 Apologies", "# 2 Minutes", "# 3 Close of Meeting"]);
  });
});

describe("a table of items on a page", () => {
  const page = (head: string[], rows: string[][]) =>
    `<html><body><h1>Northmoor Police and Crime Panel</h1><h2>Minutes of meeting held on 4 February 2021 at 10.00am</h2><table>${[
      head.map((cell) => `<th>${cell}</th>`),
      ...rows.map((row) => row.map((cell) => `<td>${cell}</td>`)),
    ]
      .map((cells) => `<tr>${cells.join("")}</tr>`)
      .join("")}</table></body></html>`;
  it.each([
    ["titles with their numbers", ["Item", "Discussion", "Action"], [["1. Apologies"], ["2. Calls"]]],
    [
      "titles beside their numbers",
      ["Item", "Subject", "Discussion", "Action"],
      [
        ["1", "Apologies"],
        ["2", "Calls"],
      ],
    ],
  ])("%s", (_, head, [first = [], second = []]) => {
    const found = draft(
      page(head, [
        [...first, "<p>None were received.</p>", ""],
        [...second, "<p>The Commissioner reported on calls.</p><p>Members asked why.</p>", "Clerk to write"],
      ]),
      "html",
    );
    expect(outline(found)).toEqual([
      "# 1 Apologies",
      "m None were received.",
      "# 2 Calls",
      "m The Commissioner reported on calls.",
      "m Members asked why.",
      "m Clerk to write",
    ]);
    expect(found).toMatchObject({ date: "2021-02-04", startTime: "10:00" });
  });
  it("is none where it lists who is to act", () => {
    const actions = page(["Action", "Owner"], [["Write to the banks", "Clerk"]]).replace(
      "<table>",
      "<h3>1. Apologies</h3><p>None were received.</p><h3>2. Calls</h3><p>Members asked why.</p><table>",
    );
    expect(draft(actions, "html").items.map((item) => item.title)).toEqual(["Apologies", "Calls"]);
  });
});

it("reads titles behind the word 'Item' alone, and minutes behind 'Discussion:'", () => {
  const text = paper((title) => `Item: ${title}`).replace("The Commissioner reported", "Discussion: The Commissioner reported");
  expect(outline(draft(text))).toEqual([
    "# - Apologies",
    "m Apologies were received from Cllr Roe.",
    "# - How calls are answered",
    "m The Commissioner reported that one call in ten was dropped.",
    "r RESOLVED: That the report be noted.",
    "# - Any other business",
    "m None was raised.",
  ]);
});

it("joins a numbered title in capitals that goes on below a full line", () => {
  const text = `${HEAD}21/01 APOLOGIES\nNone were received.\n21/02 HOW THE FORCE ANSWERS THE TELEPHONE AND WHAT THE PANEL\nASKED ABOUT IT\nMembers asked about calls.\n21/03 DATES\nNone was set.\n`;
  expect(draft(text).items.map((item) => item.title)).toEqual([
    "APOLOGIES",
    "HOW THE FORCE ANSWERS THE TELEPHONE AND WHAT THE PANEL ASKED ABOUT IT",
    "DATES",
  ]);
});

it("keeps the head of a paper apart whose items nothing tells apart", () => {
  const found = draft(
    `${HEAD}Also present: Eric Holm, Police and Crime Commissioner\n\nThe Chair welcomed everybody.\n\nThe Commissioner reported on calls.\n`,
  );
  expect(outline(found)).toEqual(["# - -", "m The Chair welcomed everybody.", "m The Commissioner reported on calls."]);
  expect(found).toMatchObject({ date: "2021-02-04", venue: "Moot Hall, Kelder" });
  expect(found.attendance.map(({ name }) => name)).toEqual(["Cllr Nora Wain", "Cllr Tom Dale", "Eric Holm"]);
});

describe("titles that Markdown marks", () => {
  const copy = (set: (title: string) => string) =>
    `# Northmoor Police and Crime Panel\n\n## Minutes of the meeting held on 4 February 2021\n\n**Present:** Cllr Nora Wain (Chair)\n\n${TITLES.map((title, n) => `${set(title)}\n\n${BODIES[n] ?? ""}\n`).join("\n")}\nThe *Shield* scheme was praised.\n\n> **RESOLVED:** that it be noted.\n`;
  it.each([
    ["as headings", (title: string) => `### ${title}`],
    ["as lines in bold", (title: string) => `**${title}**`],
  ])("%s", (_, set) => {
    const found = draft(copy(set));
    expect(found.items.map((item) => item.title)).toEqual(TITLES);
    expect(outline(found).slice(-2)).toEqual(["m The Shield scheme was praised.", "r RESOLVED: that it be noted."]);
    expect(found.date).toBe("2021-02-04");
  });
  it("labels are none", () => {
    const page =
      "# Agenda item\n\n## Precept\n\nTo receive a report.\n\n### Supporting documents\n\n- [Report](x.pdf) PDF 20 KB\n\n### Minutes\n\n**Cllr Roe** asked when.\n\n### Resolved\n\nThat the report be noted.\n";
    expect(outline(draft(page))).toEqual(["# - Precept", "m Cllr Roe asked when.", "r That the report be noted."]);
  });
});

describe("paragraphs counted through a paper whose titles have no numbers", () => {
  const text = (titles: string[]) =>
    HEAD + titles.map((title, n) => `${title}\n\n${n * 2 + 1}. Members asked of it.\n\n${n * 2 + 2}. The Chair thanked them.\n`).join("\n");
  it("stand under titles, however these are written, where most are known", () => {
    const titles = ["Apologies", "How calls are answered", "Minutes of the Last Meeting"];
    expect(draft(text(titles)).items.map((item) => item.title)).toEqual(titles);
  });
  it("but a heading inside an item is none where its paragraphs begin anew", () => {
    const paper = text(["Apologies", "Minutes of the Last Meeting", "Dates of Meetings"]);
    const inside = `${paper}\nHow calls are answered\n\n1. Members asked of calls.\n\n2. The Chair thanked them.\n`;
    expect(draft(inside).items.map((item) => item.title)).toEqual(["Apologies", "Minutes of the Last Meeting", "Dates of Meetings"]);
  });
});

describe("headings of a page", () => {
  const page = (title: string) =>
    `<html><head><title>Minutes - Northmoor Police and Crime Panel</title></head><body><main><h1>Minutes - 4 February 2021</h1><p>Venue: Moot Hall, Kelder</p><p>Present: Cllr Nora Wain (Chair), Tom Dale</p><h2>${title}</h2><p>None was made.</p><h2>How calls are answered</h2><p>The Commissioner reported on calls.</p><h3>Questions</h3><p>Members asked why.</p><h3>Costs</h3><p>The Treasurer gave them.</p></main></body></html>`;
  it("of the level that has the titles of every agenda are those of items, others stand above or inside", () => {
    const found = draft(page("Declarations of interest"), "html");
    expect(outline(found)).toEqual([
      "# - Declarations of interest",
      "m None was made.",
      "# - How calls are answered",
      "m The Commissioner reported on calls.",
      "h Questions",
      "m Members asked why.",
      "h Costs",
      "m The Treasurer gave them.",
    ]);
    expect(found).toMatchObject({ date: "2021-02-04", venue: "Moot Hall, Kelder" });
    expect(found.attendance.map(({ name }) => name)).toEqual(["Cllr Nora Wain", "Tom Dale"]);
  });
  it("are all titles where no level has such", () => {
    expect(draft(page("Vans on the moor"), "html").items.map((item) => item.title)).toContain("Questions");
  });
});

it("takes the column at the right that names who is to act out of the sentences beside it", () => {
  const column = (line: string, cell = "") => (cell === "" ? line : `${line.padEnd(70)}${cell}`);
  const text = [
    HEAD,
    column("", "Action"),
    "",
    "1.   Apologies",
    "",
    "     None were received.",
    "",
    "2.   Calls",
    "",
    column("     Cllr Dale asked for the figures of each month and the", "EH"),
    "     Commissioner agreed to send them to every member of the Panel",
    column("     in the course of the week, with those of the year before for", "Clerk"),
    column("", "/ EH"),
    "     comparison.",
  ].join("\n");
  expect(outline(draft(text)).at(-1)).toBe(
    "m Cllr Dale asked for the figures of each month and the Commissioner agreed to send them to every member of the Panel in the course of the week, with those of the year before for comparison.",
  );
});
