import { stringify } from "csv-stringify/sync";

/** Spreadsheets take a cell for a formula by its first sign; some look past blanks. csv-stringify sees to the first sign. */
const HIDDEN_FORMULA = /^\s+[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/;

export type CsvCell = string | number | null;

/** Rows as lines of CSV, each ended by a line feed. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" && HIDDEN_FORMULA.test(cell) ? `'${cell}` : cell))),
    { escape_formulas: true },
  );
}
