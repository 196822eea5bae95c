import type { Question } from "../../model/index.ts";
import type { By, Member, Sets, Tally } from "../sets.ts";
import type { Statements } from "../statements.ts";
import type { Columns } from "./columns.ts";
import { countCells } from "./count.ts";
import { countValues } from "./count-values.ts";
import type { Found } from "./found.ts";
import { createShelf } from "./shelf.ts";
import type { Snapshot } from "./snapshot.ts";
import { spanOf } from "./span.ts";
import { stretchOf } from "./stretch.ts";
import { valueCount, valuesOf } from "./values.ts";

/** How many totals are kept: suggestions ask for those of the commonest words again and again. */
const TOTALS_KEPT = 5_000;

/** Sets over arrays: the same numbers as those of `createSqlSets`. `setOf` finds what a question means. */
export function createArraySets(snapshot: Snapshot, statements: Statements, setOf: (question: Question) => Found): Omit<Sets, "query"> {
  const { columns } = snapshot;
  const totals = createShelf<Omit<Tally, "keys">>(TOTALS_KEPT, () => 1);
  const names: Names = (by, values) => nameValues(snapshot, statements, by, values);
  return {
    tally(question, by, only) {
      const [first, second] = by;
      if (first === undefined) return [{ keys: [], ...totals.get(JSON.stringify(question), () => totalOf(columns, setOf(question))) }];
      const wanted = only === undefined ? null : valuesNamed(names, columns, first, only);
      const cells = countCells(columns, setOf(question), by, wanted);
      const width = second === undefined ? 1 : valueCount(columns, second);
      const numbers = [...cells.keys()];
      const outer = names(
        first,
        numbers.map((cell) => Math.trunc(cell / width)),
      );
      const inner = second && names(second, numbers.map((cell) => cell % width)); // prettier-ignore
      return [...cells.values()].map((counts, at) => ({ keys: [outer[at], inner?.[at]].flatMap((key) => key ?? []), ...counts }));
    },
    facet(question, by) {
      const counts = countValues(columns, setOf(question), by);
      const values = [...counts.keys()].filter((value) => counts[value] !== 0);
      return new Map(names(by, values).map((key, at) => [key, counts[values[at] ?? 0] ?? 0]));
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
        for (const value of own) {
          rows.push(columns.row[passage] ?? 0);
          had.push(value);
        }
      }
      return names(by, had).map((key, at): Member => ({ row: rows[at] ?? 0, key }));
    },
    span: (question) => spanOf(columns, setOf(question)),
    byDate: (question, order, stretch) => stretchOf(snapshot, setOf(question).passages, order, stretch),
  };
}

function totalOf(columns: Columns, found: Found): Omit<Tally, "keys"> {
  return { passages: 0, items: 0, meetings: 0, words: 0, ...countCells(columns, found, [], null).get(0) };
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
