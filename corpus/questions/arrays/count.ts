import type { By } from "../sets.ts";
import { keepMarked } from "./bits.ts";
import { CellCounter, type Cells } from "./cell-counter.ts";
import type { Columns } from "./columns.ts";
import { countMeetings } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import type { Fits } from "./said.ts";
import { passagesBy } from "./turned.ts";
import { hasMany, isOfMeeting, isOfSaid, namedIn, type OfSaid, valueCount, type Values, valuesOf } from "./values.ts";

/** Which values of the first are counted: one for yes; null: all. */
type Wanted = Uint8Array | null;

/**
 * Counts a set by up to two values together. A cell is the number of its value, or with two the number of the first times how many there
 * are of the second, plus that of the second. Pairs of what is said are of one contribution.
 */
export function countCells(columns: Columns, found: Found, by: readonly By[], wanted: Wanted): Cells {
  const most = by.reduce((product, one) => product * valueCount(columns, one), 1);
  const cells = new CellCounter(columns, most, by.some(hasMany) ? 0 : 1);
  const [first = "kind", second] = by;
  if (by.every(isOfMeeting)) sumMeetings(columns, found, by, wanted, cells);
  else {
    const passages = wanted === null ? found.passages : wantedOnes(columns, found, first, wanted);
    if (isOfSaid(first) && second !== undefined && isOfSaid(second)) countSaid(columns, found, passages, [first, second], wanted, cells);
    else countPassages(columns, found, passages, [first, second], wanted, cells);
  }
  return cells.cells();
}

/** Of a set the passages that have one of the values wanted, where they are at hand. */
function wantedOnes(columns: Columns, found: Found, by: By, wanted: Uint8Array): Int32Array {
  if (by !== "topic" && by !== "person") return found.passages;
  const values = [...wanted.keys()].filter((value) => wanted[value] === 1);
  const own = passagesBy(columns, by, values).slice();
  return own.subarray(0, keepMarked(own, found.bits));
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

type Pair = readonly [first: By, second: By | undefined];

function countPassages(columns: Columns, found: Found, passages: Int32Array, by: Pair, wanted: Wanted, cells: CellCounter): void {
  const [first, second] = by;
  const { start, values, counts } = valuesOf(columns, found, first);
  const inner = second === undefined ? null : valuesOf(columns, found, second);
  const width = second === undefined ? 1 : valueCount(columns, second);
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    cells.turnTo(passage);
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const row = values[at] ?? 0;
      if ((wanted !== null && wanted[row] === 0) || (counts !== null && !counts(at, passage))) continue;
      if (inner === null) cells.enter(row);
      else enterRow(inner, row * width, passage, cells);
    }
  }
}

function enterRow({ start, values, counts }: Values, first: number, passage: number, cells: CellCounter): void {
  const end = start[passage + 1] ?? 0;
  for (let at = start[passage] ?? 0; at < end; at += 1) {
    if (counts === null || counts(at, passage)) cells.enter(first + (values[at] ?? 0));
  }
}

function countSaid(
  columns: Columns,
  found: Found,
  passages: Int32Array,
  [first, second]: [OfSaid, OfSaid],
  wanted: Wanted,
  cells: CellCounter,
): void {
  const { start, [first]: rows, [second]: inner } = columns.said;
  const width = valueCount(columns, second);
  const counts: Fits = first === "person" || second === "person" ? namedIn(columns, found.fits) : found.fits;
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    cells.turnTo(passage);
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const row = rows[at] ?? 0;
      if (wanted !== null && wanted[row] === 0) continue;
      if (counts === null || counts(at, passage)) cells.enter(row * width + (inner[at] ?? 0));
    }
  }
}
