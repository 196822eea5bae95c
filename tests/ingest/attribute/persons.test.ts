import { describe, expect, test } from "vitest";
import type { OfficeHolder } from "../../../corpus/model/index.ts";
import type { Placed } from "../../../ingest/draft.ts";
import { attribute } from "../../../ingest/attribute/attribute.ts";
import { attendee, holder, item, meeting } from "../understand/meetings.ts";

const FORCE = { id: "northmoor", name: "Northmoor Police", evidence: "printed" } as const;

/** Office, person and evidence of each sentence; `-` where nobody speaks. */
function named(lines: readonly string[], known: Partial<Placed> = {}, holders: readonly OfficeHolder[] = [], title = "Custody"): string[] {
  const placed = meeting([item(title, ...lines)], { force: FORCE, ...known });
  return attribute(placed, holders)
    .items.flatMap(({ passages }) => passages.flat())
    .map(({ contribution: c }) => (c ? `${c.office}: ${c.person ?? "nobody"}${c.personEvidence ? ` (${c.personEvidence})` : ""}` : "-"));
}
const on = (day: string): Partial<Placed> => ({ date: day, dateNotBefore: day, dateNotAfter: day });
const ASH = holder("northmoor", "Helen Ash", "2016-05-12", "2021-05-12");
const VALE = holder("northmoor", "Clive Vale", "2021-05-13", null, false);

describe("the commissioner of the day", () => {
  const told = ["The PCC stated that burglary had fallen."];
  test.each([
    ["a known day", on("2018-01-09"), [ASH, VALE], "commissioner: Helen Ash (reference)"],
    ["a row that is not confirmed", on("2023-01-09"), [ASH, VALE], "commissioner: Clive Vale (reference-unconfirmed)"],
    [
      "an interval within one row",
      { dateNotBefore: "2017-01-01", dateNotAfter: "2017-12-31" },
      [ASH, VALE],
      "commissioner: Helen Ash (reference)",
    ],
    ["an interval over two rows", { dateNotBefore: "2021-01-01", dateNotAfter: "2021-12-31" }, [ASH, VALE], "commissioner: nobody"],
    [
      "an interval that no row covers to its end",
      { dateNotBefore: "2012-01-01", dateNotAfter: "2017-12-31" },
      [ASH, VALE],
      "commissioner: nobody",
    ],
    ["two rows for one day", on("2018-01-09"), [ASH, holder("northmoor", "Ann Roe")], "commissioner: nobody"],
    ["no day at all", {}, [ASH], "commissioner: nobody"],
    ["another force", on("2018-01-09"), [holder("eastmoor", "Ann Roe")], "commissioner: nobody"],
  ])("%s", (_, known, holders, expected) => expect(named(told, known, holders)).toEqual([expected]));

  test("a surname that the reference gives is the commissioner, and then 'the Commissioner' is that person", () =>
    expect(named(["Mrs Ash stated that burglary had fallen. The Commissioner added that it had risen before."], {}, [ASH, VALE])).toEqual([
      "commissioner: Helen Ash (reference)",
      "commissioner: Helen Ash (reference)",
    ]));
  test.each([
    ["a confirmed entry", ASH, "commissioner: Helen Ash (printed)"],
    ["none that is not confirmed", { ...ASH, confirmed: false }, "commissioner: Mrs Ash (printed)"],
  ])("a surname beside the office takes its given name from %s", (_, row, expected) =>
    expect(named(["Mrs Ash, the Police and Crime Commissioner, stated that burglary had fallen."], on("2018-01-09"), [row])).toEqual([
      expected,
    ]),
  );
  test("what the text prints beside the name comes first", () =>
    expect(named(["Tom Orr (PCC) presented the report.", "The PCC stated that it was late."], on("2018-01-09"), [ASH])).toEqual([
      "commissioner: Tom Orr (printed)",
      "commissioner: Tom Orr (printed)",
    ]));
});

describe("mayors, deputies and a commissioner of police", () => {
  const LONDON = { force: { id: "metropolitan", name: "Metropolitan Police", evidence: "printed" } as const };
  const mayor = (force: string): OfficeHolder => ({ ...holder(force, "Rhona Peel", "2016-05-12", null), title: "Mayor of the North" });
  const day = on("2018-01-09");
  test.each<[string, string, Partial<Placed>, OfficeHolder[], string]>([
    ["the mayor of a town, where a commissioner holds the office", "The Mayor said that buses were late.", day, [ASH], "member: nobody"],
    [
      "the mayor who is the commissioner",
      "The Mayor said that buses were late.",
      day,
      [mayor("northmoor")],
      "commissioner: Rhona Peel (reference)",
    ],
    ["a deputy by initials", "The Deputy PCVC said that knives were fewer.", day, [ASH], "deputy-commissioner: nobody"],
    [
      "a deputy of an area",
      "Nia Ellis, Deputy North Moor Police and Crime Commissioner, said that knives were fewer.",
      day,
      [ASH],
      "deputy-commissioner: Nia Ellis (printed)",
    ],
    [
      "London's chief of police",
      "The Commissioner said that all was well.",
      { ...day, ...LONDON },
      [mayor("metropolitan")],
      "chief-constable: nobody",
    ],
    ["a minister", "The Home Secretary said that all was well.", day, [ASH], "other: nobody"],
    ["who complains", "The complainant, Mrs Jane Doe, said that nobody had heard her.", day, [ASH], "public: nobody"],
    ["who serves the chief constable", "The Chief Constable's Staff Officer said that all was well.", day, [ASH], "police-officer: nobody"],
  ])("%s", (_, told, known, holders, expected) => expect(named([told], known, holders)).toEqual([expected]));
});

describe("names in the text and on the attendance list", () => {
  const attendance = [attendee("Councillor S. Rain", "chair"), attendee("Cllr B Otley", "member"), attendee("Mr Paul Grange", "member")];
  test.each<[string, string[], Partial<Placed>, string[]]>([
    ["the list tells office and full name", ["Mr Grange asked why."], { attendance }, ["member: Paul Grange (attendance)"]],
    [
      "the chair is the chair under the own name too",
      ["Councillor Rain stated that it was late."],
      { attendance },
      ["chair: S Rain (attendance)"],
    ],
    ["the chair by office", ["The Chair stated that it was late."], { attendance }, ["chair: S Rain (attendance)"]],
    ["a title tells a member", ["Councillor R Potts noted that it was late."], {}, ["member: R Potts (printed)"]],
    ["a surname alone keeps its title", ["Councillor Potts noted that it was late."], {}, ["member: Councillor Potts (printed)"]],
    [
      "a surname means the one person of the meeting who has it",
      ["The Panel welcomed Chief Inspector Nicola Strand, lead for schools.", "Chief Inspector Strand stated that it was late."],
      {},
      ["panel: nobody", "police-officer: Nicola Strand (printed)"],
    ],
    [
      "two bearers of a surname: nobody",
      ["Councillor Bell noted that it was late."],
      { attendance: [attendee("Cllr A Bell", "member"), attendee("Cllr T Bell", "member")] },
      ["member: nobody"],
    ],
    [
      "initials tell two bearers apart",
      ["Councillor T Bell noted that it was late."],
      { attendance: [attendee("Cllr A Bell", "member"), attendee("Cllr T Bell", "member")] },
      ["member: T Bell (attendance)"],
    ],
    [
      "an officer whose role is printed once",
      ["The Monitoring Officer, Joan Peel, advised that it was lawful.", "The Monitoring Officer added that it was usual."],
      {},
      ["council-officer: Joan Peel (printed)", "council-officer: Joan Peel (printed)"],
    ],
    [
      "who was absent does not preside",
      ["The Chair stated that it was late."],
      { attendance: [attendee("Cllr Rain", "chair", "apologies")] },
      ["chair: nobody"],
    ],
    ["an elected mayor sits as a member", ["Mayor J Pell observed that shops were selling alcohol."], {}, ["member: J Pell (printed)"]],
    ["a name without a role is nobody's", ["Tom Hurd added that one was let."], {}, ["other: nobody"]],
    ["who asks is a member", ["Mrs P Oakes asked whether it was late."], {}, ["member: P Oakes (printed)"]],
    ["a candidate is no person of the record", ["Mr Dale, the preferred candidate, said that he would listen."], {}, ["other: nobody"]],
  ])("%s", (_, lines, known, expected) => expect(named(lines, known)).toEqual(expected));

  test("the public are never named", () =>
    expect(named(["Mr Tobias Reeve of Saltby asked why the office was shut."], {}, [], "Public Questions")).toEqual(["public: nobody"]));
});

test("a new chair within the meeting speaks as the chair from there on", () => {
  const placed = meeting([
    item("Election of Chair", "§ That Councillor Ann Moss be elected Chair."),
    item("Custody", "The Chair stated that it was late."),
    item("Estates", "Councillor Joe Nash took the Chair.", "The Chair stated that it was later."),
  ]);
  const said = attribute(placed, []).items.flatMap(({ passages }) =>
    passages.flat().flatMap(({ contribution }) => (contribution ? [contribution.person] : [])),
  );
  expect(said).toEqual(["Ann Moss", "Joe Nash"]);
});

test("doubt is an issue of the record", () => {
  const placed = meeting([
    item("Custody", "Tom Hurd added that one was let. They added that it was late.", "• A bare point."),
    item("Estates", "It was late.", "• A bare point."),
  ]);
  expect(attribute(placed, []).issues.map(({ code }) => code)).toEqual([
    "speaker-unknown",
    "speaker-ambiguous",
    "list-without-lead-in",
    "list-without-lead-in",
  ]);
});

test("a surname may be a word for a place, after a title or rank", () =>
  expect(named(["Following a talk by Supt Kim Lane, Mrs Ann Hall asked why.", "Supt Lane said that it was late."])).toEqual([
    "member: Ann Hall (printed)",
    "police-officer: Kim Lane (printed)",
  ]));

describe("who presides", () => {
  test.each<[string, string[], string[]]>([
    [
      "a line to be signed names no chair",
      ["Chair ………………… Date …………………", "The Chair regretted the delay."],
      ["unattributed: nobody", "chair: nobody"],
    ],
    [
      "who takes the chair is the chair from there on",
      ["The Chair, Rose Marr, announced that she would stand down.", "Ian Dove took the chair.", "The Chair asked why it was late."],
      ["chair: Rose Marr (printed)", "-", "chair: Ian Dove (printed)"],
    ],
  ])("%s", (_, lines, expected) => expect(named(lines)).toEqual(expected));
});

describe("whom the page names as its contact", () => {
  const contacts = ["Tilda Wain", "Ewan Dale"];
  test.each([
    ["serves the council", ["Mrs Wain introduced the report."], ["council-officer: Tilda Wain (printed)"]],
    ["is nobody whom the text calls a councillor", ["Councillor Dale reported that it was late."], ["member: Councillor Dale (printed)"]],
    ["is nobody who asks as members do", ["Mr Dale asked why it was late."], ["member: Mr Dale (printed)"]],
  ])("%s", (_, lines, expected) => expect(named(lines, { contacts })).toEqual(expected));

  test("unless somebody there has the name", () =>
    expect(named(["Mr Dale said that it was late."], { contacts, attendance: [attendee("Bob Dale", "member")] })).toEqual([
      "member: Bob Dale (attendance)",
    ]));
});

describe("whose post a list of those present names", () => {
  const attendance = [
    { ...attendee("Ann Vale", "opcc-officer", "in-attendance"), post: "OPCC Chief Executive" },
    { ...attendee("Tom Reed", "opcc-officer", "in-attendance"), post: "Deputy Chief Executive, OPCC" },
  ];
  test.each([
    ["The Chief Executive said that it was late.", "opcc-officer: Ann Vale (attendance)"],
    ["The Deputy Chief Executive said that it was late.", "opcc-officer: Tom Reed (attendance)"],
  ])("%s", (line, expected) => expect(named([line], { attendance })).toEqual([expected]));
});

test("who states something among the declarations of interest is a member", () =>
  expect(named(["Mr Dale stated that he was a magistrate."], {}, [], "Declarations of interest")).toEqual(["member: Mr Dale (printed)"]));

describe("an officer with a member's surname", () => {
  test("is not that member", () => {
    const attendance = [attendee("Cllr Tom Platt", "member")];
    expect(named(["DS Platt said that it was late."], { attendance })).toEqual(["police-officer: Platt (printed)"]);
    expect(named(["Councillor Platt said that it was late."], { attendance })).toEqual(["member: Tom Platt (attendance)"]);
  });
});

describe("no person is made up", () => {
  const told = "The PCC stated that burglary had fallen.";
  test.each(["THE COMMISSIONER THANKED THE PANEL.", "THE PCC STATED THAT BURGLARY HAD FALLEN.", "PCC UPDATE"])(
    "of a line in capitals: %s",
    (line) => expect(named([line, told]).at(-1)).toBe("commissioner: nobody"),
  );
  test("but who is named with a title in one", () =>
    expect(named(["THE COMMISSIONER, MRS ANN DALE, SAID THAT IT WAS SO.", told]).at(-1)).toBe("commissioner: ANN DALE (printed)"));
  test.each([
    "The PCC Election was discussed.",
    "PCC Priorities",
    "Commissioner Visits to Schools",
    "The Chief Constable Recruitment was under way.",
  ])("of one word behind a role: %s", (line) =>
    expect(named([line, told, "The Chief Constable said that it was so."]).slice(-2)).toEqual([
      "commissioner: nobody",
      "chief-constable: nobody",
    ]),
  );
  test("but whoever of one word speaks", () =>
    expect(named(["PCC Dale said that it was so.", told]).at(-1)).toBe("commissioner: Dale (printed)"));
  test("of a heading that begins with a role", () => {
    const placed = meeting([item("Custody", "Commissioner Objectives", told)]);
    const [one] = placed.items;
    const [heading] = one?.passages ?? [];
    if (heading) heading.kind = "heading";
    const [, said] = attribute(placed, []).items[0]?.passages ?? [];
    expect(said?.[0]?.contribution?.person).toBeNull();
  });
});

describe("an office of another place", () => {
  const said = "said that it was so.";
  const told = (who: string) => named([`${who} ${said}`], on("2018-01-09"), [ASH]);
  test.each([
    "The Eastmoor PCC",
    "The Police and Crime Commissioner for Eastmoor",
    "Another PCC",
    "A Commissioner",
    "The Metropolitan Police Commissioner",
    "The Acting Commissioner",
  ])("is not borne by whom the reference names: %s", (who) => expect(told(who)).toEqual(["commissioner: nobody"]));
  test.each([
    "The Northmoor PCC",
    "The Police and Crime Commissioner for Northmoor",
    "The Commissioner",
    "The new Commissioner",
    "In response the PCC",
  ])("is where it is that of the panel's own: %s", (who) => expect(told(who)).toEqual(["commissioner: Helen Ash (reference)"]));
  test("who acts for the holder is whom the minutes name", () =>
    expect(named([`The Acting PCC ${said}`], { ...on("2018-01-09"), attendance: [attendee("Hal Ambler", "commissioner")] }, [ASH])).toEqual(
      ["commissioner: Hal Ambler (attendance)"],
    ));
});

describe("a surname that no office stands beside", () => {
  const asked = "Members asked the Commissioner a series of questions.";
  test.each<[string, string[], string?]>([
    ["it answers right under a question to the Commissioner", [asked, "Mr Dow was adamant that it would not close."]],
    ["it may be a member's", ["The Panel asked the Commissioner about the levy.", "Mr Dow said that his ward was worried."]],
    ["it may be an inspector's", ["Members asked the Commissioner about the visit.", "Mr Dow reported that it had gone well."]],
    [
      "it may be the Treasurer's",
      ["Members asked the Commissioner and the Treasurer about the van.", "Mrs Orr said that it was sold. The Commissioner said more."],
    ],
    [
      "it may be a resident's",
      ["Mr Roe, a resident, asked the Commissioner about lamps.", "Mr Dow, of Wem, said that it was dark there too."],
    ],
    [
      "it is a candidate's",
      ["The Chair asked the Commissioner to say more.", "Mr Dow said that he had served for long. The Commissioner agreed."],
      "Confirmation hearing",
    ],
    [
      "it goes on in the Commissioner's report",
      ["The Commissioner introduced the report. The Commissioner said that it was late. Mr Dow also outlined his role."],
      "Report of the Commissioner",
    ],
  ])("is nobody's: %s", (_, lines, title = "Custody") =>
    expect(named(lines, {}, [], title)).not.toContainEqual(expect.stringMatching(/commissioner: M/)),
  );
});

describe("a councillor among the questions of the public", () => {
  const put = (line: string, known: Partial<Placed> = {}) =>
    named([line, "We have no signs. When will they come?"], known, [], "Public Question Time");
  test.each(["Cllr Ann Bell (Kelder Council):", "Councillor Bell, Kelder:", "Cllr Ann Bell of Kelder Council put the following question:"])(
    "comes from elsewhere: %s",
    (line) => expect(new Set(put(line))).toEqual(new Set(["public: nobody"])),
  );
  test("is a member where the panel's own list has them", () =>
    expect(put("Cllr Ann Bell (Kelder Council):", { attendance: [attendee("Cllr Ann Bell", "member")] }).at(-1)).toBe(
      "member: Ann Bell (attendance)",
    ));
  test("is a member where nothing says whence they come", () =>
    expect(put("Councillor Bell:").at(-1)).toBe("member: Councillor Bell (printed)"));
  test("has not put what the Chair let in", () =>
    expect(
      named(["Two questions had been accepted by the Chair as follows:", "Lanes have no signs."], {}, [], "Public Question Time"),
    ).not.toContainEqual(expect.stringMatching(/^chair/)));
  test.each(["Mr Bell of Wem put the following question:", "Mrs Poole asked the following question:"])(
    "has not put what was answered below it: %s",
    (line) => {
      const below = (...lines: string[]) => named([line, ...lines], {}, [], "Public Questions").slice(1);
      expect(below("Why are the lanes dark?", "The force had ordered lamps in May. They would be put up by June.")).toEqual([
        "public: nobody",
        "unattributed: nobody",
        "unattributed: nobody",
      ]);
      const told = ["It was explained that lamps were a matter for the county.", "A reply had been given.", "The matter was closed."];
      expect(below("The lanes are dark.", ...told).slice(0, 3)).toEqual(["public: nobody", "unattributed: nobody", "unattributed: nobody"]);
      expect(below("The lanes are dark.", ...told).join()).toMatch(/^(?:public: nobody)(?!.*public)/u);
      expect(below('"Why are the lanes dark?"', "Lamps had been ordered.")).toEqual(["public: nobody", "unattributed: nobody"]);
    },
  );
  test.each([
    ["Councillor Penn (Kelder Council):", "public"],
    ["Councillor Penn, representing the Panel, put the question on behalf of Mr Roe.", "member"],
    ["Councillor Penn of Kelder Borough asked the Commissioner to answer in writing.", "member"],
  ])("is of the public in that item alone: %s", (line, there) => {
    const placed = meeting([
      item("Public Questions", line, "Why are there no signs?"),
      item("Budget", "Councillor Penn asked why it had risen."),
    ]);
    const offices = attribute(placed, []).items.map(({ passages }) => passages.flat().at(-1)?.contribution);
    expect(offices.at(-1)).toMatchObject({ office: "member", person: "Councillor Penn" });
    expect(named([line], {}, [], "Public Questions").join()).toMatch(there === "public" ? /^(?:public|-)/u : /^member/u);
  });
  test("says nothing of how the question was dealt with", () =>
    expect(
      named(
        ["Mr Bell of Wem put the following question:", "The question would be passed to the force."],
        {},
        [],
        "Public Question Time",
      ).at(-1),
    ).toMatch(/^unattributed/));
});
