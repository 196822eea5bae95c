import { writeFileSync } from "node:fs";
import { afterAll, expect, it, vi } from "vitest";
import { openCorpus } from "../../corpus/store/index.ts";
import { run } from "../support/app.ts";
import { column, scratch } from "../support/corpus.ts";

// Every test starts programs: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 180_000 });
const { path, dispose } = scratch();
afterAll(dispose);

const CORPUS = path("corpus.sqlite");
const minutes = (day: string) => `Northmoor Police and Crime Panel

Minutes of the meeting held on ${day} May 2018

1. BUDGET

The Commissioner said that the budget was balanced.
`;

it("makes the words of a corpus anew before anything is loaded beside them, where they were made with other stems", async () => {
  for (const day of ["3", "4"]) writeFileSync(path(`${day}.txt`), minutes(day));
  await run(["ingest", path("3.txt")], { CORPUS });
  const corpus = openCorpus(CORPUS, { write: true });
  corpus.db.exec("UPDATE meta SET value = '0.0' WHERE key = 'words'; UPDATE word SET stem = 'otherwise' WHERE word = 'budget'");
  corpus.close();
  const sick = await run(["doctor"], { CORPUS });
  expect(sick.code).toBe(1);
  expect(sick.out).toMatch(/made with other stems or compounds.*npm run reindex/);
  const loaded = await run(["ingest", path("4.txt")], { CORPUS });
  expect(loaded).toMatchObject({ code: 0 });
  expect(loaded.err).toMatch(/they are made anew/);
  expect(await run(["doctor"], { CORPUS })).toMatchObject({ code: 0 });
  const after = openCorpus(CORPUS);
  expect(column(after, "SELECT stem FROM word WHERE word = 'budget'")).toEqual(["budget"]);
  after.close();
});
