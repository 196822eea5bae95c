import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { RefusedError } from "../../corpus/model/index.ts";
import { Force, OfficeHolder, PanelRow } from "../../corpus/model/reference.ts";
import { isDate } from "../../corpus/text/dates.ts";

/** A name that is used in one force's area alone and so tells whose minutes these are. */
export const LocalName = z.strictObject({ name: z.string().min(2), force: z.string(), kind: z.enum(["initiative", "council", "area"]) });
export type LocalName = z.infer<typeof LocalName>;

/** The facts that reading needs: who is called what, since when, and where they publish. */
export interface Facts {
  forces: (Force & { also: string[] })[];
  panels: (PanelRow & { also: string[] })[];
  officeHolders: OfficeHolder[];
  localNames: LocalName[];
}

const text = z.string().min(1);
const none = z.string().transform((value) => (value === "" ? null : value));
const names = z
  .string()
  .optional()
  .transform((value) => (value ?? "").split("|").filter((name) => name !== ""));
const day = z.string().refine((value) => value.length === 10 && isDate(value), "is no day that exists (YYYY-MM-DD)");
const openDay = z
  .literal("")
  .transform(() => null)
  .or(day);
const yes = z.enum(["true", "false"]).transform((value) => value === "true");

const ROWS = {
  forces: z.strictObject({ id: text, name: text, also: names }),
  panels: z.strictObject({
    id: text,
    name: text,
    shortName: text,
    also: names,
    force: none,
    from: openDay,
    to: openDay,
    host: none,
    site: none,
    committeeId: none,
    confidence: text,
  }),
  "office-holders": OfficeHolder.extend({ from: day, to: openDay, confirmed: yes }),
  "local-names": LocalName,
};

function rows<S extends z.ZodType>(file: string, shape: S): z.infer<S>[] {
  const name = file.split("/").at(-1) ?? file;
  try {
    const records: { record: unknown; info: { lines: number } }[] = parse(readFileSync(file), {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
    });
    return records.map(({ record, info }) => {
      const read = shape.safeParse(record);
      if (read.success) return read.data;
      const [issue] = read.error.issues;
      throw new RefusedError("reference", `${name}, line ${info.lines}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
    });
  } catch (error) {
    if (error instanceof CsvError) throw new RefusedError("reference", `${name}: ${error.message}`);
    throw error;
  }
}

/** Every id that one file names must stand in the file it comes from. */
function check(facts: Facts): void {
  const known = new Set(facts.forces.map((force) => force.id));
  const named = [
    ...facts.panels.map((row): [string, string | null] => ["panels.csv", row.force]),
    ...facts.officeHolders.map((row): [string, string] => ["office-holders.csv", row.force]),
    ...facts.localNames.map((row): [string, string] => ["local-names.csv", row.force]),
  ];
  for (const [file, force] of named) {
    if (force !== null && !known.has(force))
      throw new RefusedError("reference", `${file}: there is no force ${JSON.stringify(force)} in forces.csv`);
  }
}

/**
 * Reads the reference facts of a folder: `forces.csv`, `panels.csv`, `office-holders.csv` and, where there is one, `local-names.csv`.
 * @throws RefusedError `reference` naming file and line of the first fault
 */
export function loadFacts(folder: string): Facts {
  const local = join(folder, "local-names.csv");
  const facts: Facts = {
    forces: rows(join(folder, "forces.csv"), ROWS.forces),
    panels: rows(join(folder, "panels.csv"), ROWS.panels),
    officeHolders: rows(join(folder, "office-holders.csv"), ROWS["office-holders"]),
    localNames: existsSync(local) ? rows(local, ROWS["local-names"]) : [],
  };
  check(facts);
  return facts;
}

/** The folder of the facts about England and Wales. */
export const REFERENCE = fileURLToPath(new URL(".", import.meta.url));
