import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSettings } from "../../corpus/model/index.ts";
import { sample } from "../../ingest/commands/sample.ts";

/** Where the corpora of the benchmarks are kept from run to run: making a large one takes many minutes. */
const FOLDER = fileURLToPath(new URL("../../data/bench/", import.meta.url));

/**
 * The path of a corpus of at least so many passages, made by our generator through the real pipeline unless it is there already. One that
 * an older pipeline has made serves for measuring; with `fresh` it is made anew.
 * @throws RefusedError where it cannot be made
 */
export async function benchCorpus(passages: number, fresh = false): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}${passages}.sqlite`;
  if (fresh || !existsSync(path)) await sample({ passages }, readSettings({ CORPUS: path }));
  return path;
}

/** Where the sample itself is kept for benchmarks. */
export function sampleFile(): string {
  mkdirSync(FOLDER, { recursive: true });
  return `${FOLDER}sample.sqlite`;
}
