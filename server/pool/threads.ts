import { Worker } from "node:worker_threads";
import type { LookData, ReadData, WorkerData } from "./messages.ts";

const BOOT = new URL("boot.js", import.meta.url);

/** Starts a thread that answers. */
export const startWorker = (workerData: WorkerData): Worker => new Worker(BOOT, { workerData, execArgv: [] });

/** Starts a thread that reads. */
export const startReading = (workerData: ReadData): Worker =>
  new Worker(BOOT, { workerData, execArgv: [], transferList: workerData.ports });

/** Starts a thread that looks through a file. */
export const startLooking = (workerData: LookData): Worker => new Worker(BOOT, { workerData, execArgv: [] });
