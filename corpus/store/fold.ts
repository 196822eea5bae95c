import { utimesSync } from "node:fs";
import Database from "better-sqlite3";
import { judgeFile } from "./judge.ts";
import { logOf, placeOf } from "./log.ts";

/** How long folding a log in waits for those who read or write, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Folds the log into the file, so that this one file is all there is to copy, as far as those let it who read an older state. What cannot be
 * folded in stays in the log, where everybody finds it.
 */
export function foldIn(db: Database.Database, path: string): void {
  try {
    db.pragma(`busy_timeout = ${PATIENCE}`);
    freshen(path);
    db.pragma("wal_checkpoint(TRUNCATE)");
    freshen(path);
  } catch {
    // All that was written stands in the log.
  }
}

/** A log that is much older than its file is taken for that of another one: whoever is stopped while it is folded in leaves one that is not. */
function freshen(path: string): void {
  const now = new Date();
  if ((logOf(path)?.size ?? 0) > 0) utimesSync(`${placeOf(path)}-wal`, now, now);
}

/** Folds in what others have written to a corpus that this program has read, as it ends: unless it may only be read, or is none any more. */
export function foldLog(path: string): void {
  try {
    judgeFile(path);
    const db = new Database(path, { fileMustExist: true, timeout: PATIENCE });
    foldIn(db, path);
    db.close();
  } catch {
    // It is as it was.
  }
}
