import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import type { z } from "zod";

/** Reads a table that stands beside the code that asks for it. A fault in it is ours: it names file and row. */
export function table<S extends z.ZodType>(file: URL, shape: S): z.infer<S>[] {
  const rows: unknown[] = parse(readFileSync(file), { columns: true, skip_empty_lines: true });
  return rows.map((row, at) => {
    const read = shape.safeParse(row);
    if (read.success) return read.data;
    throw new TypeError(`${basename(file.pathname)}, row ${at + 1}: ${read.error.issues[0]?.message ?? ""}`);
  });
}
