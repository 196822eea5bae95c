import type { MessagePort, Worker } from "node:worker_threads";
import { UnavailableError } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { unpackError } from "./errors.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/** A thread of the pool, seen from the server. */
export class Member {
  /** It can be asked. */
  ready = false;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @param events `read`: it wants the corpus read into arrays; `ended`: it is no more, whatever was asked of it is refused */
  constructor(worker: Worker, events: { ready(): void; read(): void; failed(error: Error): void; ended(): void }) {
    this.worker = worker;
    worker.on("message", (message: FromWorker) => {
      if (message.say === "read") events.read();
      else if (message.say === "ready") {
        this.ready = true;
        events.ready();
      } else this.settle(message);
    });
    worker.on("error", (error) => {
      events.failed(error);
      this.refuseAll(error);
    });
    worker.on("exit", () => {
      this.ready = false;
      this.refuseAll(null);
      events.ended();
    });
  }

  /** How many questions it has not answered yet. */
  get load(): number {
    return this.waiting.size;
  }

  async ask(name: keyof Answers, given: unknown[]): Promise<unknown> {
    const number = (this.last += 1);
    return this.wait(number, { say: "ask", number, name, given });
  }

  /** A stream of batches: the thread makes the next one when it is asked for. */
  async *stream(name: "passages", given: unknown[]): AsyncGenerator {
    const number = (this.last += 1);
    this.say({ say: "ask", number, name, given });
    try {
      for (;;) {
        const step = (await this.wait(number, { say: "next", number })) as IteratorResult<unknown>;
        if (step.done === true) return;
        yield step.value;
      }
    } finally {
      this.say({ say: "stop", number });
    }
  }

  /** Tells it where arrays will come from. */
  connect(from: MessagePort): void {
    this.worker.postMessage({ say: "arrays", from } satisfies ToWorker, [from]);
  }

  end(): void {
    void this.worker.terminate();
  }

  private say(message: ToWorker): void {
    this.worker.postMessage(message, []);
  }

  private async wait(number: number, message: ToWorker): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.say(message);
    });
  }

  private settle(message: FromWorker & { number: number }): void {
    const waiting = this.waiting.get(message.number);
    this.waiting.delete(message.number);
    if (message.say === "answer") waiting?.resolve(message.answer);
    else if (message.say === "error") waiting?.reject(unpackError(message.error));
  }

  private refuseAll(cause: Error | null): void {
    for (const { reject } of this.waiting.values()) reject(new UnavailableError("unavailable", "The answer broke off", { cause }));
    this.waiting.clear();
  }
}
