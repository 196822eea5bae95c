import type { SetSpan } from "../sets.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import { compareIds } from "./orders.ts";
import type { Meeting } from "./part.ts";

/** How far a set reaches. */
export function spanOf(columns: Columns, found: Found): SetSpan {
  const { passages, cut } = countMeetings(columns, found);
  const known = columns.dictionaries.panel.ids;
  const panels = new Uint8Array(known.length);
  let undated = 0;
  let first: Meeting | null = null;
  let last: Meeting | null = null;
  for (let at = 0; at < passages.length; at += 1) {
    const [count, meeting] = [passages[at] ?? 0, columns.meetings[at]];
    if (count === 0 || !meeting) continue;
    panels[meeting.panel] = 1;
    if (meeting.year === 0) undated += count;
    if (meeting.date === 0) continue;
    if (first === null || comesFirst(known, 1, meeting, first)) first = meeting;
    if (last === null || comesFirst(known, -1, meeting, last)) last = meeting;
  }
  panels[0] = 0;
  const held = panels.reduce((sum, one) => sum + one, 0);
  return { panels: held, undated, cut, first: first?.row ?? null, last: last?.row ?? null };
}

/** Whether a meeting comes before another: by day (with `sign` −1 the later first), panel (not known last), id. */
function comesFirst(panels: readonly string[], sign: number, a: Meeting, b: Meeting): boolean {
  if (a.date !== b.date) return (a.date - b.date) * sign < 0;
  if (a.panel === b.panel) return compareIds(a.id, b.id) < 0;
  if (a.panel === 0 || b.panel === 0) return b.panel === 0;
  return compareIds(panels[a.panel] ?? "", panels[b.panel] ?? "") < 0;
}
