import { type Reading, excludes, hashesOf, sharedHashes } from "./same-meeting.ts";

/** How many passages a reading has in common with the one of a meeting's readings that shares most. */
const sharedWith = (readings: readonly Reading[], reading: Reading): number =>
  Math.max(...readings.map((r) => sharedHashes(hashesOf(r.record), hashesOf(reading.record))));

/** Of several the one that shares most passages with a reading; `tied`: another shares as many. The only one is that, whatever it shares. */
export function mostShared<T>(
  all: readonly T[],
  readingsOf: (one: T) => readonly Reading[],
  reading: Reading,
): { closest: T | undefined; tied: boolean } {
  if (all.length < 2) return { closest: all[0], tied: false };
  const ranked = all.map((one) => ({ one, shared: sharedWith(readingsOf(one), reading) })).sort((a, b) => b.shared - a.shared);
  return { closest: ranked[0]?.one, tied: ranked[0]?.shared === ranked[1]?.shared };
}

/**
 * Of several meetings that a lone item fits the one that shares most passages with it; none where two share as much: nothing says which. So a
 * standing phrase ('Apologies were received.') makes no meeting anew but the one that it may join.
 */
export function closestTo<M extends { readings: readonly Reading[] }>(lone: Reading, meetings: readonly M[]): M[] {
  if (meetings.length < 2) return [...meetings];
  const fitting = meetings.filter(({ readings }) => readings.every((r) => !excludes(r, lone)));
  const { closest, tied } = mostShared(fitting, ({ readings }) => readings, lone);
  return closest && !tied ? [closest] : [];
}
