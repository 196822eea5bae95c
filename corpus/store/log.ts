import { type Stats, realpathSync, rmSync, statSync } from "node:fs";
import { basename } from "node:path";

/** What SQLite keeps beside a file. */
export const LOGS = ["-wal", "-shm", "-journal"] as const;
/** A program that is stopped while it folds a log in leaves a file that is newer than the log: by no more than this, in milliseconds. */
const FOLDING = 60_000;

/** Where a file stands to which a link may lead: there SQLite keeps its log. */
export function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The log beside a file, in which what was written stands before it is folded in. */
export const logOf = (path: string): Stats | undefined => statSync(`${placeOf(path)}-wal`, { throwIfNoEntry: false });

/** Takes away what another file has left beside its place, which would be read as a part of the one that stands there now. */
export function dropLogs(path: string): void {
  for (const rest of LOGS) rmSync(path + rest, { force: true });
}

/**
 * Why the log beside a file may be that of another one, which stood there before: the file was written long after the log. Nothing in a log tells
 * to which file it belongs. Rights, links and names of the file tell nothing of it. Null where it is not so.
 */
export function strayLog(path: string): string | null {
  const [file, log] = [statSync(path, { throwIfNoEntry: false }), logOf(path)];
  if (file === undefined || log === undefined || file.mtimeMs - log.mtimeMs <= FOLDING) return null;
  const name = basename(placeOf(path));
  return (
    `the log beside it, ${name}-wal, is older than the file itself, so it may be that of another file, which stood there before. ` +
    `If no other file was put in its place, touch ${name}-wal; if this one was, remove ${name}-wal and ${name}-shm`
  );
}
