import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitsOf, countRange, heldStretches, listOf } from "../../../corpus/questions/arrays/bits.ts";

const places = (most: number) => fc.uniqueArray(fc.nat(most - 1), { maxLength: most });
const sorted = (numbers: readonly number[]) => Int32Array.from(numbers).sort();
const MOST = 200;

describe("sets as bits", () => {
  test("tell how many of them stand in a stretch", () => {
    fc.assert(
      fc.property(places(MOST), fc.nat(MOST), fc.nat(MOST), (own, from, to) => {
        const bits = bitsOf(sorted(own), MOST);
        expect(countRange(bits, from, to)).toBe(own.filter((at) => at >= from && at < to).length);
      }),
    );
  });

  test("tell which of the stretches that follow each other hold any, however long they are", () => {
    fc.assert(
      fc.property(places(MOST), fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 }), (own, lengths) => {
        const ends = lengths
          .map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0))
          .filter((end) => end <= MOST)
          .map((end) => end - 1);
        const within = own.filter((at) => at <= (ends.at(-1) ?? -1));
        const held = heldStretches(bitsOf(sorted(within), MOST), bitsOf(sorted(ends), MOST));
        const wanted = ends.filter((end, at) => within.some((place) => place <= end && place > (ends[at - 1] ?? -1)));
        expect([...listOf(held, wanted.length)]).toEqual(wanted);
      }),
    );
  });
});
