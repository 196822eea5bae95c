import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const said = (text: string) => outline(draft(`Agenda item\n\nLanes\n\nMinutes:\n\n${text}`)).slice(1);
/** Lines of a paragraph that its source wraps, with what stands between them. */
const WRAPPED = (between: string) =>
  [
    "• The Panel asked whether the Commissioner could tell it more of the new sign",
    "posts and of the many lanes in which they were to be put, and whether she had",
    "thought of the farmers. The Commissioner said that she had written to each of",
    "them, and that answers were coming in from all over the county.",
    "• A member wished to know who was going to pay for them, as the councils had",
    "no money left in the current year and none was to be looked for in the one",
    "that came after it, which was odd.",
  ].join(between);

describe("sentences torn at the end of a line", () => {
  it("go on in small letters where another sentence has begun on a ragged line", () =>
    expect(
      said(
        `${WRAPPED("\n")}\n\nThe Panel welcomed the\nreply to it. The Commissioner\nconfirmed that posts had been\nput up. Next year it would be\nuseful to count them.`,
      ).at(-1),
    ).toBe(
      "m The Panel welcomed the reply to it. The Commissioner confirmed that posts had been put up. Next year it would be useful to count them.",
    ));
  it("go on with a figure that counts nothing, and a number before a year or figure counts the paragraph", () => {
    const lead = "The Clerk was asked of lanes and stated that";
    expect(said(`${lead}\n1,204 signs had been put up.`)).toEqual([`m ${lead} 1,204 signs had been put up.`]);
    expect(said(`${lead}\n12. Lanes`).length).toBe(2);
    // Points of a list that begin with figures are none.
    const list = "The Clerk was asked to look in turn at each of the following,";
    expect(said(`${list}\n12 signs in lanes`)).toEqual([`m ${list}`, "m 12 signs in lanes"]);
    const counts = "The Clerk was asked of the lanes and gave his count,";
    expect(said(`${counts}\n12 signs in lanes\n14 posts by fords`)[0]).toBe(`m ${counts}`);
    expect(said("(1) The Clerk spoke.\n\n(2) 2023 had begun well.\n\n(3) 40 signs were put up.")).toEqual(
      ["m (1.) The Clerk spoke.", "m (2.) 2023 had begun well.", "m (3.) 40 signs were put up."].map((line, n) =>
        line.replace(/\(\d\.\)/, `((${n + 1}))`),
      ),
    );
    expect(said("4.1 The Clerk spoke.\n\n4.2 2023 had begun well.")[1]).toBe("m (4.2) 2023 had begun well.");
    expect(said("The sum rose.\n\n4.2 million had been asked for.")[1]).toBe("m 4.2 million had been asked for.");
  });
  it("end in a few words behind an empty line, where all lines have one", () => {
    const text = `${WRAPPED("\n\n")}\n\n• Signs had come from the makers in spring and were to be\n\nput up along the lower\n\nlanes.\n\n• Lanes were wet, as he had been told in May, and\n\nthat was so, and that\n\nMr Firth knew it.`;
    expect(said(text).slice(-2)).toEqual([
      "m [•0] Signs had come from the makers in spring and were to be put up along the lower lanes.",
      "m [•0] Lanes were wet, as he had been told in May, and that was so, and that Mr Firth knew it.",
    ]);
  });
  it.each([
    ["what a colon leads to", "It was so. The lanes were:\nmuddy and narrow", ["muddy and narrow"]],
    ["a point with a letter", "The lanes were shut. The Panel heard\n(a) that they were long.", ["that they were long."]],
    ["a line that ends in a stop", "It was said. The lanes were shut.\nmud lay in them.", ["mud lay in them."]],
  ])("do not make one of %s", (_, text, own) =>
    expect(said(text).map((line) => line.replace(/^\w (?:\[\S+\] )?/, ""))).toEqual(expect.arrayContaining(own)),
  );

  const spaced = (last: string) =>
    said(
      `${WRAPPED("\n\n")}\n\n• The Panel asked to be told of whatever she was going to look at in order to\n\njudge how far the Force had come with the Lane\n\n${last}`,
    );
  it("go on in capitals behind an empty line where every line has one and no sentence begins so", () =>
    expect(spaced("Signs Model. The Commissioner named three lanes.").at(-1)).toMatch(
      /with the Lane Signs Model\. The Commissioner named three lanes\.$/,
    ));
  it.each(["The Panel noted the report.", "Supporting documents:", "• Lane Signs Model. It was new."])("but not in '%s'", (last) =>
    expect(spaced(last).filter((line) => line.endsWith("come with the Lane"))).toHaveLength(1),
  );
});

const page = (items: string) =>
  draft(
    `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Friday, 3rd May, 2019 10.00 am\n\nVenue: Moot Hall, Kelder\n\nNo. Item\n\n${items}`,
  );

describe("titles of a page that lost their marks", () => {
  const over = (title: string, before: string) =>
    titlesOf(
      page(
        `Apologies for Absence\n\nNone were sent.\n\nRural Crime\n\n${before}\n\n${title}\n\nMinutes:\n\nThe Clerk said that it was so.\n\nDate of Next Meeting\n\nIt was noted that it would be in June.`,
      ),
    );
  it("stand over the label of minutes, however they are written, behind minutes that are over", () =>
    expect(over("Chief Constable six monthly talk", "The Panel heard of thefts.")).toContain("# - Chief Constable six monthly talk"));
  it.each([
    ["Report of the clerk attached", "To consider thefts."],
    ["A paper was attached", "The Panel heard of thefts."],
    ["Chief Constable six monthly talk.", "The Panel heard of thefts."],
  ])("but not '%s' behind '%s'", (title, before) => expect(over(title, before)).toHaveLength(3));

  const arising = (text: string) =>
    outline(
      page(
        `Minutes of the Last Meeting\n\nRESOLVED that they be signed.\n\n\n${text}\n\n\nRural Crime\n\n\nThe Panel noted that thefts had fallen.`,
      ),
    );
  it("are 'Matters Arising' by itself over a heading", () =>
    expect(arising("Matters Arising\n\n\nPanel general news\n\n\n1.  The Clerk spoke of news.")).toEqual(
      expect.arrayContaining(["# - Matters Arising", "# - Rural Crime"]),
    ));
  it.each([
    "Mr Dale asked of matters arising\n\n\nPanel general news\n\n\nThe Clerk spoke of news.",
    "Matters arising:\nNone were raised.",
  ])("are not words like these: %s", (text) => expect(arising(text).filter((line) => /^# - .*matters/i.test(line))).toEqual([]));
  it("have their papers below what the agenda says, however wide the gap", () => {
    const text = (gap: string) =>
      `Minutes of the Last Meeting\n\nTo sign them.${gap}Additional documents:\n\n\n2.1 They were signed.\n\n\nRural Crime\n\nTo hear the Clerk.\n\nAdditional documents:\n\n\n3.1 The Clerk spoke of thefts.`;
    for (const gap of ["\n\n", "\n\n\n\n", "\n\n\n\n\n\n"])
      expect(titlesOf(page(text(gap)))).toEqual(["# - Minutes of the Last Meeting", "# - Rural Crime"]);
  });
  it("are lost where papers stand far below minutes", () =>
    expect(
      titlesOf(
        page(
          "Minutes of the Last Meeting\n\nThey were signed.\n\n\n\n\nAdditional documents:\n\n\nThe Clerk spoke of thefts.\n\n\nRural Crime\n\n\nThe Clerk was heard.",
        ),
      ),
    ).toEqual(["# - Minutes of the Last Meeting", "# - -", "# - Rural Crime"]));
});

describe("a page that says nothing but whose meeting it was", () => {
  const name = "Northmoor Police and Crime Panel - Friday, 3rd May, 2019 10.00 am";
  const body =
    "Apologies were received from Cllr Dale.\n\n\nNo matter was raised.\n\n\nMinutes of Previous Meetings pdf icon PDF 79 KB\n\nTo approve them.\n\n\nThat the minutes be approved.\n\n\nWork Programme pdf icon PDF 66 KB\n\nTo consider it.\n\n\nThe Panel considered it.";
  it("has day and time, and an item without title before the first", () => {
    const found = draft(`${name}\n\n${body}`);
    expect(found).toMatchObject({ body: "Northmoor Police and Crime Panel", date: "2019-05-03", startTime: "10:00" });
    expect(outline(found).slice(0, 4)).toEqual([
      "# - -",
      "m Apologies were received from Cllr Dale.",
      "m No matter was raised.",
      "# - Minutes of Previous Meetings",
    ]);
  });
  it("is no paper with a list of those present", () => {
    const paper = draft(
      `${name}\n\nPRESENT: Cllr Una Gell (Chair), Mr Per Holm\n\n1. Apologies\n\nNone were sent.\n\n2. Lanes\n\nRESOLVED that they be mended.`,
    );
    expect(paper).toMatchObject({ layout: "printed", date: "2019-05-03" });
    expect(paper.attendance).toHaveLength(2);
  });
  it("keeps what stands behind a list of visitors with what stands before it", () => {
    const found = page(
      "Cllr Holt replaced Cllr Swann at the meeting.\n\n\nAlso in attendance\n\n·  Mr Per Holm, Clerk.\n\n\n\nApologies were sent by Cllr Dale.\n\n\nLanes pdf icon PDF 9 KB\n\n\nThe Clerk spoke.",
    );
    expect(outline(found).slice(0, 4)).toEqual([
      "# - -",
      "m Cllr Holt replaced Cllr Swann at the meeting.",
      "m Apologies were sent by Cllr Dale.",
      "# - Lanes",
    ]);
    expect(found.attendance.map((a) => a.name)).toContain("Mr Per Holm");
  });
});

describe("when a meeting began", () => {
  const began = (rest: string) =>
    draft(
      `Minutes of the Northmoor Police and Crime Panel held on Friday 3 May 2019, in ${rest}\n\nPresent\n\nCllr Gell\n\n1. Lanes\n\nThe Clerk spoke.\n\n2. Close\n\nIt was over.`,
    );
  const place = "the Tithe Room of the Old Grain Exchange and Assembly Rooms, Long Market Street, Kelder KD1 9ZZ";
  it("is read behind a long address, over the end of a line", () =>
    expect(began(`${place}, commencing at\n11.00 am and concluding at 1.25 pm.`)).toMatchObject({ startTime: "11:00", endTime: "13:25" }));
  it.each([`${place}. The next meeting is in June commencing at 2.00 pm.`, `${place}, next to the mill, which opens at 9.00 am.`])(
    "is not told by '%s'",
    (rest) => expect(began(rest).startTime).toBeNull(),
  );
});

describe("who decided, on a line of its own", () => {
  it.each(["The Panel agreed to -", "Members agreed to:", "The Panel agreed:"])("is a sentence that opens what was resolved: %s", (lead) =>
    expect(said(`The Clerk spoke.\n\n${lead}\n\n1. note the report;\n\n2. write to the Clerk.`)).toEqual([
      "m The Clerk spoke.",
      `m ${lead}`,
      "r [1.0] note the report;",
      "r [2.0] write to the Clerk.",
    ]),
  );
  it.each(["The Panel AGREED to:", "Agreed:", "RESOLVED:"])("is none where it is a marker: %s", (lead) =>
    expect(said(`The Clerk spoke.\n\n${lead}\n\n1. note the report;\n\n2. write to the Clerk.`)[1]).toBe("r [1.0] note the report;"),
  );
});
