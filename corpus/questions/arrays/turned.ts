import { countBits, listOf, noBits, setAll } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { type Lists, turnRound } from "./lists.ts";

/** What of a passage there are many of. */
type Listed = "topic" | "person";

const known = new WeakMap<Columns, Map<Listed, Lists>>();

/** For each topic or person the passages that have it, each once, in order; worked out when first asked for. */
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

/** The passages that have one of some values, each once, in order. */
export function passagesBy(columns: Columns, by: Listed, values: readonly number[]): Int32Array {
  const { start, values: passages } = turned(columns, by);
  const lists = values.map((value) => passages.subarray(start[value] ?? 0, start[value + 1] ?? 0));
  const [only] = lists;
  if (only === undefined || lists.length === 1) return only ?? new Int32Array(0);
  const bits = noBits(columns.row.length);
  for (const list of lists) setAll(bits, list);
  return listOf(bits, countBits(bits));
}
