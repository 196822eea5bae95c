import type { MessagePort } from "node:worker_threads";
import type { Answers } from "../../corpus/questions/port.ts";
import type { PackedError } from "./errors.ts";

/** What is said between the server and a thread that answers. Questions are known by numbers. */
export type ToWorker =
  | { say: "ask"; number: number; name: keyof Answers; given: unknown[] }
  /** The next batch of a stream, or no more of it. */
  | { say: "next" | "stop"; number: number }
  /** The corpus read into arrays will come from there. */
  | { say: "arrays"; from: MessagePort };

export type FromWorker =
  | { say: "ready" }
  /** The corpus should be read into arrays. */
  | { say: "read" }
  | { say: "answer"; number: number; answer: unknown }
  | { say: "error"; number: number; error: PackedError };

/** What a thread that answers is given when it begins. */
export interface WorkerData {
  path: string;
}
/** What a thread that reads is given when it begins: those who wait for what it reads. */
export interface ReadData {
  path: string;
  ports: MessagePort[];
}
/** What a thread that looks through a file is given. */
export interface LookData {
  path: string;
  look: true;
}
/** What it says: why the file cannot be served, null where it can. */
export type Looked = PackedError | null;
