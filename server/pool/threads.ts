import { Worker } from "node:worker_threads";
import { threadCode } from "../../corpus/threads/thread-code.ts";
import type { LookData, ReadData, WorkerData } from "./messages.ts";

const CODE = await threadCode(new URL("thread.ts", import.meta.url));

/** Starts a thread that answers. */
export const startWorker = (workerData: WorkerData): Worker => new Worker(CODE, { workerData, execArgv: [], eval: true });

/** Starts a thread that reads. */
export const startReading = (workerData: ReadData): Worker =>
  new Worker(CODE, { workerData, execArgv: [], eval: true, transferList: workerData.ports });

/** Starts a thread that looks through a file. */
export const startLooking = (workerData: LookData): Worker => new Worker(CODE, { workerData, execArgv: [], eval: true });
