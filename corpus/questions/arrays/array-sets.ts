import type { Question } from "../../model/index.ts";
import type { By, Member, Sets } from "../sets.ts";
import type { Statements } from "../statements.ts";
import { countCells } from "./count.ts";
import { countValues } from "./count-values.ts";
import type { Found } from "./found.ts";
import type { Snapshot } from "./snapshot.ts";
import { spanOf } from "./span.ts";
import { stretchOf } from "./stretch.ts";
import { cellsOf, valueCount } from "./values.ts";

/** Sets over arrays: the same numbers as those of `createSqlSets`. `setOf` finds what a question means. */
export function createArraySets(snapshot: Snapshot, statements: Statements, setOf: (question: Question) => Found): Omit<Sets, "query"> {
  const { columns } = snapshot;
  const names = (by: By, values: readonly number[]) => nameValues(snapshot, statements, by, values);
  return {
    tally(question, by) {
      const cells = countCells(columns, setOf(question), by);
      const [first, second] = by;
      if (first === undefined) return [{ keys: [], passages: 0, items: 0, meetings: 0, words: 0, ...cells.get(0) }];
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
      const { start, values } = cellsOf(columns, found, [by]);
      const [rows, had]: [number[], number[]] = [[], []];
      found.passages.forEach((passage, place) => {
        for (const value of new Set(values.subarray(start[place], start[place + 1]))) {
          rows.push(columns.row[passage] ?? 0);
          had.push(value);
        }
      });
      return names(by, had).map((key, at): Member => ({ row: rows[at] ?? 0, key }));
    },
    span: (question) => spanOf(columns, setOf(question)),
    byDate: (question, order, stretch) => stretchOf(snapshot, setOf(question).passages, order, stretch),
  };
}

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
