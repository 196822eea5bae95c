import { workerData } from "node:worker_threads";
import { lookAt } from "./looking.ts";
import type { LookData, ReadData, WorkerData } from "./messages.ts";
import { read } from "./read.ts";
import { work } from "./worker.ts";

/** What a thread of the pool does follows from what it is given. */
const data = workerData as WorkerData | ReadData | LookData;
if ("look" in data) lookAt(data);
else if ("ports" in data) read(data);
else work(data);
