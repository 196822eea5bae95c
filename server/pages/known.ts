import type { Question, TopicSummary } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import type { Known } from "../../web/views/search.ts";

/**
 * What the words typed are the name of: a topic, or persons whose name holds them all.
 * Words with the signs of the query language are not looked up: they are no name.
 */
export async function knownAs(answers: Answers, question: Question, topics: readonly TopicSummary[]): Promise<Known[]> {
  const typed = question.q?.trim() ?? "";
  if (typed.length < 3 || /["*]|^-| -| OR /.test(typed)) return [];
  const topic = topicNamed(typed, topics);
  const { suggestions } = await answers.suggest(typed, 10);
  const people = suggestions.filter(({ kind, label }) => kind === "person" && holdsWords(label, typed));
  return [...(topic ? [{ kind: "topic", id: topic.id, label: topic.label, count: topic.passages }] : []), ...people];
}

/** The topic that is called just so: by its id or its label, in any letters. */
export function topicNamed<T extends { id: string; label: string }>(typed: string, topics: readonly T[]): T | null {
  const wanted = plain(typed);
  return topics.find(({ id, label }) => plain(label) === wanted || plain(id) === wanted) ?? null;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

function holdsWords(label: string, typed: string): boolean {
  const names = new Set(plain(label).split(" "));
  return plain(typed)
    .split(" ")
    .every((word) => names.has(word));
}
