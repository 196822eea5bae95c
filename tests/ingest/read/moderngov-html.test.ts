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
  it("reads what is marked as a title as one, though it is a sentence", () => {
    const title = "To receive the report of the Clerk on horses and to make recommendations to her under the Horses Act 2011.";
    expect(outline(read(row("4", title, label("Minutes:") + words("The Clerk spoke of horses."))))).toEqual([
      `# 4 ${title}`,
      "m The Clerk spoke of horses.",
    ]);
  });
  it("reads what tells of a break as minutes, though no label says so", () => {
    const found = read(
      row("4", "Horses", label("Minutes:") + words("The Clerk spoke of horses.")),
      row("", "Comfort break", words("The meeting adjourned at 2.15 pm and resumed at 2.25 pm.")),
    );
    expect(outline(found).slice(2)).toEqual(["# - Comfort break", "m The meeting adjourned at 2.15 pm and resumed at 2.25 pm."]);
  });
  it("takes a row that only lists who was there for attendance, not for an item", () => {
    const found = read(
      row("", "Also in attendance", words("Mr A Holm, Police and Crime Commissioner")),
      row("1.", "Urgent", label("Minutes:") + words("None were raised.")),
    );
    expect(found.items.map((i) => i.title)).toEqual(["Urgent"]);
    expect(found.attendance).toMatchObject([{ name: "Mr A Holm", office: "commissioner", status: "in-attendance" }]);
  });
  it("reads sub-items, and rows without a number that have a title", () => {
    const minutes = (text: string) => label("Minutes:") + words(text);
    const found = read(
      row("1.", "General", ""),
      row("1(1)", "Apologies", minutes("None.")),
      row("", "Also raised", minutes("None.")),
      row("11a", "Urgent", minutes("None were raised.")),
    );
    expect(found.items.map((i) => [i.number, i.title])).toEqual([
      ["1", "General"],
      ["1(1)", "Apologies"],
      [null, "Also raised"],
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
