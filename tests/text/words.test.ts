import { describe, expect, test } from "vitest";
import { findPhrase, graph } from "../../corpus/text/match.ts";
import { LONGEST, words } from "../../corpus/text/words.ts";

const list = (text: string) => words(text).edges.map((e) => e.word);
const stands = (phrase: string, text: string) => findPhrase(graph(words(text)), graph(words(phrase))).length > 0;

describe("the words of a text", () => {
  test.each([
    ["Café, NAÏVE Zoe\u0308", ["cafe", "naive", "zoe"]],
    ["po\u00adlice ﬁre ＡＢＣ", ["police", "fire", "abc"]],
    ["1.45 £1.45m 2.59%.", ["1.45", "1.45m", "2.59"]],
    ["300,000 and 1,234,567", ["300000", "and", "1234567"]],
    ["1,2345 and 2,34", ["1", "2345", "and", "2", "34"]],
    ["A.S.B. and a.m. but e.g.the", ["asb", "and", "am", "but", "eg", "the"]],
    ["A.S.B.’s", ["asb"]],
    ["Q&A", ["q", "and", "a"]],
    ["the panel’s, the CSP's and CSPs’", ["the", "panel", "the", "csp", "and", "csps"]],
    ["O'Brien O’Brien rock'n'roll", ["obrien", "obrien", "rocknroll"]],
    ["‘quoted’ “words”", ["quoted", "words"]],
    ["VAWG/RASSO 2022/23 a_b", ["vawg", "rasso", "2022", "23", "a", "b"]],
    ["to be or not", ["to", "be", "or", "not"]],
    ["½ of m²", ["1", "2", "of", "m2"]],
    ["", []],
    ["– … !", []],
  ])("%j gives %j", (text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  test.each(["section 106", "Section\u00a0106", "sec. 106", "s.106", "s. 106", "S 106", "S106"])(
    "%j is s106, and section and 106 alone",
    (text) => {
      expect(words(text)).toMatchObject({
        length: 1,
        edges: [
          { word: "s106", start: 0, end: text.length, phrase: true },
          { word: "section", phrase: false },
          { word: "106", phrase: false },
        ],
      });
    },
  );

  test.each(["sections 106", "subsection 106", "member(s) 106", "S1.5", "section A"])("%j is no section with a number", (text) => {
    expect(list(text)).not.toContain("section106");
    expect(words(text).edges.every((e) => e.phrase)).toBe(true);
  });

  test.each([
    ["anti-social", ["anti", "social", "antisocial"]],
    ["anti‑social", ["anti", "social", "antisocial"]],
    ["anti social", ["anti", "social", "antisocial"]],
    ["antisocial", ["antisocial"]],
    ["anti, social", ["anti", "social"]],
    ["cyber crimes", ["cyber", "crimes", "cybercrimes"]],
    ["work-force-led", ["work", "force", "led", "workforceled", "workforce"]],
    ["well known", ["well", "known"]],
    ["well-known", ["well", "known", "wellknown"]],
    ["well--known", ["well", "known"]],
    ["2022-23", ["2022", "23", "202223"]],
  ])("%j is made of %j", (text, expected) => {
    expect(list(text)).toEqual(expected);
  });

  test("cuts a word at the longest, never through a character", () => {
    expect(list("x".repeat(100))).toEqual(["x".repeat(LONGEST)]);
    expect(list(`${"x".repeat(LONGEST - 1)}\u{20000}`)).toEqual(["x".repeat(LONGEST - 1)]);
    expect(list(`${"x".repeat(40)}-${"y".repeat(40)}`).at(-1)).toHaveLength(LONGEST);
  });

  test.each([
    ["a ﬁre", "fire", "ﬁre"],
    ["the cafe\u0301 here", "cafe", "cafe\u0301"],
    ["po\u00adlice work", "police", "po\u00adlice"],
    ["½ a 😀 pound’s worth", "pound", "pound’s"],
    ["½", "1", "½"],
    ["½", "2", "½"],
    ["İstanbul calls", "calls", "calls"],
  ])("in %j the word %j stands where %j is printed", (text, word, printed) => {
    const edge = words(text).edges.find((e) => e.word === word);
    expect(text.slice(edge?.start, edge?.end)).toBe(printed);
  });
});

describe("a phrase in a text", () => {
  test.each([
    ["conflict of interest", "a conflict of interest arose", true],
    ["conflict of interest", "a conflict. Of interest was", true],
    ["conflict interest", "a conflict of interest", false],
    ["anti-social", "antisocial", true],
    ["anti social", "antisocial behaviour", true],
    ["antisocial", "anti social", true],
    ["antisocial behaviour", "anti-social behaviour", true],
    ["of cyber crime in", "of cybercrime in", true],
    ["crime in", "cybercrime in", false],
    ["crime in", "cyber crime in", true],
    ["social roadshows", "anti-social road shows", true],
    ["well known", "wellknown", false],
    ["well-known", "wellknown", true],
    ["the section", "the section 106 money", false],
    ["the s106 money", "the section 106 money", true],
    ["section", "the section 106 money", true],
    ["106 money", "the section 106 money", false],
    ["", "anything", false],
  ])("%j in %j: %s", (phrase, text, expected) => {
    expect(stands(phrase, text)).toBe(expected);
  });

  test("is marked from its first word to its last, the shortest way", () => {
    const text = graph(words("the conflict of interest, the conflicts of interest"));
    expect(findPhrase(text, graph(words("conflict of interest")))).toEqual([{ start: 4, end: 24 }]);
  });

  test("takes time in proportion to the text, however often words repeat", () => {
    const text = graph(words("a-a ".repeat(5000)));
    expect(findPhrase(text, graph(words("a-a ".repeat(20) + "b")))).toEqual([]);
  });
});
