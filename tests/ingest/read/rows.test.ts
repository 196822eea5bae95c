import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const HEAD = "Venue: Moot Hall. View directions\nNo. | Item | |||\n---|---|---|---|---|\n";

describe("rows of a flattened item table", () => {
  it("hold a table of interests behind their label, and go on with it", () => {
    const page = `${HEAD}APOLOGIES FOR ABSENCE Additional documents: Minutes: Apologies were sent by Cllr A Firth. |
DECLARATIONS OF INTEREST Additional documents: Minutes: Name | Minute No. | Nature |
Cllr. B. Lane | 5.2 | Leads the farm watch in Thirle |
Mrs C. Roe | 6 | Brother works at the OPCC |
QUESTIONS ON NOTICE FROM PANEL MEMBERS TO THE COMMISSIONER Additional documents: Minutes: The Commissioner said that it was in hand. |
`;
    expect(outline(draft(page)).filter((line) => line.startsWith("#"))).toEqual([
      "# - APOLOGIES FOR ABSENCE",
      "# - DECLARATIONS OF INTEREST",
      "# - QUESTIONS ON NOTICE FROM PANEL MEMBERS TO THE COMMISSIONER",
    ]);
  });
});

describe("a line that ends with a dash", () => {
  it("leads in to the list below where it tells who spoke", () => {
    const page = `Agenda and minutes\n\nNorthmoor Police and Crime Panel - Thursday 7 April 2022 10.00 am\n\nVenue: Moot Hall\n\nNo. Item\n\n1.\n\nFuel theft\n\nMinutes:\n\nAnn Roe, Police and Crime Commissioner, introduced the review -\n\n(a)      Thefts of fuel had fallen in every district since May of the year before;\n\n(b)     Was grateful to the farm watch.\n`;
    expect(outline(draft(page))).toContain("m Ann Roe, Police and Crime Commissioner, introduced the review -");
  });
});
