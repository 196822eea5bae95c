import { z } from "zod";
import { SearchAnswer, SuggestAnswer } from "../../corpus/model/index.ts";
import { readSearch, readTyped } from "../../corpus/questions/read-request.ts";
import { ORDER, PAGING, QUESTION, TYPED } from "../openapi/parameters.ts";
import { endpoint } from "./endpoint.ts";

/** How many suggestions fit under a field. */
const SUGGESTIONS = 10;

export const search = [
  endpoint({
    path: "/api/search",
    summary: "The passages that a question means, with counts by every filter",
    takes: z.object({ ...QUESTION, ...ORDER, ...PAGING }),
    gives: SearchAnswer,
    answer: ({ written }, { given }) => written.search(readSearch(given)),
  }),
  endpoint({
    path: "/api/suggest",
    summary: "Topics, panels, people and words that begin as typed",
    takes: z.object(TYPED),
    gives: SuggestAnswer,
    answer: ({ written }, { given }) => written.suggest(readTyped(given), SUGGESTIONS),
  }),
];
