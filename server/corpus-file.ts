import { spawn } from "node:child_process";
import { lstatSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ScrutineerError } from "../corpus/model/index.ts";

/** Served while there is no corpus: invented minutes, in a file of their own. */
export const SAMPLE = "data/sample.sqlite";

/** Runs one command of ingest on a corpus file, in a process of its own: the server never writes. */
export type Ingest = (command: "sample" | "empty", corpus: string) => Promise<void>;

/**
 * Decides what is served: the corpus where it is there, whatever it is (a file that is none is refused later, untouched);
 * with `empty` an empty corpus made in its place; else the sample.
 */
export async function corpusToServe(corpus: string, empty: boolean, ingest: Ingest): Promise<string> {
  if (isThere(corpus)) return corpus;
  const file = empty ? corpus : SAMPLE;
  await ingest(empty ? "empty" : "sample", file);
  return file;
}

/** A link that leads nowhere is there too: whoever set it meant that place. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * The command line of ingest as a child with this environment. Its progress is shown on standard error; it ends when this process is
 * told to end.
 */
export function ingestAsChild(environment: NodeJS.ProcessEnv): Ingest {
  const program = fileURLToPath(new URL("../ingest/main.ts", import.meta.url));
  return async (command, corpus) => {
    const child = spawn(process.execPath, [...process.execArgv, program, command], {
      env: { ...environment, CORPUS: corpus },
      stdio: ["ignore", 2, 2],
    });
    const end = (signal: NodeJS.Signals) => child.kill(signal);
    process.on("SIGTERM", end).on("SIGINT", end);
    const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
    process.off("SIGTERM", end).off("SIGINT", end);
    if (code !== 0) throw new ScrutineerError("no-corpus", `Making ${corpus} failed (see above): there is nothing to serve`);
  };
}
