import { readFileSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { RefusedError } from "../../corpus/model/index.ts";
import { isDate } from "../../corpus/text/dates.ts";
import type { Given } from "../draft.ts";

const COLUMNS = ["file", "url", "panel", "date"];
const LARGEST = 20_000_000;

/** What a manifest says of its files. */
export interface Manifest {
  /** What it gives for a source that was found as `uri` (below the folder given) at `path`; nothing where it does not name it. */
  givenFor(uri: string, path: string): Given;
}

export const NOTHING_GIVEN: Given = { url: null, panel: null, date: null };
export const NO_MANIFEST: Manifest = { givenFor: () => NOTHING_GIVEN };

const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function text(file: string): string {
  try {
    if (!statSync(file).isFile()) throw new RefusedError("manifest", `${basename(file)} is no file`);
    if (statSync(file).size > LARGEST) throw new RefusedError("manifest", `${basename(file)} is larger than ${LARGEST / 1e6} MB`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const why = error instanceof TypeError ? "is not in UTF-8" : "cannot be read";
    throw new RefusedError("manifest", `${basename(file)} ${why}`, { cause: error });
  }
}

/** The names of the columns, where they are ours and say which file: without them no row could be understood. */
function checked(header: string[], file: string): string[] {
  const foreign = header.find((column) => !COLUMNS.includes(column));
  const wrong =
    foreign !== undefined ? `there is no column ${JSON.stringify(foreign)}` : header.includes("file") ? null : "no column names a file";
  if (wrong !== null) throw new RefusedError("manifest", `${basename(file)}, line 1: ${wrong}; the columns are ${COLUMNS.join(",")}`);
  return header;
}

function rows(file: string): { row: Record<string, string>; line: number }[] {
  const options = {
    columns: (header: string[]) => checked(header, file),
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count_less: true,
    trim: true,
  } as const;
  try {
    const read = text(file);
    if (read.trim() === "") checked([], file);
    const records = parse<{ record: Record<string, string>; info: { lines: number } }>(read, options);
    return records.map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError("manifest", `${basename(file)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function fault(row: Record<string, string>): string | null {
  const { file = "", url = "", date = "" } = row;
  if (file === "") return "names no file";
  if (url !== "" && !isWeb(url)) return `url ${JSON.stringify(url)} is no http(s) address`;
  return date !== "" && !isDate(date) ? `date ${JSON.stringify(date)} is no date that exists (YYYY, YYYY-MM or YYYY-MM-DD)` : null;
}

const given = ({ url, panel, date }: Record<string, string>): Given => ({ url: url || null, panel: panel || null, date: date || null });

/**
 * Reads a manifest (CSV `file,url,panel,date`) whole. A row names its file as found below the folder given, by its path from the
 * manifest, or by its name alone where no other row has the same.
 * @throws RefusedError `manifest` naming file and line: it is refused whole for any fault
 */
export function readManifest(file: string): Manifest {
  const byName = new Map<string, Given>();
  const byPath = new Map<string, Given>();
  const names = new Map<string, Given | null>();
  for (const { row, line } of rows(file)) {
    const wrong = fault(row) ?? (byName.has(row["file"] ?? "") ? "names a file for the second time" : null);
    if (wrong !== null) throw new RefusedError("manifest", `${basename(file)}, line ${line}: ${wrong}`);
    const name = (row["file"] ?? "").replaceAll("\\", "/").replace(/^\.\//, "");
    byName.set(name, given(row));
    byPath.set(resolve(dirname(file), name), given(row));
    names.set(basename(name), names.has(basename(name)) ? null : given(row));
  }
  return {
    givenFor: (uri, path) => byName.get(uri) ?? byPath.get(resolve(path)) ?? names.get(basename(uri)) ?? NOTHING_GIVEN,
  };
}
