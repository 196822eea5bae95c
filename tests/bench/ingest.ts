import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { readSettings } from "../../corpus/model/index.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { sample } from "../../ingest/commands/sample.ts";
import { sampleDocuments } from "../../ingest/sample/index.ts";
import { tableOf } from "./measure.ts";
import { passagesOf } from "./questions.ts";
import { megabytes } from "./machine.ts";

/** So many passages are loaded, whatever sizes are asked for. */
const PASSAGES = 13_000;

/** Making the sample through the whole pipeline, beside what cheerio alone takes to parse the same pages. */
export async function ingest(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-ingest-"));
  const path = join(folder, "corpus.sqlite");
  try {
    const pages = [...sampleDocuments({ passages: PASSAGES })].map(({ source }) => new TextDecoder().decode(source.bytes));
    const parsing = performance.now();
    for (const page of pages) load(page);
    const parsed = (performance.now() - parsing) / 1000;
    const from = performance.now();
    await sample({ passages: PASSAGES }, readSettings({ CORPUS: path }));
    const seconds = (performance.now() - from) / 1000;
    const corpus = openCorpus(path);
    const passages = Number(passagesOf(corpus).replaceAll(",", ""));
    corpus.close();
    console.log("\n## Ingest of the sample, whole pipeline\n");
    const heads = ["passages", "documents", "seconds", "passages a second", "file MB", "cheerio alone, seconds", "ratio"];
    console.log(
      tableOf(heads, [[String(passages), String(pages.length), seconds, passages / seconds, megabytes(path), parsed, seconds / parsed]]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
