import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createEmbedded } from "../../../corpus/engines/embedded.ts";
import type { Question } from "../../../corpus/model/index.ts";
import { createArraySetsNow } from "../../../corpus/questions/arrays/index.ts";
import { questionOf } from "../../../corpus/questions/read-question.ts";
import { createReader } from "../../../corpus/questions/reader.ts";
import { query, question } from "../arbitrary.ts";
import { makeRecords, makeWorld } from "../world.ts";

const SEED = 300_000;
const WHOLE = { offset: 0, limit: -1 };
const world = makeWorld(makeRecords(21, 120));
afterAll(() => world.remove());
const engine = createEmbedded();
const plain = createReader(world.corpus);
const quick = createReader(world.corpus);
const sets = createArraySetsNow(quick);

const ranked = (reader: typeof plain, asked: Question, stretch = WHOLE) => reader.once(() => engine.rank(reader, asked, stretch));
const asksForWords = (asked: Question) => quick.once(() => sets.query(asked)).all.length > 0;

describe("the order by words", () => {
  test("is the same over arrays and by reading, for every query", () => {
    fc.assert(
      fc.property(query, (q) => {
        const asked = questionOf({ q, procedural: true });
        fc.pre(asksForWords(asked));
        expect(ranked(quick, asked)).toEqual(ranked(plain, asked));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("is that of the whole on every page, and holds the set, under every filter", () => {
    fc.assert(
      fc.property(question(world.records), fc.integer({ min: 1, max: 9 }), (asked, limit) => {
        fc.pre(asksForWords(asked));
        const whole = ranked(quick, asked);
        expect(ranked(plain, asked)).toEqual(whole);
        expect(whole.toSorted((a, b) => a - b)).toEqual(quick.once(() => sets.byDate(asked, "newest", WHOLE)).toSorted((a, b) => a - b));
        for (let offset = 0; offset <= whole.length; offset += limit) {
          expect(ranked(quick, asked, { offset, limit })).toEqual(whole.slice(offset, offset + limit));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
