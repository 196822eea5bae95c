import { basename } from "node:path";
import { CorrectionRow, type Reference, RefusedError } from "../../corpus/model/index.ts";
import { readTable } from "../sources/csv-file.ts";
import { type Known, fieldOf, knownOf } from "./fields.ts";

/** A correction and the line of the file that it stands on. */
export interface Line {
  line: number;
  row: CorrectionRow;
}
/** A file of corrections, read and found good. */
export interface CorrectionsFile {
  name: string;
  lines: Line[];
}

const COLUMNS = ["id", "field", "value", "by", "date", "reason"];
const LARGEST = 5_000_000;
const LONGEST = 1000;

/**
 * Reads a file of corrections (CSV `id,field,value,by,date,reason`) whole. Which ids a corpus holds is not asked here: what they are of may
 * only be loaded with them.
 * @throws RefusedError `corrections` naming file and line: it is refused whole for any fault
 */
export function readCorrections(file: string, reference: Reference): CorrectionsFile {
  const name = basename(file);
  const known = knownOf(reference);
  const refuse = (line: number, message: string) => new RefusedError("corrections", `${name}, line ${line}: ${message}`);
  const seen = new Map<string, number>();
  const lines = readTable(file, { code: "corrections", largest: LARGEST, fewer: false, header: headerFault }).map(
    ({ row: cells, line }) => {
      const message = faultOf(cells, known);
      if (message !== null) throw refuse(line, message);
      const row = CorrectionRow.parse(cells);
      const before = seen.get(`${row.id} ${row.field}`);
      if (before !== undefined) throw refuse(line, `corrects ${row.field} of ${row.id}, which line ${before} does`);
      seen.set(`${row.id} ${row.field}`, line);
      return { line, row };
    },
  );
  return { name, lines };
}

function headerFault(columns: readonly string[]): string | null {
  const all = columns.length === COLUMNS.length && COLUMNS.every((column) => columns.includes(column));
  return all ? null : `the columns are ${COLUMNS.join(",")}`;
}

function faultOf(record: Record<string, string>, known: Known): string | null {
  const { id = "", field: name = "", value = "", by = "", date = "", reason = "" } = record;
  if (id === "") return "names no id";
  const found = fieldOf(name);
  if (!found) return `there is no field ${JSON.stringify(name)} that can be corrected`;
  if (!found.field.takes(value, known)) return `${JSON.stringify(value)} cannot be the ${found.name}: it is ${found.field.expects}`;
  if (by === "") return "does not say by whom it is corrected";
  if (!CorrectionRow.shape.date.safeParse(date).success)
    return `${JSON.stringify(date)} is no day on which it can have been corrected (YYYY-MM-DD)`;
  if (reason === "") return "gives no reason";
  return [id, value, by, reason].some((text) => text.length > LONGEST) ? `has a text of more than ${LONGEST} characters` : null;
}
