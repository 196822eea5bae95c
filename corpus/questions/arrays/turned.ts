import { countBits, listOf, noBits, setAll } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { type Lists, turnRound } from "./lists.ts";
import type { Batch } from "./batches.ts";

/** What of a passage there are many of. */
type Listed = "topic" | "person";

const known = new WeakMap<Batch, Map<Listed, Lists>>();

/** For each topic or person the passages of a batch that have it, counted from its first, each once, in order; worked out when first asked for. */
function turned(columns: Columns, batch: Batch, by: Listed): Lists {
  const all = known.get(batch) ?? new Map<Listed, Lists>();
  known.set(batch, all);
  const make = () => {
    const { start, values } = by === "topic" ? columns.topics : { start: columns.said.start, values: columns.said.person };
    const own = listsIn({ start, values }, batch);
    return turnRound(by === "topic" ? own : withoutRepeats(own), columns.dictionaries[by].ids.length);
  };
  const lists = all.get(by) ?? make();
  all.set(by, lists);
  return lists;
}

/** The lists of a batch by themselves. */
function listsIn({ start, values }: Lists, { first, count }: Batch): Lists {
  const begins = start.subarray(first, first + count + 1);
  const [from, to] = [begins[0] ?? 0, begins[count] ?? 0];
  return { start: from === 0 ? begins : begins.map((begin) => begin - from), values: values.subarray(from, to) };
}

/** Nobody, and who has spoken in the passage before, is left out. */
function withoutRepeats({ start, values: people }: Lists): Lists {
  const values = new Int32Array(people.length).fill(-1);
  for (let passage = 0; passage + 1 < start.length; passage += 1) {
    const [first, end] = [start[passage] ?? 0, start[passage + 1] ?? 0];
    for (let at = first; at < end; at += 1) {
      const code = people[at] ?? 0;
      if (code === 0) continue;
      let before = first;
      while (people[before] !== code) before += 1;
      if (before === at) values[at] = code;
    }
  }
  return { start, values };
}

/** Goes through the list of each topic or person, batch by batch; `first` is to be added to each passage of a list. */
export function eachTurned(columns: Columns, by: Listed, use: (value: number, list: Int32Array, first: number) => void): void {
  for (const batch of columns.batches) {
    const { start, values } = turned(columns, batch, by);
    for (let value = 0; value + 1 < start.length; value += 1) {
      const [from, to] = [start[value] ?? 0, start[value + 1] ?? 0];
      if (to > from) use(value, values.subarray(from, to), batch.first);
    }
  }
}

/** The passages that have one of some values, those that are gone too, each once, in order. */
export function passagesBy(columns: Columns, by: Listed, values: readonly number[]): Int32Array {
  const lists = columns.batches.flatMap((batch) => {
    const { start, values: passages } = turned(columns, batch, by);
    const own = values.map((value) => passages.subarray(start[value] ?? passages.length, start[value + 1] ?? passages.length));
    return batch.first === 0 ? own : own.map((list) => list.map((passage) => passage + batch.first));
  });
  const filled = lists.filter((list) => list.length > 0);
  const [only] = filled;
  if (only === undefined || filled.length === 1) return only ?? new Int32Array(0);
  const bits = noBits(columns.row.length);
  for (const list of filled) setAll(bits, list);
  return listOf(bits, countBits(bits));
}
