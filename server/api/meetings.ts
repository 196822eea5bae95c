import { z } from "zod";
import { ItemAnswer, MeetingAnswer, MeetingSummary } from "../../corpus/model/index.ts";
import { readList } from "../../corpus/questions/read-request.ts";
import { PAGING, QUESTION } from "../openapi/parameters.ts";
import { endpoint, fixed } from "./endpoint.ts";
import { listOf, named } from "./lists.ts";

export const meetings = [
  endpoint({
    path: "/api/meetings",
    summary: "Every meeting, counted as the question asks",
    takes: z.object({ ...QUESTION, ...PAGING }),
    gives: listOf("meetings", MeetingSummary),
    answer: async ({ answers }, { given }) => {
      const { question, paging } = readList(given);
      return named("meetings", await answers.meetings(question, paging));
    },
  }),
  fixed("/api/meetings/:id", "The whole record of one meeting", MeetingAnswer, (written, id) => written.meeting(id)),
  fixed("/api/items/:id", "One agenda item with its passages", ItemAnswer, (written, id) => written.item(id)),
];
