import { QUESTION_PARAMETERS, type Question, type TopicSummary } from "../../corpus/model/index.ts";
import { readQuestion } from "../../corpus/questions/read-question.ts";
import { given } from "../http/given.ts";
import { topicNamed } from "./known.ts";

const NAMED = new RegExp(`^(?:${QUESTION_PARAMETERS.join("|")}):`);

/**
 * A series as it was typed into the form. What names its parameter stays; the name of a topic becomes that topic; all else is words.
 * A semicolon would part a series, so in words it becomes a blank. Words in quotation marks are meant exactly so, whatever topic they name.
 */
export function typedSeries(typed: string, topics: readonly Pick<TopicSummary, "id" | "label">[]): string {
  if (NAMED.test(typed)) return typed;
  const topic = /["“”]/.test(typed) ? null : topicNamed(typed, topics);
  return topic === null ? `q:${typed.replaceAll(";", " ")}` : `topic:${topic.id}`;
}

/** The question that a series of an answer stands for, read from the address that the answer gives it. */
export function questionOf(url: string): Question {
  return readQuestion(given(url));
}
