import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

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
  it("of which only the minutes and the label of its papers are left", () => {
    const found = draft(
      "The Panel considered a report of the Clerk on lanes.\n\n\nThe Chair of the Northmoor Police and Crime Panel asked which lanes were shut.\n\n\nResolved:\n\n(a) That the report be noted.\n\nSupporting documents:\n",
    );
    expect(found).toMatchObject({ layout: "moderngov-item", documentType: "agenda-item" });
    expect(outline(found)).toEqual([
      "# - -",
      "m The Panel considered a report of the Clerk on lanes.",
      "m The Chair of the Northmoor Police and Crime Panel asked which lanes were shut.",
      "r [(a)0] That the report be noted.",
    ]);
  });
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

describe("an item's page that has lost its own name", () => {
  it.each([
    ["Proposed Precept 2023/2024:\nTo receive a report on the precept.\nMinutes:\n", "Proposed Precept 2023/2024:"],
    ["Proposed Precept 2023/2024:\nMinutes:\n", "Proposed Precept 2023/2024:"],
    ["To receive a report on the precept.\nMinutes:\n", null],
  ])("keeps the title over its agenda text, on lines without any gap: %j", (head, title) => {
    const found = draft(`${head}A report was tabled that set out the rise.\nThe Commissioner remarked that he took no pleasure in it.\n`);
    expect(found).toMatchObject({ layout: "moderngov-item", documentType: "agenda-item" });
    expect(found.items.map((item) => [item.title, item.passages.length])).toEqual([[title, 2]]);
  });
});
