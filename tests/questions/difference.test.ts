import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, newcombe, type Verdict } from "../../corpus/questions/difference.ts";

describe("a clear difference of two shares of meetings held", () => {
  it.each<[number, number, number, number, Verdict]>([
    [9, 12, 6, 24, "more"],
    [5, 12, 6, 24, "unclear"],
    [6, 24, 9, 12, "less"],
    [0, 10, 0, 10, "unclear"],
    [10, 10, 0, 10, "more"],
    [9, 9, 0, 40, "too-few"],
    [9, 40, 0, 9, "too-few"],
    [81, 410, 92, 830, "more"],
    [12, 12, 1904, 2310, "unclear"],
  ])("%d of %d against %d of %d is %s", (meetings, held, others, othersHeld, verdict) => {
    expect(differenceOf({ meetings, held }, { meetings: others, held: othersHeld })).toBe(verdict);
  });

  it("has the ends that Newcombe (1998) prints for 56 of 70 and 48 of 80 at 95 %", () => {
    const [low, high] = newcombe({ meetings: 56, held: 70 }, { meetings: 48, held: 80 }, 1.959964);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it("is the mirror when the sides change places, and holds the difference itself", () => {
    const share = fc.integer({ min: 10, max: 400 }).chain((held) => fc.record({ held: fc.constant(held), meetings: fc.nat(held) }));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = newcombe(a, b);
        const [mirroredLow, mirroredHigh] = newcombe(b, a);
        expect(low).toBeCloseTo(-mirroredHigh, 10);
        expect(high).toBeCloseTo(-mirroredLow, 10);
        const difference = a.meetings / a.held - b.meetings / b.held;
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
      }),
    );
  });
});
