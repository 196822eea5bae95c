import type { Question } from "./question.ts";

/** The parameters of the question, in the order in which every address of ours writes them. */
export const QUESTION_PARAMETERS = [
  "q",
  "panel",
  "force",
  "topic",
  "office",
  "person",
  "act",
  "kind",
  "said",
  "year",
  "from",
  "to",
  "undated",
  "quarter",
  "meeting",
  "item",
  "passage",
  "procedural",
] as const satisfies readonly (keyof Question)[];

/**
 * Writes a question as the parameters of an address: the one canonical form. Defaults and empty fields are left out,
 * lists repeat the name, topics that must stand together are joined by a comma.
 */
export function questionToParams(question: Question): [string, string][] {
  return QUESTION_PARAMETERS.flatMap((name) => values(question, name).map((value): [string, string] => [name, value]));
}

function values(question: Question, name: (typeof QUESTION_PARAMETERS)[number]): string[] {
  if (name === "topic") return question.topic.map((together) => together.join(","));
  const value = question[name];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean") return value ? ["true"] : [];
  return value ? [value] : [];
}
