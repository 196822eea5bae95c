import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { said } from "./said.ts";

const ROWS = z
  .array(z.strictObject({ sentence: z.string(), said: z.string() }))
  .parse(parse(readFileSync(new URL("phrasings.csv", import.meta.url)), { columns: true }));

describe("the patterns of reported speech in other verbs, orders and voices", () => {
  test.each(ROWS)("$sentence", ({ sentence, said: expected }) => expect(said(null, sentence).join(" / ")).toBe(expected));
});
