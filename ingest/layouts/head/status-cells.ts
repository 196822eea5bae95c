import type { Attendee } from "../../../corpus/model/index.ts";

/** What the last cell of a table of attendance says of somebody, as systems and clerks word it; null: it does not say whether they came. */
const STATUSES: readonly [RegExp, Attendee["status"] | null][] = [
  [/^present,? as substitute\b/i, "substitute"],
  [/^(?:present|attended|yes)\b/i, "present"],
  [/^(?:apolog(?:y|ies)|absent|not present|did not attend|non-attendance)\b|^no$/i, "apologies"],
  [/^in attendance\b/i, "in-attendance"],
  [/^(?:expected|not required|not expected)$/i, null],
];
const LONGEST = 60;
const SHORT = 30;
const known = (cell: string) => (cell.length > LONGEST ? undefined : STATUSES.find(([words]) => words.test(cell)));

/** A row of such a table without the cell that tells who came, and what it tells; null: it has none. */
export function statusOf(row: string): { person: string; status: Attendee["status"] | null } | null {
  const at = row.lastIndexOf(" | ");
  const told = known(at < 0 ? "" : row.slice(at + 3).trim());
  return told ? { person: row.slice(0, at), status: told[1] } : null;
}

const isStatus = (cell: string): boolean => known(cell) !== undefined;

/** Whether a cell says no more than who came: 'Present', 'No'; 'Apologies:' heads a list. */
export const isStatusAlone = (cell: string): boolean => isStatus(cell) && cell.length <= SHORT && !cell.includes(":");

/** 'Member | Present | Apologies': the marks in its rows stand in columns that a line does not keep. */
export const headsMarks = (row: string): boolean => {
  const [first = "", ...rest] = row.split(" | ");
  return rest.length > 1 && !isStatus(first) && rest.every(isStatus);
};
/** A row that ends in a mark. */
export const isMarked = (row: string): boolean => /\|\s*(?:[✓✔☑xX×*•●]|yes|y)$/u.test(row);
