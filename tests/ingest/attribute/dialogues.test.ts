import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { said } from "./said.ts";

/** Paragraphs, `¶` between them, with the office that speaks in each of their sentences; `-` where nobody does. */
const ROWS = z
  .array(z.strictObject({ text: z.string(), speakers: z.string() }))
  .parse(parse(readFileSync(new URL("dialogues.csv", import.meta.url)), { columns: true }));

const officeOf = (told: string): string => (told === "-" ? told : told.replace(/[!~]? .*$/u, ""));

describe("who speaks as a paragraph goes on", () => {
  test.each(ROWS)("$text", ({ text, speakers }) =>
    expect(
      said("Police stations", ...text.split(" ¶ "))
        .map(officeOf)
        .join(" "),
    ).toBe(speakers),
  );
});
