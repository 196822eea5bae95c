import { Worker } from "node:worker_threads";
import { threadCode } from "../../corpus/threads/thread-code.ts";
import { type Reference, RefusedError, ScrutineerError, SkippedError } from "../../corpus/model/index.ts";
import type { Input } from "../draft.ts";
import type { Packed } from "../load/loadable.ts";
import type { Answer, Task, WorkerOptions } from "./messages.ts";

/** What a thread may use for one source. */
export interface Limits {
  /** What its own objects take, in megabytes. */
  memory: number;
  /** By how much the whole process may grow meanwhile, in megabytes: bytes that are unpacked lie outside of a thread's own memory. */
  growth: number;
  /** In milliseconds. */
  time: number;
}
interface Asked {
  input: Input;
  resolve: (read: Packed) => void;
  reject: (error: Error) => void;
}
const MEGABYTE = 1_048_576;
/** So often it is looked whether a source has had its time and memory, in milliseconds. */
const LOOK = 250;
const PROGRAM = await threadCode(new URL("./worker.ts", import.meta.url));

/** One thread that reads sources, in the order asked. A source that takes too much memory or time is refused, and the thread made anew. */
export class ThreadReader {
  /** The reference facts as the thread has read them; rejected when it cannot. */
  readonly ready: Promise<Reference>;
  private readonly options: WorkerOptions;
  private readonly limits: Limits;
  private readonly program: URL | string;
  private readonly queue: Asked[] = [];
  private settleReady: { resolve: (reference: Reference) => void; reject: (error: Error) => void } | null = null;
  private worker: Worker;
  private timer: NodeJS.Timeout | undefined;
  private closing = false;

  /** @param program a file, or code in one piece */
  constructor(options: WorkerOptions, limits: Limits, program: URL | string = PROGRAM) {
    this.options = options;
    this.limits = limits;
    this.program = program;
    this.ready = new Promise((resolve, reject) => (this.settleReady = { resolve, reject }));
    this.ready.catch(() => undefined); // Whoever waits for it hears of it; nobody need.
    this.worker = this.start();
  }

  /** How many sources wait or are being read. */
  get load(): number {
    return this.queue.length;
  }

  /** Reads a source. Rejects with what the pipeline throws, or with a RefusedError `too-slow` or `too-much-memory`. */
  read(input: Input): Promise<Packed> {
    return new Promise((resolve, reject) => {
      this.queue.push({ input, resolve, reject });
      this.send(input);
      if (this.queue.length === 1) this.watch();
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.timer);
    await this.worker.terminate();
  }

  private send(input: Input): void {
    this.worker.postMessage({ input } satisfies Task, []);
  }

  private start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.memory };
    const isCode = typeof this.program === "string";
    const worker = new Worker(this.program, { workerData: this.options, execArgv: [], resourceLimits, eval: isCode });
    let cause = new Error("the reading thread has ended");
    worker.on("message", (answer: Answer) => worker === this.worker && this.hear(answer));
    // An error may overtake answers that were sent before it; the end comes after all of them.
    worker.on("error", (error) => (cause = error));
    worker.on("exit", () => this.lost(worker, cause));
    return worker;
  }

  private hear(answer: Answer): void {
    if (this.closing) return; // An answer may come while the thread is being ended.
    if (answer.kind === "ready") {
      this.settleReady?.resolve(answer.reference);
      this.settleReady = null;
    } else if (this.settleReady) {
      this.fail(answer.kind === "failed" ? asError(answer) : new Error("the reading thread speaks out of turn"));
    } else {
      const first = this.queue.shift();
      this.watch();
      if (answer.kind === "read") first?.resolve(answer.read);
      else first?.reject(asError(answer));
    }
  }

  /** Gives the source at the head of the queue its time and memory. */
  private watch(): void {
    clearInterval(this.timer);
    if (this.queue.length === 0) return;
    const { time, growth } = this.limits;
    const [since, held] = [performance.now(), process.memoryUsage.rss()];
    const look = () => {
      const late = performance.now() - since >= time;
      if (!late && process.memoryUsage.rss() - held < growth * MEGABYTE) return;
      void this.worker.terminate();
      this.renew(late ? new RefusedError("too-slow", `reading it takes more than ${time / 1000} s`) : new GrownError(growth));
    };
    this.timer = setInterval(look, Math.min(LOOK, time));
  }

  /** The thread has ended by itself: before it was ready it never will be; after, the source at the head of the queue was too much for it. */
  private lost(worker: Worker, error: Error): void {
    if (this.closing || worker !== this.worker) return;
    const memory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    if (this.settleReady) this.fail(error);
    else this.renew(memory ? new TooMuchError(this.limits.memory) : error);
  }

  /** Goes on with a new thread, without the source at the head of the queue. */
  private renew(error: Error): void {
    this.queue.shift()?.reject(error);
    this.worker = this.start();
    for (const { input } of this.queue) this.send(input);
    this.watch();
  }

  /** No thread can be had: whoever waits is told. */
  private fail(error: Error): void {
    this.closing = true;
    clearInterval(this.timer);
    this.settleReady?.reject(error);
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}

class TooMuchError extends RefusedError {
  constructor(megabytes: number) {
    super("too-much-memory", `reading it takes more than ${megabytes} MB`);
  }
}
/** The process has grown too much while a source was read: which of several that were read at once is to blame, nobody can tell. */
export class GrownError extends TooMuchError {}

/** An error that has come from another thread, as what it was there. */
function asError({ name, code, message }: Answer & { kind: "failed" }): Error {
  if (code === null) return new Error(message);
  if (name === "SkippedError") return new SkippedError(code, message);
  return name === "RefusedError" ? new RefusedError(code, message) : new ScrutineerError(code, message);
}
