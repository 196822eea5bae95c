import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Question } from "../../../corpus/model/index.ts";
import { arraysOf, createArraySetsNow } from "../../../corpus/questions/arrays/index.ts";
import { questionOf } from "../../../corpus/questions/read-question.ts";
import { createReader } from "../../../corpus/questions/reader.ts";
import type { By, Sets } from "../../../corpus/questions/sets.ts";
import { createSqlSets } from "../../../corpus/questions/sql-sets.ts";
import { query, question } from "../arbitrary.ts";
import { makeRecords, makeWorld } from "../world.ts";

const SEED = 20_221_214;
const DIMENSIONS: By[] = ["panel", "force", "topic", "office", "person", "act", "year", "quarter", "kind", "meeting", "item"];
const EVERYTHING = { offset: 0, limit: -1 };

const world = makeWorld(makeRecords(11, 150));
afterAll(() => world.remove());
const reader = createReader(world.corpus);
const sql = createSqlSets(reader);
const arrays = createArraySetsNow(reader);

/** What both say, each in an order of its own where none is promised. */
function both<T>(ask: (sets: Sets) => T): [T, T] {
  return reader.once(() => [ask(arrays), ask(sql)]);
}
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
const everything = (sets: Sets, asked: Question) => sets.byDate(asked, "newest", EVERYTHING);

test("the arrays stand", () => expect(reader.once(() => arraysOf(reader))).not.toBeNull());

describe("sets over arrays are those of plain SQL", () => {
  test("whatever the words", () => {
    fc.assert(
      fc.property(query, fc.boolean(), (q, said) => {
        const asked = questionOf({ q, said, procedural: true });
        const [a, b] = both((sets) => everything(sets, asked));
        expect(a).toEqual(b);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test("whatever the filters: their span, their count, their order", () => {
    fc.assert(
      fc.property(question(world.records), fc.constantFrom("newest" as const, "oldest" as const), fc.nat(30), (asked, order, offset) => {
        const [a, b] = both((sets) => ({
          rows: sets.byDate(asked, order, EVERYTHING),
          page: sets.byDate(asked, order, { offset, limit: 7 }),
          span: sets.span(asked),
          count: sets.tally(asked, []),
          size: sets.size(asked),
          read: sets.query(asked).read,
        }));
        expect(a).toEqual(b);
      }),
      { seed: SEED, numRuns: 800 },
    );
  });

  test("counted by any value and any two", () => {
    const by = fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(question(world.records), by, (asked, [first = "panel", ...more]) => {
        const [tallied, oracle] = both((sets) => sorted(sets.tally(asked, [first, ...more])));
        expect(tallied).toEqual(oracle);
        const keys = sql.tally(asked, [first]).flatMap((tally) => tally.keys);
        const only = new Set(keys.filter((_, at) => at % 2 === 0));
        const [some, someOracle] = both((sets) => sorted(sets.tally(asked, [first, ...more], only)));
        expect(some).toEqual(someOracle);
        const [facet, facetOracle] = both((sets) => sorted([...sets.facet(asked, first)]));
        expect(facet).toEqual(facetOracle);
        const [members, membersOracle] = both((sets) => sorted(sets.members(asked, first)));
        expect(members).toEqual(membersOracle);
      }),
      { seed: SEED, numRuns: 800 },
    );
  });
});
