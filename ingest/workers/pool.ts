import { availableParallelism } from "node:os";
import type { Reference } from "../../corpus/model/index.ts";
import type { Input } from "../draft.ts";
import type { Packed } from "../load/loadable.ts";
import type { WorkerOptions } from "./messages.ts";
import { GrownError, type Limits, ThreadReader } from "./reader.ts";

/** Reads sources, wherever: what the runner asks. */
export interface Reader {
  /** How many sources it is worth asking for at once. */
  readonly width: number;
  /** The reference facts that sources are read by. */
  reference(): Promise<Reference>;
  read(input: Input): Promise<Packed>;
  close(): Promise<void>;
}

const LIMITS: Limits = { memory: 1024, growth: 1024, time: 120_000 };
/** More threads than this only wait for the one that loads. */
const MOST = 4;
/** Starting a thread takes as long as reading so many sources. */
const WORTH_A_THREAD = 40;
/** Each thread has so many sources ahead, so that it need not wait while others are being loaded. */
const AHEAD = 24;

/**
 * Reads sources in threads of their own, several at a time where there are several cores and enough sources. What one source takes in
 * memory and time is bounded: beyond it is refused, and the rest goes on.
 * @param program what the threads run; left out: the pipeline
 */
export function openPool(options: WorkerOptions, sources: number, limits: Limits = LIMITS, program?: URL): Reader {
  const wanted = Math.ceil(sources / WORTH_A_THREAD);
  const count = Math.max(1, Math.min(wanted, availableParallelism(), MOST));
  const threads = Array.from({ length: count }, () => new ThreadReader(options, limits, program));
  const [first] = threads as [ThreadReader];
  const read = (input: Input) => threads.reduce((least, t) => (t.load < least.load ? t : least)).read(input);
  // Sources that were read while the process grew too much are read once more, one after the other: who makes it grow again is refused.
  let last: Promise<unknown> = Promise.resolve();
  const alone = (input: Input) => {
    const again = last.then(() => read(input));
    last = again.catch(() => undefined);
    return again;
  };
  return {
    width: count * AHEAD,
    reference: () => first.ready,
    read: (input) =>
      read(input).catch((error: unknown) => (error instanceof GrownError && count > 1 ? alone(input) : Promise.reject(error))),
    close: async () => void (await Promise.all(threads.map((t) => t.close()))),
  };
}
