import { hasBit } from "./bits.ts";
import type { Found } from "./found.ts";
import type { Order } from "./orders.ts";
import type { Snapshot } from "./snapshot.ts";

/** A set of so small a share of all passages is sorted; a larger one is picked out of what is sorted already. */
const SMALL = 1 / 20;

/** Rows of a stretch of a set in the order of its dates. `limit` −1: to the end. */
export function stretchOf(
  snapshot: Snapshot,
  found: Found,
  order: "newest" | "oldest",
  { offset, limit }: { offset: number; limit: number },
): number[] {
  const { row } = snapshot.columns;
  const all = snapshot.orders()[order];
  const end = limit < 0 ? found.size : Math.min(found.size, offset + limit);
  const sorted = found.size < row.length * SMALL ? sort(found.passages, all) : pick(found, all, end);
  return Array.from(sorted.subarray(offset, end), (passage) => row[passage] ?? 0);
}

function sort(passages: Int32Array, order: Order): Int32Array {
  return passages
    .map((passage) => order.place[passage] ?? 0)
    .sort()
    .map((place) => order.passages[place] ?? 0);
}

/** The first so many of an order that are in a set. */
function pick({ bits }: Found, { passages: order }: Order, count: number): Int32Array {
  const picked = new Int32Array(count);
  let found = 0;
  for (let at = 0; at < order.length && found < count; at += 1) {
    const passage = order[at] ?? 0;
    if (!hasBit(bits, passage)) continue;
    picked[found] = passage;
    found += 1;
  }
  return picked;
}
