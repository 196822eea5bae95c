import { closeSync, openSync, readSync, statSync } from "node:fs";
import { RefusedError } from "../model/index.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./schema.ts";

/** A file of SQLite begins with these bytes; the numbers stand at fixed places in its first hundred (big-endian). */
const MAGIC = "SQLite format 3\0";
const HEADER = { bytes: 100, pageSize: 16, changes: 24, pages: 28, userVersion: 60, applicationId: 68, validFor: 92 } as const;

/**
 * Judges a corpus file by its first bytes and its length alone: nothing is opened as a database, nothing is written.
 * @throws RefusedError naming the file and the reason: missing, a folder, unreadable, foreign, newer, older or damaged.
 */
export function judgeFile(path: string): void {
  const { size, header } = readHeader(path);
  const refuse = (code: string, reason: string): never => {
    throw new RefusedError(code, `${path}: ${reason}`);
  };
  if (size === 0) refuse("corpus-foreign", "the file is empty, not a corpus of Scrutineer");
  if (header.length < HEADER.bytes || header.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    refuse("corpus-foreign", "this is not a SQLite file, so not a corpus of Scrutineer");
  }
  if (header.readUInt32BE(HEADER.applicationId) !== APPLICATION_ID) {
    refuse("corpus-foreign", "this SQLite file belongs to another program, it is not a corpus of Scrutineer");
  }
  const version = header.readUInt32BE(HEADER.userVersion);
  if (version > SCHEMA_VERSION) {
    refuse("corpus-newer", `the corpus was made by a newer Scrutineer (schema ${version}; this one knows ${SCHEMA_VERSION})`);
  }
  if (version < SCHEMA_VERSION) refuse("corpus-older", `the corpus has schema ${version}, which this Scrutineer cannot read`);
  // The count of pages is only to be trusted when it was written together with the last change, and while no log is folded into the file: its
  // first page is then written before its last, and whoever is stopped between them leaves the rest to the next who opens it.
  const trusted = !isLogged(path) && header.readUInt32BE(HEADER.changes) === header.readUInt32BE(HEADER.validFor);
  const pageSize = header.readUInt16BE(HEADER.pageSize);
  if (trusted && size < header.readUInt32BE(HEADER.pages) * (pageSize === 1 ? 65_536 : pageSize)) {
    refuse("corpus-damaged", "the corpus is damaged: the file is shorter than it says");
  }
}

/** Whether what was last written stands in a log beside the file. */
function isLogged(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function readHeader(path: string): { size: number; header: Buffer } {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new RefusedError("corpus-folder", `${path}: this is a folder, not a corpus file`);
    if (!stat.isFile()) throw new RefusedError("corpus-foreign", `${path}: this is not a regular file, so not a corpus`);
    const file = openSync(path, "r");
    try {
      const header = Buffer.alloc(HEADER.bytes);
      return { size: stat.size, header: header.subarray(0, readSync(file, header, 0, HEADER.bytes, 0)) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asRefusal(path, error);
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
  SQLITE_FULL: ["disk-full", "the disk is full"],
};

/**
 * Turns an error of the operating system or of SQLite into a refusal that names the file; our own errors stay as they are.
 * SQLite's longer codes (SQLITE_CORRUPT_VTAB) mean what their beginning means.
 */
export function asRefusal(path: string, error: unknown): Error {
  if (error instanceof RefusedError || !(error instanceof Error)) return error as Error;
  const code = "code" in error ? String(error.code) : "";
  const known = REASONS[code] ?? REASONS[code.split("_").slice(0, 2).join("_")];
  const [name, reason] = known ?? ["corpus-unreadable", `the file cannot be used as a corpus (${code || error.message})`];
  return new RefusedError(name, `${path}: ${reason}`, { cause: error });
}

/** Whether an error says that the corpus itself cannot be used any more (damage, a full disk, a lock): going on would be no use. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  const code = String(error.code);
  return code.startsWith("SQLITE_") && !code.startsWith("SQLITE_CONSTRAINT") && code !== "SQLITE_ERROR" && code !== "SQLITE_TOOBIG";
}
