import { countBits, listOf, noBits, setAll } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { type Lists, turnRound } from "./lists.ts";

/** What of a passage there are many of. */
type Listed = "topic" | "person";

const known = new WeakMap<Columns, Map<Listed, Lists>>();

/** For each topic or person the passages of one part that have it, each once, in order; worked out when first asked for. */
export function turned(columns: Columns, by: Listed): Lists {
  const all = known.get(columns) ?? new Map<Listed, Lists>();
  known.set(columns, all);
  const lists = all.get(by) ?? turnRound(by === "topic" ? columns.topics : peopleOf(columns), columns.dictionaries[by].ids.length);
  all.set(by, lists);
  return lists;
}

/** Nobody, and who has spoken in the passage before, is left out. */
function peopleOf({ said: { start, person } }: Columns): Lists {
  const values = new Int32Array(person.length).fill(-1);
  for (let passage = 0; passage + 1 < start.length; passage += 1) {
    const [first, end] = [start[passage] ?? 0, start[passage + 1] ?? 0];
    for (let at = first; at < end; at += 1) {
      const code = person[at] ?? 0;
      if (code === 0) continue;
      let before = first;
      while (person[before] !== code) before += 1;
      if (before === at) values[at] = code;
    }
  }
  return { start, values };
}

/** The parts of columns, each with the ordinal of its first passage: of what was read first all is worked out but once. */
export function partsOf(columns: Columns): { part: Columns; first: number }[] {
  if (columns.parts === null) return [{ part: columns, first: 0 }];
  const [base, later] = columns.parts;
  return [...partsOf(base), { part: later, first: base.row.length }];
}

/** The passages that have one of some values, those that are gone too, each once, in order. */
export function passagesBy(columns: Columns, by: Listed, values: readonly number[]): Int32Array {
  const lists = partsOf(columns).flatMap(({ part, first }) => {
    const { start, values: passages } = turned(part, by);
    const own = values.map((value) => passages.subarray(start[value] ?? passages.length, start[value + 1] ?? passages.length));
    return first === 0 ? own : own.map((list) => list.map((passage) => passage + first));
  });
  const filled = lists.filter((list) => list.length > 0);
  const [only] = filled;
  if (only === undefined || filled.length === 1) return only ?? new Int32Array(0);
  const bits = noBits(columns.row.length);
  for (const list of filled) setAll(bits, list);
  return listOf(bits, countBits(bits));
}
