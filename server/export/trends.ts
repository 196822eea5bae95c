import type { CoverageCell, TrendsAnswer } from "../../corpus/model/index.ts";
import { csvLines } from "./csv.ts";

const COLUMNS = ["series", "label", "panel", "period", "passages", "items", "meetings"];
const HELD = ["passagesHeld", "itemsHeld", "meetingsHeld", "wordsHeld"];

/**
 * A chart as a table: a line for each cell, with what is held of that panel and period, so that every number shows what it is out of.
 * @param note what every line says last ("invented minutes", or nothing).
 */
export function trendsCsv({ series, coverage }: TrendsAnswer, note: string): string {
  const held = new Map(coverage.map((cell) => [key(cell), cell]));
  const rows = series.flatMap(({ id, label, cells }) =>
    cells.map((cell) => {
      const { passages, items, meetings } = cell;
      const out = held.get(key(cell));
      const outOf = [out?.passages ?? null, out?.items ?? null, out?.meetings ?? null, out?.words ?? null];
      return [id, label, cell.panel, cell.period, passages, items, meetings, ...outOf, note];
    }),
  );
  return csvLines([[...COLUMNS, ...HELD, "note"], ...rows]);
}

const key = ({ panel, period }: Pick<CoverageCell, "panel" | "period">): string => JSON.stringify([panel, period]);
