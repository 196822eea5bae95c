import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { countPieces, hashNumber, letters, lettersHash, slug } from "../../corpus/text/letters.ts";

describe("letters", () => {
  it.each([
    ["• The PCC said: “yes” – 12.5 %", "ThePCCsaidyes125"],
    ["Pennaeth Ynys Môn\u00a0(2)", "PennaethYnysMôn2"],
    ["½ ² Ⅳ", "½²Ⅳ"],
    ["***", ""],
  ])("keeps letters and digits as printed: %j", (text, expected) => {
    expect(letters(text)).toBe(expected);
  });

  it("hashes them to ten hexadecimal digits of SHA-256", () => {
    const expected = createHash("sha256").update("RESOLVEDthatthereportbenoted").digest("hex").slice(0, 10);
    expect(lettersHash("RESOLVED – that the report be noted.")).toBe(expected);
    expect(hashNumber(expected).toString(16).padStart(10, "0")).toBe(expected);
  });
});

describe("slug", () => {
  it.each([
    ["39/20", "39-20"],
    ["(a)", "a"],
    ["11.1", "11-1"],
    ["PCP 1/21", "pcp-1-21"],
    ["Siân O'Brien", "sian-o-brien"],
    ["—", ""],
  ])("%j is %j", (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

it("counts the blank-separated pieces of a text", () => {
  expect(countPieces("  The PCC – \n said\tyes ")).toBe(5);
  expect(countPieces("")).toBe(0);
});
