import { gzipSync } from "node:zlib";
import type { Answer, Answers, AskedOnce, Written } from "./port.ts";

/** Shorter answers are not worth packing. */
const WORTH_PACKING = 1_024;
/** How hard is packed: the usual 6 takes three times as long for a tenth less. */
const LEVEL = 3;

/** Writes an answer. `packed`: by gzip, where it is long enough. */
export function write<T>(answer: T, packed = false): Written<T> {
  const engine = typeof answer === "object" && answer !== null && "engine" in answer ? String(answer.engine) : null;
  const json = new TextEncoder().encode(JSON.stringify(answer));
  if (!packed || json.length < WORTH_PACKING) return { json, encoding: null, engine };
  return { json: gzipSync(json, { level: LEVEL }), encoding: "gzip", engine };
}

/** Asks one of the questions by its name. */
export async function askNamed<N extends AskedOnce>(answers: Answers, name: N, given: Parameters<Answers[N]>): Promise<Answer<N>> {
  return (answers[name] as (...asked: Parameters<Answers[N]>) => Promise<Answer<N>>)(...given);
}

/** The same questions, each answered in writing. */
export type WrittenAnswers = { [N in AskedOnce]: (...given: Parameters<Answers[N]>) => Promise<Written<Answer<N>>> };

/** @param packed whether answers come packed */
export function inWriting(answers: Answers, packed: boolean): WrittenAnswers {
  return new Proxy({} as WrittenAnswers, {
    get:
      (_, name: AskedOnce) =>
      (...given: Parameters<Answers[AskedOnce]>) =>
        answers.written(name, given, packed),
  });
}
