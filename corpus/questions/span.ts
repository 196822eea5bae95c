import type { Question, Span } from "../model/index.ts";
import type { Reader } from "./reader.ts";
import type { Sets, Tally } from "./sets.ts";
import { PANEL_NAME } from "./hits.ts";

/** How many passages, items and meetings a question means. */
export function countOf(sets: Sets, question: Question): Omit<Tally, "keys"> {
  const [tally] = sets.tally(question, []);
  return tally ?? { passages: 0, items: 0, meetings: 0, words: 0 };
}

/** How far the answer to a question reaches. */
export function spanOf(reader: Reader, sets: Sets, question: Question, { items, meetings }: Pick<Tally, "items" | "meetings">): Span {
  const { panels, undated, cut, first, last } = sets.span(question);
  return { meetings, items, panels, undated, cut, first: endOf(reader, first), last: endOf(reader, last) };
}

function endOf({ statements }: Reader, row: number | null): Span["first"] {
  if (row === null) return null;
  const sql = `SELECT m.id, m.date, m.panel, ${PANEL_NAME} AS name FROM meeting m WHERE m.row = ?`;
  const [meeting] = statements.all<{ id: string; date: string; panel: string | null; name: string | null }>(sql, [row]);
  if (!meeting) return null;
  const { id, date, panel, name } = meeting;
  return { date, meeting: id, panel: panel === null ? null : { id: panel, name: name ?? panel } };
}
