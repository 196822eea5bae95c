import { describe, expect, it, test } from "vitest";
import { draft, outline } from "./help.ts";

const HEAD = [
  "Agenda and minutes",
  "Northmoor Police and Crime Panel - Thursday 7 April 2022 10.00 am",
  "Venue: Moot Hall, Northmoor",
  "Items",
];
/** Items as a page prints them: title, agenda text or none, minutes. */
const ITEMS: [title: string, agenda: string | null, ...minutes: string[]][] = [
  ["Apologies for Absence", null, "Apologies were sent by Councillor Firth."],
  ["Declarations of Interest", "Members to declare any interest in a matter on the agenda.", "There were none."],
  [
    "Front Counters at Police Stations",
    "To receive a report on the hours of front counters.",
    "The Commissioner presented the report and told Members that four front counters would open on Saturdays from May, which had been asked for in every one of the meetings that he had held.",
    "Councillor Roe asked why the counter in Holt was left out. The Commissioner answered that its lease was ending.",
    "RESOLVED that the report be noted.",
  ],
  ["Any Other Urgent Business", null, "The Chair had been told of none."],
];
const OUTLINE = ITEMS.flatMap(([title, , ...minutes]) => [
  `# - ${title}`,
  ...minutes.map((text) => `${text.startsWith("RESOLVED") ? "r" : "m"} ${text}`),
]);

/** Lines no wider than so many characters, broken between words. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
const lines = ITEMS.flatMap(([title, agenda, ...minutes]) => [title, ...(agenda === null ? [] : [agenda]), ...minutes]);
const labelled = ITEMS.flatMap(([title, agenda, ...minutes]) => [
  title,
  ...(agenda === null ? [] : [agenda]),
  "Additional documents:",
  "Minutes:",
  ...minutes,
]);
const text = (body: readonly string[]) => [...HEAD, ...body].join("\n");

describe("a page whose empty lines are gone is read as one that has them", () => {
  test.each([
    ["titles and text in successive lines", text(lines)],
    ["labels on lines of their own", text(labelled)],
    ["wrapped at 100 characters", text(labelled.flatMap((line) => wrapped(line, 100)))],
    ["wrapped at 72 characters", text(labelled.flatMap((line) => wrapped(line, 72)))],
    ["wrapped, with empty lines between paragraphs", [...HEAD, ...labelled.map((line) => wrapped(line, 80).join("\n"))].join("\n\n")],
    [
      "labels in the run of the title and of the text",
      text(
        ITEMS.flatMap(([title, agenda, first, ...more]) => [
          `${title}${agenda === null ? "" : ` ${agenda}`} Additional documents: Minutes: ${first}`,
          ...more,
        ]),
      ),
    ],
    [
      "titles and text in one line",
      text(
        ITEMS.flatMap(([title, agenda, ...minutes]) => {
          const [first = "", ...more] = [...(agenda === null ? [] : [agenda]), ...minutes];
          return [`${title} ${first}`, ...more];
        }),
      ),
    ],
    [
      "the size of a file between title and text",
      text(ITEMS.flatMap(([title, agenda, ...minutes]) => [`${title} PDF 71 KB ${agenda ?? "To note."}`, ...minutes])),
    ],
  ])("%s", (_, page) => expect(outline(draft(page))).toEqual(OUTLINE));

  it("keeps numbers and titles in capitals that share a line with the text", () => {
    const page = text([
      "41. APOLOGIES An apology was received from Mr Firth.",
      "42. FRONT COUNTERS 42.1 The Commissioner said that four would open.",
      "42.2 Councillor Roe asked when.",
      "43. URGENT BUSINESS None.",
    ]);
    expect(outline(draft(page))).toEqual([
      "# 41 APOLOGIES",
      "m An apology was received from Mr Firth.",
      "# 42 FRONT COUNTERS",
      "m (42.1) The Commissioner said that four would open.",
      "m (42.2) Councillor Roe asked when.",
      "# 43 URGENT BUSINESS",
      "m None.",
    ]);
  });
  it("reads an item on a page of its own whose title and text share a line", () => {
    const page =
      "Agenda item\nFront Counters To consider the report. Minutes: The Panel received the report.\nCouncillor Roe asked why Holt was left out.";
    expect(outline(draft(page))).toEqual([
      "# - Front Counters",
      "m The Panel received the report.",
      "m Councillor Roe asked why Holt was left out.",
    ]);
  });
});

it("parts agenda text from the minutes that stand in one paragraph with it", () => {
  const page = text([
    ...lines,
    "Closing Remarks",
    "To hear from the Chair. The report is attached. The Chair, who had been ill, thanked all. She wished them well.",
  ]);
  expect(outline(draft(page)).slice(-2)).toEqual([
    "# - Closing Remarks",
    "m The Chair, who had been ill, thanked all. She wished them well.",
  ]);
});

describe("what only looks like a title before its text", () => {
  test.each([
    "Police and Crime Commissioner Mrs Ann Hill presented her report.",
    "Another Member asked why it was late.",
    "County Councillor Roe was sorry to hear it.",
    "One of the Independent Members was told that it was late.",
    "UNANIMOUSLY RESOLVED that the report be noted.",
  ])("%s", (line) => {
    const page = text([...lines, "Closing Remarks", "The Chair thanked all.", line, line.replace("late", "early")]);
    const items = draft(page).items.map(({ title }) => title);
    expect(items).toEqual([...ITEMS.map(([title]) => title), "Closing Remarks"]);
  });
  it("leaves the word 'Minutes:' in a sentence alone", () => {
    const page = text([...labelled, "The Chair signed the Minutes: all had agreed to them."]);
    expect(outline(draft(page)).at(-1)).toBe("m The Chair signed the Minutes: all had agreed to them.");
  });
});

describe("a table of interests that became a column of words", () => {
  const cells = [
    ["Councillor", "Minute Number(s)", "Nature of Interest"],
    ["Councillor K. Hughes", "4 - Precept", "His wife works for the force"],
    ["Councillor I. Rees-Owen", "All Items", "Retired officer"],
    ["Professor M. Dale", "6", "Personal"],
  ];
  const read = [
    "# - Declarations of Interest",
    "h Councillor Minute Number(s) Nature of Interest",
    "m Councillor K. Hughes 4 - Precept His wife works for the force",
    "m Councillor I. Rees-Owen All Items Retired officer",
    "m Professor M. Dale 6 Personal",
    "# - Precept",
    "m The Commissioner presented the precept.",
  ];
  const page = ["Declarations of Interest", ...cells.flat(), "Precept", "The Commissioner presented the precept."];
  it("is a row for each member", () => {
    expect(outline(draft(text(page)))).toEqual(read);
    expect(outline(draft([...HEAD, ...page].join("\n\n")))).toEqual(read);
  });
  it("is no table where no name follows its head", () => {
    const other = outline(draft(text([...lines, "Member", "Interest", "The Chair had been told of none."])));
    expect(other.findLast((line) => line.startsWith("m"))).toBe("m The Chair had been told of none.");
  });
});

describe("a title of every agenda under a full line", () => {
  const page = (title: string) =>
    [
      ...HEAD,
      "Apologies were sent by Councillors Firth, Roe, Dale, Amos, Lane and Bell",
      title,
      "Resolved – that what was said at the last of them be confirmed and signed.",
      ...wrapped(ITEMS[2]?.[2] ?? "", 76),
      ...wrapped(ITEMS[2]?.[3] ?? "", 76),
      "Any Other Urgent Business",
      "The Chair had been told of none.",
    ].join("\n");
  test.each(["Minutes of the previous meeting", "Chairman's Business", "Urgent business"])("is one: %s", (title) =>
    expect(outline(draft(page(title)))).toContain(`# - ${title}`),
  );
  test.each(["Moot and Lane", "Minutes of the previous meeting of the board", "urgent business"])("is none: %s", (title) =>
    expect(outline(draft(page(title)))).not.toContain(`# - ${title}`),
  );
  test.each([
    [
      "She told all of them at once that the agenda had a place for it all under",
      "Any Other Business",
      "and that each of them might speak then.",
    ],
    ["They looked at the forward look of the whole Panel, which was now called", "Work Programme", "They were content."],
  ])("is none in the middle of a sentence: %s %s", (above, title, below) => {
    const torn = [...HEAD, ...wrapped(ITEMS[2]?.[2] ?? "", 76), above, title, below, ...wrapped(ITEMS[2]?.[3] ?? "", 76)].join("\n");
    expect(outline(draft(torn)).join("\n")).toContain(`${above} ${title}`);
  });
});
