import { describe, expect, test } from "vitest";
import { Deck, Random } from "../../ingest/sample/random.ts";
import { type Scope, commas, compile, print } from "../../ingest/sample/template.ts";

const scope = (slots: Record<string, string> = {}, seed = "a"): Scope => ({
  random: new Random(seed),
  numbers: new Map(),
  slot: (name) => slots[name] ?? `<${name}>`,
});

describe("a template", () => {
  test.each([
    ["{town} and {town2}", /^<town> and <town2>$/],
    ["[one|two|three] men", /^(?:one|two|three) men$/],
    ["[a[b|c]|d]e", /^(?:ab|ac|d)e$/],
    ["{3-5} of {1200-1300}", /^[345] of 1,[23]\d\d$/],
    ["{1.2-1.4} per cent", /^1\.[234] per cent$/],
    ["£{200-400/50},000", /^£(?:200|250|300|350|400),000$/],
    ["in {2014-2016!}", /^in 201[456]$/],
    ["[with |]out", /^(?:with )?out$/],
  ])("prints %s", (template, form) => {
    for (let i = 0; i < 40; i++) expect(print(compile(template), scope({}, String(i)))).toMatch(form);
  });
  test("repeats a number that has a name", () => {
    for (let i = 0; i < 20; i++) expect(print(compile("{n=10-99} is {n}"), scope({}, String(i)))).toMatch(/^(\d\d) is \1$/);
  });
  test.each(["[a|b", "a]b", "{town", "x}"])("refuses %s", (template) => {
    expect(() => compile(template)).toThrow(template.slice(0, 2));
  });
  test.each([
    [999, 0, "999"],
    [1000, 0, "1,000"],
    [1234567, 0, "1,234,567"],
    [1234.5, 1, "1,234.5"],
  ])("prints %d with %i decimals as %s", (n, decimals, text) => expect(commas(n, decimals)).toBe(text));
});

describe("chance", () => {
  test("is the same for the same seed and stays within its bounds", () => {
    const [a, b] = [new Random("x"), new Random("x")];
    const drawn = Array.from({ length: 500 }, () => a.int(3, 7));
    expect(drawn).toEqual(Array.from({ length: 500 }, () => b.int(3, 7)));
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([3, 7]);
  });
  test("follows weights", () => {
    const random = new Random("w");
    const drawn = Array.from({ length: 1000 }, () => random.weighted(["never", "often"], (w) => (w === "often" ? 1 : 0)));
    expect(new Set(drawn)).toEqual(new Set(["often"]));
  });
  test("a deck gives every card before any comes again", () => {
    const deck = new Deck([1, 2, 3, 4, 5], new Random("d"));
    const first = Array.from({ length: 5 }, () => deck.draw());
    expect(new Set(first)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(deck.draw((n) => n === 3)).toBe(3);
    expect(deck.draw((n) => n > 9)).toBeUndefined();
  });
});
