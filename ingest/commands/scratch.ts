import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives work the path of a corpus file that is not there yet, in a folder of its own, and takes the folder away afterwards. */
export async function inScratch<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "scrutineer-"));
  try {
    return await use(join(folder, "rehearsal.sqlite"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
