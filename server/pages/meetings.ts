import type { MeetingSummary, Question } from "../../corpus/model/index.ts";
import type { Answers } from "../../corpus/questions/port.ts";

const PER_PAGE = 100;

/** Every meeting of a question, newest first, whatever is found in it. */
export async function allMeetings(answers: Answers, question: Question): Promise<MeetingSummary[]> {
  const meetings: MeetingSummary[] = [];
  for (let page = 1; ; page += 1) {
    const { rows, total } = await answers.meetings(question, { page, perPage: PER_PAGE });
    meetings.push(...rows);
    if (rows.length === 0 || meetings.length >= total) return meetings;
  }
}
