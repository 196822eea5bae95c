import { describe, expect, it } from "vitest";
import type { Hit } from "../../../corpus/model/index.ts";
import { ask } from "../../../web/links.ts";
import { hitView, type HitData } from "../../../web/views/hit.ts";
import { keywordLine } from "../../../web/views/keyword-line.ts";
import { shortPanelName } from "../../../web/words.ts";

type Said = Hit["contributions"][number];
const said = (start: number, end: number, more: Partial<Said>): Said => {
  return { start, end, office: "member", person: null, explicit: true, act: "question", ...more };
};
const TEXT = "A member asked about vetting. The PCC answered that it was under way.";
const data = (hit: Partial<Hit>, more: Partial<HitData> = {}): HitData => ({
  hit: {
    id: "northmoor_2022-12-14_0123456789",
    kind: "minute",
    text: TEXT,
    snippet: "",
    contributions: [],
    topics: [],
    panel: { id: "northmoor", name: "Northmoor Police and Crime Panel" },
    force: null,
    meeting: { id: "northmoor_2022-12-14", date: "2022-12-14", year: 2022, whole: true },
    item: { id: "northmoor_2022-12-14_53", number: "53", title: "Vetting" },
    position: 3,
    flags: [],
    url: "",
    sourceUrl: null,
    ...hit,
  },
  marks: [{ start: 21, end: 28 }],
  when: { date: "2022-12-14", dateNotBefore: null, dateNotAfter: null, year: 2022 },
  question: ask({ q: "vetting" }),
  sort: undefined,
  place: 7,
  panelName: ({ name }) => shortPanelName(name),
  holders: [],
  ...more,
});

describe("a passage in a list", () => {
  it("says where and when it is, and leads to its place among the results", () => {
    expect(hitView(data({}))).toMatchObject({
      panel: "Northmoor",
      when: "14 Dec 2022",
      item: "53 Vetting",
      href: "/passages/northmoor_2022-12-14_0123456789?q=vetting&page=7",
      contextHref: "/meetings/northmoor_2022-12-14#northmoor_2022-12-14_0123456789",
    });
  });
  it("with two voices has two lines, each underlined in the text", () => {
    const contributions = [said(0, 29, {}), said(30, 69, { office: "commissioner", act: "response" })];
    const { voices, segments } = hitView(data({ contributions }));
    expect(voices.map(({ office, act, how, place }) => [office, act, how, place])).toEqual([
      ["Panel member", "asks", "named in the text", 1],
      ["Commissioner", "answers", "named in the text", 2],
    ]);
    expect(segments.map(({ text, mark, voice }) => [text.trim(), mark, voice])).toEqual([
      ["A member asked about", false, 1],
      ["vetting", true, 1],
      [".", false, 1],
      ["", false, 0],
      ["The PCC answered that it was under way.", false, 2],
    ]);
  });
  it("says the same voice once, and a single voice without underlining", () => {
    const contributions = [said(0, 29, {}), said(30, 69, { explicit: false })];
    const { voices, segments } = hitView(data({ contributions }));
    expect(voices).toHaveLength(1);
    expect(segments.every(({ voice }) => voice === 0)).toBe(true);
  });
  it("says what an unknown speaker does only where it is more than a statement", () => {
    const contributions = [
      said(0, 29, { office: "unattributed", act: "statement", explicit: null }),
      said(30, 69, { office: "unattributed", act: "undertaking", explicit: null }),
    ];
    expect(hitView(data({ contributions })).voices.map(({ office, act, how }) => [office, act, how])).toEqual([
      ["Speaker not given", "", null],
      ["Speaker not given", "(promises)", null],
    ]);
  });
  it("shows a name with its evidence", () => {
    const person = { id: "northmoor_ada-marsh", name: "Ada Marsh", evidence: "reference-unconfirmed" as const };
    const [voice] = hitView(data({ contributions: [said(0, 9, { person })] })).voices;
    expect(voice).toMatchObject({
      person: { name: "Ada Marsh", unconfirmed: true },
      nameHow: "name from the list of office-holders",
      personHref: "/people/northmoor_ada-marsh",
    });
  });
  it.each<["printed" | "reference" | "reference-unconfirmed", boolean, string | null]>([
    ["printed", true, null],
    ["printed", false, "name in the text"],
    ["reference", true, "office from the list of office-holders"],
    ["reference-unconfirmed", false, "office from the list of office-holders"],
  ])("tells of a name that the words print themselves no more than what else is known (%s, %s)", (evidence, explicit, nameHow) => {
    const person = { id: "northmoor_ada-marsh", name: "Ada Marsh", evidence };
    const text = "Ada Marsh reported that:";
    const [voice] = hitView(data({ text, contributions: [said(0, text.length, { person, explicit })] }, { marks: [] })).voices;
    expect([voice?.person?.named, voice?.nameHow]).toEqual([true, nameHow]);
  });
  it("shows the title of that day beside the office", () => {
    const person = { id: "kesterby_m-hall", name: "M Hall", evidence: "reference" as const };
    const holder = { force: "kesterby", name: "M Hall", office: "commissioner" as const, title: "Mayor", confirmed: true };
    const contributions = [said(0, 9, { office: "commissioner", person })];
    const office = (from: string) =>
      hitView(data({ contributions, force: { id: "kesterby", name: "Kesterby Police" } }, { holders: [{ ...holder, from, to: null }] }))
        .voices[0]?.office;
    expect([office("2022-05-09"), office("2024-05-09")]).toEqual(["Commissioner (Mayor)", "Commissioner"]);
  });
  it("says that a name stands elsewhere in the minutes where the passage has the office alone", () => {
    const person = { id: "northmoor_ada-marsh", name: "Ada Marsh", evidence: "printed" as const };
    const [voice] = hitView(data({ contributions: [said(0, 9, { person })] })).voices;
    expect([voice?.how, voice?.nameHow]).toEqual(["office named in the text", "name from elsewhere in these minutes"]);
  });
  it("tells why it has a topic: by its words, never by the name that a rule has in its file", () => {
    const topics = [
      { id: "vetting", label: "Vetting", evidence: [{ in: "text" as const, start: 21, end: 28, rule: "words" }] },
      { id: "police", label: "Police", evidence: [{ in: "title" as const, start: 0, end: 7, rule: "title" }] },
      { id: "lcjb", label: "LCJB", evidence: [{ in: "text" as const, start: 0, end: 4, rule: "by-hand" }] },
    ];
    expect(hitView(data({ topics })).topics.map(({ why }) => why)).toEqual([
      { words: ["vetting"], inTitle: false, byHand: false },
      { words: ["Vetting"], inTitle: true, byHand: false },
      { words: [], inTitle: false, byHand: true },
    ]);
  });
  it("has a tag for what one should know, each once", () => {
    const { flags, kind } = hitView(data({ kind: "report", flags: ["undated", "cut", "report"] }));
    expect([kind, ...flags.map(({ tag }) => tag)]).toEqual(["Report text, not minutes", "Cut short"]);
  });
});

describe("a passage as a line", () => {
  it("has the words in the middle", () => {
    expect(keywordLine(data({}))).toMatchObject({
      before: "A member asked about ",
      words: "vetting",
      after: ". The PCC answered that it was under way.",
      where: "Northmoor, 14 Dec 2022",
    });
  });
  it("is cut at blanks on both sides", () => {
    const text = `${"alpha ".repeat(30)}vetting${" omega".repeat(30)}`;
    const line = keywordLine(data({ text }, { marks: [{ start: 180, end: 187 }] }));
    expect(line.before).toMatch(/^…(alpha )+$/);
    expect(line.after).toMatch(/^( omega)+…$/);
  });
});

describe("the short name of a panel that the reference does not list", () => {
  it.each([
    ["Northmoor Police and Crime Panel", "Northmoor"],
    ["Eastvale Police, Fire and Crime Panel", "Eastvale"],
    ["Police and Crime Panel", "Police and Crime Panel"],
    ["Holt Joint Committee", "Holt Joint Committee"],
  ])("%s is %s", (name, short) => expect(shortPanelName(name)).toBe(short));
});
