import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMeetingWriter, createRecordReader, openCorpus } from "../../corpus/store/index.ts";
import { answer } from "./answer.ts";
import { benchCorpus } from "./corpus.ts";
import { tableOf, timeEach, timesOf } from "./measure.ts";
import { fastAnswers, passagesOf } from "./questions.ts";

/** How many meetings are written anew, one by one. */
const UPDATES = 40;
const MARK = "zyxwv";
const ASKED = "/api/search?q=police";

/**
 * How long after one meeting has been written anew by another connection its new words are found: what writing and committing take, and the
 * first question after it, which has to follow; and the next one.
 */
export async function update(sizes: readonly number[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "bench-update-"));
    const path = join(folder, "corpus.sqlite");
    copyFileSync(await benchCorpus(size), path);
    const [corpus, written] = [openCorpus(path, { checked: true }), openCorpus(path, { write: true, checked: true })];
    const answers = fastAnswers(corpus);
    await answer(answers, ASKED);
    const times: Record<"writing" | "first" | "next", { clock: number[]; processor: number[] }> = {
      writing: { clock: [], processor: [] },
      first: { clock: [], processor: [] },
      next: { clock: [], processor: [] },
    };
    const [writer, reader] = [createMeetingWriter(written.db), createRecordReader(written.db)];
    const meetings = written.db.prepare<[number], { id: string; row: number }>("SELECT id, row FROM meeting ORDER BY row DESC LIMIT ?");
    for (const [at, { id, row }] of meetings.all(UPDATES).entries()) {
      const record = reader.meeting(id);
      const passage = record?.items.flatMap((item) => (item.procedural ? [] : item.passages)).find((one) => one.kind === "minute");
      if (!record || !passage) continue;
      const word = `${MARK}${String(at)}`;
      passage.text = `${passage.text} ${word}`;
      const write = written.db.transaction(() => writer.replace(row, record, () => null));
      const visible = async () => {
        const { total } = (await answer(answers, `/api/search?q=${word}`)) as { total: number };
        if (total !== 1) throw new Error(`${word} is in ${total} passages`);
      };
      const steps = [async () => write.immediate(), visible, () => answer(answers, `/api/search?q=police+${word}`)];
      const { clock, processor } = await timeEach(steps);
      for (const [step, name] of (["writing", "first", "next"] as const).entries()) {
        times[name].clock.push(clock[step] ?? Number.NaN);
        times[name].processor.push(processor[step] ?? Number.NaN);
      }
    }
    const told = (["writing", "first", "next"] as const).flatMap((name) => {
      const [clock, processor] = [timesOf(times[name].clock), timesOf(times[name].processor)];
      return [clock.median, clock.p95, processor.median];
    });
    rows.push([passagesOf(corpus), ...told]);
    corpus.close();
    written.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log("\n## One meeting written anew by another connection\n");
  const each = ["p95", "of processor: median"];
  console.log(tableOf(["passages", "written: median ms", ...each, "first question that finds it", ...each, "the next", ...each], rows));
}
