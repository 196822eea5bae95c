import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const TOP =
  "Agenda and minutes\n\nNorthmoor Police and Crime Panel\nThursday, 24th September, 2020 10.00 am, NEW\n\nVenue: Remote\n\nContact: A Clerk Email: a@b.example\n\nMedia\n\nItems\nNo. Item\n\n";

describe("a whole meeting as text with its numbers", () => {
  it("reads title and day on two lines", () => {
    expect(draft(`${TOP}1.\n\nWelcome\n\nMinutes:\n\nThe Chair spoke.\n\n2.\n\nClose\n\nMinutes:\n\nIt ended.`)).toMatchObject({
      date: "2020-09-24",
      startTime: "10:00",
      venue: "Remote",
    });
  });
  it.each([
    ["Contact: Ewan Dale/Tilda Wain  01555 010020/010021", ["Ewan Dale", "Tilda Wain"]],
    ["Contact: Zara Moss, Governance Adviser  Tel: 01555 010020; Email:", ["Zara Moss"]],
    ["Contact: Kit Ash – Democratic Services Officer, Tel: 01555 010030", ["Kit Ash"]],
    ["Contact: Democratic Services  Email: a@b.example", []],
  ])("knows who serves the meeting by '%s'", (line, names) =>
    expect(
      draft(TOP.replace("Contact: A Clerk Email: a@b.example", line) + "1.\n\nCustody\n\nMinutes:\n\nThe PCC spoke.").contacts,
    ).toEqual(names),
  );

  it("reads a meeting of one item", () => {
    const text = `${TOP}1.\n\nDrones of the force\n\nMinutes:\n\nThe Commissioner said that two drones had been bought.`;
    expect(outline(draft(text))).toEqual(["# 1 Drones of the force", "m The Commissioner said that two drones had been bought."]);
  });
  it("does not take paragraph numbers that restart in an item for items", () => {
    const text = `${TOP}19.\n\nPolice Numbers pdf icon PDF 9 KB\n\nMinutes:\n\n1. The Commissioner said that numbers had risen.\n\n2. A Member asked why.\n\n20.\n\nPrecept\n\nMinutes:\n\n1. The Panel agreed.`;
    expect(outline(draft(text))).toEqual([
      "# 19 Police Numbers",
      "m (1.) The Commissioner said that numbers had risen.",
      "m (2.) A Member asked why.",
      "# 20 Precept",
      "m (1.) The Panel agreed.",
    ]);
  });
  it("reads numbers 11.1, (1) and a) as paragraphs or points by what governs them", () => {
    const text = `${TOP}11.\n\nReport\n\nMinutes:\n\n11.1 The Panel met the Commissioner.\n\n11.2 She made these points:\n\na) the first was short\n\nb) the second was not\n\n11.3 The Chair thanked her.\n\n12.\n\nEnd\n\nMinutes:\n\nNone.`;
    expect(outline(draft(text))).toEqual([
      "# 11 Report",
      "m (11.1) The Panel met the Commissioner.",
      "m (11.2) She made these points:",
      "m [a)0] the first was short",
      "m [b)0] the second was not",
      "m (11.3) The Chair thanked her.",
      "# 12 End",
      "m None.",
    ]);
  });
  it("reads numbers in brackets as those of paragraphs", () => {
    const text = `${TOP}1.\n\nReport\n\nMinutes:\n\n(1)      The Chair spoke.\n\n(2)      A Member asked why.\n\n2.\n\nEnd\n\nMinutes:\n\nNone.`;
    expect(outline(draft(text)).slice(1, 3)).toEqual(["m ((1)) The Chair spoke.", "m ((2)) A Member asked why."]);
  });
  it("reads 'Considered' and 'Resolved' as marks, not as text", () => {
    const text = `${TOP}7.\n\nPlan\n\nMinutes:\n\nConsidered –\n\nThe report of the clerk.\n\nThe Commissioner was thanked.\n\nResolved –\n\n(a)   That the report be noted.\n\n(b)   To return in May.\n\nMembers then left.\n\n8.\n\nEnd\n\nMinutes:\n\nNone.`;
    expect(outline(draft(text)).slice(0, 6)).toEqual([
      "# 7 Plan",
      "m The report of the clerk.",
      "m The Commissioner was thanked.",
      "r [(a)0] That the report be noted.",
      "r [(b)0] To return in May.",
      "m Members then left.",
    ]);
  });
  it("keeps items that were taken out of their order", () => {
    const item = (n: number) => `${n}.\n\nMatter Number ${n}\n\nMinutes:\n\nThe Chair spoke.\n\n`;
    expect(draft(TOP + [1, 2, 5, 3, 4, 6].map(item).join("")).items.map((i) => i.number)).toEqual(["1", "2", "5", "3", "4", "6"]);
  });
  it("keeps an item whose title was lost", () => {
    const text = `${TOP}3.\n\nAdditional documents:\n\nMinutes:\n\nThe Chair spoke.\n\n4.\n\nPlan\n\nMinutes:\n\nNone.`;
    expect(outline(draft(text))).toEqual(["# 3 -", "m The Chair spoke.", "# 4 Plan", "m None."]);
  });
  it("reads numbers with a series and year, and 'Minutes' as a title", () => {
    const text = `${TOP}PCP 1/21\n\nWelcome\n\nMinutes:\n\nThe Chair spoke.\n\nPCP 2/21\n\nMinutes\n\nMinutes:\n\nAgreed.`;
    expect(outline(draft(text))).toEqual(["# PCP 1/21 Welcome", "m The Chair spoke.", "# PCP 2/21 Minutes", "r Agreed."]);
  });
});

describe("a whole meeting as text stripped of numbers and labels", () => {
  const text = `Agenda and minutes\n\nVenue: Moot Hall\n\n\nNo. Item\n\n\nDeclarations of Interest\n\nMembers will be asked to declare interests.\n\n\nThere were none.\n\n\nMinutes of the last meeting pdf icon PDF 90 KB\n\n\nThat the minutes be agreed as a correct record.\n\n\nPublic Questions\n\nTo receive questions from the public.\n\n\nWhoever asks must write five days before.\n\n\nA resident asked when the station would open. The Commissioner replied that it would be in May.`;
  it("tells titles, agenda text and minutes by how they read", () => {
    expect(outline(draft(text))).toEqual([
      "# - Declarations of Interest",
      "m There were none.",
      "# - Minutes of the last meeting",
      "r That the minutes be agreed as a correct record.",
      "# - Public Questions",
      "m A resident asked when the station would open. The Commissioner replied that it would be in May.",
    ]);
  });
  it("keeps what was said before the first title, and items whose title is gone", () => {
    const lost = text.replace(
      "No. Item\n\n\n",
      "No. Item\n\n\n\nAdditional documents:\n\n\nThe Chair noted that elections were near.\n\n\n\nTo receive any apologies from Members\n\nAdditional documents:\n\n\nApologies were received from Mr B Dale.\n\n\n",
    );
    expect(outline(draft(lost)).slice(0, 5)).toEqual([
      "# - -",
      "m The Chair noted that elections were near.",
      "# - -",
      "m Apologies were received from Mr B Dale.",
      "# - Declarations of Interest",
    ]);
  });
});

describe("a whole meeting stripped, with wide gaps", () => {
  const text = `${TOP.replace("Items\n", "")}\n\n\n\nCllr A Wain was elected Chair.\n\n\n\n\n\nCllr B Dale was elected Vice-Chair.\n\n\n\nTerms of Reference pdf icon PDF 84 KB\n\n\n18.1     The terms were noted.\n\n\n18.2The Chair spoke.\n\n\n\nElection of a Clerk\n\nThe Clerk will be appointed each year and will be drawn from the councils.\n\n\nMr Q Birk was elected.`;
  it("parts items whose titles are gone, and reads rules as agenda text", () => {
    const found = draft(text);
    expect(outline(found)).toEqual([
      "# - -",
      "m Cllr A Wain was elected Chair.",
      "# - -",
      "m Cllr B Dale was elected Vice-Chair.",
      "# - Terms of Reference",
      "m (18.1) The terms were noted.",
      "m (18.2) The Chair spoke.",
      "# - Election of a Clerk",
      "m Mr Q Birk was elected.",
    ]);
    expect(found.items[3]?.preamble).toMatch(/^The Clerk will be appointed/);
  });
});

describe("a whole meeting flattened from a table", () => {
  it("is known without the head of its table too, lines wrapped in its cells", () => {
    const found = draft(
      "Apologies Minutes: Apologies were received from Dr E Holm\nand Mr B Dale (Kelder Council). |\nTo confirm the minutes. Minutes: They were\nconfirmed. |\n13 Minutes: A question about violence against women had been\nreceived. |\n",
    );
    expect(outline(found)).toEqual([
      "# - Apologies",
      "m Apologies were received from Dr E Holm and Mr B Dale (Kelder Council).",
      "# - -",
      "m They were confirmed.",
      "# 13 -",
      "m A question about violence against women had been received.",
    ]);
  });
  const cell = (text: string) => `${text} |\n|\n`;
  const table = (...cells: string[]) =>
    `Venue: Moot Hall. View directions\nContact: A Clerk\nNo. | Item |\n---|---|\n${cells.map(cell).join("")}`;
  it("parts title, agenda text and minutes that stand in one run", () => {
    const found = draft(
      table(
        "Apologies Members are reminded that substitutes may attend. Minutes: Apologies were received from Mr B Dale.",
        "DRAFT PLAN Members to receive the plan.\nMembers will be invited to comment. Additional documents: Minutes: IN PRIVATE\nThe Commissioner submitted a draft.",
        "Vetting PDF 40 KB Minutes: It was noted that all was well.",
      ),
    );
    expect(outline(found)).toEqual([
      "# - Apologies",
      "m Apologies were received from Mr B Dale.",
      "# - DRAFT PLAN",
      "h IN PRIVATE",
      "m The Commissioner submitted a draft.",
      "# - Vetting",
      "m It was noted that all was well.",
    ]);
    expect(found).toMatchObject({ layout: "moderngov-table", date: null, venue: "Moot Hall" });
  });
  it("leaves a title that vanished unknown", () => {
    expect(
      outline(
        draft(
          table(
            "To sign the minutes of the last meeting. Additional documents: Minutes: They were agreed.",
            "Additional documents:\nMinutes: The Commissioner spoke.",
          ),
        ),
      ),
    ).toEqual(["# - -", "m They were agreed.", "# - -", "m The Commissioner spoke."]);
  });
});

describe("a text's lists of files and interests", () => {
  const page = (body: string) =>
    draft(
      `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Thursday 7 April 2022 10.00 am\n\nVenue: Moot Hall\n\nNo. Item\n\n${body}`,
    );
  it("files are no agenda text, though their names read as those of persons do", () => {
    const [item] = page(
      "1.\n\nLanes\n\nTo receive a report.\n\nAdditional documents:\n\n·         Appendix A , item 1. pdf icon PDF 90 KB\n\n·         Appendix B - Plan , item 1. pdf icon PDF 1 MB\n\nMinutes:\n\nThe Clerk spoke.\n\n2.\n\nClose\n\nMinutes:\n\nIt was over.",
    ).items;
    expect(item).toMatchObject({ preamble: "To receive a report.", passages: [{ text: "The Clerk spoke." }] });
  });
  it("rows of interests are no headings", () => {
    const found = page(
      "1.\n\nDeclarations of Interest\n\nMinutes:\n\nMembers declared what the table below holds.\n\nPanel Member\n\nPersonal Interest\n\nCora Amos\n\nMember of Kelder Safety Partnership\n\nPeter Firth\n\nChairman of Upper Dale Safer Lanes Partnership\n\n2.\n\nClose\n\nMinutes:\n\nIt was over.",
    );
    expect(outline(found).slice(1, 5)).toEqual([
      "m Members declared what the table below holds.",
      "h Panel Member Personal Interest",
      "m Cora Amos Member of Kelder Safety Partnership",
      "m Peter Firth Chairman of Upper Dale Safer Lanes Partnership",
    ]);
  });
});
