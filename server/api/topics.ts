import { z } from "zod";
import { TopicDetail, TopicSummary } from "../../corpus/model/index.ts";
import { readPaging } from "../../corpus/questions/read-request.ts";
import { PAGING } from "../openapi/parameters.ts";
import { endpoint, fixed } from "./endpoint.ts";
import { listOf, paged } from "./lists.ts";

export const topics = [
  endpoint({
    path: "/api/topics",
    summary: "The topics of the taxonomy, with what is held on each",
    takes: z.object(PAGING),
    gives: listOf("topics", TopicSummary),
    answer: async ({ answers }, { given }) => {
      const paging = readPaging(given);
      return paged("topics", await answers.topics(), paging);
    },
  }),
  fixed("/api/topics/:id", "One topic with its rules", TopicDetail, ({ answers }, id) => answers.topic(id)),
];
