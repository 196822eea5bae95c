import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const HEAD =
  "Agenda and minutes\n\nNorthmoor Police and Crime Panel - Thursday 7 April 2022 10.00 am\n\nVenue: Moot Hall\n\nNo. Item\n\n\n";
const GAP = "\n\n\n";
/** A page whose numbers, labels and bold words were lost; its paragraphs are parted by gaps of its own. */
const page = (body: string) => outline(draft(HEAD + body));

describe("pages that lost what was set in bold", () => {
  it("keep an item of which nothing is told as an item of its own", () => {
    expect(
      page(
        `Welcome${GAP}The Chair greeted all.${GAP}Named Deputies\n\n\n\n\nApologies and Declarations of Interest${GAP}Apologies were sent by Cllr Firth.`,
      ),
    ).toEqual([
      "# - Welcome",
      "m The Chair greeted all.",
      "# - Named Deputies",
      "# - Apologies and Declarations of Interest",
      "m Apologies were sent by Cllr Firth.",
    ]);
  });
  it("take a title with a colon for a title, but not what leads to points", () => {
    expect(
      page(
        `Apologies for Absence:${GAP}No apologies were received.${GAP}Announcements (if any):${GAP}The Chair told of two visits:\n\n·  The hub was seen.\n\n·  The control room was seen.`,
      ),
    ).toEqual([
      "# - Apologies for Absence:",
      "m No apologies were received.",
      "# - Announcements (if any):",
      "m The Chair told of two visits:",
      "m [·0] The hub was seen.",
      "m [·0] The control room was seen.",
    ]);
  });
  it("take every paragraph in capitals for a title where all titles are set so, whatever gaps stand around them", () => {
    const said = "The Commissioner said that thefts of fuel had fallen since May.";
    expect(
      page(
        `WELCOME AND APOLOGIES\n\nThe Chair greeted all.\n\nDECLARATIONS OF ANY INTERESTS, PERSONAL OR OTHER, THAT ARE HELD\n\nThere were none.\n\nPRECEPT pdf icon PDF 90 KB\n\nThe Panel received a report.${GAP}${said}${GAP}That the report be noted.\n\nRURAL THEFT AND THE COUNTRYSIDE\n\nThe Panel received a report.${GAP}Members asked why.`,
      ).filter((line) => line.startsWith("#")),
    ).toEqual([
      "# - WELCOME AND APOLOGIES",
      "# - DECLARATIONS OF ANY INTERESTS, PERSONAL OR OTHER, THAT ARE HELD",
      "# - PRECEPT",
      "# - RURAL THEFT AND THE COUNTRYSIDE",
    ]);
  });
  it("read the clause behind a sentence that breaks off as the resolution", () => {
    const text = `Minutes${GAP}To confirm the last minutes.${GAP}Moved by Cllr Roe and seconded by Cllr Lane, it was:\n\n\n\n\nTo approve the last minutes.${GAP}Announcements${GAP}There were none.`;
    expect(page(text)).toEqual([
      "# - Minutes",
      "m Moved by Cllr Roe and seconded by Cllr Lane, it was:",
      "r To approve the last minutes.",
      "# - Announcements",
      "m There were none.",
    ]);
  });
  it("read rules for the public behind wide gaps as agenda text", () => {
    const text = `Public Participation\n\nThe Panel welcomes contributions from all.\n\n\n\n\nIf you wish to speak, please tell the clerk a day before.\n\n\n\n\nThose wishing to ask must write by 1 June.\n\n\nNobody had asked to speak.${GAP}Close${GAP}The Chair thanked all.`;
    expect(page(text)).toEqual(["# - Public Participation", "m Nobody had asked to speak.", "# - Close", "m The Chair thanked all."]);
  });
  it("part items whose titles are lost at the tasks of the agenda between minutes", () => {
    const text = `Welcome${GAP}The Chair greeted all.${GAP}To confirm the minutes of the last meeting.\n\nThe minutes were confirmed.${GAP}To note the actions.\n\nMembers noted that two were done.`;
    expect(page(text)).toEqual([
      "# - Welcome",
      "m The Chair greeted all.",
      "# - -",
      "m The minutes were confirmed.",
      "# - -",
      "m Members noted that two were done.",
    ]);
  });
  it("never take a day on which an earlier meeting was held for their own", () => {
    const bare =
      "Venue: Moot Hall\n\nMinutes\n\n\nThe minutes of the Police and Crime Panel meeting held on 10 March 2022 were confirmed and signed.\n\n\nAnnouncements\n\n\nThe Chair told of two visits.";
    const found = draft(bare, "text", "https://democracy.kelder.example/ieListDocuments.aspx?MId=7");
    expect([found.date, found.documentType, found.items.map((item) => item.title)]).toEqual([
      null,
      "meeting",
      ["Minutes", "Announcements"],
    ]);
    expect(
      draft(
        "Northmoor Police and Crime Panel - Thursday 7 April 2022\n\nVenue: Moot Hall\n\nMinutes\n\n\nTo agree the minutes of the meeting held on 10 March 2022.\n\n\nThey were agreed.\n\n\nClose\n\n\nThe Chair thanked all.",
        "text",
        "https://democracy.kelder.example/ieListDocuments.aspx?MId=7",
      ).date,
    ).toBe("2022-04-07");
  });
  it("tell those in attendance from the list before the first item", () => {
    const found = draft(
      `${HEAD}Also in attendance\n\n·  Ms R Lane, Legal Adviser and Clerk - Kelder Council\n\n·  Mr O Dent, Chief Constable, Northmoor Police.\n\n\nRemit of the Panel pdf icon PDF 9 KB\n\nThe Panel agreed its remit.`,
    );
    expect(found.attendance.map((p) => `${p.name}/${p.office}/${p.organisation}`)).toEqual([
      "Ms R Lane/council-officer/Kelder Council",
      "Mr O Dent/chief-constable/Northmoor Police",
    ]);
    expect(outline(found)).toEqual(["# - Remit of the Panel", "m The Panel agreed its remit."]);
  });
});

describe("lists and labels inside items", () => {
  it.each([
    ["Witnesses:", "Ada Brook, Police and Crime Commissioner", "The Panel heard both."],
    ["Outcome:", "The Chair was content."],
    ["Key points raised in the discussion:", "The Chair was content."],
    ["FURTHER WORK TO BE DONE:", "The clerk would write."],
  ])("%s is a heading", (...lines) => {
    const read = page(`Plan pdf icon PDF 9 KB${GAP}The Panel had a report.\n\n${lines.join("\n\n")}`).slice(2);
    expect(read.map((line) => line[0]).join("")).toBe("h".repeat(lines.length - 1) + "m");
  });
  it("those who came to speak are in attendance", () => {
    const found = draft(
      `${HEAD}Plan pdf icon PDF 9 KB${GAP}The Panel had a report.\n\nWitnesses:\n\nAda Brook, Police and Crime Commissioner\n\nThe Panel heard her.`,
    );
    expect(found.attendance).toMatchObject([{ name: "Ada Brook", office: "commissioner", organisation: null, status: "in-attendance" }]);
  });
  it("names under a clause that ends in a colon are part of the resolution", () => {
    const read = page(
      `Sub-Committee pdf icon PDF 9 KB${GAP}RESOLVED that:-\n\n1. The following be appointed:-\n\nCouncillor Ada Firth (Kelder Council)\n\nCouncillor Jo Lane (Thirle Council)\n\n2. The terms be agreed.\n\nThe Chair thanked them.`,
    );
    expect(
      read
        .slice(1)
        .map((line) => line[0])
        .join(""),
    ).toBe("rrrrm");
  });
  it("a clause without the usual verb in a numbered list under the marker", () => {
    const read = page(
      `Precept pdf icon PDF 9 KB${GAP}RESOLVED – That the Panel:-\n\ni)     Support the rise.\n\nii)    Ask the Commissioner to report in May.\n\nThe Chair closed the debate.`,
    );
    expect(
      read
        .slice(1)
        .map((line) => line[0])
        .join(""),
    ).toBe("rrm");
  });
});

describe("what stands above minutes", () => {
  it("is agenda text up to what the panel is asked to do, whatever it tells of", () => {
    const text =
      "Agenda item\n\n\nIn May the Panel had set up a group on roads.\n\n\nThe Panel is asked to approve its report.\n\n\nThe Chair presented the report.";
    expect(draft(text).items.map((item) => [item.preamble, item.passages.map((p) => p.text)])).toEqual([
      ["In May the Panel had set up a group on roads.\nThe Panel is asked to approve its report.", ["The Chair presented the report."]],
    ]);
  });
  it("and a matter arising is headed by the number of its minute", () => {
    const read = page(`Matters arising pdf icon PDF 9 KB${GAP}The Panel had three.\n\nMinute 7 – Vans\n\nThe PCC told of the vans.`);
    expect(
      read
        .slice(1)
        .map((line) => line[0])
        .join(""),
    ).toBe("mhm");
  });
});

describe("pages of one gap throughout that lost what was set in bold", () => {
  /** The same with one empty line between all of them. */
  const even = (...lines: readonly string[]) => page(lines.join("\n\n"));
  const told = "The Commissioner said that thefts of fuel had fallen since May.";

  it("keep the title behind a resolution that no stop ends", () => {
    expect(
      even(
        "Barn Fires",
        told,
        "That the briefing be noted",
        "Horse Theft",
        "Members asked why.",
        "That the visit be held in May",
        "Any Other Business",
        "There was none.",
      ),
    ).toEqual([
      "# - Barn Fires",
      `m ${told}`,
      "r That the briefing be noted",
      "# - Horse Theft",
      "m Members asked why.",
      "r That the visit be held in May",
      "# - Any Other Business",
      "m There was none.",
    ]);
    expect(even("Barn Fires", told, "RESOLVED:", "That the briefing be noted", "Horse Theft", "Members asked why.")).toContain(
      "# - Horse Theft",
    );
    for (const end of ["RESOLVED – That the briefing be noted", "(a) That the briefing be noted\n\n(b) That a visit be held"])
      expect(even("Barn Fires", told, end, "Any Other Business", "There was none.")).toContain("# - Any Other Business");
  });
  it("join what breaks off in a resolution all the same", () => {
    expect(
      even(
        "Barn Fires",
        told,
        "That the briefing be sent to the",
        "Rural Watch",
        "The Chair thanked all.",
        "Horse Theft",
        "Members asked why.",
      ),
    ).not.toContain("# - Rural Watch");
  });
  it("read 'To note …' behind what was told as a resolution that ends the item, and as agenda text under a title", () => {
    expect(even("Barn Fires", told, "To note the briefing.", "Any Other Business", "There was none.")).toEqual([
      "# - Barn Fires",
      `m ${told}`,
      "r To note the briefing.",
      "# - Any Other Business",
      "m There was none.",
    ]);
    expect(
      even("Barn Fires", told, "1. To thank the crews.", "2. To write to the Minister.", "Horse Theft", "Members asked why.").slice(2, 4),
    ).toEqual(["r [1.0] To thank the crews.", "r [2.0] To write to the Minister."]);
    expect(even("Barn Fires", "To note the briefing.", told, "Horse Theft", "Members asked why.").slice(0, 2)).toEqual([
      "# - Barn Fires",
      `m ${told}`,
    ]);
    expect(even("The Commissioner said that the crews had two tasks:", "1. To thank farmers.", "2. To write to them.")).toContain(
      "m [1.0] To thank farmers.",
    );
  });
  it.each([
    [
      "The Clerk said that the Panel had these options.",
      "(a) To support the fee.",
      "(b) To support the fee with a plea.",
      "(c) To write again.",
    ],
    ["The Clerk spoke of the fee.", "(a) To support the fee.", "(b) To support the fee with a plea.", "(c) To veto the fee."],
    ["The Clerk set out the aims of the scheme, which were as follows.", "To support farmers.", "To thank the crews."],
    ["The Clerk spoke of the scheme.", "To cut the fires in barns.", "To support farmers."],
    ["The crews were asked.", "To support farmers.", "To thank the men."],
  ])("read tasks that were told of as no resolutions: %s", (...lines) =>
    expect(even("Barn Fires", ...lines, "Horse Theft", "Members asked why.").filter((line) => line.startsWith("r "))).toEqual([]),
  );
  it("read lettered points that say what is decided, or who is to do what, as resolutions", () => {
    expect(
      even(
        "Barn Fires",
        told,
        "(a) the Panel supports the scheme;",
        "(b) the Chairman write to the Minister by 3 May 2023.",
        "Horse Theft",
        "Members asked why.",
      ).slice(2, 4),
    ).toEqual(["r [(a)0] the Panel supports the scheme;", "r [(b)0] the Chairman write to the Minister by 3 May 2023."]);
    expect(
      even(
        "Barn Fires",
        told,
        "(a) the Panel put its questions;",
        "(b) the Chairman read the letter.",
        "Horse Theft",
        "Members asked why.",
      )[2],
    ).toMatch(/^m /);
  });
  it("take a line in small letters for a heading where titles are in capitals, and what tells of the end for an item", () => {
    expect(
      even(
        "APOLOGIES",
        "None were received.",
        "BARN FIRES",
        "The Panel considered a report.",
        "Costs",
        "Members asked why.",
        "That the plan be backed.",
        "CLOSE",
        "The meeting closed at 4.25 pm.",
      ),
    ).toEqual([
      "# - APOLOGIES",
      "m None were received.",
      "# - BARN FIRES",
      "m The Panel considered a report.",
      "h Costs",
      "m Members asked why.",
      "r That the plan be backed.",
      "# - CLOSE",
      "m The meeting closed at 4.25 pm.",
    ]);
  });
  it("take such a line for a title all the same over agenda text, over a report that is brought, or behind what was resolved", () => {
    const titles = (...lines: readonly string[]) =>
      even("APOLOGIES", "None were received.", "BARN FIRES", told, ...lines, "ANY OTHER BUSINESS", "There was none.", "CLOSE", told)
        .filter((line) => line.startsWith("#"))
        .slice(2, -2);
    expect(titles("Horse Theft", "Members to receive a presentation on horses.", "Members asked why.")).toEqual(["# - Horse Theft"]);
    expect(titles("Horse Theft", "The Commissioner presented a report on horses.")).toEqual(["# - Horse Theft"]);
    expect(titles("RESOLVED that the scheme be backed.", "Horse Theft", "Members asked why.")).toEqual(["# - Horse Theft"]);
    expect(titles("Horse Theft", "Members asked why.")).toEqual([]);
  });
});
