import { describe, expect, it } from "vitest";
import { rulesInWords } from "../../../web/views/topic-rules.ts";

const rules = {
  board: { any: ["lcjb", '"local board"', "=IT"], not: [] },
  room: { any: ["s106"], not: ["room s106"] },
  agencies: { all: [['"board"', '"boards"'], ["police"]], near: 18, without: ["safety", "road"] },
  around: { all: [["a"], ["b"]], subject: true, weak: true, title: false },
  heading: { any: ["c"], text: false },
};

describe("the rules of a topic", () => {
  it("are told in words, without the signs of their file", () => {
    expect(rulesInWords(rules, "Section 106 board")?.rules).toEqual([
      "One of: lcjb, “local board”, IT as printed.",
      "One of: s106. What stands in room s106 does not count.",
      "Within 18 words of each other: one of “board”, “boards”; and police. Not beside safety, road.",
      "In one sentence: a; and b. Only in an item whose title has the topic. Only where no other topic is named, or in an item on this topic. Not in titles.",
      "One of: c. In titles alone.",
    ]);
  });
  it("give the names and spellings that need no more than to stand there, those like its label first, a dozen at most", () => {
    expect(rulesInWords(rules, "Section 106 board")).toMatchObject({ names: ["“local board”", "lcjb", "IT as printed", "s106"], more: 0 });
    const many = { any: Array.from({ length: 20 }, (_, i) => `name ${i}`) };
    expect(rulesInWords({ many }, "")).toMatchObject({ more: 8 });
    expect(rulesInWords({ many }, "")?.names).toHaveLength(12);
  });
  it.each([null, "any", {}, { words: ["a"] }])("of another form (%o) are not told wrongly", (other) => {
    expect(rulesInWords(other, "")?.rules ?? []).toEqual([]);
  });
});
