import { append } from "./append.ts";

/** A list of numbers for each passage: those from `start[passage]` to `start[passage + 1]` of `values`. */
export interface Lists {
  start: Int32Array;
  values: Int32Array;
}

/**
 * Where the lists of so many owners begin, and where each value goes. Values of one owner stay in order; those of no owner (−1) are left
 * out, and their place is −1.
 */
export function placeLists(owners: Int32Array, count: number): { start: Int32Array; places: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const owner of owners) if (owner >= 0) start[owner + 1] = (start[owner + 1] ?? 0) + 1;
  for (let owner = 0; owner < count; owner += 1) start[owner + 1] = (start[owner + 1] ?? 0) + (start[owner] ?? 0);
  const next = start.slice();
  const places = owners.map((owner) => {
    const place = owner < 0 ? -1 : (next[owner] ?? 0);
    if (owner >= 0) next[owner] = place + 1;
    return place;
  });
  return { start, places };
}

/** Where the lists of two groups of owners begin, as those of one: the second's owners follow the first's. */
export function appendStarts(first: Int32Array, second: Int32Array): Int32Array {
  const before = first[first.length - 1] ?? 0;
  return append(
    first,
    second.subarray(1).map((start) => start + before),
  );
}

/** For each value (below `most`) the owners in whose lists it is, in order; −1 is no value. */
export function turnRound({ start, values }: Lists, most: number): Lists {
  const { start: begins, places } = placeLists(values, most);
  const owners = new Int32Array(begins[most] ?? 0);
  for (let owner = 0; owner + 1 < start.length; owner += 1) {
    for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) if ((places[at] ?? -1) >= 0) owners[places[at] ?? 0] = owner;
  }
  return { start: begins, values: owners };
}
