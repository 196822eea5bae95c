import { readFileSync, readdirSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { draft } from "./help.ts";

const root = new URL("../../../ingest/", import.meta.url);
const listed = new Set(
  parseCsv<{ code: string }>(readFileSync(new URL("reference/issue-codes.csv", root)), { columns: true }).map((row) => row.code),
);

describe("the table of issue codes", () => {
  it("lists every code that a stage gives", () => {
    const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.startsWith("sample"),
    );
    const pushed = sources.flatMap((name) =>
      [
        ...readFileSync(new URL(name, root), "utf8").matchAll(
          /(?:issues(?:\.push\(|: \[|[^;\n]*\? \[)\s*\{\s*code: |\bdoubt\()"(?<code>[a-z-]+)"/g,
        ),
      ].map((m) => m.groups?.["code"] ?? ""),
    );
    expect(pushed.length).toBeGreaterThan(8);
    expect(pushed.filter((code) => !listed.has(code))).toEqual([]);
  });
  it("is printed whole in the description of the record", () => {
    const text = readFileSync(new URL("../../../docs/record.md", import.meta.url), "utf8");
    const printed = new Set([...text.matchAll(/^\| `(?<code>[a-z-]+)` +\|/gm)].flatMap((m) => m.groups?.["code"] ?? []));
    expect([...listed].filter((code) => !printed.has(code))).toEqual([]);
  });
});

describe("what is doubtful is an issue of the draft", () => {
  const codes = (text: string) => draft(text).issues.map((issue) => issue.code);
  it.each([
    ["truncated", "Agenda item\n\nPlan\n\nMinutes:\n\nThe Panel heard that the   ...  view the full minutes text for item 3."],
    ["title-missing", "Agenda item\n\nMinutes:\n\nThe Panel heard the Commissioner."],
    ["layout-guessed", "The Panel heard the Commissioner."],
    [
      "attendance-unreadable",
      "Northmoor Police and Crime Panel\n\nMinutes of the meeting held on 3 May 2018\n\nPRESENT:\n\n( MBC), Borough Council (Chairman)\n\n1. WELCOME\n\nThe Chair spoke.\n\n2. CLOSE\n\nIt ended.",
    ],
  ])("%s", (code, text) => expect(codes(text)).toContain(code));
  it("and what is sure is none", () => expect(codes("Agenda item\n\nPlan\n\nMinutes:\n\nThe Panel heard the Commissioner.")).toEqual([]));
});
