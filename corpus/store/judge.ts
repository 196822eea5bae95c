import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { RefusedError } from "../model/index.ts";
import { logOf, placeOf, strayLog } from "./log.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./schema.ts";
import { DamagedError } from "./stored.ts";

/** How long whoever opens a corpus waits for another program, in milliseconds. */
export const BUSY_TIMEOUT = 15_000;

/**
 * Judges what stands at a path by what its head says. Nothing is written to it; beside a database with a log SQLite may put its shared memory.
 *
 * SQLite itself reads it: whoever opens a database as a plain file and closes it again takes away the locks of every connection that the same
 * process has to it, so that another program takes the corpus for unused and puts away the log that others write to.
 * @throws RefusedError naming the file and the reason: missing, a folder, unreadable, foreign, newer, older, damaged, or beside
 *   a log that may be that of another file.
 */
export function judgeFile(path: string): void {
  const refuse = (code: string, reason: string): never => {
    throw new RefusedError(code, `${path}: ${reason}`);
  };
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) refuse("corpus-folder", "this is a folder, not a corpus file");
    if (!stat.isFile()) refuse("corpus-foreign", "this is not a regular file, so not a corpus");
    accessSync(path, constants.R_OK);
    if (stat.size === 0) refuse("corpus-foreign", "the file is empty, not a corpus of Scrutineer");
    const stray = (logOf(path)?.size ?? 0) > 0 ? strayLog(path) : null;
    if (stray !== null) refuse("corpus-log", stray);
    const { application, version } = look(path, headOf);
    if (application !== APPLICATION_ID) {
      refuse("corpus-foreign", "this SQLite file belongs to another program, it is not a corpus of Scrutineer");
    }
    if (version > SCHEMA_VERSION) {
      refuse("corpus-newer", `the corpus was made by a newer Scrutineer (schema ${version}; this one knows ${SCHEMA_VERSION})`);
    }
    if (version < SCHEMA_VERSION) refuse("corpus-older", `the corpus has schema ${version}, which this Scrutineer cannot read`);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === "SQLITE_NOTADB") {
      refuse("corpus-foreign", "this is not a SQLite file, so not a corpus of Scrutineer");
    }
    throw asRefusal(path, error);
  }
}

const headOf = (db: Database.Database) => ({
  application: db.pragma("application_id", { simple: true }),
  version: Number(db.pragma("user_version", { simple: true })),
});

/** Does something with a connection of its own, for reading. */
export function look<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** What the codes of the operating system and of SQLite mean for a corpus file. Whatever is not listed is unreadable. */
const REASONS: Record<string, [code: string, reason: string]> = {
  ENOENT: ["corpus-missing", "there is no such file"],
  ENOTDIR: ["corpus-unreadable", "a part of its path is a file, not a folder"],
  EEXIST: ["corpus-unreadable", "a part of its path is a file, not a folder"],
  EACCES: ["corpus-unreadable", "the file may not be read (permission denied)"],
  SQLITE_CORRUPT: ["corpus-damaged", "the corpus is damaged"],
  SQLITE_NOTADB: ["corpus-damaged", "the corpus is damaged"],
  SQLITE_BUSY: ["corpus-busy", "another program is writing to the corpus; try again when it has ended"],
  SQLITE_READONLY: ["corpus-unwritable", "the corpus may not be written"],
  SQLITE_READONLY_DIRECTORY: [
    "corpus-unreadable",
    "SQLite has to write a log beside it, even to read it, and may not write in its folder: make the folder writable, or copy the corpus to one that is",
  ],
  SQLITE_FULL: ["disk-full", "the disk is full"],
};

/**
 * Turns an error of the operating system or of SQLite into a refusal that names the file; our own errors stay as they are.
 * SQLite's longer codes (SQLITE_CORRUPT_VTAB) mean what their beginning means.
 */
export function asRefusal(path: string, error: unknown): Error {
  if (error instanceof RefusedError || !(error instanceof Error)) return error as Error;
  if (error instanceof DamagedError) return damaged(path, `: ${error.message}`, error);
  const code = "code" in error ? codeOf(path, String(error.code)) : "";
  const known = REASONS[code] ?? REASONS[code.split("_").slice(0, 2).join("_")];
  if (known?.[0] === "corpus-damaged") return damaged(path, "", error);
  const [name, reason] = known ?? ["corpus-unreadable", `the file cannot be used as a corpus (${code || error.message})`];
  return new RefusedError(name, `${path}: ${reason}`, { cause: error });
}

/** On a file system that may only be read SQLite says no more than that it could not open something: that is its log. */
function codeOf(path: string, code: string): string {
  if (code !== "SQLITE_CANTOPEN") return code;
  try {
    accessSync(dirname(placeOf(path)), constants.W_OK);
    return code;
  } catch {
    return "SQLITE_READONLY_DIRECTORY";
  }
}

/** Says that a corpus is damaged, and how; and of a log beside it that may make it look so. */
export function damaged(path: string, how: string, cause?: Error): RefusedError {
  const stray = strayLog(path);
  return new RefusedError("corpus-damaged", `${path}: the corpus is damaged${how}${stray === null ? "" : `; ${stray}`}`, { cause });
}

/** Whether an error says that the corpus itself cannot be used any more (damage, a full disk, a lock): going on would be no use. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedError) return true;
  if (!(error instanceof Error) || !("code" in error)) return false;
  const code = String(error.code);
  return code.startsWith("SQLITE_") && !code.startsWith("SQLITE_CONSTRAINT") && code !== "SQLITE_ERROR" && code !== "SQLITE_TOOBIG";
}
