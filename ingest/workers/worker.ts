import { parentPort, workerData } from "node:worker_threads";
import { ScrutineerError } from "../../corpus/model/index.ts";
import { pack } from "../load/loadable.ts";
import { type Workshop, readSource } from "../pipeline.ts";
import { openWorkshop } from "../workshop.ts";
import type { Answer, Task, WorkerOptions } from "./messages.ts";

/** A thread that reads sources one after the other: what it needs is loaded once, what it cannot stand ends it and nothing else. */
const tell = (answer: Answer): void => parentPort?.postMessage(answer, []);

function failure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.name : "Error";
  return { kind: "failed", name, code: error instanceof ScrutineerError ? error.code : null, message };
}

async function answer(task: Task, shop: Workshop): Promise<Answer> {
  try {
    return { kind: "read", read: pack(await readSource(task.input, shop)) };
  } catch (error) {
    return failure(error);
  }
}

try {
  const shop = openWorkshop(workerData as WorkerOptions);
  let before: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (task: Task) => {
    before = before.then(async () => tell(await answer(task, shop)));
  });
  tell({ kind: "ready", reference: shop.reference });
} catch (error) {
  tell(failure(error));
}
