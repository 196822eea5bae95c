import Database, { SqliteError } from "better-sqlite3";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineError } from "./errors.ts";

/** How often it is tried again, in milliseconds. */
const PAUSE = 100;

/**
 * Makes this the one program that writes to the index of a corpus: an older state must never be written over a newer one. The lock is
 * SQLite's on an empty file beside the corpus, so that it is gone with the process that held it.
 * @returns how to let go of it, or null where another program has it and does not let go within `patience` milliseconds
 * @throws EngineError where the file cannot be made or written
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
  let db: Database.Database | undefined;
  try {
    const held = (db = new Database(path, { timeout: 0 }));
    held.exec("BEGIN EXCLUSIVE");
    return () => void held.close();
  } catch (error) {
    db?.close();
    if (error instanceof SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    // Told to anybody who asks how a server is: without the folder.
    const what = `the file ${basename(path)}, beside the corpus, cannot be made or written: this program needs the permission`;
    throw new EngineError("lock-unwritable", what, { cause: error });
  }
}
