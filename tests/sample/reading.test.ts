import { beforeAll, describe, expect, test } from "vitest";
import { readSource } from "../../ingest/pipeline.ts";
import { SAMPLE_REFERENCE, type SampleDocument, sampleDocuments } from "../../ingest/sample/index.ts";
import { openWorkshop } from "../../ingest/workshop.ts";
import { type Score, addScore, emptyScore, share } from "./score.ts";

/**
 * What the pipeline makes of the sample, against what the generator knows to be true. Floors are a little under what was reached: they are
 * only ever raised. The sample is written in many house styles, but by one hand: it guards against slips, it does not measure quality.
 */
const FLOORS: Record<keyof Score, number> = {
  items: 0.98,
  found: 0.985,
  kind: 0.985,
  panel: 1,
  date: 0.99,
  procedural: 0.96,
  truncated: 1,
  office: 0.92,
  act: 0.96,
  explicit: 0.97,
  topics: 0.91,
  actions: 0.93,
};
const HTML = "html";

describe("the pipeline on the sample", () => {
  const total = emptyScore();
  const byRendering = new Map<string, Score>();
  beforeAll(async () => {
    const shop = openWorkshop({ facts: SAMPLE_REFERENCE, sample: true, nearMisses: "all" });
    const chosen = [...sampleDocuments()].filter(
      (d, i) => i % 6 === 0 || d.special.some((s) => s === "lone-item" || s === "report" || s === "second-rendering"),
    );
    for (const document of chosen) {
      const { records } = await readSource(document.source, shop);
      const rendering = byRendering.get(renderingOf(document)) ?? emptyScore();
      byRendering.set(renderingOf(document), rendering);
      for (const score of [total, rendering]) addScore(score, records[0], document.truth());
    }
  });
  const renderingOf = (d: SampleDocument): string =>
    d.special.find((s) => s.startsWith("rendering-") || s === "plain" || s === "report") ?? HTML;

  test.each(Object.entries(FLOORS) as [keyof Score, number][])("%s at least %d", (what, floor) => {
    expect(total[what][1]).toBeGreaterThan(30);
    expect(share(total[what])).toBeGreaterThanOrEqual(floor);
  });
  // Without numbers and labels a title is told from a short paragraph by its words alone.
  test.each([
    [HTML, 0.95],
    ["rendering-full", 0.95],
    ["rendering-stripped", 0.75],
    ["rendering-table", 0.85],
    ["plain", 0.95],
    ["report", 0.9],
  ])("%s: items at least %d, sentences at least 0.9", (rendering, floor) => {
    const score = byRendering.get(rendering) ?? emptyScore();
    expect(score.items[1]).toBeGreaterThan(0);
    expect(share(score.items)).toBeGreaterThanOrEqual(floor);
    expect(share(score.found)).toBeGreaterThanOrEqual(0.9);
  });
});
