import type { Reference } from "../../corpus/model/index.ts";
import type { Input } from "../draft.ts";
import type { Packed } from "../load/loadable.ts";
import type { WorkshopOptions } from "../workshop.ts";

/** What a worker is started with. */
export type WorkerOptions = WorkshopOptions;
/** To a worker: read this. It answers in the order in which it is asked. */
export interface Task {
  input: Input;
}
/** From a worker: first that it is ready, then one answer a task. */
export type Answer =
  | { kind: "ready"; reference: Reference }
  | { kind: "read"; read: Packed }
  /** `code` is null where nobody foresaw the failure. */
  | { kind: "failed"; name: string; code: string | null; message: string };
