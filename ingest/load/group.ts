import type { MeetingRecord } from "../../corpus/model/index.ts";
import { byRank, compareKeys } from "./rank.ts";
import { mostShared } from "./closest.ts";
import { type Reading, excludes, sameMeeting } from "./same-meeting.ts";

/**
 * Parts readings into meetings. The leading ones go first (those that state a start before those that do not); each joins the meeting
 * of which it contradicts no member and with which it shares most, or begins one of its own. The order given does not matter.
 */
export function groupReadings<R extends Reading>(readings: readonly R[]): R[][] {
  if (readings.length === 1) return [[...readings]];
  const ranked = byRank(readings.map((r) => r.record)).map((record) => readings.find((r) => r.record === record) as R);
  const ordered = ranked
    .map((reading, i) => ({ reading, key: [certainty(reading.record), i] }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map((o) => o.reading);
  const groups: R[][] = [];
  for (const reading of ordered) {
    const fitting = groups.filter((g) => g.every((r) => !excludes(r, reading)) && g.some((r) => sameMeeting(r, reading)));
    const best = closest(fitting, reading);
    if (best) best.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

/** Of several meetings the one that shares most passages. A lone item that fits two alike belongs to neither: nothing says which. */
function closest<R extends Reading>(fitting: readonly R[][], reading: R): R[] | undefined {
  const { closest: first, tied } = mostShared(fitting, (group) => group, reading);
  return tied && reading.record.documentType === "agenda-item" ? undefined : first;
}

/** A reading that knows its day, panel and start comes before one that does not: the others find their place beside it. */
function certainty({ documentType, date, panel, startTime }: MeetingRecord): number {
  const unknown = [date, panel, startTime].filter((x) => x === null).length;
  return unknown + (documentType === "meeting" ? 0 : 10);
}
