import { expect, test } from "vitest";
import { quotationsIn } from "../../../ingest/attribute/floor/quotations.ts";
import { item } from "../understand/meetings.ts";

test("a passage knows the quotations that it holds a part of, and no others", () => {
  const { passages } = item("Gates", "He read: “One.", "Two. “Three” four.", "Five.” Six: “seven”.", "Eight.");
  expect(quotationsIn(passages).map((held) => held.map(({ from, to }) => `${from.passage}–${to.passage}`))).toEqual([
    ["0–2"],
    ["0–2"],
    ["0–2", "2–2"],
    [],
  ]);
});
