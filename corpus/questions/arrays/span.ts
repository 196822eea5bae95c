import type { SetSpan } from "../sets.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import { compareIds } from "./orders.ts";
import type { Meeting } from "./part.ts";

/** How far a set reaches. */
export function spanOf(columns: Columns, found: Found): SetSpan {
  const { meetings, dictionaries } = columns;
  const { passages, cut } = countMeetings(columns, found);
  const held = meetings.filter((_, at) => (passages[at] ?? 0) > 0);
  const dated = held.filter((meeting) => meeting.date > 0);
  const panels = dictionaries.panel.ids;
  const end = (sign: number) => dated.reduce<Meeting | null>((a, b) => (a === null || comesFirst(panels, sign, b, a) ? b : a), null);
  return {
    panels: new Set(held.map((meeting) => meeting.panel).filter((panel) => panel > 0)).size,
    undated: meetings.reduce((sum, meeting, at) => sum + (meeting.year === 0 ? (passages[at] ?? 0) : 0), 0),
    cut,
    first: end(1)?.row ?? null,
    last: end(-1)?.row ?? null,
  };
}

/** Whether a meeting comes before another: by day (with `sign` −1 the later first), panel (not known last), id. */
function comesFirst(panels: readonly string[], sign: number, a: Meeting, b: Meeting): boolean {
  if (a.date !== b.date) return (a.date - b.date) * sign < 0;
  if (a.panel === b.panel) return compareIds(a.id, b.id) < 0;
  if (a.panel === 0 || b.panel === 0) return b.panel === 0;
  return compareIds(panels[a.panel] ?? "", panels[b.panel] ?? "") < 0;
}
