import type { By } from "../sets.ts";
import { type Bits, countBits, hasBit, listOf } from "./bits.ts";
import type { CellCounter } from "./cell-counter.ts";
import type { Columns } from "./columns.ts";
import type { Found } from "./found.ts";
import { eachTurned } from "./turned.ts";
import { hasMany, isOfMeeting, isOfSaid, type OfSaid, valueCount } from "./values.ts";

/** By the lists of which values a set is counted, and the cell in which those of a list are counted that are of one meeting; −1: in none. */
export interface Along {
  by: "topic" | OfSaid;
  isWanted: (value: number) => boolean;
  cellOf: (value: number, meeting: number) => number;
}

/**
 * The lists by which a set can be counted of which all contributions count: by one value, by it and one of meetings, or by it twice. Null
 * where there are none.
 * @param wanted which values of the first are counted: one for yes; null: all
 */
export function listsFor(columns: Columns, [first = "kind", second]: readonly By[], wanted: Uint8Array | null): Along | null {
  const width = second === undefined ? 1 : valueCount(columns, second);
  const isWanted = (value: number) => wanted === null || wanted[value] === 1;
  if (hasMany(first)) {
    if (second === undefined) return { by: first, isWanted, cellOf: (value) => value };
    if (second === first && isOfSaid(first)) return { by: first, isWanted, cellOf: (value) => value * (width + 1) };
    const own = isOfMeeting(second) ? columns.ofMeeting[second] : null;
    return own && { by: first, isWanted, cellOf: (value, meeting) => value * width + (own[meeting] ?? 0) };
  }
  if (second === undefined || !hasMany(second) || !isOfMeeting(first)) return null;
  const own = columns.ofMeeting[first];
  const cellOf = (value: number, meeting: number) => {
    const row = own[meeting] ?? 0;
    return isWanted(row) ? row * width + value : -1;
  };
  return { by: second, isWanted: () => true, cellOf };
}

/** Counts a set along lists. */
export function countLists(columns: Columns, { bits }: Found, { by, isWanted, cellOf }: Along, cells: CellCounter): void {
  const count = (value: number, list: Int32Array, first: number) =>
    countList(columns, bits, list, first, (meeting) => cellOf(value, meeting), cells);
  if (by === "topic" || by === "person")
    eachTurned(columns, by, (value, list, first) => {
      if (isWanted(value)) count(value, list, first);
    });
  else
    columns.marks[by].forEach((marked, value) => {
      if (isWanted(value)) count(value, listOf(marked, countBits(marked)), 0);
    });
}

/**
 * Counts those of a list that are in a set. Of one meeting they follow each other, and so do meetings of one cell: a cell is entered once for all
 * of them, which is why this is quicker than to enter each passage.
 * @param first is added to each of the list
 */
function countList(
  { meeting, begins, item, meetings }: Columns,
  bits: Bits,
  list: Int32Array,
  first: number,
  cellOf: (meeting: number) => number,
  cells: CellCounter,
): void {
  let [cell, passages, items, held] = [-1, 0, 0, 0];
  for (let place = 0; place < list.length;) {
    const at = meeting[(list[place] ?? 0) + first] ?? 0;
    const [end, next] = [begins[at + 1] ?? 0, cellOf(at)];
    if (next !== cell) {
      enter(cells, cell, passages, items, held);
      [cell, passages, items, held] = [next, 0, 0, 0];
    }
    const before = passages;
    let last = -1;
    for (; place < list.length; place += 1) {
      const passage = (list[place] ?? 0) + first;
      if (passage >= end) break;
      if (!hasBit(bits, passage)) continue;
      const own = item[passage] ?? 0;
      passages += 1;
      items += Number(own !== last);
      last = own;
    }
    held += Number(passages !== before && meetings[at]?.whole === true);
  }
  enter(cells, cell, passages, items, held);
}

function enter(cells: CellCounter, cell: number, passages: number, items: number, meetings: number): void {
  if (cell >= 0 && passages > 0) cells.add(cell, { passages, items, meetings, words: 0 });
}
