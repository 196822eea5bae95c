import { type Reading, excludes, hashesOf, sharedHashes } from "./same-meeting.ts";

/** How many passages a reading has in common with the one of a meeting's readings that shares most. */
export const sharedWith = (readings: readonly Reading[], reading: Reading): number =>
  Math.max(...readings.map((r) => sharedHashes(hashesOf(r.record), hashesOf(reading.record))));

/**
 * Of several meetings that a lone item fits the one that shares most passages with it; none where two share as much: nothing says which. So a
 * standing phrase ('Apologies were received.') makes no meeting anew but the one that it may join.
 */
export function closestTo<M extends { readings: readonly Reading[] }>(lone: Reading, meetings: readonly M[]): M[] {
  if (meetings.length < 2) return [...meetings];
  const fitting = meetings
    .filter(({ readings }) => readings.every((r) => !excludes(r, lone)))
    .map((meeting) => ({ meeting, shared: sharedWith(meeting.readings, lone) }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = fitting;
  return first && first.shared !== second?.shared ? [first.meeting] : [];
}
