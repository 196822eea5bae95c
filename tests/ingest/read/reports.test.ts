import { describe, expect, it } from "vitest";
import { draft, outline, titlesOf } from "./help.ts";

const HEAD = "NORTHMOOR POLICE AND CRIME PANEL\n14 SEPTEMBER 2018\n\n";

describe("the numbers of a report's sections", () => {
  it("may end in nought, over paragraphs that count from one", () => {
    const text = `Report to:   Northmoor Police and Crime Panel\nDate:   14 September 2018\n\n1.0 Purpose\n\n1.1 This report tells Members what has been done about lanes.\n\n2.0 Lanes and villages\n\n2.1 A rural team has been set up at Kelder.\n\n3.0 Recommendation\n\n3.1 That the Panel notes this report.\n`;
    const found = draft(text);
    expect(found).toMatchObject({ documentType: "report", body: "Northmoor Police and Crime Panel", date: "2018-09-14" });
    expect(titlesOf(found)).toEqual(["# 1.0 Purpose", "# 2.0 Lanes and villages", "# 3.0 Recommendation"]);
  });
  it("end a title where the first paragraph under it begins on its line", () => {
    const text = `${HEAD}REPORT OF THE CHIEF EXECUTIVE\n\n1. PURPOSE OF REPORT 1.1 This report tells the Panel what has been done about dark lanes.\n\n2. BACKGROUND 2.1 The Panel asked last year for a survey of lanes.\n\n3. RECOMMENDATION 3.1 Members are asked to note the report.\n`;
    expect(outline(draft(text))).toEqual([
      "# 1 PURPOSE OF REPORT",
      "r (1.1) This report tells the Panel what has been done about dark lanes.",
      "# 2 BACKGROUND",
      "r (2.1) The Panel asked last year for a survey of lanes.",
      "# 3 RECOMMENDATION",
      "r [3.10] Members are asked to note the report.",
    ]);
  });
});
