import { z } from "zod";
import { ForceSummary, PanelSummary } from "../../corpus/model/index.ts";
import { readPaging } from "../../corpus/questions/read-request.ts";
import { PAGING } from "../openapi/parameters.ts";
import { endpoint, fixed } from "./endpoint.ts";
import { listOf, paged } from "./lists.ts";

export const bodies = [
  endpoint({
    path: "/api/panels",
    summary: "The panels whose minutes are held",
    takes: z.object(PAGING),
    gives: listOf("panels", PanelSummary),
    answer: async ({ answers }, { given }) => {
      const paging = readPaging(given);
      return paged("panels", await answers.panels(), paging);
    },
  }),
  fixed("/api/panels/:id", "One panel", PanelSummary, ({ answers }, id) => answers.panel(id)),
  endpoint({
    path: "/api/forces",
    summary: "The police forces whose panels' minutes are held",
    takes: z.object(PAGING),
    gives: listOf("forces", ForceSummary),
    answer: async ({ answers }, { given }) => {
      const paging = readPaging(given);
      return paged("forces", await answers.forces(), paging);
    },
  }),
  fixed("/api/forces/:id", "One police force", ForceSummary, ({ answers }, id) => answers.force(id)),
];
