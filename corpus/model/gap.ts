import { z } from "zod";

/**
 * Where a passage stood that was withdrawn: its item, the number by which it was cited, and that among the resolutions of the item where it was one.
 * Of its words nothing is kept. Its numbers are never given to another: a citation that was sent must not mean other words.
 */
export const Gap = z.strictObject({
  item: z.string(),
  number: z.int().min(1).max(1_000_000),
  resolution: z.int().min(1).max(1_000_000).nullable(),
});
export type Gap = z.infer<typeof Gap>;

/** How the passages of an item are numbered in citations, by where they stand now. */
export interface Numbering {
  paragraph: (position: number) => number;
  resolution: (nth: number) => number;
}

/** Numbers run on over what was withdrawn. */
export function numberingOf(gaps: readonly Gap[]): Numbering {
  return {
    paragraph: (position) =>
      nthLeft(
        gaps.map(({ number }) => number),
        position,
      ),
    resolution: (nth) =>
      nthLeft(
        gaps.flatMap(({ resolution }) => resolution ?? []),
        nth,
      ),
  };
}

/** The nth of the numbers from 1 that are not taken. */
function nthLeft(taken: readonly number[], nth: number): number {
  let number = nth;
  for (const gone of taken.toSorted((a, b) => a - b)) if (gone <= number) number += 1;
  return number;
}
