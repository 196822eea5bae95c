import { describe, expect, test } from "vitest";
import { isCompound } from "../../corpus/text/compounds.ts";
import { dataLines } from "../../corpus/text/data.ts";

describe("two words side by side", () => {
  test.each([
    "anti social",
    "multi agency",
    "fly tipping",
    "cyber crime",
    "cyber crimes",
    "pre cept",
    "road shows",
    "work force",
    "safe guarding",
    "sub committees",
    "rate payers",
    "body worn",
    "cross border",
    "hot spots",
    "country side",
    "dead lines",
    "ear marked",
    "finger prints",
    "fly posting",
    "fly grazing",
    "gang masters",
    "co located",
    "co commissioning",
    "counter corruption",
    "black spots",
    "farm watch",
    "pub watch",
    "shop watch",
    "pipe line",
    "pre planned",
    "re vetting",
    "re commissioned",
    "re procurement",
    "re elected",
    "school children",
    "under reporting",
    "under represented",
    "over represented",
    "up skirting",
    "air wave",
    "chair person",
    "house builders",
    "man power",
    "trouble makers",
    "anti racism",
    "cyber flashing",
    "sub standard",
  ])("that are also written as one: %s", (pair) => {
    const [first = "", second = ""] = pair.split(" ");
    expect(isCompound(first, second)).toBe(true);
  });

  test.each([
    "over time",
    "under standing",
    "work around",
    "in house",
    "by law",
    "short term",
    "by pass",
    "with draw",
    "re port",
    "re sign",
    "re view",
    "in coming",
    "police man",
    "social anti",
    "police force",
    "constructor prototype",
    "anti ",
    "anti constructor",
  ])("that are not: %s", (pair) => {
    const [first = "", second = ""] = pair.split(" ");
    expect(isCompound(first, second)).toBe(false);
  });
});

test("every listed compound is in lower case, two letters or more a part but for e-, and listed once", () => {
  const lines = dataLines(new URL("../../corpus/text/compounds.txt", import.meta.url));
  const firsts = lines.map((line) => line.split(" ")[0]);
  expect(lines.length).toBeGreaterThan(60);
  expect(new Set(firsts).size).toBe(lines.length);
  for (const line of lines) {
    const [first = "", ...seconds] = line.split(" ");
    expect(line).toMatch(/^(?:e|[a-z]{2,})(?: [a-z]{2,})+$/);
    expect(new Set(seconds).size, first).toBe(seconds.length);
  }
});
