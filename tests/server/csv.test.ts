import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../server/export/csv.ts";

const read = (text: string) => parse(text);

describe("a line of CSV", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    [" =1+1", "' =1+1"],
    ["\n=1+1", "'\n=1+1"],
    ["＝1+1", "'＝1+1"],
    ["a=1", "a=1"],
    ["'=1", "'=1"],
  ])("makes %j harmless in a spreadsheet", (cell, harmless) => expect(read(csvLines([[cell, "x"]]))).toEqual([[harmless, "x"]]));

  it("keeps numbers and leaves unknown cells empty", () => expect(csvLines([[-1, null, 0, ""]])).toBe("-1,,0,\n"));

  it("brings back any text as it was, but for the apostrophe", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [row = []] = read(csvLines([cells]));
        expect(row.map((cell, i) => (cell === `'${cells[i]}` ? cells[i] : cell))).toEqual(cells);
      }),
    );
  });
});
