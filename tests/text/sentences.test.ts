import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../corpus/text/sentences.ts";

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["The fund was closed. It had run for years.", ["The fund was closed.", "It had run for years."]],
    [
      "Cllr. R. Potts and Cllrs. Denby, Sale met Supt. Moss at St. Agnes.",
      ["Cllr. R. Potts and Cllrs. Denby, Sale met Supt. Moss at St. Agnes."],
    ],
    ["It fell under s.106. Another did not.", ["It fell under s.106.", "Another did not."]],
    ["See No. 53 and para. 4. There were more.", ["See No. 53 and para. 4.", "There were more."]],
    ["Q1. Why was it shut? A1. It was cold.", ["Q1. Why was it shut?", "A1.", "It was cold."]],
    ["A2. There are nine. Each is new.", ["A2. There are nine.", "Each is new."]],
    ["The answer was no. The Panel moved on.", ["The answer was no.", "The Panel moved on."]],
    ["It cost £1.45m. That was 2.59%. It rose.", ["It cost £1.45m.", "That was 2.59%.", "It rose."]],
    ["They met at 2.15 p.m. The Chair spoke.", ["They met at 2.15 p.m.", "The Chair spoke."]],
    ["Cars went at 40 mph. The Chair spoke.", ["Cars went at 40 mph.", "The Chair spoke."]],
    ["They met at 2.15 p.m. on Monday.", ["They met at 2.15 p.m. on Monday."]],
    ["Ideas, experience etc.  Members agreed.", ["Ideas, experience etc.", "Members agreed."]],
    ["He said “we will.” Then he left.", ["He said “we will.”", "Then he left."]],
    ["[The PCC said so. It was late.] Next came cadets.", ["[The PCC said so.", "It was late.]", "Next came cadets."]],
    ["It ended on 28 October.. A review began.", ["It ended on 28 October..", "A review began."]],
    ["This led to the points ... and so on.", ["This led to the points ... and so on."]],
    ["Why? Because it was late! So it went.", ["Why?", "Because it was late!", "So it went."]],
    ["It stood at Holt.The paper was late. It rained.", ["It stood at Holt.", "The paper was late.", "It rained."]],
    ["There were 250.The paper was late.", ["There were 250.", "The paper was late."]],
    ["Cllr.Amos met Supt.Dale and wrote to john.smith.Dale at once.", ["Cllr.Amos met Supt.Dale and wrote to john.smith.Dale at once."]],
    ["", []],
    ["  . . ", [". ."]],
  ])("%s", (text, expected) => expect(split(text)).toEqual(expected));

  test("lose no letter and never overlap, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("The ", "Cllr. ", "p.m. ", "..", "?!", " ", "No. ", "5", "”", "[", "é", "\n", "x".repeat(40))),
        (parts) => {
          const text = parts.join("");
          const found = sentences(text);
          found.forEach(({ start, end }, at) => {
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
          });
          const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, "");
          expect(letters(split(text).join(""))).toBe(letters(text));
        },
      ),
    );
  });

  test("texts longer than a passage may be are cut at a blank", () => {
    const text = "word ".repeat(5000).trim();
    expect(split(text).join(" ")).toBe(text);
  });
});
