import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { z } from "zod";

/** Reads a table that stands beside the code. A fault in it is ours: it names file and row. */
export function table<S extends z.ZodType>(file: string, shape: S): z.infer<S>[] {
  const rows: unknown[] = parse(readFileSync(new URL(file, import.meta.url)), { columns: true, skip_empty_lines: true });
  return rows.map((row, at) => {
    const read = shape.safeParse(row);
    if (read.success) return read.data;
    throw new TypeError(`${file}, row ${at + 1}: ${read.error.issues[0]?.message ?? ""}`);
  });
}
