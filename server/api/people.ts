import { z } from "zod";
import { PersonAnswer, PersonSummary } from "../../corpus/model/index.ts";
import { readPeople } from "../../corpus/questions/read-request.ts";
import { HOLDERS, PAGING } from "../openapi/parameters.ts";
import { endpoint, fixed } from "./endpoint.ts";
import { listOf, named } from "./lists.ts";

export const people = [
  endpoint({
    path: "/api/people",
    summary: "Holders of public roles who are reported as speaking",
    takes: z.object({ ...HOLDERS, ...PAGING }),
    gives: listOf("people", PersonSummary),
    answer: async ({ answers }, { given }) => {
      const { filter, paging } = readPeople(given);
      return named("people", await answers.people(filter, paging));
    },
  }),
  fixed("/api/people/:id", "One holder of public roles", PersonAnswer, (written, id) => written.person(id)),
];
