import { describe, expect, test } from "vitest";
import { append } from "../../../corpus/questions/arrays/append.ts";
import { appendBits, bitsOf, listOf } from "../../../corpus/questions/arrays/bits.ts";
import { withBatch } from "../../../corpus/questions/arrays/batches.ts";

const numbers = (...all: number[]) => Int32Array.from(all);

describe("an array with another behind it", () => {
  test("never writes to a room that somebody else made: threads may share it", () => {
    const room = new SharedArrayBuffer(40);
    const first: Int32Array = new Int32Array(room, 0, 2);
    first.set([1, 2]);
    expect([...append(first, numbers(3))]).toEqual([1, 2, 3]);
    expect([...new Int32Array(room)]).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("copies once, then writes on, and what was given before stays as it was", () => {
    const start = append(numbers(...Array.from({ length: 40 }, (_, at) => at)), numbers(40));
    const more = append(start, numbers(41, 42));
    expect(more.buffer).toBe(start.buffer);
    expect([start.length, start.at(-1), more.length, more.at(-1)]).toEqual([41, 40, 43, 42]);
  });

  test("of two that go on from the same state neither sees the other", () => {
    const start = append(numbers(...Array.from({ length: 40 }, (_, at) => at)), numbers(40));
    const [one, other] = [append(start, numbers(1)), append(start, numbers(2))];
    expect([one.at(-1), other.at(-1)]).toEqual([1, 2]);
  });

  test("finds more room where there is none left", () => {
    let all = numbers(0);
    for (let at = 1; at < 500; at += 1) all = append(all, numbers(at));
    expect([...all]).toEqual([...Array(500).keys()]);
  });

  test("as bits: where the second is empty nothing is done, and later bits find their place", () => {
    const first = bitsOf(numbers(1, 30), 31);
    expect(appendBits(first, new Int32Array(0), 31, 100)).toBe(first);
    const both = appendBits(first, bitsOf(numbers(0, 4), 5), 131, 5);
    expect([...listOf(both, 4)]).toEqual([1, 30, 131, 135]);
  });
});

describe("batches behind the first", () => {
  test("are few, each more than twice as long as the next, and hold all", () => {
    let batches = withBatch([], 1_000);
    for (let at = 0; at < 300; at += 1) batches = withBatch(batches, 1 + (at % 7));
    const later = batches.slice(1);
    expect(later.length).toBeLessThan(12);
    later.slice(1).forEach((batch, at) => expect(later[at]?.count).toBeGreaterThan(batch.count * 2));
    let end = 0;
    for (const { first, count } of batches) {
      expect(first).toBe(end);
      end += count;
    }
    expect(batches[0]).toEqual({ first: 0, count: 1_000 });
  });
});
