import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { MeetingRecord } from "../../../corpus/model/index.ts";
import { arraysOf, arraysRead, createArraySetsNow, createFastSets } from "../../../corpus/questions/arrays/index.ts";
import { questionOf } from "../../../corpus/questions/read-question.ts";
import { createReader } from "../../../corpus/questions/reader.ts";
import type { Sets } from "../../../corpus/questions/sets.ts";
import { createSqlSets } from "../../../corpus/questions/sql-sets.ts";
import { createMeetingWriter } from "../../../corpus/store/write.ts";
import { question } from "../arbitrary.ts";
import { makeRecords, makeWorld, personId } from "../world.ts";

const SEED = 106;
const before = makeRecords(3, 60);
const after = makeRecords(4, 60).map((record, at): MeetingRecord => renamed(record, before[at]?.id ?? record.id));
const world = makeWorld(before);
afterAll(() => world.remove());
const { db } = world.corpus;
const writer = createMeetingWriter(db);
const reader = createReader(world.corpus);
const sql = createSqlSets(reader);

/** The record under another id, so that it takes the place of the meeting that has it. */
function renamed(record: MeetingRecord, id: string): MeetingRecord {
  const items = record.items.map((item, i) => ({
    ...item,
    id: `${id}_${i}`,
    passages: item.passages.map((p, j) => ({ ...p, id: `${id}_${i}_${j}` })),
  }));
  return { ...record, id, items };
}

const personOf = (record: MeetingRecord) => (c: { person: string | null }) =>
  c.person === null ? null : personId(record.panel?.id ?? null, c.person);
const rowOf = (id: string) => db.prepare<[string], number>("SELECT row FROM meeting WHERE id = ?").pluck().get(id);

/** What may befall a corpus: a meeting is written anew, or taken away, comes back, or its speakers pass to another person. */
const change = fc.record({ at: fc.nat(before.length - 1), how: fc.constantFrom("new words", "old words", "gone", "persons") });

function apply({ at, how }: { at: number; how: string }): void {
  const record = (how === "old words" ? before : after)[at];
  if (!record) return;
  const row = rowOf(record.id);
  if (how === "persons") db.exec("UPDATE contribution SET person = 'eastmoor_cy-wu' WHERE person = 'eastmoor_ann-lee'");
  else if (how === "gone" && row !== undefined) writer.remove(row);
  else if (row !== undefined) writer.replace(row, record, personOf(record));
  else writer.insert(record, personOf(record));
}

/** Everything that shows of a set: which rows in which order, how many of what. */
function shown(sets: Sets, asked: Parameters<Sets["tally"]>[0]) {
  return {
    rows: sets.byDate(asked, "newest", { offset: 0, limit: -1 }),
    oldest: sets.byDate(asked, "oldest", { offset: 0, limit: 5 }),
    span: sets.span(asked),
    cells: sets
      .tally(asked, ["panel", "year"])
      .map((row) => JSON.stringify(row))
      .sort(),
    facets: (["person", "topic", "office", "act", "kind"] as const).map((by) =>
      [...sets.facet(asked, by)].map((row) => JSON.stringify(row)).sort(),
    ),
  };
}

describe("arrays follow the corpus", () => {
  test("whatever is written, each answer is of the state that is there", () => {
    const arrays = createArraySetsNow(reader);
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.array(question(before), { minLength: 6, maxLength: 6 }),
        (changes, asked) => {
          db.transaction(() => changes.forEach(apply))();
          for (const one of [questionOf({}), ...asked]) {
            const [a, b] = reader.once(() => [shown(arrays, one), shown(sql, one)]);
            expect(a).toEqual(b);
          }
          expect(reader.once(() => arraysOf(reader))).not.toBeNull();
        },
      ),
      { seed: SEED, numRuns: 120 },
    );
  });

  test("and are not worked out anew where no meeting has changed", () => {
    createArraySetsNow(reader);
    const first = reader.once(() => arraysOf(reader));
    db.exec("UPDATE meta SET value = value");
    expect(reader.once(() => arraysOf(reader))).toBe(first);
  });

  test("plain SQL answers until they stand", async () => {
    const sets = createFastSets(reader);
    expect(reader.once(() => arraysOf(reader))).toBeNull();
    const first = reader.once(() => shown(sets, questionOf({})));
    await arraysRead(reader);
    expect(reader.once(() => arraysOf(reader))).not.toBeNull();
    expect(reader.once(() => shown(sets, questionOf({})))).toEqual(first);
  });
});
