import { createHash } from "node:crypto";
import { dataLines } from "./data.ts";

/** Raised when the code makes other words or stems of a text than before. */
const MADE = 1;
/** The data that decide about them. */
const FILES = ["compounds.txt", "spellings.txt", "stems.txt"];

let version: string | undefined;

/** Names how words and stems are made of a text: one version makes the same of the same text. Comments in the data count for nothing. */
export function wordsVersion(): string {
  return (version ??= `${MADE}.${digest()}`);
}

function digest(): string {
  const hash = createHash("sha256");
  for (const file of FILES) hash.update(JSON.stringify(dataLines(new URL(file, import.meta.url))));
  return hash.digest("hex").slice(0, 10);
}
