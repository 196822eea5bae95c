import { describe, expect, it } from "vitest";
import type { Answers } from "../../../corpus/questions/port.ts";
import { returning } from "../../../server/pages/recurring.ts";

/** Two panels with the same topic in each of their last six meetings; of these one met lately. */
const asked: Pick<Answers, "lastMeetings" | "table" | "trends"> = {
  lastMeetings: async (_, panel) => {
    const ids = (id: string) => Array.from({ length: 6 }, (__, i) => `${id}_${i}`);
    return new Map((panel === null ? ["gone", "here"] : [panel]).map((id) => [id, ids(id)]));
  },
  table: async () => ({
    total: 1,
    page: 1,
    perPage: 100,
    rows: [{ id: "lcjb", label: "LCJB" }],
    columns: [],
    cells: ["gone", "here"].map((column) => ({ row: "lcjb", column, passages: 6, items: 6, meetings: 6 })),
    coverage: [],
  }),
  trends: async ({ question }) => ({
    series: [],
    coverage:
      question.from === "2024-11-01" && question.to === "2026-11-26"
        ? [{ panel: "here", period: "2026", meetings: 3, items: 1, passages: 1, words: 1 }]
        : [],
  }),
};
const panels = async (panel: string | null) =>
  (await returning(asked as Answers, panel, "2026-11-26")).map((one) => `${one.panel} ${one.meetings} of ${one.of}`);

describe("what keeps returning", () => {
  it("over all panels is of those that met in the last 24 months", async () => expect(await panels(null)).toEqual(["here 6 of 6"]));
  it("at one panel is told of its last meetings, whenever they were", async () => expect(await panels("gone")).toEqual(["gone 6 of 6"]));
});
