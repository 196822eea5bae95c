import { readFileSync } from "node:fs";

/** The lines of a data file that stands beside the code, without comments (`#`) and empty lines. */
export function dataLines(file: URL): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
