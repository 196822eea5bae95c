import type { By } from "../sets.ts";
import { keepMarked } from "./bits.ts";
import { CellCounter, type Cells } from "./cell-counter.ts";
import type { Columns } from "./columns.ts";
import { countLists, listsFor } from "./count-lists.ts";
import { countMeetings, countWordsByMeeting } from "./count-meetings.ts";
import type { Found } from "./found.ts";
import { passagesBy } from "./turned.ts";
import { hasMany, isOfMeeting, isOfSaid, type OfSaid, valueCount, type Values, valuesOf } from "./values.ts";

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
  const lists = found.fits === null && found.isDense ? listsFor(columns, by, wanted) : null;
  if (by.every(isOfMeeting)) sumMeetings(columns, found, by, wanted, cells);
  else if (lists !== null) countLists(columns, found, lists, cells);
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
  const { passages, items } = countMeetings(columns, found);
  const words = countWordsByMeeting(columns, found.passages);
  columns.meetings.forEach(({ whole }, at) => {
    if ((passages[at] ?? 0) === 0 || wanted?.[rows?.[at] ?? 0] === 0) return;
    const cell = (rows?.[at] ?? 0) * width + (inner?.[at] ?? 0);
    cells.add(cell, { passages: passages[at] ?? 0, items: items[at] ?? 0, meetings: Number(whole), words: words[at] ?? 0 });
  });
}

type Pair = readonly [first: By, second: By | undefined];

/** The values by which passages are counted one way: which of them are left in, and by how much of a cell each is further on. */
interface Axis extends Values {
  wanted: Wanted;
  step: number;
}

function axisOf(columns: Columns, found: Found, by: By, wanted: Wanted, step: number): Axis {
  return { ...valuesOf(columns, found, by), wanted: wanted ?? (by === "person" ? allBut(0, valueCount(columns, by)) : null), step };
}

function allBut(value: number, count: number): Uint8Array {
  const wanted = new Uint8Array(count).fill(1);
  wanted[value] = 0;
  return wanted;
}

function countPassages(columns: Columns, found: Found, passages: Int32Array, by: Pair, wanted: Wanted, cells: CellCounter): void {
  const [first, second] = by;
  const rows = axisOf(columns, found, first, wanted, second === undefined ? 1 : valueCount(columns, second));
  const inner = second === undefined ? null : axisOf(columns, found, second, null, 1);
  if (second === undefined || inner === null) countAlong(passages, rows, cells);
  else if (manyOf(first) > manyOf(second)) countAcross(passages, inner, rows, cells);
  else countAcross(passages, rows, inner, cells);
}

/** How many values passages have, roughly: those of which there are fewer are looked at first, so that there is less to do again. */
const manyOf = (by: By) => (!hasMany(by) ? 1 : by === "person" ? 2 : 3);

function countAlong(passages: Int32Array, { start, values, counts, wanted }: Axis, cells: CellCounter): void {
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    cells.turnTo(passage);
    const end = start[passage + 1] ?? 0;
    for (let at = start[passage] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      if ((wanted === null || wanted[value] === 1) && (counts === null || counts(at, passage))) cells.enter(value);
    }
  }
}

function countAcross(passages: Int32Array, outer: Axis, inner: Axis, cells: CellCounter): void {
  const { start, values, counts, wanted, step } = outer;
  const { start: begins, values: others, counts: countsOther, wanted: wantedOther, step: stepOther } = inner;
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const [from, end] = [start[passage] ?? 0, start[passage + 1] ?? 0];
    const [begin, stop] = [begins[passage] ?? 0, begins[passage + 1] ?? 0];
    if (from === end || begin === stop) continue;
    cells.turnTo(passage);
    for (let at = from; at < end; at += 1) {
      const value = values[at] ?? 0;
      if ((wanted !== null && wanted[value] === 0) || (counts !== null && !counts(at, passage))) continue;
      for (let [there, last] = [begin, -1]; there < stop; there += 1) {
        const other = others[there] ?? 0;
        if (other === last || (wantedOther !== null && wantedOther[other] === 0)) continue;
        if (countsOther !== null && !countsOther(there, passage)) continue;
        cells.enter(value * step + other * stepOther);
        last = other;
      }
    }
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
  const { start, counts, values, wanted: wantedRows, step } = axisOf(columns, found, first, wanted, valueCount(columns, second));
  const { values: others, wanted: wantedColumns } = axisOf(columns, found, second, null, 1);
  for (let place = 0; place < passages.length; place += 1) {
    const passage = passages[place] ?? 0;
    const end = start[passage + 1] ?? 0;
    let at = start[passage] ?? 0;
    if (at === end) continue;
    cells.turnTo(passage);
    for (let last = -1; at < end; at += 1) {
      const [row, column] = [values[at] ?? 0, others[at] ?? 0];
      const cell = row * step + column;
      // Most say several things in a row.
      if (cell === last || wantedRows?.[row] === 0 || wantedColumns?.[column] === 0) continue;
      if (counts !== null && !counts(at, passage)) continue;
      cells.enter(cell);
      last = cell;
    }
  }
}
