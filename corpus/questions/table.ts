import type { Dimension, TableAnswer } from "../model/index.ts";
import { pageOf } from "./groups.ts";
import { namesOf } from "./names.ts";
import { byId, largestFirst } from "./order.ts";
import type { TableRequest } from "./port.ts";
import type { Reader } from "./reader.ts";
import type { Sets, Tally } from "./sets.ts";
import { coverageOf, pairOf } from "./trends.ts";

type Label = TableAnswer["rows"][number];
type TableCell = TableAnswer["cells"][number];

/**
 * Counts by two values together. Rows come largest first, a page of them; columns are all there, years and quarters in order, others
 * largest first. What has no cell is nought, but for a panel and period without minutes, which has neither cell nor coverage.
 * The question is resolved.
 */
export function table(reader: Reader, sets: Sets, { question, rows, columns, page, perPage }: TableRequest): TableAnswer {
  const names = namesOf(reader);
  const labels = (by: Dimension): Label[] => {
    const place = (id: string) => (by === "person" ? names.placeOfPerson(id) : 0);
    const values = [...sets.facet(question, by)].map(([id, count]) => ({ id, label: names.label(by, id), count, place: place(id) }));
    values.sort((a, b) => b.count - a.count || a.place - b.place || largestFirst(a, b));
    return values.map(({ id, label }) => ({ id, label }));
  };
  const allRows = labels(rows);
  const shown = pageOf(allRows, { page, perPage });
  const heads = isTime(columns) ? labels(columns).sort(byTime) : labels(columns);
  const coverage = coverageOf(reader, sets, question, rows === "quarter" || columns === "quarter" ? "quarter" : "year");
  const wanted = new Set(shown.map((row) => row.id));
  const found = sets.tally(question, [rows, columns], wanted).map(toCell);
  const cells = [...found, ...noughts({ rows, columns }, found, coverage).filter((cell) => wanted.has(cell.row))];
  const order = new Map([...shown, ...heads].map((label, at) => [label.id, at]));
  const at = (id: string) => order.get(id) ?? 0;
  return {
    total: allRows.length,
    page,
    perPage,
    rows: shown,
    columns: heads,
    cells: sortedBy(
      cells.filter((cell) => order.has(cell.column)),
      ({ row, column }) => at(row) * order.size + at(column),
    ),
    coverage,
  };
}

/** Things in the order of whole numbers. There may be tens of thousands of cells: numbers alone are sorted far faster than things. */
function sortedBy<T>(things: readonly T[], numberOf: (thing: T) => number): T[] {
  const keys = Float64Array.from(things, (thing, at) => numberOf(thing) * things.length + at).sort();
  return Array.from(keys, (key) => things[key % things.length]).filter((thing) => thing !== undefined);
}

const isTime = (by: Dimension) => by === "year" || by === "quarter";
const byTime = (a: Label, b: Label) => Number(a.id === "undated") - Number(b.id === "undated") || byId(a.id, b.id);

function toCell({ keys: [row = "", column = ""], passages, items, meetings }: Tally): TableCell {
  return { row, column, passages, items, meetings };
}

/** Cells of a panel and period that hold minutes in which nothing is found. */
function noughts(
  { rows, columns }: Pick<TableRequest, "rows" | "columns">,
  found: readonly TableCell[],
  held: TableAnswer["coverage"],
): TableCell[] {
  const upright = rows === "panel" && isTime(columns);
  if (!upright && !(columns === "panel" && isTime(rows))) return [];
  const known = new Set(found.map(({ row, column }) => pairOf(row, column)));
  return held
    .map(({ panel, period }) => (upright ? { row: panel, column: period } : { row: period, column: panel }))
    .filter(({ row, column }) => !known.has(pairOf(row, column)))
    .map((cell) => ({ ...cell, passages: 0, items: 0, meetings: 0 }));
}
