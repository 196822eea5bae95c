import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

describe("text copies of pages in forms of their own", () => {
  it("in Markdown, as a table", () => {
    const page = `# Agenda and minutes

## Northmoor Police and Crime Panel - Thursday, 7th April, 2022 2.00 pm

**Venue:** Moot Hall [View directions](https://example.org/x)

| No. | Item |
| --- | --- |
| 11. | **Apologies for Absence** **Minutes:** An apology was received from Cllr Firth. |
| 12. | **[Annual Report](documents/s1.pdf)** PDF 1 MB To receive the report. **Minutes:** The Commissioner introduced it. |`;
    expect(outline(draft(page))).toEqual([
      "# 11 Apologies for Absence",
      "m An apology was received from Cllr Firth.",
      "# 12 Annual Report",
      "m The Commissioner introduced it.",
    ]);
    expect([draft(page).venue, draft(page).date]).toEqual(["Moot Hall", "2022-04-07"]);
  });
  it("in Markdown, with numbers in bold", () => {
    const page =
      "**Minutes of the Northmoor Police and Crime Panel held on 7 April 2022**\n\n**Present:** Cllr A Firth (Chair)\n\n**1. Apologies**\n\nNone.\n\n**2. Precept**\n\n* The Commissioner spoke of it.\n* **Cllr Roe** asked why.\n\n_RESOLVED:_ that it be supported.";
    expect(outline(draft(page))).toEqual([
      "# 1 Apologies",
      "m None.",
      "# 2 Precept",
      "m [*0] The Commissioner spoke of it.",
      "m [*0] Cllr Roe asked why.",
      "r RESOLVED: that it be supported.",
    ]);
  });
  it("leaves stars alone where a text is no Markdown", () => {
    expect(outline(draft("Agenda item\n\nPlan\n\nMinutes:\n\nCrime fell by 2*3 = 6%.\n\n* The **Force** did well."))).toContain(
      "m [*0] The **Force** did well.",
    );
  });
  it("with the word 'Item' before each title", () => {
    const page =
      "Item: Apologies\nMinutes: An apology was received from Cllr Firth.\nItem: Precept\nMinutes: The Commissioner presented it.\nDecision: That it be supported.";
    expect(outline(draft(page))).toEqual([
      "# - Apologies",
      "m An apology was received from Cllr Firth.",
      "# - Precept",
      "m The Commissioner presented it.",
      "r That it be supported.",
    ]);
  });
  it("with a colon behind each title", () => {
    const page =
      "Northmoor Police and Crime Panel\nDate: 7 April 2022\n\n1) Apologies: Cllr Firth.\n2) Minutes: agreed.\n3) Front Counters: The Commissioner spoke of them.\n4) AOB: none.";
    expect(outline(draft(page))).toEqual([
      "# 1 Apologies",
      "m Cllr Firth.",
      "# 2 Minutes",
      "r agreed.",
      "# 3 Front Counters",
      "m The Commissioner spoke of them.",
      "# 4 AOB",
      "m none.",
    ]);
  });
  it("keeps points with colons in a paper whose titles stand by themselves", () => {
    const page =
      "Northmoor Police and Crime Panel\n\nDate: 7 April 2022\n\nApologies\n\nThere were none.\n\nPrecept\n\nThe Commissioner explained:\n\n1. Precept: it would rise.\n\n2. Budget: it would fall.\n\n3. Reserves: they would stay.\n\nDate of Next Meeting\n\nIt was noted.";
    expect(draft(page).items.map(({ title }) => title)).toEqual(["Apologies", "Precept", "Date of Next Meeting"]);
  });
  it("names the panel above 'Minutes of meeting on …', which names no body", () => {
    const read = draft(
      "NORTHMOOR POLICE AND CRIME PANEL\nMINUTES OF MEETING ON 7TH APRIL 2022\n\nAgenda Item 1: Apologies\nThere were none.\n\nAgenda Item 2: Close\nThe Chair thanked all.",
    );
    expect([read.body, read.date]).toEqual(["NORTHMOOR POLICE AND CRIME PANEL", "2022-04-07"]);
  });
  it("takes a title of every agenda for one though it is written small", () => {
    const page = "Agenda Item 1: Apologies for absence\nThere were none.\n\nAgenda Item 2: Any other business\nThere was none.";
    expect(titlesOf(draft(page))).toEqual(["# 1 Apologies for absence", "# 2 Any other business"]);
  });
});
