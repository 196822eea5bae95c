import type { Columns } from "./columns.ts";
import { profilesOf, timesOf } from "./profiles.ts";

/** How many passages of a set have each topic, or person; people are counted as if all that is said fitted. */
export function countProfiles(columns: Columns, passages: Int32Array, by: "topic" | "person", values: number): Int32Array {
  const counts = new Int32Array(values);
  for (const batch of columns.batches) {
    const profiles = profilesOf(columns, batch, by);
    const { parent, value } = profiles;
    const times = timesOf(profiles, passages, batch);
    // A profile comes behind its parent, which has all its other values: what is counted there is handed on.
    for (let profile = times.length - 1; profile > 0; profile -= 1) {
      const [own, above, met] = [value[profile] ?? 0, parent[profile] ?? 0, times[profile] ?? 0];
      counts[own] = (counts[own] ?? 0) + met;
      times[above] = (times[above] ?? 0) + met;
    }
  }
  return counts;
}

/**
 * The same by office, or act, of what is said.
 * @param valueOf the office or act of both together
 * @param pairs which offices and acts together count: one for yes; null: all
 */
export function countPairs(
  columns: Columns,
  passages: Int32Array,
  valueOf: (pair: number) => number,
  pairs: Uint8Array | null,
  values: number,
): Int32Array {
  const counts = new Int32Array(values);
  for (const batch of columns.batches) {
    const profiles = profilesOf(columns, batch, "pair");
    const { parent, value } = profiles;
    const times = timesOf(profiles, passages, batch);
    for (let profile = 1; profile < times.length; profile += 1) {
      if (times[profile] === 0) continue;
      let had = 0;
      for (let at = profile; at > 0; at = parent[at] ?? 0) {
        const pair = value[at] ?? 0;
        if (pairs === null || pairs[pair] === 1) had |= 1 << valueOf(pair);
      }
      for (; had !== 0; had &= had - 1) {
        const own = 31 - Math.clz32(had & -had);
        counts[own] = (counts[own] ?? 0) + (times[profile] ?? 0);
      }
    }
  }
  return counts;
}
