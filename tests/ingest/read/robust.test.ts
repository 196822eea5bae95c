import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ScrutineerError } from "../../../corpus/model/index.ts";
import { parse } from "../../../ingest/layouts/index.ts";
import { Places } from "../../../ingest/place/index.ts";
import { REFERENCE, loadFacts } from "../../../ingest/reference/load.ts";
import { docx, pdf, readFile } from "./help.ts";

/** How many broken versions of each fixture are read. */
const VERSIONS = Number(process.env["MUTATIONS"] ?? 25);
const places = new Places(loadFacts(REFERENCE));

/** Numbers below `n` that look random and are the same each time. */
function random(seed: number): (n: number) => number {
  let state = seed * 2_654_435_761;
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return n === 0 ? 0 : ((state ^ (state >>> 13)) >>> 0) % n;
  };
}

const JUNK = [
  "<table>",
  "</td>",
  "<li>",
  "</div></div>",
  "|",
  "No. | Item |\n---|---|\n",
  "RESOLVED:",
  "\u0000",
  "(((",
  "1.\n",
  "<AI1>",
  "Minutes:",
  "\uFEFF",
  "&#0;",
  "Meeting: 1/1/2020 - X (Item 1)",
  "\f",
  "—",
  "<![CDATA[",
];

function broken(bytes: Buffer, seed: number): Buffer {
  const next = random(seed + 1);
  const at = next(bytes.length);
  const length = next(400);
  switch (seed % 6) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length))]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(JUNK[next(JUNK.length)] ?? ""), bytes.subarray(at)]);
    case 4: {
      const copy = Buffer.from(bytes);
      for (let i = 0; i < 20; i++) copy[next(copy.length)] = next(256);
      return copy;
    }
    default:
      return bytes.subarray(at);
  }
}

/** Reads a file to the end; a refusal on purpose is an answer too. What it makes must be whole. */
async function readThrough(name: string, bytes: Buffer): Promise<"read" | "refused"> {
  try {
    const document = await readFile(name, bytes);
    for (const draft of parse(document)) {
      const placed = places.place(draft, document);
      for (const item of placed.items)
        for (const passage of item.passages)
          if (passage.text.trim() !== passage.text || passage.text === "")
            throw new Error(`half a passage: ${JSON.stringify(passage.text)}`);
    }
    return "read";
  } catch (error) {
    if (error instanceof ScrutineerError) return "refused";
    throw error;
  }
}

const folder = new URL("../../fixtures/unseen/", import.meta.url);
const fixtures = ["tune/", "held/"].flatMap((half) =>
  readdirSync(new URL(half, folder))
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .map((name): [string, Buffer] => [name, readFileSync(new URL(half + name, folder))]),
);
const page = Array.from({ length: 30 }, (_, i) => ({
  x: 50,
  y: 40 + i * 14,
  text: `${i + 1}. The Panel considered matter ${i} and the Commissioner replied (in part).`,
}));

describe(`${VERSIONS} broken versions of a fixture are read or refused, never a crash`, () => {
  it.each([
    ...fixtures,
    ["m.pdf", pdf([page, page])] as [string, Buffer],
    ["m.docx", docx("<w:p><w:r><w:t>1. WELCOME</w:t></w:r></w:p>".repeat(20))] as [string, Buffer],
  ])(
    "%s",
    async (name, bytes) => {
      expect(await readThrough(name, bytes)).toBe("read");
      for (let seed = 0; seed < VERSIONS; seed++) await readThrough(name, broken(bytes, seed));
    },
    120_000,
  );
});
