import { describe, expect, it } from "vitest";
import type { Placed } from "../../../ingest/draft.ts";
import { parse } from "../../../ingest/layouts/index.ts";
import { Places } from "../../../ingest/place/index.ts";
import { REFERENCE, loadFacts } from "../../../ingest/reference/load.ts";
import { document, draft, outline } from "./help.ts";

const places = new Places(loadFacts(REFERENCE));
/** Everything that a page makes, placed by the real reference. */
function placed(text: string, url: string | null = null): Placed[] {
  const source = document(text, "text", url);
  return parse(source).map((one) => places.place(one, source));
}
const one = (text: string, url: string | null = null): Placed => {
  const [first] = placed(text, url);
  if (!first) throw new Error("nothing read");
  return first;
};
const texts = (text: string) => draft(text).items.flatMap((item) => item.passages.map((p) => p.text));
const HEAD =
  "Agenda and minutes\n\nKent and Medway Police and Crime Panel - Wednesday, 9th April, 2025 2.00 pm\n\nVenue: Hall\n\nItems\nNo. Item\n\n";
const numbered = (body: string) => outline(draft(HEAD + body));
const item = (text: string) => outline(draft(`Agenda item\n\nPlan\n\nMinutes:\n\n${text}`)).slice(1);

describe("hard cases: what is not on the page", () => {
  it("1: a single item prints neither panel nor day", () => {
    const found = one("The PCC spoke of the plan.\n\nMembers of the Panel asked why.", "https://democracy.durham.gov.uk/mgAi.aspx?ID=7");
    expect([found.panel?.id, found.panel?.evidence, found.date, found.dateEvidence]).toEqual(["durham", "url", null, "unknown"]);
  });
  it("2: a meeting whose day only a deadline bounds", () => {
    const text = `Agenda and minutes\n\nVenue: Hall\n\nItems\nNo. Item\n\n1.\n\nPublic questions\n\nQuestions must reach the clerk by noon on Wednesday, 13th March 2024.\n\nMinutes:\n\nThe Panel had none.`;
    const found = one(text, "http://democracy.somerset.gov.uk/ieListDocuments.aspx?CId=225&MId=2&Ver=4");
    expect([found.panel?.id, found.date, found.dateNotBefore]).toEqual(["avon-and-somerset", null, "2024-03-13"]);
  });
  it("33: an item of another committee about the panel", () => {
    const text =
      "Agenda item\n\nPolice and Crime Panel\n\nVerbal update by the Scrutiny Officer.\n\n\nThe Scrutiny Officer told Members what the panel had heard from the PCC.\n\n\nThat the update be noted.";
    const found = one(text, "https://democracy.durham.gov.uk/mgAi.aspx?ID=8");
    expect([found.skip?.code, found.panel]).toEqual(["other-body", null]);
  });
  it("34: an address wrapped by a mail filter", () => {
    const inner = encodeURIComponent("https://councillors.knowsley.gov.uk/ieListDocuments.aspx?CId=796&MId=1");
    const found = one(
      "Agenda and minutes\n\nVenue: Hall\n\nItems\nNo. Item\n\n1.\n\nWelcome\n\nMinutes:\n\nThe Chair spoke.",
      `https://gbr01.safelinks.protection.outlook.com/?url=${inner}`,
    );
    expect(found.panel?.id).toBe("merseyside");
  });
  it("25: a note of a later day inside the name of the panel", () => {
    const found = one(
      "Agenda and minutes\n\nLeicester, Leicestershire and Rutland Police and Crime Panel (run by another council from 1 June 2021). - Monday, 12 May 2014 9.15 am\n\nVenue: Hall\n\nItems\nNo. Item\n\n1.\n\nWelcome\n\nMinutes:\n\nThe Chair spoke.",
    );
    expect([found.panel?.id, found.date, found.startTime]).toEqual(["leicestershire", "2014-05-12", "09:15"]);
  });
  it.each([
    ["a last meeting after this one", "The minutes of the meeting held on 9 April 2025 were approved.", "date-contradiction"],
    ["a next meeting in a past year", "The next meeting would be held on 10 January 2017.", "date-contradiction"],
    ["a year of five figures", "The next meeting would be held on 10 January 20204.", null],
  ])("26: %s", (_what, text, code) => {
    const codes = one(`${HEAD}1.\n\nMinutes\n\nMinutes:\n\n${text}`).issues.map((issue) => issue.code);
    expect(codes).toEqual(code === null ? [] : [code]);
  });
});

describe("hard cases: marks that were lost", () => {
  it("3: agenda text and minutes that run together", () => {
    const text = `${HEAD.replace("Items\n", "")}\n\n\nTo receive apologies\n\nAdditional documents:\n\n\nApologies were sent by Cllr Firth.\n\n\nPlan pdf icon PDF 9 KB\n\nThe report is attached.\n\nAdditional documents:\n\n\nThe PCC presented the plan.`;
    expect(draft(text).items.map((i) => [i.title, i.preamble, i.passages.map((p) => p.text)])).toEqual([
      [null, "To receive apologies", ["Apologies were sent by Cllr Firth."]],
      ["Plan", "The report is attached.", ["The PCC presented the plan."]],
    ]);
  });
  it("4: clauses whose marker was stripped", () =>
    expect(item("The Panel heard the PCC.\n\n(a)    That the plan be noted.\n\n(b)    That a copy be sent.").map((l) => l[0])).toEqual([
      "m",
      "r",
      "r",
    ]));
  it("5: a table flattened, with a title and points lost", () => {
    const text =
      "Agenda and minutes\nVenue: Hall\nNo. | Item |\n---|---|\nTo sign the last minutes. Additional documents: Minutes: They were agreed. |\n|\nAdditional documents:\nMinutes: The PCC presented the plan and made the following points:\nMembers discussed:\nThe Panel agreed the plan. |\n|\nWork Plan Minutes: The Panel agreed it. |";
    expect(outline(draft(text))).toEqual([
      "# - -",
      "m They were agreed.",
      "# - -",
      "m The PCC presented the plan and made the following points:",
      "m Members discussed:",
      "m The Panel agreed the plan.",
      "# - Work Plan",
      "m The Panel agreed it.",
    ]);
  });
  it("6: one meeting in three renderings has the same words", () => {
    const said = ["The Chair greeted Members of the Panel.", "The Panel noted the plan of the PCC."];
    const full = `${HEAD}1.\n\nWelcome\n\nMinutes:\n\n${said[0]}\n\n2.\n\nPlan pdf icon PDF 9 KB\n\nTo note the plan.\n\nMinutes:\n\n${said[1]}`;
    const bare = `${HEAD}\n\nWelcome\n\n\n${said[0]}\n\n\nPlan pdf icon PDF 9 KB\n\nTo note the plan.\n\n\n${said[1]}`;
    const table = `Venue: Hall\nNo. | Item |\n---|---|\nWelcome Minutes: ${said[0]} |\n|\nPlan PDF 9 KB To note the plan. Minutes: ${said[1]} |`;
    expect([full, bare, table].map(texts)).toEqual([said, said, said]);
  });
  it("7: the printed export has the words of the page", () => {
    const page = `${HEAD}61.\n\nElection of Chair\n\nMinutes:\n\nResolved\n\nThat Cllr Firth be elected.`;
    const exported =
      "Kent and Medway Police and Crime Panel\n\nMinutes of the meeting held at the Hall on Wednesday, 9 April 2025.\n\nCouncillors A Firth in the Chair (Kelder Council).\n\n<AI1>\n\n61\n\nElection of Chair\n\nResolved\n\nThat Cllr Firth be elected.\n\n</AI1>\n\n<AI2>\n\n62\n\nClose\n\nThe Chair closed it.\n\n</AI2>";
    expect(outline(draft(exported)).slice(0, 2)).toEqual(outline(draft(page)));
  });
  it("27: a template that nobody filled in", () => {
    expect(
      numbered("1.\n\nQuestions\n\nQuestions must be in by noon (in this case xxxxxxx).\n\nMinutes:\n\n………\n\nThere were none."),
    ).toEqual(["# 1 Questions", "m There were none."]);
  });
  it("29: a table of interests flattened to words makes no items", () => {
    const read = numbered(
      "1.\n\nInterests\n\nMinutes:\n\nName\n\nMinute Number\n\nInterest\n\nCouncillor Firth\n\n3\n\nPersonal\n\n2.\n\nClose\n\nMinutes:\n\nIt ended.",
    );
    expect(read.filter((line) => line.startsWith("#"))).toEqual(["# 1 Interests", "# 2 Close"]);
  });
});

describe("hard cases: numbers", () => {
  it("12: paragraphs that count from 1 in every item", () => {
    const read = numbered(
      "19.\n\nElection of Chair\n\nMinutes:\n\n1.    The clerk asked for names.\n\n2.    One was put forward.\n\n20.\n\nApologies\n\nMinutes:\n\n1.    There were none.",
    );
    expect(read).toEqual([
      "# 19 Election of Chair",
      "m (1.) The clerk asked for names.",
      "m (2.) One was put forward.",
      "# 20 Apologies",
      "m (1.) There were none.",
    ]);
  });
  it("13: paragraphs that are all the first", () =>
    expect(item("1.    The PCC spoke.\n\n1.    Members asked why.\n\n1.    He told them.")).toHaveLength(3));
  it("14: paragraphs that count through the meeting, cut short by the host", () => {
    const found = draft(
      `${HEAD}1.\n\nMinutes\n\nMinutes:\n\n37.    The minutes were agreed.\n\n2.\n\nPlan\n\nMinutes:\n\n38.    The Panel was aware that the Memberof Saf   ...  view the full minutes text for item 2.`,
    );
    expect(outline(found)).toEqual([
      "# 1 Minutes",
      "m (37.) The minutes were agreed.",
      "# 2 Plan (cut)",
      "m (38.) The Panel was aware that the Memberof Saf",
    ]);
  });
  it("11: agenda numbers and minute numbers out of step, with a title lost", () => {
    const text =
      "Meeting Details\n\nMeeting Summary\nEssex Police, Fire and Crime Panel\n9 Mar 2017 - 14:15 to 16:45\nOccurred\n\nAgenda\n1 Apologies\nThe Secretary to report any.\n2 Pdf Minutes (108Kb)\nTo approve the last minutes.\n1\nThe minutes were approved.\n3 Interests\nMembers are invited to declare any.\n2\nThere were none.\nTo consider report 7.\n3\nThe Panel considered report 7.\n1. Pdf Annex (15Kb)\nMembers noted it.";
    expect(draft(text).items.map((i) => [i.number, i.minuteNumber, i.title, i.preamble, i.passages.map((p) => p.text)])).toEqual([
      ["1", null, "Apologies", "The Secretary to report any.", []],
      ["2", "1", "Minutes", "To approve the last minutes.", ["The minutes were approved."]],
      ["3", "2", "Interests", "Members are invited to declare any.", ["There were none."]],
      ["3", null, null, "To consider report 7.", ["The Panel considered report 7.", "Members noted it."]],
    ]);
  });
  it("32: items in the order of time, with letters of the year", () => {
    const read = numbered(
      "J20\n\nPlan\n\nMinutes:\n\nThe PCC spoke.\n\nJ22\n\nBudget\n\nMinutes:\n\nThe Panel noted it.\n\nJ21\n\nClose\n\nMinutes:\n\nThe Chair spoke (see Minute No. J20).",
    );
    expect(read.filter((line) => line.startsWith("#"))).toEqual(["# J20 Plan", "# J22 Budget", "# J21 Close"]);
  });
});

describe("hard cases: what stands in an item", () => {
  it("8: decisions first without titles, the narrative later", () => {
    const text =
      "Cleveland Police and Crime Panel Minutes\n\nTuesday, 13th October, 2020\n5.00 p.m.\nRemote Meeting\n\nAttendance Details\n\nCllr A Firth(Chair).\nItem Description Decision\nCllr Firth declared an interest.\nRESOLVED that the minutes be agreed.\n\n1. The talk be received.\n\n2. The comments be noted.\n5.00 p.m. to 7.00 p.m.\n\nThe Panel heard a talk.";
    expect(
      outline(draft(text))
        .map((line) => line[0])
        .join(""),
    ).toBe("#mrrrm");
  });
  it("9: a decision printed twice is one", () => {
    expect(
      numbered(
        "1.\n\nPlan\n\nDecision:\n\nRESOLVED that the plan be noted.\n\nMinutes:\n\nThe PCC presented it.\n\nRESOLVED that the plan be noted.",
      ),
    ).toEqual(["# 1 Plan", "r RESOLVED that the plan be noted.", "m The PCC presented it."]);
  });
  it("10: a decision and no minutes", () =>
    expect(outline(draft("Agenda item\n\nPlan\n\nDecision:\n\nThat the plan be noted.")).slice(1)).toEqual(["r That the plan be noted."]));
  it("15: lines wrapped with an empty line after each", () => {
    const lines = [
      "·  Asked how many of the wards had an officer of their own, the Commissioner told all",
      "of them that the work had been hard, and that it had gone on through the winter and",
      "the spring without a break, though the means had been cut. He had since told the",
      "Panel that nearly all of them had one, and that the others would have theirs before the",
      "end of the year, when the last of the recruits had been trained and sworn in and the",
      "force at its new school, which had been opened by the Chief Constable in the autumn.",
    ];
    expect(item(lines.join("\n\n"))).toHaveLength(1);
  });
  it("16, 17: points with verbs and no subject, lettered on through a new lead-in, the letter apart", () => {
    const read = item(
      "The PCC advised that:\n\na)\n\nThanked the staff.\n\nb)\n\nCalls had fallen.\n\nIn response to questions it was reported that:\n\nc)\n\nMore would be done.",
    );
    expect(read).toEqual([
      "m The PCC advised that:",
      "m [a)0] Thanked the staff.",
      "m [b)0] Calls had fallen.",
      "m In response to questions it was reported that:",
      "m [c)0] More would be done.",
    ]);
  });
  it("18: answers in brackets after numbered questions", () =>
    expect(item("(1)    Could it be done?\n\n[The PCC told them that it could.]")).toEqual([
      "m ((1)) Could it be done?",
      "m [The PCC told them that it could.]",
    ]));
  it.each([
    ["19: a statement word for word", "“I asked my councillor why the ‘big’ station had closed. We were told nothing.”"],
    ["20: somebody who is no member", "A member of the press asked whether the figures were right."],
    ["21: a name without an office", "J Brook wondered what it cost."],
    ["22: several speakers in a paragraph", "Cllr Roe noted the figure. The PCC noted that she would look. He noted it."],
    ["23: the present tense throughout", "The force has two schemes. Both run until May and are paid for by the Home Office."],
    ["24: questions moved to an appendix", "A copy of the questions and answers is attached at Appendix A."],
    ["28: the text of another item by a slip", "RESOLVED that the minutes of another matter be agreed."],
  ])("%s is kept as printed", (_what, text) => {
    const found = draft(`${HEAD}1.\n\nPlan\n\nMinutes:\n\nThe Panel heard the PCC.\n\n${text}`);
    expect(found.items[0]?.passages.map((p) => p.text)).toEqual(["The Panel heard the PCC.", text]);
  });
});

describe("hard cases: papers", () => {
  it("30: a file path in the foot, names of places dropped, a head that is a person's name", () => {
    const text =
      "Cllr Ada Firth\n\nMEETING OF POLICE AND CRIME PANEL\n\nThursday 6 September 2012 Kelder Offices\n\nPresent: Cllr A Firth, Borough Council (Chairman) Cllr B Roe, Hertfordshire County Council\n\nApologies: Cllr C Lane, North Herts District Council\n\n1 WELCOME\n\nAll were made welcome.\n\nP:\\PANEL\\SEPT\\MINUTES.DOC - 1\n\n2 MATTERS ARISING\n\nNone.";
    const found = one(text);
    expect([found.skip, found.panel?.id, found.date]).toEqual([null, "hertfordshire", "2012-09-06"]);
    expect(outline(found)).toEqual(["# 1 WELCOME", "m All were made welcome.", "# 2 MATTERS ARISING", "m None."]);
  });
  it("31: minutes of an earlier meeting inside the pack of the next", () => {
    const text =
      "Public Document Pack\n\nGwent Police and Crime Panel\n\nFriday, 13 December 2013\n\n1. Apologies (Pages 1 - 2)\n\n2. Minutes (Pages 3 - 8)\n\nMINUTES of the Gwent Police and Crime Panel meeting held at the Hall on Friday, 4 October 2013.\n\nPRESENT: Councillor A Firth (Kelder Council)\n\n1. WELCOME\n\nThe Chair welcomed all.\n\n2. CLOSE\n\nIt ended.";
    expect(placed(text).map((p) => [p.panel?.id, p.date, p.attendance.length])).toEqual([["gwent", "2013-10-04", 1]]);
  });
  it("35: one name in several spellings is not lost", () => {
    const found = draft(
      `${HEAD}1.\n\nApologies\n\nMinutes:\n\nApologies were received from Councillors N Plumpton-Walsh and P Lloyd Jones.`,
    );
    expect(found.attendance.map((p) => p.name)).toEqual(["Councillor N Plumpton-Walsh", "Councillor P Lloyd Jones"]);
  });
});
