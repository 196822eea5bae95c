import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import type { Question } from "../../corpus/model/index.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import type { By } from "../../corpus/questions/sets.ts";
import { createReader } from "../../corpus/questions/reader.ts";
import { createSqlSets } from "../../corpus/questions/sql-sets.ts";
import { countPieces } from "../../corpus/text/letters.ts";
import { query, question } from "./arbitrary.ts";
import { answers, countAll, countBy, type Read, readAll, valuesOf } from "./oracle.ts";
import { makeRecords, makeWorld } from "./world.ts";

const world = makeWorld(makeRecords(7, 120));
afterAll(() => world.remove());
const all = readAll(world.records);
const reader = createReader(world.corpus);
const sets = createSqlSets(reader);
const engine = createEmbedded();
const everything = { offset: 0, limit: -1 };
const ids = (rows: readonly number[]) => {
  const id = world.corpus.db.prepare<[number], string>("SELECT id FROM passage WHERE row = ?").pluck();
  return rows.map((row) => id.get(row) ?? "");
};
const naive = (q: Question) => all.filter((read) => answers(read, q));
const idsOf = (found: readonly Read[]) => found.map((read) => read.passage.id).sort();
const DIMENSIONS: By[] = ["panel", "force", "topic", "office", "person", "act", "year", "quarter", "kind", "meeting", "item"];

describe("the set that a question means", () => {
  test("is what a naive reader of the texts finds, whatever the words", () => {
    fc.assert(
      fc.property(query, (q) => {
        const asked = questionOf({ q, procedural: true });
        expect(ids(sets.byDate(asked, "newest", everything)).sort()).toEqual(idsOf(naive(asked)));
      }),
      { numRuns: 1500 },
    );
  });

  test("is what a naive reader finds, with every filter, counted alike", () => {
    fc.assert(
      fc.property(question(world.records), (asked) => {
        const found = naive(asked);
        expect(ids(sets.byDate(asked, "oldest", everything)).sort()).toEqual(idsOf(found));
        const words = found.reduce((sum, read) => sum + countPieces(read.passage.text), 0);
        expect(sets.tally(asked, [])).toEqual([{ keys: [], ...countAll(found), words }]);
      }),
      { numRuns: 1500 },
    );
  });

  test("of a whole passage in quotation marks holds that passage, however long it is", () => {
    const long = all.filter((read) => read.passage.kind !== "heading" && read.words.length > 9 && read.passage.text.length < 480);
    expect(long.length).toBeGreaterThan(20);
    for (const { passage } of long.slice(0, 150)) {
      const asked = questionOf({ q: `"${passage.text.replace(/["“”]/g, " ")}"`, procedural: true });
      const found = ids(sets.byDate(asked, "newest", everything)).sort();
      expect(found).toEqual(idsOf(naive(asked)));
      expect(found).toContain(passage.id);
    }
  });

  test("is counted by every value as a naive reader counts it", () => {
    fc.assert(
      fc.property(question(world.records), fc.constantFrom(...DIMENSIONS), (asked, by) => {
        const counts = countBy(naive(asked), asked, by);
        const tallies = sets.tally(asked, [by]).map(({ keys, passages, items, meetings }) => [keys[0], { passages, items, meetings }]);
        expect(Object.fromEntries(tallies)).toEqual(counts);
        const passages = Object.entries(counts).map(([key, count]) => [key, count.passages]);
        expect(Object.fromEntries(sets.facet(asked, by))).toEqual(Object.fromEntries(passages));
        expect(sets.members(asked, by)).toHaveLength(passages.reduce((sum, [, n]) => sum + Number(n), 0));
      }),
      { numRuns: 400 },
    );
  });

  test("is counted by two values together: each on its own passage, speakers on one contribution", () => {
    fc.assert(
      fc.property(question(world.records), fc.constantFrom(...DIMENSIONS), fc.constantFrom(...DIMENSIONS), (asked, rows, columns) => {
        const speaks = (by: By) => ["office", "person", "act"].includes(by);
        const one = speaks(rows) && speaks(columns);
        const cells = sets.tally(asked, [rows, columns]);
        const pairs = (read: Read) => valuesOf(read, asked, rows).flatMap((a) => valuesOf(read, asked, columns).map((b) => `${a} ${b}`));
        expect(one ? 0 : cells.length).toBe(one ? 0 : new Set(naive(asked).flatMap(pairs)).size);
        for (const { keys, passages, items, meetings } of cells) {
          const [row = "", column = ""] = keys;
          const narrowed = one ? { ...asked, [rows]: [row] } : asked;
          const fits = (read: Read) =>
            answers(read, narrowed) && valuesOf(read, narrowed, rows).includes(row) && valuesOf(read, narrowed, columns).includes(column);
          expect({ passages, items, meetings }).toEqual(countAll(all.filter(fits)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the order of a set", () => {
  test.each(["newest", "oldest"] as const)("by date is that of the contract: %s", (order) => {
    const bound = (read: Read) => (order === "newest" ? read.record.dateNotAfter : read.record.dateNotBefore);
    const compare = (a: string | null, b: string | null, up: boolean) =>
      a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b === up ? -1 : 1;
    const sorted = naive(questionOf({})).sort(
      (a, b) =>
        compare(bound(a), bound(b), order === "oldest") ||
        compare(a.record.date, b.record.date, false) ||
        compare(a.record.panel?.id ?? null, b.record.panel?.id ?? null, true) ||
        a.place - b.place ||
        a.passage.position - b.passage.position ||
        compare(a.passage.id, b.passage.id, true),
    );
    expect(ids(sets.byDate(questionOf({}), order, everything))).toEqual(sorted.map((read) => read.passage.id));
  });

  test("pages hold each passage once, in the order of the whole, ranked or by date", () => {
    fc.assert(
      fc.property(question(world.records), fc.integer({ min: 1, max: 9 }), (asked, limit) => {
        const ranked = sets.query(asked).all.length > 0;
        const read = (stretch: { offset: number; limit: number }) =>
          ranked ? engine.rank(reader, asked, stretch) : sets.byDate(asked, "newest", stretch);
        const whole = read(everything);
        expect(ids(whole).sort()).toEqual(idsOf(naive(asked)));
        for (let offset = 0; offset <= whole.length; offset += limit) {
          expect(read({ offset, limit })).toEqual(whole.slice(offset, offset + limit));
        }
      }),
      { numRuns: 120 },
    );
  });
});
