import { describe, expect, test } from "vitest";
import { InvalidError } from "../../corpus/model/index.ts";
import { matchText } from "../../corpus/text/match-query.ts";
import { parseQuery } from "../../corpus/text/query.ts";
import { words } from "../../corpus/text/words.ts";

const nothing = { words: [], phrases: [], excluded: [], prefixes: [], alternatives: [] };
const read = (q: string) => parseQuery(q).read;
const faults = (q: string) => {
  try {
    parseQuery(q);
    return [];
  } catch (error) {
    return error instanceof InvalidError ? error.faults : [error];
  }
};

describe("a query is read as", () => {
  test.each([
    ["Police Vetting", { words: ["police", "vetting"] }],
    ["“conflict of interest” “open", { phrases: ["conflict of interest", "open"] }],
    ['vett* -budg* -panel -"the chair"', { prefixes: ["vett"], excluded: ["budg*", "panel", '"the chair"'] }],
    ['x a OR b OR "c d" e', { words: ["x", "e"], alternatives: [["a", "b", '"c d"']] }],
    ["anti social behaviour", { words: ["antisocial", "behaviour"] }],
    ["anti-social road shows", { words: ["antisocial", "roadshows"] }],
    ["well-known well known", { words: ["wellknown", "well", "known"] }],
    ["section 106 s.106 sec. 17", { words: ["s106", "s106", "s17"] }],
    ["x road show OR fly tip", { words: ["x"], alternatives: [["roadshow", "flytip"]] }],
    ["-section 106", { excluded: ["s106"] }],
    ["section 17(3)", { phrases: ["s17 3"] }],
    ["-section 17(3) of", { words: ["of"], excluded: ['"s17 3"'] }],
    ["section 106/107", { phrases: ["s106 107"] }],
    ["VAWG/RASSO 2022/23", { phrases: ["vawg rasso", "2022 23"] }],
    ["Q&A & more", { phrases: ["q and a"], words: ["and", "more"] }],
    ['anti "social"', { words: ["anti"], phrases: ["social"] }],
    ["anti , social", { words: ["anti", "social"] }],
    ["a or b", { words: ["a", "or", "b"] }],
    ['"a OR b"', { phrases: ["a or b"] }],
    ["anti-soc* (vett*). budg*,prec*", { prefixes: ["anti soc", "vett", "budg", "prec"] }],
    ['foo"bar baz"-qux', { words: ["foo", "qux"], phrases: ["bar baz"] }],
    ["--x", { excluded: ["x"] }],
    ['- ! "" -"" –', {}],
    ["", {}],
  ])("%j", (q, expected) => {
    expect(read(q)).toEqual({ ...nothing, ...expected });
  });

  test("everything, where nothing is asked", () => {
    expect(parseQuery(null)).toEqual({ all: [], none: [], read: nothing });
  });
});

describe("a query is refused", () => {
  test.each([
    ["OR", "OR needs"],
    ["OR a", "OR needs"],
    ["a OR", "OR needs"],
    ["a OR OR b", "OR needs"],
    ["! OR b", "OR needs"],
    ["a OR -", "OR needs"],
    ["-a OR b", "- cannot"],
    ["a OR -b", "- cannot"],
    ["-OR a", "- cannot"],
    ["ve*", "* needs"],
    ["é1*", "* needs"],
    ["*", "* needs"],
    ['"vett"*', "* needs"],
    ["anti-so*", "* needs"],
    ["vett**", "* needs"],
    ["vett-*", "* needs"],
    ["ve*ting", "* can only"],
    ["x ".repeat(21), "at most 20"],
    ["x".repeat(501), "at most 500"],
    [" ".repeat(501), "at most 500"],
    ["😀".repeat(501), "at most 500"],
  ])("%j: %s", (q, message) => {
    const found = faults(q);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContainEqual({ parameter: "q", message: expect.stringContaining(message) as string });
  });

  test.each(["x ".repeat(20), "x".repeat(500), "😀".repeat(500), `${"- ".repeat(30)}x`, "vet* 106*"])("but not %j", (q) => {
    expect(faults(q)).toEqual([]);
  });
});

describe("a query in a text", () => {
  test.each([
    ["vetting", "they vetted officers", true],
    ['"vetting"', "they vetted officers", false],
    ["police -policing", "police work", false],
    ["police", "policies", false],
    ["-vetted", "vetting", false],
    ['-"vetted"', "vetting", true],
    ["-vett*", "vetting", false],
    ["a b", "b and a", true],
    ["a b", "a only", false],
    ["x a OR b", "x and b", true],
    ["x a OR b", "a and b", false],
    ["anti-social", "antisocial", true],
    ["anti-social", "anti. Social", true],
    ["anti social", "social and anti", false],
    ["antisocial", "anti social behaviour", true],
    ["social", "antisocial behaviour", false],
    ["social", "anti-social behaviour", true],
    ["roadshow", "two road shows", true],
    ["road show", "a roadshow", true],
    ["well-known", "well known", true],
    ["well-known", "wellknown", true],
    ["wellknown", "well-known", true],
    ["wellknown", "well known", false],
    ["antisoc*", "anti social", true],
    ["anti-soc*", "anti social", true],
    ["soc*", "antisocial", false],
    ["section", "under s.106", true],
    ["106", "Section 106", true],
    ["sect*", "Section 106", false],
    ["s10*", "Section 106", true],
    ['"section 106"', "s106", true],
    ["300,000", "300000", true],
    ["CSP", "the CSPs’ and CSP’s", true],
    ["programme", "a program", true],
    ["news", "new", false],
    ["VAWG/RASSO", "vawg, rasso", true],
    ["VAWG/RAS*", "vawg rasso", true],
    ["", "anything", true],
  ])("%j in %j: %s", (q, text, expected) => {
    expect(matchText(parseQuery(q), words(text))).toBe(expected);
  });
});
