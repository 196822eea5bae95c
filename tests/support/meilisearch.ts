import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Place } from "../../corpus/engines/meilisearch/client.ts";
import { freePort, programOf } from "./programs.ts";

/** A Meilisearch that runs, with its key. */
export interface RunningMeilisearch {
  url: string;
  key: string;
  /** Where an index of that name is. */
  place(index: string): Place;
  /** Asks it directly, past the program under test. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Asks it to write, and waits until that is done. */
  write(method: string, path: string, body?: unknown): Promise<void>;
}
export interface OwnMeilisearch extends RunningMeilisearch {
  stop(): Promise<void>;
  /** Starts it again on the same port with what it held. */
  restart(): Promise<void>;
  /** Holds it still, so that it takes connections and never answers; and lets it go on. */
  freeze(): void;
  thaw(): void;
  dispose(): Promise<void>;
}

const program = programOf("meilisearch");
const shared = process.env["MEILI_TEST_URL"];

/** Whether there is a Meilisearch to test against: the program, or MEILI_TEST_URL. Faults can only be tried on one of our own. */
export const hasMeilisearch = program !== null || shared !== undefined;
export const hasOwnMeilisearch = program !== null;
if (!hasMeilisearch) console.warn("tests of Meilisearch left out: no program meilisearch on the path, and MEILI_TEST_URL is not set");

/** A Meilisearch to test against: one of our own on a free port, else that of MEILI_TEST_URL. */
export async function meilisearch(): Promise<RunningMeilisearch & { dispose(): Promise<void> }> {
  if (program !== null || shared === undefined) return ownMeilisearch();
  return { ...wrap(shared, process.env["MEILI_TEST_KEY"] ?? ""), dispose: () => Promise.resolve() };
}

/** Starts one of our own, with an empty folder, on a free port of this machine. */
export async function ownMeilisearch(): Promise<OwnMeilisearch> {
  const folder = mkdtempSync(join(tmpdir(), "scrutineer-meili-"));
  const port = await freePort();
  const running = wrap(`http://127.0.0.1:${port}`, "a-key-for-tests-alone");
  let child = await start(folder, port, running);
  const stop = async () => {
    child.kill("SIGCONT");
    child.kill("SIGTERM");
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  };
  return {
    ...running,
    stop,
    async restart() {
      child = await start(folder, port, running);
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    async dispose() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port: number, running: RunningMeilisearch) {
  if (program === null) throw new Error("no meilisearch");
  // With all the memory that it takes by itself every little update takes a second.
  const options = [
    "--no-analytics",
    "--max-indexing-memory",
    "200Mb",
    "--db-path",
    join(folder, "data"),
    "--dump-dir",
    join(folder, "dumps"),
  ];
  const child = spawn(program, [...options, "--http-addr", `127.0.0.1:${port}`, "--master-key", running.key, "--log-level", "ERROR"], {
    cwd: folder,
    stdio: "ignore",
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await running.ask("GET", "/health").catch(() => null);
    if (answer?.status === 200) return child;
    await sleep(50);
  }
  throw new Error("meilisearch does not start");
}

function wrap(url: string, key: string): RunningMeilisearch {
  const ask: RunningMeilisearch["ask"] = async (method, path, body) => {
    const headers = { "Content-Type": "application/json", ...(key === "" ? {} : { Authorization: `Bearer ${key}` }) };
    const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    url,
    key,
    ask,
    place: (index) => ({ MEILI_URL: url, MEILI_API_KEY: key === "" ? undefined : key, MEILI_INDEX: index }),
    async write(method, path, body) {
      const { body: enqueued } = await ask(method, path, body);
      for (;;) {
        const { body: task } = await ask("GET", `/tasks/${String(enqueued["taskUid"])}`);
        if (task["status"] === "succeeded") return;
        if (task["status"] === "failed") throw new Error(JSON.stringify(task));
        await sleep(10);
      }
    },
  };
}
