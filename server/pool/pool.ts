import type { Answers } from "../../corpus/questions/port.ts";
import { Member } from "./member.ts";
import { ArrayReading } from "./reading.ts";
import { startWorker } from "./threads.ts";

/** Answers by several threads. */
export interface Pool {
  answers: Answers;
  /** Settles when a thread can be asked. */
  started: Promise<void>;
  close(): void;
}

/** A thread that ends is started again after so many milliseconds. */
const AGAIN = 500;

/**
 * Answers by `size` threads, so that the server itself is never held up; the corpus is read into arrays by one more, which ends then,
 * and all share what it has read. Until the first of them can be asked, `meanwhile` answers.
 * @param path a corpus that has been looked through
 * @param failed is told why a thread has ended by itself
 */
export function createPool(path: string, size: number, meanwhile: Answers, failed: (error: Error) => void): Pool {
  const members = new Set<Member>();
  const arrays = new ArrayReading(path, members, failed);
  let closed = false;
  let begin: () => void = () => {};
  const started = new Promise<void>((resolve) => (begin = resolve));

  const join = () => {
    if (closed) return;
    const member = new Member(startWorker({ path }), {
      ready: () => begin(),
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

  /** Who has least to do. */
  const choose = (): Member | null => {
    const ready = [...members].filter((member) => member.ready);
    return ready.reduce<Member | null>((a, b) => (a === null || b.load < a.load ? b : a), null);
  };
  const close = () => {
    closed = true;
    arrays.close();
    for (const member of members) member.end();
  };
  return { answers: askThrough(meanwhile, choose), started, close };
}

/** The same answers, each given by whom `choose` names. Reference facts are at hand. */
function askThrough(meanwhile: Answers, choose: () => Member | null): Answers {
  return new Proxy(meanwhile, {
    get(own, name: keyof Answers) {
      if (name === "reference" || !(name in own)) return own[name];
      return (...given: unknown[]) => {
        const member = choose();
        if (member === null) return (own[name] as (...given: unknown[]) => unknown)(...given);
        return name === "passages" ? member.stream(name, given) : member.ask(name, given);
      };
    },
  });
}
