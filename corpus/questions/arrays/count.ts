import type { By, Tally } from "../sets.ts";
import { CellCounter } from "./cell-counter.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import type { Fits } from "./said.ts";
import { hasMany, isOfMeeting, isOfSaid, namedIn, type OfSaid, valueCount, type Values, valuesOf } from "./values.ts";

/** Which values of the first are counted: one for yes; null: all. */
type Wanted = Uint8Array | null;

/**
 * Counts a set by up to two values together. A cell is the number of its value, or with two the number of the first times how many there
 * are of the second, plus that of the second. Pairs of what is said are of one contribution.
 */
export function countCells(columns: Columns, found: Found, by: readonly By[], wanted: Wanted): ReadonlyMap<number, Omit<Tally, "keys">> {
  const cells = new CellCounter(by.reduce((product, one) => product * valueCount(columns, one), 1));
  const [first, second] = by;
  if (by.every(isOfMeeting)) sumMeetings(columns, found, by, wanted, cells);
  else if (first !== undefined && isOfSaid(first) && second !== undefined && isOfSaid(second))
    countSaid(columns, found, [first, second], wanted, cells);
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

function countPassages(columns: Columns, found: Found, [first = "kind", second]: readonly By[], wanted: Wanted, cells: CellCounter): void {
  const rows = valuesOf(columns, found, first);
  const inner = second === undefined ? null : valuesOf(columns, found, second);
  const width = second === undefined ? 1 : valueCount(columns, second);
  const counted = hasMany(first) || (second !== undefined && hasMany(second)) ? 0 : 1;
  const enter = entering(columns, cells, counted);
  for (let place = 0; place < found.passages.length; place += 1) {
    const passage = found.passages[place] ?? 0;
    const end = rows.start[passage + 1] ?? 0;
    for (let at = rows.start[passage] ?? 0; at < end; at += 1) {
      const row = rows.values[at] ?? 0;
      if ((wanted !== null && wanted[row] === 0) || !doesCount(rows.counts, at, passage)) continue;
      if (inner === null) enter(row, passage);
      else enterRow(inner, row * width, passage, enter);
    }
  }
}

type Enter = (cell: number, passage: number) => void;

function enterRow({ start, values, counts }: Values, first: number, passage: number, enter: Enter): void {
  const end = start[passage + 1] ?? 0;
  for (let at = start[passage] ?? 0; at < end; at += 1) if (doesCount(counts, at, passage)) enter(first + (values[at] ?? 0), passage);
}

const doesCount = (counts: Fits, at: number, passage: number) => counts === null || counts(at, passage);

function entering({ item, meeting, meetings, words }: Columns, cells: CellCounter, counted: 0 | 1): Enter {
  const whole = Uint8Array.from(meetings, (one) => Number(one.whole));
  return (cell, passage) => {
    const at = meeting[passage] ?? 0;
    cells.enter(cell, passage, item[passage] ?? 0, at, whole[at] ?? 0, counted * (words[passage] ?? 0));
  };
}

function countSaid(columns: Columns, found: Found, [first, second]: [OfSaid, OfSaid], wanted: Wanted, cells: CellCounter): void {
  const { start, [first]: rows, [second]: inner } = columns.said;
  const width = valueCount(columns, second);
  const counts = first === "person" || second === "person" ? namedIn(columns, found.fits) : found.fits;
  const enter = entering(columns, cells, 0);
  for (let place = 0; place < found.passages.length; place += 1) {
    const passage = found.passages[place] ?? 0;
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const row = rows[at] ?? 0;
      if ((wanted === null || wanted[row] !== 0) && doesCount(counts, at, passage)) enter(row * width + (inner[at] ?? 0), passage);
    }
  }
}
