import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { afterAll, describe, expect, it } from "vitest";
import { ScrutineerError } from "../../../corpus/model/index.ts";
import { readSource } from "../../../ingest/pipeline.ts";
import { openWorkshop } from "../../../ingest/workshop.ts";
import { openPool } from "../../../ingest/workers/pool.ts";
import { docx, file, pdf } from "../read/help.ts";
import { broken } from "./mutations.ts";
import { faultsOf } from "./whole.ts";

/** How many broken versions of each fixture are read: a few with every run of the tests, 500 with `MUTATIONS=500`. */
const VERSIONS = Number(process.env["MUTATIONS"] ?? 11);
const folder = new URL("../../fixtures/", import.meta.url).pathname;
const SENTENCES = [
  "MINUTES of the meeting of the Northmoor Police and Crime Panel held on 14 December 2022 at 1.00 pm",
  "PRESENT: Councillor A Holm (Chair), Councillor B Dray",
  "1. Apologies",
  "Apologies were received from Councillor C Voss.",
  "2. Precept",
  "The Commissioner reported that burglary had fallen by 4 per cent and would write to the Panel.",
  "RESOLVED: That the report be noted.",
];
const page = Array.from({ length: 35 }, (_, i) => ({ x: 50, y: 40 + i * 20, text: SENTENCES[i % SENTENCES.length] ?? "" }));
const FIXTURES: [string, Buffer][] = [
  ...globSync(["minutes/*.{html,txt}", "unseen/*/*.{html,txt}", "read/*"], { cwd: folder })
    .sort()
    .map((name): [string, Buffer] => [name, readFileSync(folder + name)]),
  ["m.pdf", pdf([page, page])],
  [
    "m.docx",
    docx(
      SENTENCES.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
        .join("")
        .repeat(5),
    ),
  ],
];
const shop = openWorkshop({ nearMisses: "all" });
/** The reader of PDFs is read with in a thread, as it always is: what it leaves undone over a damaged file must not end the thread. */
const pool = openPool({ nearMisses: "all" }, 1);
afterAll(() => pool.close());

/** Reads a file through the whole pipeline: a refusal on purpose is an answer too; whatever is read must be whole. */
async function readThrough(name: string, bytes: Buffer): Promise<"read" | "refused"> {
  try {
    const { records } = await (name.endsWith(".pdf") ? pool.read(file(name, bytes)) : readSource(file(name, bytes), shop));
    const faults = records.flatMap(faultsOf);
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join("; "));
    return "read";
  } catch (error) {
    if (error instanceof ScrutineerError) return "refused";
    throw error;
  }
}

async function attempt(name: string, bytes: Buffer, seed: number): Promise<"read" | "refused"> {
  try {
    return await readThrough(name, broken(bytes, seed));
  } catch (error) {
    throw new Error(`version ${seed} of ${name}`, { cause: error });
  }
}

describe(`${VERSIONS} broken versions of a fixture are read whole or refused: never a crash, never half a record`, () => {
  it("there are fixtures", () => expect(FIXTURES.length).toBeGreaterThan(20));
  it.each(FIXTURES)(
    "%s",
    async (name, bytes) => {
      expect(await readThrough(name, bytes)).toBe("read");
      const outcomes = new Set<string>();
      for (let seed = 0; seed < VERSIONS; seed++) outcomes.add(await attempt(name, bytes, seed));
      expect(outcomes).toContain("read");
    },
    10_000 + VERSIONS * 2_000,
  );
});
