import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { GoneError, InvalidError, NotFoundError } from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { readSearch, readTable, readTrends } from "../../corpus/questions/read-request.ts";
import { createMeetingWriter } from "../../corpus/store/write.ts";
import { createPool, type Pool } from "../../server/pool/pool.ts";
import { makeRecords, makeWorld } from "../questions/world.ts";

const world = makeWorld(makeRecords(5, 80));
world.corpus.db.exec("INSERT INTO moved VALUES ('passage', 'withdrawn', NULL, NULL, '2024-01-01', 'asked for')");
const plain = createAnswers(world.corpus, createEmbedded());
/** Says so where a question is not asked of a thread. */
const refused = () => expect.unreachable("asked in the process");
const nobody = Object.fromEntries(
  Object.keys(plain).map((name) => [name, name === "reference" ? async () => plain.reference() : refused]),
) as unknown as Answers;
const failures: Error[] = [];
let pool: Pool;
beforeAll(() => {
  pool = createPool({ path: world.corpus.path, size: 2, instead: nobody, patience: 60_000, failed: (error) => failures.push(error) });
});
afterAll(() => {
  pool.close();
  world.remove();
});

const address = (text: string) => new URLSearchParams(text);
const QUESTIONS: [string, (answers: Answers) => Promise<unknown>][] = [
  ["a search", (a) => a.search(readSearch(address("q=police&panel=eastmoor")))],
  ["groups", (a) => a.search(readSearch(address("group=meeting&page=2")))],
  ["a chart", (a) => a.trends(readTrends(address("series=topic:lcjb&series=q:crime&by=quarter")))],
  ["a table", (a) => a.table(readTable(address("rows=topic&columns=office")))],
  ["suggestions", (a) => a.suggest("pol", 8)],
  ["a list", (a) => a.meetings(questionOf({ year: [2022] }), { page: 1, perPage: 5 })],
  ["numbers", (a) => a.stats()],
  ["reference facts", (a) => a.reference()],
  ["a search in writing", (a) => a.written("search", [readSearch(address("q=police&panel=eastmoor"))])],
];

async function all(stream: AsyncIterable<unknown[]>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const batch of stream) rows.push(...batch);
  return rows;
}

describe("threads answer", () => {
  test.each(QUESTIONS)("%s as one program does", async (_, ask) => {
    expect(await ask(pool.answers)).toEqual(await ask(plain));
  });

  test("in writing what is answered otherwise, and who ranked", async () => {
    const asked = readSearch(address("q=police"));
    const { json, engine } = await pool.answers.written("search", [asked]);
    expect(JSON.parse(new TextDecoder().decode(json))).toEqual(await plain.search(asked));
    expect(engine).toBe("embedded");
    await expect(pool.answers.written("meeting", ["x"])).rejects.toThrow(NotFoundError);
  });

  test("many questions at a time, each its own", async () => {
    const years = [2021, 2022, 2023, 2021, 2022, 2023, 2021, 2022, 2023];
    const counts = await Promise.all(years.map(async (year) => pool.answers.count(questionOf({ year: [year] }))));
    for (const [at, year] of years.entries()) expect(counts[at]).toEqual(await plain.count(questionOf({ year: [year] })));
  });

  test("an export, batch by batch, and no further than it is read", async () => {
    const asked = questionOf({ procedural: true });
    expect(await all(pool.answers.passages(asked))).toEqual(await all(plain.passages(asked)));
    for await (const batch of pool.answers.passages(asked)) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    expect(await pool.answers.count(asked)).toEqual(await plain.count(asked));
  });

  test("errors, of the same class and with the same words", async () => {
    const search = pool.answers.search(readSearch(address("panel=nowhere&topic=nothing")));
    await expect(search).rejects.toThrow(InvalidError);
    await expect(search).rejects.toMatchObject({ faults: [{ parameter: "panel" }, { parameter: "topic" }] });
    await expect(pool.answers.meeting("x")).rejects.toThrow(NotFoundError);
    await expect(pool.answers.meeting("x")).rejects.toThrow('There is no meeting "x"');
    const gone = pool.answers.passage("withdrawn", "http://x.example");
    await expect(gone).rejects.toThrow(GoneError);
    await expect(gone).rejects.toMatchObject({ code: "gone", replacedBy: null, replacedOn: "2024-01-01" });
    await expect(all(pool.answers.passages(questionOf({ panel: ["nowhere"] })))).rejects.toThrow(InvalidError);
  });

  test("without a failure", () => expect(failures).toEqual([]));

  test("what has just been written", async () => {
    const before = await pool.answers.count(questionOf({ procedural: true }));
    const record = makeRecords(77, 5).find((one) => one.items.some((item) => item.passages.some((p) => p.kind === "minute")));
    const items = record?.items.map((item) => ({
      ...item,
      id: `new_${item.id}`,
      passages: item.passages.map((p) => ({ ...p, id: `new_${p.id}` })),
    }));
    const writer = createMeetingWriter(world.corpus.db);
    world.corpus.db.transaction(() => record && writer.insert({ ...record, id: "new", items: items ?? [] }, () => null))();
    const after = await Promise.all([1, 2, 3, 4].map(async () => pool.answers.count(questionOf({ procedural: true }))));
    const now = await plain.count(questionOf({ procedural: true }));
    expect(now.passages).toBeGreaterThan(before.passages);
    expect(after).toEqual([now, now, now, now]);
  });
});
