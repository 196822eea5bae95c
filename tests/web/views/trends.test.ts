import { describe, expect, it } from "vitest";
import { talliesOf } from "../../../web/charts/tallies.ts";
import { ask } from "../../../web/links.ts";
import { orderedPanels } from "../../../web/views/trends.ts";

/** Passages and meetings held, by panel and year. */
type Cells = readonly (readonly [panel: string, period: string, passages: number, held: number])[];
const latest = (cells: Cells) => {
  const rest = { items: 1, words: 1 };
  const tallies = talliesOf(
    cells.map(([panel, period, passages]) => ({ panel, period, passages, meetings: 1, ...rest })),
    cells.map(([panel, period, passages, meetings]) => ({ panel, period, passages, meetings, ...rest })),
  );
  const shown = {
    title: "",
    by: "year",
    measure: "passages",
    verdicts: new Map<string, string>(),
    panelName: String,
    today: "2026-11-27",
  } as const;
  return orderedPanels({ ...shown, question: ask({}), tallies, order: "latest" });
};

describe("panels by when something came up last", () => {
  it("have the newest first, and of one year small numbers last", () =>
    expect(
      latest([
        ["a", "2026", 1, 6],
        ["b", "2026", 9, 2],
        ["c", "2025", 9, 6],
        ["d", "2026", 9, 6],
        ["none", "2026", 9, 6],
      ]),
    ).toEqual(["d", "a", "b", "c", "none"]));
  it("never have a small number first where another rests on enough", () =>
    expect(
      latest([
        ["a", "2026", 9, 2],
        ["b", "2025", 9, 6],
        ["c", "2024", 9, 6],
        ["d", "2024", 0, 6],
      ]),
    ).toEqual(["b", "a", "c", "d"]));
  it("stand by their years where all numbers are small", () =>
    expect(
      latest([
        ["a", "2025", 1, 6],
        ["b", "2026", 1, 6],
      ]),
    ).toEqual(["b", "a"]));
});
