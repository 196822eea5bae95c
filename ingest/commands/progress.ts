import { Presets, SingleBar } from "cli-progress";

/** Shows on standard error how far a run has come. */
export interface Progress {
  step: () => void;
  /** So many at once. */
  advance: (by: number) => void;
  end: () => void;
}

/** Without a terminal a line is printed at each tenth, so that logs stay short. */
const TENTHS = 10;

/** A bar where there is a terminal, else lines. `what` names what is counted. */
export function showProgress(what: string, total: number): Progress {
  return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}

/** Shows how far the words of passages have come; begins when it is known how many there are. */
export function indexProgress(): Pick<Progress, "advance" | "end"> & { begin(passages: number): void } {
  let shown: Progress | null = null;
  return {
    begin(passages) {
      shown = showProgress("Indexing passages", passages);
    },
    advance: (by) => shown?.advance(by),
    end: () => shown?.end(),
  };
}

function bar(what: string, total: number): Progress {
  const format = `${what} [{bar}] {value}/{total} {eta_formatted}`;
  const shown = new SingleBar({ stream: process.stderr, format, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
  shown.start(total, 0);
  return { step: () => shown.increment(), advance: (by) => shown.increment(by), end: () => shown.stop() };
}

function lines(what: string, total: number): Progress {
  let done = 0;
  const advance = (by: number) => {
    const tenth = Math.floor((done * TENTHS) / total);
    done += by;
    if (Math.floor((done * TENTHS) / total) > tenth) process.stderr.write(`${what} ${done}/${total}\n`);
  };
  return { step: () => advance(1), advance, end: () => undefined };
}
