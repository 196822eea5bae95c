import type { Answers } from "../../corpus/questions/port.ts";
import { Member } from "./member.ts";
import { ArrayReading } from "./reading.ts";
import { startWorker } from "./threads.ts";

/** Answers by several threads. */
export interface Pool {
  answers: Answers;
  close(): void;
}
/** What a pool needs to know. */
export interface PoolOptions {
  /** A corpus file that has been looked through. */
  path: string;
  /** How many threads answer. */
  size: number;
  /** Answers where no thread can be asked. */
  instead: Answers;
  /** Is told why a thread has ended by itself. */
  failed: (error: Error) => void;
  /** How long questions wait for the first thread, in milliseconds. */
  patience?: number;
}

/** A thread that ends is started again after so many milliseconds. */
const AGAIN = 500;

/**
 * Answers by threads, so that the server itself is never held up; the corpus is read into arrays by one more, which ends then, and all
 * share what it has read.
 */
export function createPool({ path, size, instead, failed: tell, patience = 5_000 }: PoolOptions): Pool {
  let closed = false;
  const failed = (error: Error) => {
    if (!closed) tell(error);
  };
  const members = new Set<Member>();
  const arrays = new ArrayReading(path, members, failed);
  let begin: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
    setTimeout(resolve, patience).unref();
  });

  const join = () => {
    if (closed) return;
    const member = new Member(startWorker({ path }), {
      ready: begin,
      read: () => arrays.askedBy(member),
      failed,
      ended: () => {
        members.delete(member);
        setTimeout(join, AGAIN).unref();
      },
    });
    members.add(member);
  };
  for (let count = 0; count < size; count += 1) join();
  arrays.begin();

  /** Who has least to do; nobody where none can be asked. */
  const choose = async (): Promise<Member | null> => {
    await started;
    const ready = [...members].filter((member) => member.ready);
    return ready.reduce<Member | null>((a, b) => (a === null || b.load < a.load ? b : a), null);
  };
  const close = () => {
    closed = true;
    arrays.close();
    for (const member of members) member.end();
  };
  return { answers: askThrough(instead, choose), close };
}

/** The same answers, each given by whom `choose` names. Reference facts are at hand. */
function askThrough(instead: Answers, choose: () => Promise<Member | null>): Answers {
  const passages: Answers["passages"] = async function* (...given) {
    const member = await choose();
    yield* (member?.stream("passages", given) as ReturnType<Answers["passages"]> | undefined) ?? instead.passages(...given);
  };
  return new Proxy(instead, {
    get(own, name: keyof Answers) {
      if (name === "reference" || !(name in own)) return own[name];
      if (name === "passages") return passages;
      return async (...given: unknown[]) => {
        const member = await choose();
        return member === null ? (own[name] as (...given: unknown[]) => unknown)(...given) : member.ask(name, given);
      };
    },
  });
}
