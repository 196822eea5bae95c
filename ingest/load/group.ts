import type { MeetingRecord } from "../../corpus/model/index.ts";
import { byRank, compareKeys } from "./rank.ts";
import { type Reading, excludes, hashesOf, sameMeeting, sharedHashes } from "./same-meeting.ts";

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
    const hashes = hashesOf(reading.record);
    const shared = (g: R[]) => Math.max(...g.map((r) => sharedHashes(hashesOf(r.record), hashes)));
    const [best] = fitting.length > 1 ? [...fitting].sort((a, b) => shared(b) - shared(a)) : fitting;
    if (best) best.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

/** A reading that knows its day, panel and start comes before one that does not: the others find their place beside it. */
function certainty({ documentType, date, panel, startTime }: MeetingRecord): number {
  const unknown = [date, panel, startTime].filter((x) => x === null).length;
  return unknown + (documentType === "meeting" ? 0 : 10);
}
