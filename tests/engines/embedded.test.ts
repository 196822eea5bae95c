import { describe, expect, test } from "vitest";
import { inOrder } from "../../corpus/engines/in-order.ts";
import { LEVELS, levelsOf } from "../../corpus/engines/score.ts";

/** Levels of passages in which a word stands so often, and that have so many words. */
function levels(passages: readonly { times: number[]; words: number }[], inPassages: readonly number[]): number[] {
  const parts = inPassages.map((count, part) => ({
    passages: Int32Array.from(passages.keys()),
    times: Uint8Array.from(passages, (p) => p.times[part] ?? 0),
    inAll: count,
  }));
  const places = Uint32Array.from(passages, (p) => p.words);
  return [...levelsOf(Int32Array.from(passages.keys()), parts, places, 1000)];
}

describe("how well a passage fits", () => {
  test("grows with how often a word stands there, less and less", () => {
    const found = levels(
      [1, 2, 3, 200].map((times) => ({ times: [times], words: 60 })),
      [50],
    );
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    const [once = 0, twice = 0, thrice = 0, often = 0] = found;
    expect(twice - once).toBeGreaterThan(thrice - twice);
    expect(often).toBeLessThan(LEVELS);
  });

  test("is less in a longer passage", () => {
    const [short = 0, usual = 0, long = 0] = levels(
      [20, 60, 300].map((words) => ({ times: [1], words })),
      [50],
    );
    expect(short).toBeGreaterThan(usual);
    expect(usual).toBeGreaterThan(long);
  });

  test("counts a rare word more than a common one", () => {
    const [rare = 0, common = 0] = levels(
      [
        { times: [2, 1], words: 60 },
        { times: [1, 2], words: 60 },
      ],
      [5, 900],
    );
    expect(rare).toBeGreaterThan(common);
  });

  test("is nought where nothing stands", () => {
    expect(levels([{ times: [0], words: 60 }], [1])).toEqual([0]);
  });
});

describe("an order", () => {
  const ranked = {
    levels: Uint8Array.from([50, 50, 90, 50, 10]),
    place: (at: number) => [4, 1, 3, 2, 0][at] ?? 0,
    titled: (at: number) => at === 3,
  };
  test.each([
    [{ offset: 0, limit: -1 }, [3, 2, 1, 4, 0]],
    [{ offset: 0, limit: 1 }, [3]],
    [{ offset: 1, limit: 2 }, [2, 1]],
    [{ offset: 3, limit: 9 }, [4, 0]],
    [{ offset: 5, limit: 5 }, []],
  ])("goes by level, then by title, then as every list ends: %j", (stretch, places) => {
    expect(inOrder(ranked, stretch)).toEqual(places);
  });
});
