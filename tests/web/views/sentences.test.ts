import { describe, expect, it } from "vitest";
import { EVERYTHING, type CoverageCell, type Question } from "../../../corpus/model/index.ts";
import type { Measure } from "../../../web/charts/scale.ts";
import { talliesOf } from "../../../web/charts/tallies.ts";
import { ask } from "../../../web/links.ts";
import { figureLine, type Piece } from "../../../web/views/figure.ts";
import { growthSentence, type GrowthData } from "../../../web/views/growth.ts";
import { standsOut } from "../../../web/views/stands-out.ts";
import { cellQuestion } from "../../../web/views/trends.ts";

const TODAY = "2026-11-25";
const words = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join("");
const held = (panel: string, period: string, meetings: number): CoverageCell => ({
  panel,
  period,
  meetings,
  items: 0,
  passages: 0,
  words: 0,
});

describe("the figure line", () => {
  const coverage = [held("a", "2012", 20), held("b", "2026", 20), held("none", "undated", 1)];
  const line = (question: Question, more = { procedure: 0 as number | null, undated: null as number | null }) =>
    figureLine({ question, found: { passages: 27, items: 12, meetings: 9, undated: 2, cut: 4 }, coverage, more, today: TODAY });
  const said = (question: Question, more?: { procedure: number | null; undated: number | null }) =>
    line(question, more)
      .parts.map((part) => words(part))
      .join(" · ");

  it("says what was found, out of what, and what is left out", () => {
    expect(said(ask({ q: "lcjb" }), { procedure: 2, undated: null })).toBe(
      "27 passages in 9 of 41 meetings held · 2 panels · 2012 to 2026 so far · procedure left out (2 more: include it) · 2 undated · 4 items cut short · How this is counted",
    );
  });
  it("says undated ones left out where a time is named", () => {
    expect(said(ask({ q: "lcjb", year: [2022] }), { procedure: 0, undated: 3 })).toContain("3 undated left out: show");
  });
  it("says that procedure is in when it is", () => {
    expect(said(ask({ procedural: true }))).toContain("procedure included (leave it out)");
  });
  it("links each number to what it counts, and has totals for machines", () => {
    const { parts, total, meetings, items } = line(ask({ q: "lcjb" }), { procedure: 2, undated: null });
    const linked = parts.flat().filter((piece) => piece.count !== undefined);
    expect(linked.map(({ href, count, unit }) => [href, count, unit])).toEqual([
      ["/search?q=lcjb", 27, "passages"],
      ["/search?q=lcjb&group=meeting", 9, "meetings"],
      ["/search?q=lcjb&procedural=true", 29, "passages"],
      ["/search?q=lcjb&undated=true", 2, "passages"],
    ]);
    expect([total, meetings, items]).toEqual([27, 9, 12]);
  });
});

const growth = (verdict: GrowthData["verdict"]): GrowthData => ({
  recent: { meetings: 9, held: 12, question: ask({ from: "2024-11-01" }) },
  before: { meetings: 6, held: 24, question: ask({ to: "2024-10-31" }) },
  since: "2024-11-01",
  until: null,
  begin: null,
  verdict,
});

describe("growing", () => {
  it.each<[GrowthData["verdict"], string]>([
    ["more", "Came up in 9 of 12 meetings since November 2024; in 6 of 24 meetings in the four years before: more often."],
    ["less", "Came up in 9 of 12 meetings since November 2024; in 6 of 24 meetings in the four years before: less often."],
    ["unclear", "No clear change: came up in 9 of 12 meetings since November 2024; in 6 of 24 meetings in the four years before."],
    ["too-few", "Came up in 9 of 12 meetings since November 2024; in 6 of 24 meetings in the four years before: too few meetings to say."],
  ])("with the verdict %s is said so", (verdict, sentence) => expect(words(growthSentence(growth(verdict)))).toBe(sentence));
  it("within a time that is asked for names its days", () => {
    const asked = { since: "2021-01-01", until: "2022-12-31", begin: "2019-01-01" };
    expect(words(growthSentence({ ...growth("more"), ...asked }))).toBe(
      "Came up in 9 of 12 meetings from 1 January 2021 to 31 December 2022; in 6 of 24 meetings before, from 1 January 2019: more often.",
    );
  });
});

describe("what stands out", () => {
  const cells = [
    { panel: "a", period: "2019", passages: 6, items: 1, meetings: 2 },
    { panel: "a", period: "2023", passages: 7, items: 1, meetings: 1 },
    { panel: "b", period: "2023", passages: 90, items: 1, meetings: 1 },
  ];
  const coverage = ["2019", "2020", "2021", "2022", "2023"].flatMap((year) => [held("a", year, 4), held("b", year, 2)]);
  const sentences = (more: Partial<Parameters<typeof standsOut>[0]> = {}) =>
    standsOut({
      question: EVERYTHING,
      growth: null,
      tallies: talliesOf(cells, coverage),
      measure: "passages",
      cell: cellQuestion(EVERYTHING, "year"),
      panelName: (id) => id.toUpperCase(),
      periods: ["2019", "2020", "2021", "2022", "2023"].map((id) => ({ id, label: id })),
      last: { date: "2023-10-09", meeting: "m", panel: { id: "a", name: "a" } },
      ...more,
    }).map((sentence) => words(sentence));

  it("never ranks what rests on fewer than three meetings held", () => {
    expect(sentences()[1]).toBe("Most: A, 2023: 7 passages in 1 of 4 meetings.");
  });
  it.each<[Measure, string]>([
    ["passages", "A, 2023: 30 passages in 1 of 4 meetings."],
    ["items", "A, 2020: 5 agenda items in 2 of 4 meetings."],
    ["meetings", "B, 2021: 4 of 5 meetings."],
    ["per-meeting", "A, 2023: 7.5 passages per meeting in 1 of 4 meetings."],
    ["per-10000-words", "B, 2021: 20.0 passages per 10,000 words in 4 of 5 meetings."],
  ])("names as the most what the measure %s puts first", (measure, most) => {
    const tallies = talliesOf(
      [
        { panel: "a", period: "2023", passages: 30, items: 1, meetings: 1 },
        { panel: "a", period: "2020", passages: 9, items: 5, meetings: 2 },
        { panel: "b", period: "2021", passages: 8, items: 4, meetings: 4 },
      ],
      [
        { ...held("a", "2023", 4), words: 60_000 },
        { ...held("a", "2020", 4), words: 30_000 },
        { ...held("b", "2021", 5), words: 4_000 },
      ],
    );
    expect(sentences({ tallies, measure })[1]).toBe(`Most: ${most}`);
  });
  it("names the latest and the longest gap between two mentions", () => {
    expect(sentences({ question: ask({ undated: true }) })[1]).toBe("Latest: 9 October 2023, A.");
    const bare = {
      tallies: talliesOf(
        cells.slice(0, 2).map((cell) => ({ ...cell, passages: 2 })),
        coverage,
      ),
    };
    expect(sentences(bare)[2]).toBe("Longest gap: not raised from 2020 to 2022, in 18 meetings held.");
  });
  it("leads from the longest gap to what is held in it, and names quarters by their months", () => {
    const quarters = ["2015-Q1", "2015-Q2", "2015-Q3", "2015-Q4"];
    const raised = [quarters[0] ?? "", quarters[3] ?? ""].map((period) => ({ panel: "a", period, passages: 2, items: 1, meetings: 1 }));
    const told = standsOut({
      question: ask({ q: "lcjb", panel: ["a"] }),
      growth: null,
      tallies: talliesOf(
        raised,
        quarters.map((period) => held("a", period, 1)),
      ),
      measure: "passages",
      cell: cellQuestion(EVERYTHING, "quarter"),
      panelName: String,
      periods: quarters.map((id) => ({ id, label: id })),
      last: null,
    }).at(-1);
    expect(words(told ?? [])).toBe("Longest gap: not raised from April 2015 to September 2015, in 2 meetings held.");
    expect(told?.find(({ href }) => href !== undefined)?.href).toBe("/coverage?panel=a&from=2015-04-01&to=2015-09-30");
  });
  it("knows no gap between years that nobody asked for", () => {
    const bare = { tallies: talliesOf(cells.slice(0, 2), coverage), last: null, question: ask({ year: [2019, 2023] }) };
    expect(sentences(bare).filter((sentence) => sentence.startsWith("Longest gap"))).toEqual([]);
  });
  it("says why there is no verdict, and gives none of what has no date", () => {
    const why = "No verdict: growing is told only where more than 24 months, one after the other, are asked for.";
    expect(sentences({ question: ask({ year: [2023] }) })[0]).toBe(why);
    expect(sentences({ question: ask({ undated: true }) })).not.toContain(why);
  });
  it("has three sentences at most, the change first", () => {
    const all = sentences({ growth: growth("unclear") });
    expect(all).toHaveLength(3);
    expect(all[0]).toMatch(/^No clear change/);
  });
  it("says nothing of a most that two share or that is under five passages", () => {
    const few = talliesOf([{ panel: "a", period: "2019", passages: 4, items: 1, meetings: 1 }], coverage);
    const timeless = { last: null, question: ask({ undated: true }) };
    expect(sentences({ ...timeless, tallies: few })).toEqual([]);
    const tied = talliesOf(
      ["2019", "2020"].map((period) => ({ panel: "a", period, passages: 9, items: 1, meetings: 1 })),
      coverage,
    );
    expect(sentences({ ...timeless, tallies: tied })).toEqual([]);
  });
});
