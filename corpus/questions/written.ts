import type { Answer, Answers, AskedOnce, Written } from "./port.ts";

/** Writes an answer. */
export function write<T>(answer: T): Written<T> {
  const engine = typeof answer === "object" && answer !== null && "engine" in answer ? String(answer.engine) : null;
  return { json: new TextEncoder().encode(JSON.stringify(answer)), engine };
}

/** Asks one of the questions by its name. */
export async function askNamed<N extends AskedOnce>(answers: Answers, name: N, given: Parameters<Answers[N]>): Promise<Answer<N>> {
  return (answers[name] as (...asked: Parameters<Answers[N]>) => Promise<Answer<N>>)(...given);
}

/** The same questions, each answered in writing. */
export type WrittenAnswers = { [N in AskedOnce]: (...given: Parameters<Answers[N]>) => Promise<Written<Answer<N>>> };

export function inWriting(answers: Answers): WrittenAnswers {
  return new Proxy({} as WrittenAnswers, {
    get:
      (_, name: AskedOnce) =>
      (...given: Parameters<Answers[AskedOnce]>) =>
        answers.written(name, given),
  });
}
