import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

describe("papers set in a table that a converter wrote as text", () => {
  it("with a bar at both ends of each printed line are read as paragraphs", () => {
    const rows = `|A Amos |R I N Lane |S Firth(Chairman) |
| |
|Upon consideration of the agenda action was taken as follows:- |
|1. |MINUTES |
| |The minutes of the meeting held on 12 June 2014 were confirmed as a correct record and signed by the |
| |Chairman. |
| | |
|2. |PUBLIC PETITIONS |
| |There were no petitions. |
|3. |QUESTIONS |
| |A Amos asked about helmets. |
| |The Commissioner said that:- |
| |(i) |he had no plans, and |
| |(ii) |none were asked for. |
|S FIRTH |
|CHAIRMAN |`.split("\n");
    const text = `NORTHMOOR POLICE AND CRIME PANEL\n\nMINUTES of the Meeting of the Police and Crime Panel held at the Moot Hall, Thirle, on Thursday 11 September 2014.\n\nMEMBERS IN ATTENDANCE\n\n${rows.join("\n\n")}`;
    const found = draft(text);
    expect(found).toMatchObject({ body: "NORTHMOOR POLICE AND CRIME PANEL", date: "2014-09-11", venue: "Moot Hall, Thirle" });
    expect(outline(found).join("\n")).toBe(`# 1 MINUTES
m The minutes of the meeting held on 12 June 2014 were confirmed as a correct record and signed by the Chairman.
# 2 PUBLIC PETITIONS
m There were no petitions.
# 3 QUESTIONS
m A Amos asked about helmets.
m The Commissioner said that:-
m [(i)0] he had no plans, and
m [(ii)0] none were asked for.`);
  });
  it("with strokes between its cells are read by its rows", () => {
    const text =
      "Notes from the meeting of the Northmoor Executive Group, held on Friday the 5th of June 2015\n\nPresent:\n\nAM - Ann Amos PCC and Chair\n\nTitle / Purpose / Outcome / Actions\n1 / Welcome and apologies\n/ Apologies were noted. / \n2 / Women in custody / To hear the first findings of the review.\nThe review began and/or ended in May.\nTL asked whether beds had been counted. / AM to add beds to the review.\n3 / Date of next meeting\n/ 11th September 2015 /";
    const found = draft(text);
    expect(found).toMatchObject({ documentType: "meeting", date: "2015-06-05" });
    expect(found.items.map((item) => item.preamble)).toEqual([null, "To hear the first findings of the review.", null]);
    expect(outline(found)).toEqual([
      "# 1 Welcome and apologies",
      "m Apologies were noted.",
      "# 2 Women in custody",
      "m The review began and/or ended in May.",
      "m TL asked whether beds had been counted.",
      "m AM to add beds to the review.",
      "# 3 Date of next meeting",
      "m 11th September 2015",
    ]);
  });
});

describe("who signs a paper", () => {
  const paper = (end: string) =>
    `Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 4 October 2013\n\nPresent: Cllr Amos\n\n1. Apologies\n\nNone were received.\n\n2. Any other business\n\nThere was none.\n\n${end}`;
  it.each([
    "E HOVETON\n\nCHAIRMAN",
    "Mr E Hoveton, Chairman, Northmoor Police and Crime Panel",
    "Approved as a correct record and subject to any amendments recorded in the minutes of the next meeting, they were signed by the Chairman.\n\n_______ CHAIRMAN",
    "CHAIRMAN\n15 January 2014",
    "15 January 2014                                        CHAIRMAN",
    "in the Chair\n\nDate of signing",
    "Cllr E Hoveton, Chairman,\nNorthmoor Police and Crime Panel",
  ])("says nothing in an item: %s", (end) => {
    expect(outline(draft(paper(end))).slice(-2)).toEqual(["# 2 Any other business", "m There was none."]);
  });
  it.each(["CHAIRMAN\n1.00 - 3.10 pm\n15 January 2014", "1.00 - 3.10 pm\n15 January 2014          CHAIRMAN"])(
    "and how long it took is when it ended: %j",
    (end) => {
      const found = draft(paper(end));
      expect(found.endTime).toBe("15:10");
      expect(outline(found).at(-1)).toBe("m There was none.");
    },
  );
  it("is looked for below the words of the last item, whatever day or time these are", () => {
    const text = paper("3. Date of next meeting\n\n15 January 2014\n\nCHAIRMAN");
    expect(outline(draft(text)).slice(-2)).toEqual(["# 3 Date of next meeting", "m 15 January 2014"]);
    expect(outline(draft(paper("3. Date of next meeting\n\n15 January 2014"))).at(-1)).toBe("m 15 January 2014");
  });
});
