import type { Stretch } from "./port.ts";
import { LEVELS } from "./score.ts";

/** What decides the order of the passages of a list. */
export interface Ranked {
  /** From nought to a hundred: see `levelsOf`. */
  levels: Uint8Array;
  /** Where each comes in the order that every list ends with: a number of its own; by its place in the list. */
  place: (at: number) => number;
  /** Whether the title of the passage's item answers the question too; likewise. */
  titled: (at: number) => boolean;
}

/** More than any place. */
const BEHIND = 2 ** 40;

/**
 * A stretch of passages in order: the best level first; of one level those whose item's title answers too, then as every list ends: the
 * newer first. Only the levels that the stretch reaches are sorted.
 * @returns their places in the order that every list ends with
 */
export function inOrder(ranked: Ranked, { offset, limit }: Stretch): number[] {
  const { levels } = ranked;
  const end = limit < 0 ? levels.length : Math.min(levels.length, offset + limit);
  const counts = new Int32Array(LEVELS);
  for (let at = 0; at < levels.length; at += 1) counts[levels[at] ?? 0] = (counts[levels[at] ?? 0] ?? 0) + 1;
  const stretches: number[][] = [];
  let before = 0;
  for (let level = LEVELS - 1; level >= 0 && before < end; level -= 1) {
    const count = counts[level] ?? 0;
    if (before + count > offset) stretches.push(sorted(ranked, level, count).slice(Math.max(0, offset - before), end - before));
    before += count;
  }
  return stretches.flat();
}

function sorted({ levels, place, titled }: Ranked, level: number, count: number): number[] {
  const keys = new Float64Array(count);
  let found = 0;
  for (let at = levels.indexOf(level); at >= 0; at = levels.indexOf(level, at + 1)) {
    keys[found] = place(at) + (titled(at) ? 0 : BEHIND);
    found += 1;
  }
  return Array.from(keys.sort(), (key) => key % BEHIND);
}
