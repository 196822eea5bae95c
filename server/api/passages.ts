import { Hit, PassageAnswer } from "../../corpus/model/index.ts";
import { fixed } from "./endpoint.ts";
import { listOf, paged } from "./lists.ts";

/** All of them are on one page: the corpus gives a handful. */
const ONE_PAGE = { page: 1, perPage: 100 };

export const passages = [
  fixed("/api/passages/:id", "One passage with its neighbours, citations and what followed", PassageAnswer, ({ answers, publicUrl }, id) =>
    answers.passage(id, publicUrl),
  ),
  fixed(
    "/api/passages/:id/similar",
    "Passages of other panels with the same distinctive words",
    listOf("hits", Hit),
    async ({ answers }, id) => paged("hits", await answers.similar(id), ONE_PAGE),
  ),
];
