import { z } from "zod";
import { Hit, PassageAnswer } from "../../corpus/model/index.ts";
import { readPaging } from "../../corpus/questions/read-request.ts";
import { PAGING } from "../openapi/parameters.ts";
import { endpoint, fixed } from "./endpoint.ts";
import { listOf, paged } from "./lists.ts";

export const passages = [
  fixed("/api/passages/:id", "One passage with its neighbours, citations and what followed", PassageAnswer, ({ answers, publicUrl }, id) =>
    answers.passage(id, publicUrl),
  ),
  endpoint({
    path: "/api/passages/:id/similar",
    summary: "Passages of other panels with the same distinctive words",
    takes: z.object(PAGING),
    gives: listOf("hits", Hit),
    answer: async ({ answers }, { id, given }) => {
      const paging = readPaging(given);
      return paged("hits", await answers.similar(id), paging);
    },
  }),
];
