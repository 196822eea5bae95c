import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { RefusedError } from "../../corpus/model/index.ts";

/** How a file of rows that somebody has written is read. */
export interface TableOptions {
  /** The code of the refusal: what the file is. */
  code: string;
  /** The most bytes it may have. */
  largest: number;
  /** Whether a row may have fewer cells than there are columns. More it may never have. */
  fewer: boolean;
  /** What is wrong with the names of the columns; null where nothing is. */
  header(columns: readonly string[]): string | null;
}

/**
 * Reads a CSV file that somebody has written, each row with the line it ends on.
 * @throws RefusedError with the code given, naming the file and where it can the line
 */
export function readTable(file: string, options: TableOptions): { row: Record<string, string>; line: number }[] {
  const name = basename(file);
  const refuse = (why: string, cause?: unknown) => new RefusedError(options.code, `${name}${why}`, { cause });
  const checked = (columns: string[]) => {
    const wrong = options.header(columns);
    if (wrong !== null) throw refuse(`, line 1: ${wrong}`);
    return columns;
  };
  const text = textOf(file, options.largest, refuse);
  if (text.trim() === "") checked([]);
  try {
    const how = {
      columns: checked,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count_less: options.fewer,
      trim: true,
    } as const;
    const read = parse<{ record: Record<string, string>; info: { lines: number } }>(text, how);
    return read.map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw refuse(`: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

function textOf(file: string, largest: number, refuse: (why: string, cause?: unknown) => RefusedError): string {
  try {
    if (!statSync(file).isFile()) throw refuse(" is no file");
    if (statSync(file).size > largest) throw refuse(` is larger than ${largest / 1e6} MB`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw refuse(error instanceof TypeError ? " is not in UTF-8" : " cannot be read", error);
  }
}
