import type { CoverageCell, TableAnswer } from "../../corpus/model/index.ts";
import { differenceOf } from "../../corpus/questions/difference.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { ask } from "../../web/links.ts";
import { heldFor, meetingsHeld, WHOLE_LIST } from "./counting.ts";
import { dayBefore, monthsBefore } from "./growth.ts";

/** A topic that came up in many of a panel's last meetings. */
export interface Returning {
  topic: string;
  label: string;
  panel: string;
  meetings: number;
  of: number;
  /** The meetings looked at. */
  ids: string[];
}
/** A topic that is new: at how many panels it came up in the last twelve months. */
export interface Arriving {
  topic: string;
  label: string;
  panels: number;
  /** Of so many panels that met in that time. */
  of: number;
  meetings: number;
  from: string;
  to: string;
}

/** Returning: in four or more of the last six meetings held. */
export const LAST_MEETINGS = 6;
export const RETURNING_IN = 4;
/** New: at three or more panels in twelve months, and clearly more often than in the 36 before. */
const NEW_AT = 3;
const NEW_MONTHS = 12;
const OLD_MONTHS = 36;
/** Panels that met in so many months are those of now. Elsewhere, not here: at a third of them. */
const NOW_MONTHS = 24;

/**
 * What keeps returning at one panel, or at every panel that met lately: what one that is long gone last spoke of returns no more. The most
 * regular first; of a panel with fewer than six meetings held nothing is said.
 */
export async function returning(answers: Answers, panel: string | null, today: string): Promise<Returning[]> {
  const [last, lately] = await Promise.all([
    answers.lastMeetings(LAST_MEETINGS, panel),
    heldFor(answers, ask({ from: monthsBefore(today, NOW_MONTHS), to: today })),
  ]);
  const met = meetingLately(lately);
  const held = new Map([...last].filter(([id, ids]) => ids.length === LAST_MEETINGS && (panel !== null || met.has(id))));
  if (held.size === 0) return [];
  const question = ask({ meeting: [...held.values()].flat() });
  const table = await answers.table({ question, rows: "topic", columns: "panel", ...WHOLE_LIST });
  const labels = new Map(table.rows.map(({ id, label }) => [id, label]));
  return table.cells
    .filter(({ column, meetings }) => held.has(column) && meetings >= RETURNING_IN)
    .map(({ row, column, meetings }) => {
      const ids = held.get(column) ?? [];
      return { topic: row, label: labels.get(row) ?? row, panel: column, meetings, of: ids.length, ids };
    })
    .toSorted((a, b) => b.meetings - a.meetings || a.label.localeCompare(b.label, "en-GB"));
}

/** What is new at several panels. */
export async function arriving(answers: Answers, today: string): Promise<Arriving[]> {
  const from = monthsBefore(today, NEW_MONTHS);
  const late = ask({ from, to: today });
  const early = ask({ from: monthsBefore(today, NEW_MONTHS + OLD_MONTHS), to: dayBefore(from) });
  const [now, before, heldNow, heldBefore] = await Promise.all([
    answers.table({ question: late, rows: "topic", columns: "panel", ...WHOLE_LIST }),
    answers.table({ question: early, rows: "topic", columns: "panel", ...WHOLE_LIST }),
    heldFor(answers, late),
    heldFor(answers, early),
  ]);
  const meetings = sumBy(now, ({ row }) => row);
  const earlier = sumBy(before, ({ row }) => row);
  const met = meetingLately(heldNow).size;
  return now.rows
    .map(({ id, label }) => ({
      topic: id,
      label,
      panels: panelsOf(now, id).size,
      of: met,
      meetings: meetings.get(id) ?? 0,
      from,
      to: today,
    }))
    .filter(({ panels }) => panels >= NEW_AT)
    .filter(({ topic, meetings }) => {
      const ours = { meetings, held: meetingsHeld(heldNow) };
      return differenceOf(ours, { meetings: earlier.get(topic) ?? 0, held: meetingsHeld(heldBefore) }) === "more";
    })
    .toSorted((a, b) => b.panels - a.panels || a.label.localeCompare(b.label, "en-GB"));
}

/** What a third of the panels spoke of in the last 24 months, and this one did not. Null where it did not meet: all of that is not there. */
export async function elsewhere(answers: Answers, panel: string, today: string): Promise<Arriving[] | null> {
  const from = monthsBefore(today, NOW_MONTHS);
  const question = ask({ from, to: today });
  const [table, held] = await Promise.all([
    answers.table({ question, rows: "topic", columns: "panel", ...WHOLE_LIST }),
    heldFor(answers, question),
  ]);
  const meeting = meetingLately(held);
  if (!meeting.has(panel)) return null;
  const meetings = sumBy(table, ({ row }) => row);
  return table.rows
    .map(({ id, label }) => ({ topic: id, label, at: panelsOf(table, id), meetings: meetings.get(id) ?? 0, from, to: today }))
    .filter(({ at }) => !at.has(panel) && at.size * 3 >= meeting.size)
    .map(({ at, ...one }) => ({ ...one, panels: at.size, of: meeting.size }))
    .toSorted((a, b) => b.panels - a.panels || a.label.localeCompare(b.label, "en-GB"));
}

const meetingLately = (held: readonly CoverageCell[]): Set<string> =>
  new Set(held.filter(({ panel, meetings }) => panel !== "none" && meetings > 0).map(({ panel }) => panel));

function sumBy({ cells }: TableAnswer, key: (cell: TableAnswer["cells"][number]) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(key(cell), (sums.get(key(cell)) ?? 0) + cell.meetings);
  return sums;
}

function panelsOf({ cells }: TableAnswer, topic: string): Set<string> {
  return new Set(
    cells.filter(({ row, column, passages }) => row === topic && column !== "none" && passages > 0).map(({ column }) => column),
  );
}
