import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../ingest/main.ts", import.meta.url));

/**
 * Starts a run of `ingest` and kills it (SIGKILL) so many milliseconds after it has opened the corpus.
 * @returns whether it was still at work: false where it had ended by itself
 */
export async function killedIngest(folder: string, corpus: string, after: number): Promise<boolean> {
  const env = { ...process.env, CORPUS: corpus };
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, "ingest", folder], { env, stdio: "ignore" });
  const ended = once(child, "exit");
  while (!existsSync(`${corpus}-shm`) && child.exitCode === null) await wait(5);
  await Promise.race([wait(after), ended]);
  child.kill("SIGKILL");
  await ended;
  return child.exitCode === null;
}
