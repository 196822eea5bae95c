import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { threadCode } from "../../corpus/threads/thread-code.ts";

const ENTRY = new URL("fixture/entry.ts", import.meta.url);

test("an entry runs in one piece, with its own modules, packages and the data beside it", async () => {
  const worker = new Worker(await threadCode(ENTRY), { eval: true, execArgv: [], workerData: 21 });
  expect(await once(worker, "message")).toEqual([{ word: "lantern", half: 10.5 }]);
});

test("what it throws is the thread's error", async () => {
  const worker = new Worker(await threadCode(ENTRY), { eval: true, execArgv: [], workerData: -1 });
  const [error] = await once(worker, "error").catch((thrown: unknown) => [thrown]);
  expect(String(error)).toMatch(/no half of less/);
});

test("an entry that is not there is told of", async () => {
  await expect(threadCode(new URL("fixture/absent.ts", import.meta.url))).rejects.toThrow(/absent\.ts/);
});
