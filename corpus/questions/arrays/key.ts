import type { Question } from "../../model/index.ts";

/** A page asks for a dozen things of the same question: each is written out once. */
const keys = new WeakMap<Question, string>();

/** What a question is kept under: the same for the same question. */
export function keyOf(question: Question): string {
  const known = keys.get(question);
  if (known !== undefined) return known;
  const key = JSON.stringify(question);
  keys.set(question, key);
  return key;
}
