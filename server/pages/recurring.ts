import type { MeetingSummary, TableAnswer } from "../../corpus/model/index.ts";
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
/** Elsewhere, not here: at a third of the panels that met in 24 months. */
const ELSEWHERE_MONTHS = 24;

/** The last meetings held of a panel that have a day, newest first. */
export async function lastMeetings(answers: Answers, panel: string, most = LAST_MEETINGS): Promise<MeetingSummary[]> {
  const { rows } = await answers.meetings(ask({ panel: [panel] }), { page: 1, perPage: 50 });
  return rows.filter(({ whole, date }) => whole && date !== null).slice(0, most);
}

/** What keeps returning at a panel, the most regular first. Fewer than six meetings held: nothing is said. */
export async function returningAt(answers: Answers, panel: string): Promise<Returning[]> {
  const ids = (await lastMeetings(answers, panel)).map(({ id }) => id);
  if (ids.length < LAST_MEETINGS) return [];
  const table = await answers.table({ question: ask({ meeting: ids }), rows: "topic", columns: "year", ...WHOLE_LIST });
  const meetings = sumBy(table, ({ row }) => row);
  return table.rows
    .map(({ id, label }) => ({ topic: id, label, panel, meetings: meetings.get(id) ?? 0, of: ids.length, ids }))
    .filter((one) => one.meetings >= RETURNING_IN)
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
  return now.rows
    .map(({ id, label }) => ({ topic: id, label, panels: panelsOf(now, id).size, meetings: meetings.get(id) ?? 0, from, to: today }))
    .filter(({ panels }) => panels >= NEW_AT)
    .filter(({ topic, meetings }) => {
      const ours = { meetings, held: meetingsHeld(heldNow) };
      return differenceOf(ours, { meetings: earlier.get(topic) ?? 0, held: meetingsHeld(heldBefore) }) === "more";
    })
    .toSorted((a, b) => b.panels - a.panels || a.label.localeCompare(b.label, "en-GB"));
}

/** What a third of the panels spoke of in the last 24 months, and this one did not. */
export async function elsewhere(answers: Answers, panel: string, today: string): Promise<Arriving[]> {
  const from = monthsBefore(today, ELSEWHERE_MONTHS);
  const question = ask({ from, to: today });
  const [table, held] = await Promise.all([
    answers.table({ question, rows: "topic", columns: "panel", ...WHOLE_LIST }),
    heldFor(answers, question),
  ]);
  const meeting = new Set(held.filter((cell) => cell.meetings > 0).map((cell) => cell.panel));
  if (!meeting.has(panel)) return [];
  const meetings = sumBy(table, ({ row }) => row);
  return table.rows
    .map(({ id, label }) => ({ topic: id, label, at: panelsOf(table, id), meetings: meetings.get(id) ?? 0, from, to: today }))
    .filter(({ at }) => !at.has(panel) && at.size * 3 >= meeting.size)
    .map(({ at, ...one }) => ({ ...one, panels: at.size }))
    .toSorted((a, b) => b.panels - a.panels || a.label.localeCompare(b.label, "en-GB"));
}

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
