import Database, { SqliteError } from "better-sqlite3";
import { setTimeout as sleep } from "node:timers/promises";

/** How often it is tried again, in milliseconds. */
const PAUSE = 100;

/**
 * Makes this the one program that writes to the index of a corpus: an older state must never be written over a newer one. The lock is
 * SQLite's on an empty file beside the corpus, so that it is gone with the process that held it.
 * @returns how to let go of it, or null where another program has it and does not let go within `patience` milliseconds
 */
export async function lockIndex(corpus: string, patience = 0): Promise<(() => void) | null> {
  const until = Date.now() + patience;
  for (;;) {
    const lock = tryLock(`${corpus}-index.lock`);
    if (lock !== null || Date.now() >= until) return lock;
    await sleep(PAUSE);
  }
}

function tryLock(path: string): (() => void) | null {
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec("BEGIN EXCLUSIVE");
    return () => void db.close();
  } catch (error) {
    db.close();
    if (error instanceof SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
}
