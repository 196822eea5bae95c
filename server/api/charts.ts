import { z } from "zod";
import { TableAnswer, TrendsAnswer } from "../../corpus/model/index.ts";
import { readTable, readTrends } from "../../corpus/questions/read-request.ts";
import { CHART, CROSSED, PAGING, QUESTION } from "../openapi/parameters.ts";
import { endpoint } from "./endpoint.ts";

export const charts = [
  endpoint({
    path: "/api/trends",
    summary: "How often, by panel and period; where no minutes are held there is no cell",
    takes: z.object({ ...QUESTION, ...CHART }),
    gives: TrendsAnswer,
    answer: ({ written }, { given }) => written.trends(readTrends(given)),
  }),
  endpoint({
    path: "/api/table",
    summary: "How often, by any two of the filters",
    takes: z.object({ ...QUESTION, ...CROSSED, ...PAGING }),
    gives: TableAnswer,
    answer: ({ written }, { given }) => written.table(readTable(given)),
  }),
];
