import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface RunningApp {
  base: string;
  process: ChildProcess;
  /** Everything it printed so far, both streams. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts the real program as `npm start` does, on a free port, and waits until it says where it listens.
 * Without `CORPUS` it serves the sample. Throws with the program's output when it ends first.
 */
export async function startApp(environment: Record<string, string> = {}, args: string[] = []): Promise<RunningApp> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    cwd: root,
    env: { ...process.env, CORPUS: "data/none.sqlite", RATE_LIMIT: "0", LOG_LEVEL: "error", ...environment, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const base = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const said = /^Listening on (http:\S+)$/m.exec(output);
      if (said?.[1]) resolve(said[1].replace(/\/$/, ""));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  return {
    base,
    process: child,
    output: () => output,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** Runs one of the command-line programs to its end. */
export function run(args: string[], environment: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "ingest/main.ts", ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.once("close", (code) => resolve({ code: code ?? -1, out, err }));
  });
}
