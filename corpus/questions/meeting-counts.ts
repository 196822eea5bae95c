import { EVERYTHING } from "../model/index.ts";
import { type MeetingRows, rowsByMeeting } from "./by-meeting.ts";
import type { Reader } from "./reader.ts";
import { allOf, conditions, PASSAGES } from "./select.ts";

/** What is counted of a meeting by the default question; of one that it does not mean there is none. */
export interface MeetingCount {
  meeting: number;
  panel: string | null;
  year: number | null;
  date: string | null;
  /** One for yes. */
  draft: 0 | 1;
  /** Items that the host has cut short. */
  cut: number;
  contributions: number;
  actions: number;
}

const EACH = "SELECT COUNT(*) FROM";
const COUNTED: MeetingRows<MeetingCount> = {
  name: "counts",
  select(reader, of) {
    const { sql, values } = allOf([of, ...conditions(EVERYTHING, reader.hitsOf(EVERYTHING))]);
    const counts = `COUNT(DISTINCT CASE WHEN i.truncated THEN i.row END) AS cut,
      SUM((${EACH} contribution c WHERE c.passage = p.row)) AS contributions, SUM((${EACH} "action" a WHERE a.passage = p.row)) AS actions`;
    const meeting = "m.row AS meeting, m.panel, m.year, m.date, m.minutes IS 'draft' AS draft";
    return { sql: `SELECT ${meeting}, ${counts} FROM ${PASSAGES} WHERE ${sql} GROUP BY m.row`, values };
  },
};

export const countedMeetings = (reader: Reader): readonly MeetingCount[] => rowsByMeeting(reader, COUNTED);

/** How often reading a meeting was unsure in one way. */
export interface MeetingIssues extends Pick<MeetingCount, "meeting" | "panel" | "year"> {
  code: string;
  count: number;
}

const ISSUES: MeetingRows<MeetingIssues> = {
  name: "issues",
  select: (_, { sql, values }) => ({
    sql: `SELECT m.row AS meeting, m.panel, m.year, x.code, COUNT(*) AS count FROM meeting_issue x JOIN meeting m ON m.row = x.meeting
      WHERE ${sql} GROUP BY m.row, x.code`,
    values,
  }),
};

export const issuesByMeeting = (reader: Reader): readonly MeetingIssues[] => rowsByMeeting(reader, ISSUES);
