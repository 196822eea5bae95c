import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const HEAD = `<title>Agenda and minutes - Northmoor Police and Crime Panel - Friday 2 February 2024 10.00 am</title>
<nav><a href="/">Council home</a></nav><div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda and draft minutes</h1></div>
<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Northmoor Police and Crime Panel - Friday, 2nd February, 2024 10.00 am</h2></div>
<ul  class="mgActionList" ><li><a href="documents/g7/Minutes.pdf?T=1">Printed minutes PDF 90 KB</a></li></ul>
<div class="mgContent" ><p><span  class="mgLabel" >Venue: </span>Moot Hall, Kelder. <a href="mgLocationDetails.aspx?RID=3">View directions</a></p>
<p><span class="mgLabel">Contact: </span>A Clerk&nbsp; Email: <a href="mailto:a@b.example">a@b.example</a></p><h3>Media</h3><script>var m = "Minutes:";</script><h3 class="mgSectionTitle">Items</h3>`;
const row = (number: string, title: string, body: string) =>
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt" ><a name="AI1"></a>${number}</p></td><td><p class="mgAiTitleTxt" >${title}</p>${body}</td></tr>`;
const label = (text: string) => `<p class="mgSubItemTitleTxt">${text}</p>`;
const words = (...paragraphs: string[]) =>
  `<div class="mgWordPara"><div class="WordSection1">${paragraphs.map((p) => `<p class="MsoNormal"><span>${p}</span></p><p>&nbsp;</p>`).join("")}</div></div>`;
const page = (...rows: string[]) =>
  `<html><head>${HEAD}<table class="mgItemTable" id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>${rows.join("")}</table></div><div class="mgFooter"><p>Council footer</p></div></div></body></html>`;
const read = (...rows: string[]) => draft(page(...rows), "html", "https://host.example/ieListDocuments.aspx?CId=9&MId=77");

describe("a whole meeting as mark-up", () => {
  it("tells day, time, body, venue and that it is a draft", () => {
    expect(read(row("1.", "Welcome", label("Minutes:") + words("The Chair welcomed everyone.")))).toMatchObject({
      layout: "moderngov-meeting",
      minutes: "draft",
      body: "Northmoor Police and Crime Panel",
      date: "2024-02-02",
      startTime: "10:00",
      venue: "Moot Hall, Kelder",
    });
  });
  it("reads number, title without file size, agenda text, linked papers and minutes apart", () => {
    const found = read(
      row(
        "39/20",
        `<a class="mgAiTitleLnk" href="documents/s5/Precept.pdf">Proposed Precept <span class="mgFileSize"><img alt="pdf icon"/> PDF 1 MB</span></a>`,
        words("To consider the proposal.") +
          label("Additional documents:") +
          `<ul class="mgBulletList"><li><a href="documents/s6/App 1.pdf">Appendix A PDF 3 KB</a></li></ul>` +
          label("Minutes:") +
          words("The Panel considered the precept."),
      ),
    );
    expect(outline(found)).toEqual(["# 39/20 Proposed Precept", "m The Panel considered the precept."]);
    expect(found.items[0]?.preamble).toBe("To consider the proposal.");
  });
  it("puts a decision printed before the minutes, and again in them, once", () => {
    const decision = "That the report be noted.";
    const found = read(
      row("4", "Report", label("Decision:") + words(decision) + label("Minutes:") + words("Members spoke.", "RESOLVED:", decision)),
    );
    expect(outline(found)).toEqual(["# 4 Report", `r ${decision}`, "m Members spoke."]);
  });
  it("keeps a decision alone, and an item without minutes empty", () => {
    expect(
      outline(read(row("4", "Report", label("Decision:") + words("That the report be noted.")), row("5", "Later", words("To note.")))),
    ).toEqual(["# 4 Report", "r That the report be noted.", "# 5 Later"]);
  });
  it("reads sub-items, and rows without a number that have a title", () => {
    const minutes = (text: string) => label("Minutes:") + words(text);
    const found = read(
      row("1.", "General", ""),
      row("1(1)", "Apologies", minutes("None.")),
      row("", "Also in attendance", words("Mr A Holm, Commissioner")),
      row("11a", "Urgent", minutes("None were raised.")),
    );
    expect(found.items.map((i) => [i.number, i.title])).toEqual([
      ["1", "General"],
      ["1(1)", "Apologies"],
      [null, "Also in attendance"],
      ["11a", "Urgent"],
    ]);
  });
  it("reads three columns with a note in the first", () => {
    const html = page().replace(
      /<table[^]*<\/table>/,
      `<table><tr><th>Note</th><th>No.</th><th>Item</th></tr><tr><td>10.05</td><td>7.</td><td><p class="mgAiTitleTxt">Vetting</p>${label("Minutes:")}${words("It was noted.")}</td></tr></table>`,
    );
    expect(outline(draft(html, "html"))).toEqual(["# 7 Vetting", "m It was noted."]);
  });
  it("marks what the host cut short and where the rest is", () => {
    const found = read(
      row(
        "12.",
        "Precept",
        label("Minutes:") +
          words("The Panel heard that the") +
          `<p>&nbsp;...&nbsp; <a href="mgAi.aspx?ID=8001">view the full minutes text for item 12.</a></p>`,
      ),
    );
    expect(outline(found)).toEqual(["# 12 Precept (cut)", "m The Panel heard that the"]);
    expect(found.items[0]?.sourceUrl).toBe("https://host.example/mgAi.aspx?ID=8001");
  });
  it("takes the phrase after a whole text, dots and all, for no cut", () => {
    const html = row(
      "1",
      "A",
      label("Minutes:") + words("All was said.") + `<p>&nbsp;... <a href="mgAi.aspx?ID=1">view the full minutes text for item 1.</a></p>`,
    );
    expect(outline(read(html))).toEqual(["# 1 A", "m All was said."]);
  });
  it("takes the phrase without dots for no cut", () => {
    expect(
      outline(
        read(
          row(
            "1",
            "A",
            label("Minutes:") + words("All was said.") + `<p><a href="mgAi.aspx?ID=1">view the full minutes text for item 1.</a></p>`,
          ),
        ),
      ),
    ).toEqual(["# 1 A", "m All was said."]);
  });
  it("joins hard line breaks inside a sentence and keeps those between paragraphs", () => {
    const found = read(row("1", "A", label("Minutes:") + `<p>The Chair\r\nsaid<br>that all was well.<br>Members agreed with her.</p>`));
    expect(outline(found).slice(1)).toEqual(["m The Chair said that all was well.", "m Members agreed with her."]);
  });
  it("reads lists of the page and lists typed as text, with their depth", () => {
    const found = read(
      row(
        "1",
        "A",
        label("Minutes:") +
          `<p>Members heard that:</p><ul><li>one thing<ul><li>its part</li></ul></li><li>another</li></ul><p>·&nbsp;&nbsp;&nbsp; a typed point</p>`,
      ),
    );
    expect(outline(found).slice(1)).toEqual([
      "m Members heard that:",
      "m [•0] one thing",
      "m [•1] its part",
      "m [•0] another",
      "m [·0] a typed point",
    ]);
  });
  it("keeps a table of interests as rows", () => {
    const found = read(
      row("2", "Interests", label("Minutes:") + `<table><tr><td><p>Cllr A Wain</p></td><td><p>Personal</p></td></tr></table>`),
    );
    expect(outline(found).slice(1)).toEqual(["m Cllr A Wain | Personal"]);
  });
  it("takes the day from the page's title where the page prints none", () => {
    const bare = page(row("1", "A", label("Minutes:") + words("Noted."))).replace(/<h2[^]*?<\/h2>/, "");
    expect(draft(bare, "html")).toMatchObject({ date: "2024-02-02", startTime: "10:00", body: "Northmoor Police and Crime Panel" });
  });
  it("says that a page is an agenda alone", () => {
    const agenda = page(row("1", "A", words("To note."))).replace("Agenda and draft minutes", "Agenda");
    expect(draft(agenda, "html").issues.map((i) => i.code)).toContain("agenda-only");
  });
  it("says when the weekday printed is not that day's", () => {
    const wrong = page(row("1", "A", label("Minutes:") + words("Noted."))).replace("- Friday, 2nd", "- Monday, 2nd");
    expect(draft(wrong, "html").issues.map((i) => i.code)).toContain("date-contradiction");
  });
});

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
    expect(outline(draft(text))).toEqual(["# PCP 1/21 Welcome", "m The Chair spoke.", "# PCP 2/21 Minutes", "m Agreed."]);
  });
});

describe("a whole meeting as text stripped of numbers and labels", () => {
  const text = `Agenda and minutes\n\nVenue: Moot Hall\n\n\nNo. Item\n\n\nDeclarations of Interest\n\nMembers will be asked to declare interests.\n\n\nThere were none.\n\n\nMinutes of the last meeting pdf icon PDF 90 KB\n\n\nThat the minutes be agreed as a correct record.\n\n\nPublic Questions\n\nTo receive questions from the public.\n\n\nQuestions must be received at least 5 days before the meeting.\n\n\nA resident asked when the station would open. The Commissioner replied that it would be in May.`;
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

describe("copies of minutes elsewhere", () => {
  it("are read by the columns that a table names", () => {
    const found = draft(
      "<main><h1>Northmoor Police and Crime Panel - 3 May 2018</h1><table><tr><th>Item</th><th>Title</th><th>Minutes</th></tr><tr><td>4</td><td>Vetting</td><td>The Chair spoke.</td></tr><tr><td>5</td><td>Close</td><td>None.</td></tr></table></main>",
      "html",
    );
    expect(found.date).toBe("2018-05-03");
    expect(outline(found)).toEqual(["# 4 Vetting", "m The Chair spoke.", "# 5 Close", "m None."]);
  });
});

describe("a single item", () => {
  it("joins lines wrapped with an empty line after each", () => {
    const text =
      "Agenda item\n\nCustody\n\nMinutes:\n\nThe Commissioner told the Panel that the new custody centre had been\n\nopened in the spring and that every cell had been looked at by the\n\nvisitors, who had found nothing wrong with the way in which people\n\nwere held there.\n\n·     Members asked whether the old one would be sold to the council of\n\nthe town or kept.\n";
    expect(outline(draft(text)).slice(1)).toEqual([
      "m The Commissioner told the Panel that the new custody centre had been opened in the spring and that every cell had been looked at by the visitors, who had found nothing wrong with the way in which people were held there.",
      "m [·0] Members asked whether the old one would be sold to the council of the town or kept.",
    ]);
  });
  it("is read as mark-up too, by its classes", () => {
    const html =
      '<div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Rural crime</h2><div class="mgContent"><div class="mgWordPara"><p>To note the report.</p></div><h3 class="mgSectionTitle">Minutes:</h3><div class="mgWordPara"><p>The PCC spoke.</p></div><h3>Supporting documents:</h3><ul><li><a href="documents/s4/Rural.pdf">Rural crime report</a></li></ul></div></div>';
    const found = draft(html, "html");
    expect(outline(found)).toEqual(["# - Rural crime", "m The PCC spoke."]);
    expect(found.items[0]?.preamble).toBe("To note the report.");
  });
  it("reads title, agenda text and minutes, never a day", () => {
    const found = draft(
      "Agenda item\n\nRURAL CRIME pdf icon PDF 9 KB\n\nMembers to receive a report.\n\nMinutes:\n\nThe PCC spoke.\n\nRESOLVED:\n\nThat it be noted.\n\nSupporting documents:\n\nReport, 3/5/2020 Panel PDF 90 KB",
    );
    expect(found).toMatchObject({ layout: "moderngov-item", documentType: "agenda-item", date: null });
    expect(outline(found)).toEqual(["# - RURAL CRIME", "m The PCC spoke.", "r That it be noted."]);
  });
  it("takes documents between title and minutes out", () => {
    expect(
      outline(
        draft(
          "Agenda item\n\nVetting\n\nSupporting documents:\n\nVetting report PDF 90 KB\n\nMinutes:\n\nDecision:\n\nThat it be noted.\n\nThe Chair spoke.",
        ),
      ),
    ).toEqual(["# - Vetting", "r That it be noted.", "m The Chair spoke."]);
  });
  it("knows orphan resolutions and a lost title where labels were stripped", () => {
    expect(outline(draft("Agenda item\n\nThere were no declarations of interest.\n\n\n\nThat the report be noted."))).toEqual([
      "# - -",
      "m There were no declarations of interest.",
      "r That the report be noted.",
    ]);
  });
  it("does not take points that begin with That under a lead-in for resolutions", () => {
    expect(
      outline(
        draft(
          "Agenda item\n\nVetting\n\nMinutes:\n\nMembers heard:\n\n·   That the force was short of staff\n\n·   That vetting took long",
        ),
      ).slice(2),
    ).toEqual(["m [·0] That the force was short of staff", "m [·0] That vetting took long"]);
  });
  it("takes recommendations to others under a sentence that announces them for resolutions", () => {
    const found = draft(
      "Agenda item\n\nReview\n\nMinutes:\n\nIt was proposed that the Panel endorse the recommendations to the Force as follows:\n\n1.   The Force to list its vehicles.\n\n2.   The Commissioner/Force to report in May.\n\nThe Chair thanked the group.",
    );
    expect(
      outline(found)
        .slice(1)
        .map((line) => line[0]),
    ).toEqual(["m", "r", "r", "m"]);
  });
  it("keeps a sub-heading for reading alone", () => {
    expect(
      outline(
        draft(
          "Agenda item\n\nUpdate\n\nMinutes:\n\nThe PCC spoke of two matters today.\n\nLanguage Schools\n\nMembers asked how many schools there were in the county.",
        ),
      )[2],
    ).toBe("h Language Schools");
  });
});

describe("other ModernGov pages", () => {
  it("reads the history of an issue: each item with the day and body of its meeting", () => {
    const found = draft(
      "Issue - meetings\n\nRural crime strategy\n\nMeeting: 03/02/2023 - Northmoor Police and Crime Panel (Item 94)\n\n94 Rural crime strategy pdf icon PDF 9 KB\n\nMinutes:\n\nThe PCC spoke.",
    );
    expect(found).toMatchObject({
      layout: "issue-history",
      documentType: "agenda-item",
      date: "2023-02-03",
      body: "Northmoor Police and Crime Panel",
    });
    expect(outline(found)).toEqual(["# 94 Rural crime strategy", "m The PCC spoke."]);
  });
  it("reads a printed export by its marks, escaped or not", () => {
    const item = (n: number, title: string, text: string) => `<AI${n}>\n\n${54 + n}.    ${title}\n\n${text}\n\n</AI${n}>\n`;
    const text = `Minutes Template\n\nNORTHMOOR POLICE AND CRIME PANEL\n\nMinutes of the meeting held at Moot Hall, Kelder on Thursday, 28th January, 2016 commencing at 1.30 pm.\n\nPresent:- Councillor N Thorley in the Chair and Mrs U Birk (Co-opted Member).\n\n${item(1, "Minutes", "Resolved –\n\nThat they be taken as read.")}${item(2, "Close", "The meeting concluded at 3.05 pm.")}`;
    for (const found of [draft(text), draft(`<html><body>${text.replace(/\n\n/g, "</p><p>")}</body></html>`, "html")]) {
      expect(found).toMatchObject({
        layout: "printed-export",
        date: "2016-01-28",
        startTime: "13:30",
        endTime: "15:05",
        venue: "Moot Hall, Kelder",
      });
      expect(found.attendance.map((a) => [a.name, a.office])).toEqual([
        ["Councillor N Thorley", "chair"],
        ["Mrs U Birk", "member"],
      ]);
      expect(outline(found)).toEqual([
        "# 55 Minutes",
        "r That they be taken as read.",
        "# 56 Close",
        "m The meeting concluded at 3.05 pm.",
      ]);
    }
  });
});
