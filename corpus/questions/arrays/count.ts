import type { By, Tally } from "../sets.ts";
import { CellCounter } from "./cell-counter.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import { cellsOf, hasMany, isOfMeeting, valueCount, type Wanted } from "./values.ts";

/**
 * Counts a set by up to two values together: the counts by cell (see `cellsOf`).
 * @param wanted which values of the first are counted: one for yes; null: all
 */
export function countCells(columns: Columns, found: Found, by: readonly By[], wanted: Wanted): ReadonlyMap<number, Omit<Tally, "keys">> {
  const cells = new CellCounter(by.reduce((product, one) => product * valueCount(columns, one), 1));
  if (by.every(isOfMeeting)) sumMeetings(columns, found, by, wanted, cells);
  else countPassages(columns, found, by, wanted, cells);
  return cells.counted();
}

function sumMeetings(columns: Columns, found: Found, by: readonly By[], wanted: Wanted, cells: CellCounter): void {
  const [first, second] = by.filter(isOfMeeting);
  const rows = first === undefined ? null : columns.ofMeeting[first];
  const inner = second === undefined ? null : columns.ofMeeting[second];
  const width = second === undefined ? 1 : valueCount(columns, second);
  const { passages, items, words } = countMeetings(columns, found);
  columns.meetings.forEach(({ whole }, at) => {
    if ((passages[at] ?? 0) === 0 || wanted?.[rows?.[at] ?? 0] === 0) return;
    const cell = (rows?.[at] ?? 0) * width + (inner?.[at] ?? 0);
    cells.add(cell, { passages: passages[at] ?? 0, items: items[at] ?? 0, meetings: Number(whole), words: words[at] ?? 0 });
  });
}

function countPassages(columns: Columns, found: Found, by: readonly By[], wanted: Wanted, cells: CellCounter): void {
  const { item, meeting, words, meetings } = columns;
  const { passages } = found;
  const whole = Uint8Array.from(meetings, (one) => Number(one.whole));
  const counted = by.some(hasMany) ? 0 : 1;
  const { start, values } = cellsOf(columns, found, by, wanted);
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const ofMeeting = meeting[passage] ?? 0;
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at += 1) {
      cells.enter(values[at] ?? 0, passage, item[passage] ?? 0, ofMeeting, whole[ofMeeting] ?? 0, counted * (words[passage] ?? 0));
    }
  }
}
