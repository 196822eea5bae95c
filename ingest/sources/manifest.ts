import { basename, dirname, resolve } from "node:path";
import { RefusedError } from "../../corpus/model/index.ts";
import { isDate } from "../../corpus/text/dates.ts";
import type { Given } from "../draft.ts";
import { readTable } from "./csv-file.ts";

const COLUMNS = ["file", "url", "panel", "date"];
const LARGEST = 20_000_000;

/** What a manifest says of its files. */
export interface Manifest {
  /** What it gives for a source that was found as `uri` (below the folder given) at `path`; nothing where it does not name it. */
  givenFor(uri: string, path: string): Given;
  /** The rows that named none of the sources asked about so far. */
  unused(): { line: number; file: string }[];
}

interface Row {
  line: number;
  file: string;
  given: Given;
}

export const NOTHING_GIVEN: Given = { url: null, panel: null, date: null };
export const NO_MANIFEST: Manifest = { givenFor: () => NOTHING_GIVEN, unused: () => [] };

/** Whether a text is the address of a page on the web. */
export const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** What is wrong with the names of the columns: without ours, and one that says which file, no row could be understood. */
function headerFault(header: readonly string[]): string | null {
  const foreign = header.find((column) => !COLUMNS.includes(column));
  const wrong =
    foreign !== undefined ? `there is no column ${JSON.stringify(foreign)}` : header.includes("file") ? null : "no column names a file";
  return wrong === null ? null : `${wrong}; the columns are ${COLUMNS.join(",")}`;
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
  const byName = new Map<string, Row>();
  const byPath = new Map<string, Row>();
  const names = new Map<string, Row | null>();
  for (const { row, line } of readTable(file, { code: "manifest", largest: LARGEST, fewer: true, header: headerFault })) {
    const wrong = fault(row) ?? (byName.has(row["file"] ?? "") ? "names a file for the second time" : null);
    if (wrong !== null) throw new RefusedError("manifest", `${basename(file)}, line ${line}: ${wrong}`);
    const name = (row["file"] ?? "").replaceAll("\\", "/").replace(/^\.\//, "");
    const entry = { line, file: row["file"] ?? "", given: given(row) };
    byName.set(name, entry);
    byPath.set(resolve(dirname(file), name), entry);
    names.set(basename(name), names.has(basename(name)) ? null : entry);
  }
  const used = new Set<Row>();
  return {
    givenFor(uri, path) {
      const entry = byName.get(uri) ?? byPath.get(resolve(path)) ?? names.get(basename(uri)) ?? null;
      if (entry) used.add(entry);
      return entry?.given ?? NOTHING_GIVEN;
    },
    unused: () => [...byName.values()].filter((entry) => !used.has(entry)).map(({ line, file: name }) => ({ line, file: name })),
  };
}
