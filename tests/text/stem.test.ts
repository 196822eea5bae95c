import { describe, expect, test } from "vitest";
import { stem } from "../../corpus/text/stem.ts";

describe("the stem of a word", () => {
  test.each([
    ["vetting", "vetted"],
    ["organisation", "organization"],
    ["organised", "organize"],
    ["analysing", "analyze"],
    ["behaviour", "behavior"],
    ["behavioural", "behaviors"],
    ["neighbourhoods", "neighborhood"],
    ["centre", "center"],
    ["centred", "centering"],
    ["kilometres", "kilometer"],
    ["defence", "defense"],
    ["licensing", "licences"],
    ["programme", "programs"],
    ["programmes", "programming"],
    ["revise", "revision"],
    ["universities", "university"],
    ["importance", "important"],
    ["knives", "knife"],
    ["communities", "community"],
  ])("%s and %s share one", (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test.each([
    ["news", "new"],
    ["university", "universe"],
    ["general", "generate"],
    ["important", "import"],
    ["community", "communication"],
    ["authority", "author"],
    ["international", "internal"],
    ["four", "for"],
    ["organisation", "organ"],
    ["prize", "prise"],
    ["police", "policy"],
  ])("%s and %s do not", (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  test.each(["s106", "1.45", "café", "日本", "constructor", "__proto__"])("%s is taken as it is or stemmed the same again", (word) => {
    expect(stem(word)).toBe(stem(word));
    expect(stem(word).length).toBeGreaterThan(0);
  });
});
