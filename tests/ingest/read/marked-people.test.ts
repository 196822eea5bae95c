import { describe, expect, it } from "vitest";
import { draft, outline } from "./help.ts";

const ITEMS = "\n\n1. APOLOGIES\n\nNone were sent.\n\n2. LANES\n\nThe Chairman asked about lanes.\n\nRESOLVED that it be noted.";
const people = (list: string, items = ITEMS) =>
  draft(`MINUTES OF A MEETING OF THE NORTHMOOR POLICE AND CRIME PANEL HELD ON 3RD MAY 2013\n\n${list}${items}`).attendance.map((a) =>
    [a.name, a.office, a.organisation ?? "-", a.status].join(" / "),
  );

describe("a list that marks who was there", () => {
  const list = (p: string, a: string) =>
    `West Marl and Thirle Council\n${p} Councillor Lisa Wain\n${a} Cllr John Dale\nKelder Council\n${p} Councillor Una Gell (Chairman),\n${p} Mr Tom Reeve\nIndependent Members\n${p} Ida Ash\nOfficers Present:\nPer Holm – Chief Constable`;
  it.each([
    ["P.", "A."],
    ["P", "A"],
    ["P.", "AP"],
  ])("by '%s' and '%s' under the names of councils", (p, a) =>
    expect(people(list(p, a))).toEqual([
      "Councillor Lisa Wain / member / West Marl and Thirle Council / present",
      "Councillor Una Gell / chair / Kelder Council / present",
      "Mr Tom Reeve / member / Kelder Council / present",
      "Ida Ash / member / - / present",
      "Cllr John Dale / member / West Marl and Thirle Council / apologies",
      "Per Holm / chief-constable / - / in-attendance",
    ]),
  );
  it.each([
    ["initials", "PRESENT:\nP Ann Wain\nA Tom Dale\nB Una Gell", ["P Ann Wain", "A Tom Dale", "B Una Gell"]],
    [
      "a sentence that begins so",
      "PRESENT:\nCllr Wain\nA Councillor Wain from Kelder, a Mr Dale and a Mrs Gell sat in the gallery.",
      ["Cllr Wain"],
    ],
  ])("is none of %s", (_, text, names) => expect(people(text).map((row) => row.split(" / ", 1)[0])).toEqual(expect.arrayContaining(names)));
  it("says who was away, whatever stands behind the name", () =>
    expect(
      people(
        "P. Councillor Ann Wain, Kelder Council\nA. Councillor Una Gell, Thirle Council\nP. Mr Tom Reeve\nA. Mr Per Holm, JP\nA. Cllr Tom Dale (Marl), Vice-Chair",
      ),
    ).toEqual([
      "Councillor Ann Wain / member / Kelder Council / present",
      "Mr Tom Reeve / member / - / present",
      "Councillor Una Gell / member / Thirle Council / apologies",
      expect.stringMatching(/^Mr Per Holm \/ member .* apologies$/) as string,
      "Cllr Tom Dale / vice-chair / Marl / apologies",
    ]));
  it("gives nobody the council of somebody else, where each stands below its name", () =>
    expect(
      people("P. Councillor Ann Wain\nKelder Council\nP. Councillor Tom Dale\nMarl Council\nA. Councillor Una Gell\nThirle Council").join(
        "\n",
      ),
    ).not.toMatch(/Dale[^\n]*Kelder|Gell[^\n]*Marl/));
  it("knows who stood in for somebody", () =>
    expect(people("P Cllr Ann Wain\nA Cllr Tom Dale\nS Cllr Bo Holt\nP Mr Tom Reeve")).toContain("Cllr Bo Holt / member / - / substitute"));
  it("leaves letters of another meaning alone", () =>
    expect(people("A Councillor Ann Wain (Chair)\nB Councillor Tom Dale\nP Councillor Una Gell\nA Mr Holm").join("\n")).not.toMatch(
      /apologies/,
    ));
  it("leaves points with letters alone", () => {
    const text =
      "MINUTES\n\nNorthmoor Police and Crime Panel, 3 May 2013\n\n1. TASKS\n\nThe Chair listed them:\n\nA. Councillor Wain to write.\nB. Councillor Dale to read.\nC. Mr Reeve to sing.\n\n2. CLOSE\n\nIt was over.";
    expect(outline(draft(text)).join("\n")).toMatch(/Councillor Wain to write\.[^]*Mr Reeve to sing\./);
  });
});

describe("cells too narrow for what they hold", () => {
  it("go on in the line below, each in its column", () =>
    expect(
      people(
        "Present:\n\nCllr Ann Wain East               Cllr Tom Dale West\nKelder County Council            Kelder County Council\n(Chairman)                       (Vice-Chairman)\n\nCllr Una Gell Marl               Mr Per Holm\nDistrict Council                 Independent member\n\nMrs Ida Ash                      Cllr Bo Fenn Thirle\n                                 Borough Council",
      ),
    ).toEqual([
      "Cllr Ann Wain / chair / East Kelder County Council / present",
      "Cllr Tom Dale / vice-chair / West Kelder County Council / present",
      "Cllr Una Gell / member / Marl District Council / present",
      "Mr Per Holm / member / - / present",
      "Mrs Ida Ash / member / - / present",
      "Cllr Bo Fenn / member / Thirle Borough Council / present",
    ]));
  it.each([
    ["other people", "Present:\n\nCllr Ann Wain      Cllr Tom Dale\nCllr Una Gell      Cllr Bo Fenn", 4],
    ["a line that lies in no column", "Present:\n\nCllr Ann Wain      Cllr Tom Dale\n      Kelder Council", 2],
    ["a list of its own", "Present:\n\nCllr Ann Wain      Cllr Tom Dale\nIndependent Members:\nMr Per Holm", 3],
  ])("are none above %s", (_, text, count) => expect(people(text)).toHaveLength(count));
});

describe("columns below the names of councils", () => {
  it("have nobody's council from the row below", () =>
    expect(
      people(
        "Present:\n\nKelder Council      Marl Council\nCllr Ann Wain       Cllr Tom Dale\nThirle Council      West Council\nCllr Una Gell       Cllr Bo Fenn",
      ).join("\n"),
    ).not.toMatch(/Wain[^\n]*Thirle|Dale[^\n]*West/));
  it("lose nobody above the head of a further list", () =>
    expect(
      people("Present:\n\nCllr Una Gell       Cllr Bo Fenn\nSubstitute Member\nCllr Ray Poe").map((row) => row.split(" / ", 1)[0]),
    ).toEqual(["Cllr Una Gell", "Cllr Bo Fenn", "Cllr Ray Poe"]));
});

describe("what was said amid the head", () => {
  const paper = (before: string) =>
    `MINUTES OF THE MEETING OF THE NORTHMOOR POLICE AND CRIME PANEL HELD ON 3 MAY 2018\n\nPresent:\n\nCllr Amos (Chairman)\n\n${before}\n\n71. Lanes\n\n71.1 The Clerk spoke.\n\n72. Close\n\n72.1 It was over.`;
  const opening = (before: string) => outline(draft(paper(before)));
  it("goes before the first item, with apologies in a sentence, whatever heads stand between", () => {
    const found = draft(
      paper(
        "Apologies were received from Cllr Dale.\n\nIn attendance: Ida Ash (Commissioner)\n\nPart I\n\nThe Chairman welcomed two new members, Cllr Gell and Cllr Fenn.\n\nOn behalf of the Panel, the Chairman thanked Mr Reeve for his years of work.",
      ),
    );
    expect(outline(found).slice(0, 5)).toEqual([
      "# - -",
      "m Apologies were received from Cllr Dale.",
      "m The Chairman welcomed two new members, Cllr Gell and Cllr Fenn.",
      "m On behalf of the Panel, the Chairman thanked Mr Reeve for his years of work.",
      "# 71 Lanes",
    ]);
    expect(found.attendance.map(({ name, status }) => [name, status])).toEqual([
      ["Cllr Amos", "present"],
      ["Cllr Dale", "apologies"],
      ["Ida Ash", "in-attendance"],
    ]);
  });
  it.each(["The Chairman was in the chair throughout.", "Mr Reeve attended for the Clerk.", "Part I"])("is not '%s'", (before) =>
    expect(opening(before)[0]).toBe("# 71 Lanes"),
  );
});
