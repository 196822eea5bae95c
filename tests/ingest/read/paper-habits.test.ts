import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

describe("a paper whose text copy is a table in Markdown", () => {
  const PAPER = `| MINUTES OF THE NORTHMOOR POLICE AND CRIME PANEL |
|---|
| HELD AT 2.00PM, ON WEDNESDAY 16 MARCH 2022 |
| FORGE SUITE, MOOT HALL, KELDER |

| Panel Members Present: | Nora Wain (Chair), Councillors T Dale and R Amos |
|---|---|
| Others Present: | Eric Holm, Police and Crime Commissioner |

| **1.** | **Apologies for Absence** |
|---|---|
| | Apologies were received from Councillor Firth. |
| **2.** | **Police and Crime Plan Theme: Safer Lanes** |
| | The Panel received a report.<br>Members welcomed it. |
| a) | Members asked about vans. The Commissioner advised that none was left. |
| | The Panel **AGREED** to: |
| | 1. Note the report; |
| | 2. Ask for figures. |
| | ACTION |
| | The Commissioner to send the figures. |`;
  it("is read row by row: numbers beside their titles, names behind their head, points, what was agreed", () => {
    const found = draft(PAPER);
    expect(outline(found)).toEqual([
      "# 1 Apologies for Absence",
      "m Apologies were received from Councillor Firth.",
      "# 2 Police and Crime Plan Theme: Safer Lanes",
      "m The Panel received a report.",
      "m Members welcomed it.",
      "m [a)0] Members asked about vans. The Commissioner advised that none was left.",
      "r [1.0] Note the report;",
      "r [2.0] Ask for figures.",
      "h ACTION",
      "m The Commissioner to send the figures.",
    ]);
    expect(found).toMatchObject({ date: "2022-03-16", startTime: "14:00", venue: "FORGE SUITE, MOOT HALL, KELDER" });
    expect(found.attendance.map((a) => [a.name, a.office])).toEqual([
      ["Nora Wain", "chair"],
      ["Councillor T Dale", "member"],
      ["Councillor R Amos", "member"],
      ["Eric Holm", "commissioner"],
      ["Councillor Firth", "member"],
    ]);
  });
  it("is no table where no rule stands under its first row", () => {
    expect(outline(draft("Agenda item\n\nPlan\n\nMinutes:\n\n| The Chair spoke of it. |\n| Members agreed. |"))).not.toContain(
      "m The Chair spoke of it.",
    );
  });
});

describe("what a panel has others do stands under a heading of its own", () => {
  it.each(["Actions/ further information to be provided:", "ACTION", "Actions agreed:", "Action points"])("'%s'", (label) => {
    const page = `Agenda item\n\nPrecept\n\nMinutes:\n\nThe Panel asked for a table.\n\n${label}\n\nThe Commissioner to send the table.`;
    expect(outline(draft(page)).slice(-2)).toEqual([`h ${label}`, "m The Commissioner to send the table."]);
  });
});
