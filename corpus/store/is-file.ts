import { statSync } from "node:fs";

/** Whether a path leads to a file that may be looked at. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
