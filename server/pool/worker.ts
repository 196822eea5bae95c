import { parentPort } from "node:worker_threads";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { giveArrays, type PackedBase, unpackBase } from "../../corpus/questions/arrays/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import type { Reader } from "../../corpus/questions/reader.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { packError } from "./errors.ts";
import type { FromWorker, ToWorker, WorkerData } from "./messages.ts";

/** Answers questions of one corpus file, one after the other. */
export function work({ path }: WorkerData): void {
  const corpus = openCorpus(path, { checked: true });
  corpus.db.pragma("mmap_size = 0");
  corpus.db.pragma("cache_size = -16384");
  let reader: Reader | null = null;
  const answers = createAnswers(corpus, createEmbedded(), (asking) => {
    reader = asking;
    tell({ say: "read" });
  });
  const streams = new Map<number, AsyncIterator<unknown>>();

  const answer = async (number: number, work: () => Promise<unknown>): Promise<void> => {
    try {
      tell({ say: "answer", number, answer: await work() });
    } catch (error) {
      tell({ say: "error", number, error: packError(error) });
    }
  };
  parentPort?.on("message", (message: ToWorker) => {
    if (message.say === "arrays") {
      message.from.once("message", (base: PackedBase) => reader && giveArrays(reader, unpackBase(base)));
    } else if (message.say === "ask") {
      const { number, name, given } = message;
      if (name === "passages") streams.set(number, answers.passages(...(given as Parameters<Answers["passages"]>))[Symbol.asyncIterator]());
      else void answer(number, () => (answers[name] as (...given: unknown[]) => Promise<unknown>)(...given));
    } else {
      const stream = streams.get(message.number);
      if (message.say === "next") void answer(message.number, async () => stream?.next());
      else {
        streams.delete(message.number);
        void stream?.return?.();
      }
    }
  });
  tell({ say: "ready" });
}

const tell = (message: FromWorker) => parentPort?.postMessage(message, []);
