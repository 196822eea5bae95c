import type { Question, Span } from "../model/index.ts";
import type { Reader } from "./reader.ts";
import type { Sets, Tally } from "./sets.ts";
import { meetingsIn } from "./hits.ts";

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

function endOf(reader: Reader, row: number | null): Span["first"] {
  const found = row === null ? undefined : meetingsIn(reader, [row]).get(row);
  if (!found || found.date === null) return null;
  const { meeting, date, panel, panelName } = found;
  return { date, meeting, panel: panel === null ? null : { id: panel, name: panelName ?? panel } };
}
