import { describe, expect, it } from "vitest";
import type { CoverageAnswer, PanelRow, PanelSummary } from "../../../corpus/model/index.ts";
import { panelFacts, yearsHeld } from "../../../web/views/panels.ts";

describe("the earlier names of a panel", () => {
  const row = (name: string, from: string | null, to: string | null): PanelRow => {
    return {
      id: "northmoor",
      name,
      from,
      to,
      shortName: "Northmoor",
      force: null,
      host: null,
      site: null,
      committeeId: null,
      confidence: "",
    };
  };
  const panel = { id: "northmoor", name: "Northmoor Panel" } as PanelSummary;
  it.each<[from: string | null, to: string | null, words: string]>([
    ["2012-11-22", "2016-05-11", "Moor Panel (22 Nov 2012 to 11 May 2016)"],
    [null, "2016-05-11", "Moor Panel (until 11 May 2016)"],
    ["2012-11-22", null, "Moor Panel (from 22 Nov 2012)"],
    [null, null, "Moor Panel"],
  ])("have their dates as far as they are known: %s, %s", (from, to, words) =>
    expect(panelFacts([row("Moor Panel", from, to), row("Northmoor Panel", "2016-05-12", null)], panel).earlier).toEqual([words]),
  );
});

describe("the years of a panel", () => {
  const years = (undated: number): CoverageAnswer => {
    const nothing = { items: 1, passages: 28, words: 9, unattributed: 0, cut: 0, draft: 0, issues: 0 };
    const year = [2020, null].map((one) => ({ year: one, meetings: one === null ? undated : 2, ...nothing }));
    return { panels: [{ id: "northmoor", name: "Northmoor Panel", years: year }], issues: [], withdrawn: 0 };
  };
  const labels = (undated: number) => yearsHeld(years(undated), "northmoor", "2026-11-25").map(({ label, meetings }) => [label, meetings]);
  it("say of undated meetings only where there are some: other undated minutes are no meeting", () => {
    expect(labels(0)).toEqual([["2020", 2]]);
    expect(labels(1)).toEqual([
      ["2020", 2],
      ["Date not known", 1],
    ]);
  });
});
