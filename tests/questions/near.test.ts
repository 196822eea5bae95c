import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds } from "../../corpus/questions/arrays/orders.ts";
import { nearWords } from "../../corpus/questions/near.ts";

test.each([
  ["precept", "prcept", "a letter left out"],
  ["precept", "preceept", "a letter added"],
  ["precept", "precapt", "a letter changed"],
  ["precept", "rpecept", "two in the wrong order"],
  ["precept", "precep", "the last one left out"],
])("%s is near %s: %s", (word, other) => {
  expect(nearWords(other)).toContain(word);
  expect(nearWords(word)).toContain(other);
});

test("a word is not near itself, and what is two slips away is not near", () => {
  expect(nearWords("precept")).not.toContain("precept");
  expect(nearWords("precept")).not.toContain("prcpt");
});

test("ids are in the order of their bytes, whatever characters they have", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      expect(Math.sign(compareIds(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { seed: 7 },
  );
});
