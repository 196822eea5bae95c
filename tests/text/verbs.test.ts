import { describe, expect, test } from "vitest";
import { conjugate, verbGroup } from "../../corpus/text/verbs.ts";

describe("conjugate", () => {
  test.each([
    ["state", ["stated", "stated", "states", "stating"]],
    ["undertake", ["undertook", "undertook", "undertakes", "undertaking"]],
    ["say", ["said", "said", "says", "saying"]],
    ["put", ["put", "put", "puts", "putting"]],
    ["draw", ["drew", "drawn", "draws", "drawing"]],
    ["emphasise", ["emphasised", "emphasised", "emphasises", "emphasising"]],
    ["query", ["queried", "queried", "queries", "querying"]],
  ])("%s", (infinitive, [past, participle, present, gerund]) =>
    expect(conjugate(infinitive)).toEqual({ infinitive, past, participle, present, gerund }),
  );
});

describe("verbGroup", () => {
  test.each([
    ["opined", { lemma: "opine", past: true, passive: false, modal: false }],
    ["would be reviewed", { lemma: "review", past: false, passive: true, modal: true }],
    ["will be circulated", { lemma: "circulate", past: false, passive: true, modal: true }],
    ["would bring", { lemma: "bring", past: false, passive: false, modal: true }],
    ["had been advised", { lemma: "advise", past: true, passive: true, modal: false }],
    ["banana", null],
    ["walked ".repeat(60), null],
  ])("%s", (text, expected) => expect(verbGroup(text)).toEqual(expected));
});
