import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPool, type Reader } from "../../ingest/workers/pool.ts";
import { floorOf } from "./floor.ts";
import { figure, processorTime, tableOf } from "./measure.ts";
import { putPages, waitingPages } from "./pages.ts";
import { OPTIONS, passagesIn, withCorpus } from "./reading.ts";

const PAGES = 1_000;
const ROUNDS = 5;

type Packed = Awaited<ReturnType<Reader["read"]>>;

/** A reader that has read everything: what it gave in the first round, in the same order, again and again. What read it may then be closed. */
async function remembering(own: Reader): Promise<{ reader: Reader; begin: () => void }> {
  const reference = await own.reference();
  const kept: Packed[] = [];
  let next = 0;
  const read: Reader["read"] = async (input) => {
    const packed = kept[next] ?? (await own.read(input));
    kept[next] = packed;
    next += 1;
    return packed;
  };
  return {
    reader: { width: 1, reference: () => Promise.resolve(reference), read, close: () => Promise.resolve() },
    begin: () => void (next = 0),
  };
}

/**
 * Loading by itself, index included: a thousand pages that were read before, loaded into one new corpus after another; beside it what SQLite
 * takes for the same rows. The first round reads, in threads that are then closed (as in a real run, whoever loads has not read), and is not told.
 */
export async function loading(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-loading-"));
  try {
    putPages(folder, PAGES);
    const waiting = waitingPages(folder);
    const own = openPool(OPTIONS, PAGES);
    const { reader, begin } = await remembering(own);
    const rows: (string | number)[][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      begin();
      await withCorpus(reader, async (run, corpus, place) => {
        const [used, from] = [processorTime(), performance.now()];
        await run(waiting);
        const [processor, seconds] = [processorTime() - used, (performance.now() - from) / 1_000];
        const passages = passagesIn(corpus);
        const floor = floorOf(corpus, place);
        if (round > 0)
          rows.push([
            String(round),
            String(passages),
            seconds,
            figure(passages / seconds),
            figure((passages / processor) * 1_000),
            (processor / floor).toFixed(2),
          ]);
      });
      if (round === 0) await own.close();
    }
    console.log("\n## Loading alone: what has been read, index included\n");
    console.log(
      tableOf(["round", "passages", "seconds", "passages a second", "a second of processor", "ratio to SQLite's rows alone"], rows),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
