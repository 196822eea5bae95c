import { describe, expect, it } from "vitest";
import { gapRuns, labelledPeriods, pushedApart, topOf, wholeTicks } from "../../../web/charts/axis.ts";
import { bars } from "../../../web/charts/bars.ts";
import { lines, type LinesData } from "../../../web/charts/lines.ts";
import { axisPeriods, talliesOf, withGaps, withQuarterGaps } from "../../../web/charts/tallies.ts";
import { ask } from "../../../web/links.ts";

describe("tallies", () => {
  const coverage = [
    { panel: "a", period: "2021", meetings: 4, items: 9, passages: 90, words: 900 },
    { panel: "a", period: "undated", meetings: 0, items: 1, passages: 2, words: 20 },
    { panel: "b", period: "2021", meetings: 2, items: 3, passages: 30, words: 300 },
    { panel: "b", period: "2019", meetings: 2, items: 3, passages: 30, words: 300 },
  ];
  const tallies = talliesOf([{ panel: "a", period: "2021", passages: 3, items: 2, meetings: 1 }], coverage);

  it("stand beside what is held; nothing held is null, not nought", () => {
    expect(tallies.at("a", "2021")).toEqual({ passages: 3, items: 2, meetings: 1, held: 4, words: 900 });
    expect(tallies.at("b", "2021")).toMatchObject({ passages: 0, held: 2 });
    expect(tallies.at("a", "2019")).toBeNull();
  });
  it("add up over panels and periods, in time order with the undated last", () => {
    expect(tallies.inPeriod("2021")).toMatchObject({ passages: 3, held: 6 });
    expect(tallies.ofPanel("b")).toMatchObject({ passages: 0, held: 4 });
    expect(tallies.periods).toEqual(["2019", "2021", "undated"]);
  });
  it("leave years and quarters without minutes as gaps", () => {
    expect(withGaps(["2019", "2021", "undated"])).toEqual(["2019", "2020", "2021", "undated"]);
    expect(withQuarterGaps(["2020-Q4", "2021-Q2", "undated"])).toEqual(["2020-Q4", "2021-Q1", "2021-Q2", "undated"]);
    expect(withGaps(["undated"])).toEqual(["undated"]);
  });
  it("have an axis of the years that are chosen, and no other", () => {
    const years = (year: number[], more = {}) => axisPeriods(["2020", "2021", "2023"], "year", { ...ask({ year }), ...more });
    expect(years([])).toEqual(["2020", "2021", "2022", "2023"]);
    expect(years([2023, 2020])).toEqual(["2020", "2023"]);
    expect(years([2019, 2020])).toEqual(["2019", "2020"]);
    expect(years([2020, 2023], { from: "2021-05-01" })).toEqual(["2023"]);
    expect(axisPeriods(["2020-Q4", "2022-Q1"], "quarter", ask({ year: [2020, 2022] }))).toEqual(["2020-Q4", "2022-Q1"]);
    expect(axisPeriods(["2020-Q4", "2021-Q1", "undated"], "quarter", ask({ year: [2020] }))).toEqual(["2020-Q4", "undated"]);
  });
});

describe("an axis", () => {
  it.each([
    [1, [0, 1]],
    [7, [0, 2, 4, 6]],
    [13, [0, 5, 10]],
    [95, [0, 20, 40, 60, 80]],
  ])("up to %d has whole ticks %o", (top, ticks) => expect(wholeTicks(top)).toEqual(ticks));
  it.each([
    [[0], 1],
    [[0.4], 1],
    [[13], 15],
    [[20], 20],
  ])("of %o ends at %d", (values, top) => expect(topOf(values)).toBe(top));
  it("labels as many periods as fit, the first and the last always", () => {
    const periods = Array.from({ length: 56 }, (_, i) => ({ id: String(i), label: `Oct to Dec ${i}` }));
    const labelled = labelledPeriods(periods, 720);
    expect([labelled[0], labelled.at(-1)]).toEqual(["0", "55"]);
    expect(labelled.length).toBeLessThan(10);
    expect(labelledPeriods(periods, 360)).toEqual(["0", "17", "36", "55"]);
    const years = [...periods.slice(0, 13).map(({ id }) => ({ id, label: `20${id}` })), { id: "13", label: "2026 so far" }];
    expect(labelledPeriods(years, 230)).toEqual(["0", "6", "13"]);
    expect(labelledPeriods(years, 170)).toEqual(["0", "13"]);
    expect(labelledPeriods(years.slice(13), 170)).toEqual(["13"]);
  });
  it("pushes labels apart without leaving the drawing", () => {
    expect(pushedApart([10, 10, 10], 1, 10)).toEqual([8, 9, 10]);
    expect(pushedApart([5, 0, 9], 1, 10)).toEqual([5, 0, 9]);
    expect(pushedApart([0, 0.2], 1, 10)).toEqual([0, 1]);
  });
  it("finds the middle of each gap", () => {
    const periods = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id }));
    expect(gapRuns(periods, ["a", "c", "d", "e"])).toEqual([
      { middle: "a", length: 1 },
      { middle: "d", length: 3 },
    ]);
  });
});

describe("bars", () => {
  const drawn = bars({
    caption: "LCJB: passages by year",
    corner: "Year",
    head: "Passages",
    measure: "passages",
    stars: true,
    periods: [
      { id: "2020", label: "2020", tally: { passages: 10, items: 4, meetings: 3, held: 5, words: 1 }, question: ask({ year: [2020] }) },
      { id: "2021", label: "2021", tally: null, question: ask({ year: [2021] }) },
      { id: "2022", label: "2022", tally: { passages: 5, items: 4, meetings: 1, held: 2, words: 1 }, question: ask({ year: [2022] }) },
    ],
  });
  it("are as long as their share of the longest, and star small numbers", () => {
    expect(drawn.rows.map(({ figure, width, of }) => [figure, width, of])).toEqual([
      ["10", 100, "3 of 5"],
      [null, 0, null],
      ["5*", 50, "1 of 2"],
    ]);
    expect(drawn.starred).toBe(true);
  });
  it("lead to what they count, and a gap to what is held", () => {
    expect(drawn.rows.map(({ href }) => href)).toEqual(["/search?year=2020", "/coverage?year=2021", "/search?year=2022"]);
  });
});

const point = (period: string, value: number | null, open = false) => {
  return {
    period,
    value,
    href: `/search?a=1&year=${period}`,
    name: `${value} passages & more, ${period}`,
    count: value ?? 0,
    unit: "passages" as const,
    open,
  };
};
const drawing = (more: Partial<LinesData> = {}): LinesData => ({
  id: "c",
  title: 'LCJB <by> "year"',
  description: "Two lines.",
  lines: [
    { label: "LCJB", points: [point("2020", 3), point("2021", null), point("2022", 4, true)] },
    { label: "<b>", points: [point("2020", 1), point("2021", null), point("2022", 2, true)] },
  ],
  periods: ["2020", "2021", "2022"].map((id) => ({ id, label: id })),
  gaps: ["2021"],
  top: 4,
  size: { width: 720, height: 320 },
  first: 0,
  ...more,
});

describe("lines", () => {
  it("have no style and no script, and are the same bytes each time", async () => {
    const [first, second] = [await lines(drawing()), await lines(drawing())];
    expect(first).toEqual(second);
    expect(first.picture + first.points).not.toMatch(/<style|style=|<script/);
  });
  it("break where nothing is held, with a hatched band that says so", async () => {
    const { picture } = await lines(drawing());
    expect(picture.match(/url\(#c-hatch\)/g)).toHaveLength(1);
    expect(picture).toContain("minutes");
    const paths = [...picture.matchAll(/<path d="(M[^"]*)"[^>]*\/>/g)].map(([, d = ""]) => d).filter((d) => d.split("M").length === 3);
    expect(paths).toHaveLength(2);
  });
  it("are one picture with a name; its points are links beside it, each with its whole name and count", async () => {
    const { picture, points } = await lines(drawing());
    expect(picture).toContain('role="img" aria-labelledby="c-title c-desc"');
    expect(picture).toContain("LCJB &lt;by&gt; &quot;year&quot;");
    expect(picture).not.toContain("<a ");
    expect(points.match(/<a /g)).toHaveLength(4);
    expect(points).toContain('data-count="3"');
    expect(points).toContain('aria-label="3 passages & more, 2020"');
  });
  it("have a hollow marker for the running period", async () => {
    const { picture } = await lines(drawing());
    expect(picture.match(/fill="#ffffff"/g)?.length).toBeGreaterThanOrEqual(2);
  });
  it("have labels at their ends with room for the names of topics", async () => {
    const { lines: all } = drawing();
    const { picture } = await lines(drawing({ lines: all.map((line, i) => ({ ...line, label: `Local Criminal Justice Board ${i}` })) }));
    expect(picture).toContain(">Local Criminal Justice Board 1</text>");
  });
  it("alone have no label at the end", async () => {
    const { lines: all } = drawing();
    const { picture } = await lines(drawing({ lines: all.slice(0, 1) }));
    expect(picture).not.toContain(">LCJB</text>");
  });
});
