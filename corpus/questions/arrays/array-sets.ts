import type { Question } from "../../model/index.ts";
import type { By, Commonest, Member, Sets, Tally } from "../sets.ts";
import type { Statements } from "../statements.ts";
import type { Cells } from "./cell-counter.ts";
import type { Columns } from "./columns.ts";
import { countCells } from "./count.ts";
import { countMeetings, countWords } from "./count-meetings.ts";
import { countValues } from "./count-values.ts";
import type { Found } from "./found.ts";
import { keyOf } from "./key.ts";
import { createRoom } from "./room.ts";
import { createShelf } from "./shelf.ts";
import type { Snapshot } from "./snapshot.ts";
import { spanOf } from "./span.ts";
import { stretchOf } from "./stretch.ts";
import { valueCount, valuesOf } from "./values.ts";

/**
 * How many sizes are kept (suggestions ask for those of the commonest words again and again) and totals, and how many bytes of counts
 * beside a result: whoever goes on to the next page, or back, asks for the same. They are kept as numbers alone, which are no load for the
 * collector of rubbish.
 */
const KEPT = { sizes: 5_000, totals: 1_000, facets: 4_000_000, tallies: 4_000_000 };

/** Sets over arrays: the same numbers as those of `createSqlSets`. `setOf` finds what a question means. */
export function createArraySets(snapshot: Snapshot, statements: Statements, setOf: (question: Question) => Found): Omit<Sets, "query"> {
  const { columns } = snapshot;
  const sizes = createShelf<number>(KEPT.sizes, () => 1);
  const totals = createShelf<Omit<Tally, "keys">>(KEPT.totals, () => 1);
  const facets = createShelf<Int32Array>(KEPT.facets, (counts) => counts.byteLength);
  const tallies = createShelf<Cells>(KEPT.tallies, ({ numbers, counts }) => numbers.byteLength + counts.byteLength);
  const names: Names = (by, values) => nameValues(snapshot, statements, by, values);
  return {
    size: (question) => sizes.get(keyOf(question), () => setOf(question).size),
    tally(question, by, only) {
      const [first] = by;
      if (first === undefined) return [{ keys: [], ...totals.get(keyOf(question), () => totalOf(columns, setOf(question))) }];
      const key = JSON.stringify([by, only === undefined ? null : [...only]]) + keyOf(question);
      const cells = tallies.get(key, () => {
        const wanted = only === undefined ? null : valuesNamed(names, columns, first, only);
        return countCells(columns, setOf(question), by, wanted);
      });
      return nameCells(names, columns, by, cells);
    },
    facet(question, by, only) {
      const counts = facets.get(`${by} ${keyOf(question)}`, () => countValues(columns, setOf(question), by));
      return nameCounts(names, columns, by, counts, only);
    },
    members(question, by) {
      const found = setOf(question);
      const { start, values, counts } = valuesOf(columns, found, by);
      const [rows, had]: [number[], number[]] = [[], []];
      for (const passage of found.passages) {
        const own = new Set<number>();
        for (let at = start[passage] ?? 0; at < (start[passage + 1] ?? 0); at += 1) {
          if (counts === null || counts(at, passage)) own.add(values[at] ?? 0);
        }
        if (by === "person") own.delete(0);
        for (const value of own) {
          rows.push(columns.row[passage] ?? 0);
          had.push(value);
        }
      }
      return names(by, had).map((key, at): Member => ({ row: rows[at] ?? 0, key }));
    },
    span: (question) => spanOf(columns, setOf(question)),
    byDate: (question, order, stretch) => stretchOf(snapshot, setOf(question), order, stretch),
  };
}

function nameCells(names: Names, columns: Columns, by: readonly By[], { numbers, counts }: Cells): Tally[] {
  const [first = "kind", second] = by;
  const width = second === undefined ? 1 : valueCount(columns, second);
  const outer = names(
    first,
    Array.from(numbers, (cell) => Math.trunc(cell / width)),
  );
  const inner = second && names(second, Array.from(numbers, (cell) => cell % width)); // prettier-ignore
  return outer.map((key, at): Tally => {
    const [passages = 0, items = 0, meetings = 0, words = 0] = counts.subarray(at * 4, at * 4 + 4);
    return { keys: inner === undefined ? [key] : [key, inner[at] ?? ""], passages, items, meetings, words };
  });
}

/** Counts by id, those that are nought left out. */
function nameCounts(names: Names, { dictionaries }: Columns, by: By, counts: Int32Array, only?: Commonest): Map<string, number> {
  const least = only === undefined ? 1 : leastOf(counts, only.most);
  const also = only === undefined || by === "meeting" || by === "item" ? [] : dictionaries[by].find(only.also);
  const values = also.filter((value) => (counts[value] ?? 0) > 0);
  for (let value = 0; value < counts.length; value += 1) if ((counts[value] ?? 0) >= least) values.push(value);
  return new Map(names(by, values).map((key, at) => [key, counts[values[at] ?? 0] ?? 0]));
}

/** The least of so many of the greatest counts that are not nought. */
function leastOf(counts: Int32Array, most: number): number {
  const filled = countsRoom(counts.length);
  let found = 0;
  for (let value = 0; value < counts.length; value += 1) {
    const count = counts[value] ?? 0;
    filled[found] = count;
    found += Number(count > 0);
  }
  return filled.subarray(0, found).sort().at(-most) ?? 1;
}

const countsRoom = createRoom(Int32Array);

function totalOf(columns: Columns, found: Found): Omit<Tally, "keys"> {
  const { passages, allItems } = countMeetings(columns, found);
  let meetings = 0;
  for (let at = 0; at < passages.length; at += 1) if (passages[at] !== 0) meetings += Number(columns.meetings[at]?.whole ?? false);
  return { passages: found.size, items: allItems, meetings, words: countWords(columns, found.passages) };
}

/** Which values have one of these ids: one for yes. */
function valuesNamed(names: Names, columns: Columns, by: By, ids: ReadonlySet<string>): Uint8Array {
  const values = Array.from({ length: valueCount(columns, by) }, (_, value) => value);
  return Uint8Array.from(names(by, values), (id) => Number(ids.has(id)));
}

type Names = (by: By, values: readonly number[]) => string[];

/** The ids that values stand for. Those of items are asked of the file: nobody else needs them. */
function nameValues({ columns }: Snapshot, statements: Statements, by: By, values: readonly number[]): string[] {
  if (by === "meeting") return values.map((at) => columns.meetings[at]?.id ?? "");
  if (by !== "item") return values.map((code) => columns.dictionaries[by].ids[code] ?? "");
  const rows = values.map((at) => columns.items.row[at] ?? 0);
  const asked = JSON.stringify([...new Set(rows)]);
  const found = statements.all<{ row: number; id: string }>("SELECT row, id FROM item WHERE row IN (SELECT value FROM json_each(?))", [
    asked,
  ]);
  const ids = new Map(found.map(({ row, id }) => [row, id]));
  return rows.map((row) => ids.get(row) ?? "");
}
