import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf, windowOf } from "../../../web/views/segments.ts";

describe("segments", () => {
  it("part a text at marks and voices, which may overlap", () => {
    expect(
      segmentsOf(
        "abcdefgh",
        [{ start: 2, end: 5 }],
        [
          { start: 0, end: 4, voice: 1 },
          { start: 4, end: 8, voice: 2 },
        ],
      ),
    ).toEqual([
      { text: "ab", mark: false, voice: 1 },
      { text: "cd", mark: true, voice: 1 },
      { text: "e", mark: true, voice: 2 },
      { text: "fgh", mark: false, voice: 2 },
    ]);
  });
  it("always make the whole text again", () => {
    const stretch = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(stretch, { maxLength: 5 }), (text, marks) => {
        const ordered = marks.filter(({ start, end }) => start <= end);
        expect(
          segmentsOf(text, ordered, [])
            .map((segment) => segment.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("the window of a long text", () => {
  const long = "word ".repeat(400).trim();
  it("is all of a short one", () => expect(windowOf("short", [])).toEqual({ start: 0, end: 5 }));
  it("begins with the text where the mark is early, else before the mark", () => {
    expect(windowOf(long, [{ start: 10, end: 14 }]).start).toBe(0);
    const { start, end } = windowOf(long, [{ start: 1500, end: 1504 }]);
    expect(start).toBeLessThan(1500);
    expect(end).toBeGreaterThan(1504);
  });
  it("ends at a blank and is never longer than asked for", () => {
    fc.assert(
      fc.property(fc.nat(1990), (at) => {
        const { start, end } = windowOf(long, [{ start: at, end: at + 4 }]);
        expect(end - start).toBeLessThanOrEqual(700);
        expect([" ", undefined]).toContain(long[end]);
        expect(start === 0 || long[start - 1] === " ").toBe(true);
      }),
    );
  });
});
