import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask } from "../../../web/links.ts";
import { heatmap, type HeatmapData } from "../../../web/charts/heatmap.ts";
import { isTenfold, keyOf, MEASURES, stepOf, valueOf, type Measure, type Tally } from "../../../web/charts/scale.ts";

const tally = (passages: number, held = 5, meetings = Math.min(passages, held), words = 20_000): Tally => ({
  passages,
  items: passages,
  meetings,
  held,
  words,
});

describe("the scale", () => {
  it.each<[Measure, Tally, number]>([
    ["passages", tally(0), 0],
    ["passages", tally(1), 1],
    ["passages", tally(4), 2],
    ["passages", tally(9), 3],
    ["passages", tally(19), 4],
    ["passages", tally(20), 5],
    ["meetings", tally(0), 0],
    ["meetings", tally(1, 10), 1],
    ["meetings", tally(2, 10), 2],
    ["meetings", tally(5, 10), 3],
    ["meetings", tally(7, 10), 4],
    ["meetings", tally(8, 10), 5],
    ["per-meeting", tally(2, 5), 1],
    ["per-meeting", tally(3, 5), 2],
    ["per-meeting", tally(25, 5), 5],
    ["per-10000-words", tally(1), 1],
    ["per-10000-words", tally(10), 3],
    ["per-10000-words", tally(40), 5],
  ])("%s of %o is step %d", (measure, of, step) => expect(stepOf(of, measure, false)).toBe(step));

  it("widens tenfold when a count is over 200", () => {
    expect([isTenfold("passages", 200), isTenfold("passages", 201), isTenfold("per-meeting", 999)]).toEqual([false, true, false]);
    expect([stepOf(tally(19), "passages", true), stepOf(tally(200), "passages", true)]).toEqual([1, 5]);
    expect(keyOf("passages", true)[4]).toBe("200+");
  });

  it("gives no rate where nothing divides", () => {
    expect(valueOf(tally(3, 0), "per-meeting")).toBeNull();
    expect(valueOf(tally(3, 1, 1, 0), "per-10000-words")).toBeNull();
  });

  it("is legible: text and fill of every step differ by 4.9 to 1 or more", () => {
    const scss = readFileSync(new URL("../../../web/styles/_tokens.scss", import.meta.url), "utf8");
    const pairs = [...scss.matchAll(/"(g?\d)":\s*\(\s*(#[0-9a-f]{3,6}),\s*(#[0-9a-f]{3,6}),?\s*\)/g)];
    expect(pairs.length).toBe(12);
    for (const [, step = "", fill = "", text = ""] of pairs)
      expect({ step, ratio: contrast(fill, text) >= 4.9 }).toEqual({ step, ratio: true });
  });
});

const held: Record<string, Tally | null> = {
  "a 2021": tally(4, 5, 2),
  "a 2022": null,
  "b 2021": tally(0, 5),
  "b 2022": tally(3, 2, 1),
};
const data = (measure: Measure): HeatmapData => ({
  caption: "LCJB",
  corner: "Panel",
  rows: ["a", "b"].map((id) => ({ id, label: id.toUpperCase(), href: null })),
  columns: ["2021", "2022"].map((id) => ({ id, label: id, href: null })),
  allRows: "All panels",
  allColumns: "All years",
  tally: (row, column) => held[`${row} ${column}`] ?? null,
  question: (row, column) => ask({ panel: row === null ? [] : [row], year: column === null ? [] : [Number(column)] }),
  measure,
  stars: true,
});

describe("a heat-map", () => {
  const { rows, starred } = heatmap(data("passages"));
  const [all, a, b] = rows.map((row) => row.cells);

  it("has totals first and last, unshaded", () => {
    expect(rows.map((row) => row.label)).toEqual(["All panels", "A", "B"]);
    expect(all?.map((cell) => [cell.figure, cell.of, cell.shade])).toEqual([
      ["4", "2 of 10", "t"],
      ["3*", "1 of 2", "t"],
      ["7", "3 of 12", "t"],
    ]);
  });

  it("shows a cell without minutes as a dash that leads to what is held, and nought as nought", () => {
    expect(a?.[1]).toMatchObject({
      figure: "–",
      shade: "x",
      of: null,
      href: "/coverage?panel=a&year=2022",
      name: "No minutes held, A, 2022",
    });
    expect(b?.[0]).toMatchObject({ figure: "0", shade: "0", of: "0 of 5" });
  });

  it("stars what rests on fewer than three meetings", () => {
    expect(b?.[1]).toMatchObject({ figure: "3*", name: "3 passages, B, 2022, in 1 of 2 meetings, a small number" });
    expect(starred).toBe(true);
  });

  it("links a figure to exactly what it counts", () => {
    expect(a?.[0]).toMatchObject({
      href: "/search?panel=a&year=2021",
      count: 4,
      unit: "passages",
      name: "4 passages, A, 2021, in 2 of 5 meetings",
    });
    const meetings = heatmap(data("meetings")).rows[1]?.cells[0];
    expect(meetings).toMatchObject({
      figure: "2",
      of: "of 5",
      href: "/search?panel=a&year=2021&group=meeting",
      count: 2,
      unit: "meetings",
    });
    const items = heatmap(data("items")).rows[1]?.cells[0];
    expect(items).toMatchObject({ href: "/search?panel=a&year=2021&group=item", count: 4, unit: "items" });
  });

  it.each<[Measure, string, string]>([
    ["passages", "2*", "2 passages, A, 2021, no meeting held, a small number"],
    ["meetings", "0*", "0 meetings, A, 2021, no meeting held, a small number"],
  ])("says by %s that what was found is of no meeting, where none is held", (measure, figure, name) => {
    const [, [cell] = []] = heatmap({ ...data(measure), tally: () => tally(2, 0) }).rows.map(({ cells }) => cells);
    expect(cell).toMatchObject({ figure, of: "–", name });
  });

  it("writes nought in a rate as its key does", () => {
    expect(heatmap(data("per-meeting")).rows[2]?.cells[0]?.figure).toBe("0");
    expect(heatmap(data("per-10000-words")).rows[2]?.cells[0]?.name).toBe("0 passages per 10,000 words, B, 2021, in 0 of 5 meetings");
  });

  it("parts what is wider than a sheet of paper among sheets, evenly", () => {
    const wide = (years: number) =>
      heatmap({ ...data("passages"), columns: Array.from({ length: years }, (_, i) => ({ id: String(i), label: "", href: null })) }).sheets;
    expect(wide(17)).toEqual([]);
    expect(wide(57)).toEqual([
      { from: 0, to: 15 },
      { from: 15, to: 30 },
      { from: 30, to: 45 },
      { from: 45, to: 58 },
    ]);
  });

  it.each(MEASURES)("has a key for %s: none held, nought and five steps", (measure) => {
    expect(heatmap(data(measure)).key.map((step) => step.shade)).toEqual(["x", "0", "1", "2", "3", "4", "5"]);
  });

  it("makes the rates of totals from the sums", () => {
    expect(heatmap(data("per-meeting")).rows[0]?.cells[2]?.figure).toBe((7 / 12).toFixed(1));
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
