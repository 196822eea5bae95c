import type { Batch } from "./batches.ts";
import type { Columns } from "./columns.ts";
import type { Lists } from "./lists.ts";
import { PAIRS } from "./marks.ts";
import { placeFrom } from "./meet.ts";
import { createRoom } from "./room.ts";

/** What passages are alike in: their topics, who speaks, or which offices and acts together (`pairOf`). */
export type Likeness = "topic" | "person" | "pair";

/**
 * Passages with the same values in the same order are of one profile, of which there are far fewer than passages: a set is counted by
 * profile in one go, and what each profile has is looked at once. A profile is another one, its parent, with one value behind; nought has none.
 */
export interface Profiles {
  /** That of each passage of a batch, counted from its first. */
  of: Int32Array;
  parent: Int32Array;
  value: Int32Array;
}

const known = new WeakMap<Batch, Map<Likeness, Profiles>>();
/** More than any value. */
const MORE = 2 ** 24;

/** The profiles of a batch, worked out when first asked for: each value is in a profile once. */
export function profilesOf(columns: Columns, batch: Batch, by: Likeness): Profiles {
  const all = known.get(batch) ?? new Map<Likeness, Profiles>();
  known.set(batch, all);
  const profiles = all.get(by) ?? findProfiles(valuesBy(columns, by), batch);
  all.set(by, profiles);
  return profiles;
}

function valuesBy({ topics, said: { start, person }, packed }: Columns, by: Likeness): Lists {
  if (by === "topic") return topics;
  return { start, values: by === "person" ? person : packed.map((all) => all & (PAIRS - 1)) };
}

function findProfiles({ start, values }: Lists, { first, count }: Batch): Profiles {
  const of = new Int32Array(count);
  const [parent, value] = [[0], [-1]];
  const longer = new Map<number, number>();
  const has = (profile: number, wanted: number) => {
    for (let at = profile; at > 0; at = parent[at] ?? 0) if (value[at] === wanted) return true;
    return false;
  };
  for (let passage = 0; passage < count; passage += 1) {
    let profile = 0;
    const end = start[first + passage + 1] ?? 0;
    for (let at = start[first + passage] ?? 0; at < end; at += 1) {
      const next = values[at] ?? 0;
      if (has(profile, next)) continue;
      const key = profile * MORE + next;
      const there = longer.get(key) ?? parent.push(profile) - 1;
      if (there === value.length) longer.set(key, value.push(next) - 1);
      profile = there;
    }
    of[passage] = profile;
  }
  return { of, parent: Int32Array.from(parent), value: Int32Array.from(value) };
}

const room = createRoom(Int32Array);

/**
 * How many passages of a set, in order, are of each profile of a batch. It lies in room that is lent again with the next call.
 */
export function timesOf({ of, parent }: Profiles, passages: Int32Array, { first, count }: Batch): Int32Array {
  const times = room(parent.length).fill(0);
  const end = placeFrom(passages, 0, first + count);
  for (let place = placeFrom(passages, 0, first); place < end; place += 1) {
    const profile = of[(passages[place] ?? 0) - first] ?? 0;
    times[profile] = (times[profile] ?? 0) + 1;
  }
  return times;
}
