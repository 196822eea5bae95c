import type { MeetingSummary } from "../../corpus/model/index.ts";
import { whenOf } from "../format.ts";
import { ask, meetingHref, outsideHref, searchHref } from "../links.ts";

/** A meeting in a list: when, how much, and what one should know of it. */
export interface MeetingRow {
  id: string;
  when: string;
  href: string;
  panel: { id: string; name: string } | null;
  items: number;
  passages: number;
  passagesHref: string;
  words: number;
  issues: number;
  tags: string[];
  sourceHref: string | null;
}

export function meetingRows(meetings: readonly MeetingSummary[]): MeetingRow[] {
  return meetings.map((meeting) => ({
    id: meeting.id,
    when: whenOf(meeting),
    href: meetingHref(meeting.id),
    panel: meeting.panel,
    items: meeting.items,
    passages: meeting.passages,
    passagesHref: searchHref(ask({ meeting: [meeting.id] })),
    words: meeting.words,
    issues: meeting.issues,
    tags: [...(meeting.whole ? [] : ["Not a whole meeting"]), ...(meeting.minutes === "draft" ? ["Draft"] : [])],
    sourceHref: outsideHref(meeting.sourceUrl),
  }));
}
