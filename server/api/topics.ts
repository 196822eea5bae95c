import { TopicDetail, TopicSummary } from "../../corpus/model/index.ts";
import { fixed, shortList } from "./endpoint.ts";

export const topics = [
  shortList("/api/topics", "The topics of the taxonomy, with what is held on each", "topics", TopicSummary, (answers) => answers.topics()),
  fixed("/api/topics/:id", "One topic with its rules", TopicDetail, (written, id) => written.topic(id)),
];
