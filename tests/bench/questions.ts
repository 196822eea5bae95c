import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { type AskForArrays, giveArrays, readArrays } from "../../corpus/questions/arrays/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { type Corpus, openCorpus } from "../../corpus/store/index.ts";
import { answer, plainAnswers } from "./answer.ts";
import { drawClasses, type QuestionClass } from "./classes.ts";
import { benchCorpus } from "./corpus.ts";
import { tableOf, timeEach, timesOf } from "./measure.ts";

/** Different questions of each kind; the first of them are also asked of plain SQL, which takes long. */
const ASKED = 60;
const ASKED_PLAIN = 8;
const [WARMING, ASKING] = [1, 2];

const HEADS = [
  "question",
  "asked first: median ms",
  "p95",
  "of processor: median",
  "p95",
  "at most",
  "again: median",
  "p95",
  "plain SQL: median",
  "p95",
  "ratio of p95",
];
/** Classes are gone through so often, each time with other questions. */
const ROUNDS = 2;
/** Questions of every kind are asked in so many rounds before any is measured: the program becomes quick where it has run often. */
export const WARM_ROUNDS = 5;

/**
 * How long questions of every kind take in the process when they are first asked and then again; and by plain SQL over the same file.
 * What they take of the processor is told too: other programs on the machine lengthen it less than the clock.
 */
export async function questions(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const corpus = openCorpus(await benchCorpus(size), { checked: true });
    const [ours, plain] = [fastAnswers(corpus), plainAnswers(corpus)];
    console.log(`\n## Questions, ${passagesOf(corpus)} passages\n`);
    const warming = drawClasses(corpus, WARMING, ASKED);
    for (let round = 0; round < WARM_ROUNDS; round += 1) await askAll(ours, warming);
    const asked = new Set(warming.flatMap(({ addresses }) => addresses));
    const rows: (string | number)[][] = [];
    for (const [at, { name, most }] of drawClasses(corpus, ASKING, 1).entries()) {
      const rounds = Array.from({ length: ROUNDS }, (_, round) => drawClasses(corpus, ASKING + 2 * round, ASKED)[at]?.addresses ?? []);
      const addresses = [...new Set(rounds.flat())].filter((address) => !asked.has(address));
      const [first, again] = [await ask(ours, addresses), await ask(ours, addresses)];
      const [clock, processor, repeated] = [timesOf(first.clock), timesOf(first.processor), timesOf(again.clock)];
      const slow = timesOf((await ask(plain, addresses.slice(0, ASKED_PLAIN))).clock);
      const own = [clock.median, clock.p95, processor.median, processor.p95, most, repeated.median, repeated.p95];
      rows.push([name, ...own, slow.median, slow.p95, clock.p95 / slow.p95]);
    }
    console.log(tableOf(HEADS, rows));
    corpus.close();
  }
}

export const ask = (answers: Answers, addresses: readonly string[]) => timeEach(addresses.map((address) => () => answer(answers, address)));

export async function askAll(answers: Answers, classes: readonly QuestionClass[]): Promise<void> {
  for (const { addresses } of classes) await ask(answers, addresses);
}

/** Answers over arrays that stand. */
export function fastAnswers(corpus: Corpus): Answers {
  const readNow: AskForArrays = (reader) => giveArrays(reader, readArrays(corpus.path));
  return createAnswers(corpus, createEmbedded(), readNow);
}

export const passagesOf = ({ db }: Corpus): string =>
  (db.prepare<[], number>("SELECT COUNT(*) FROM passage_graph").pluck().get() ?? 0).toLocaleString("en-GB");
