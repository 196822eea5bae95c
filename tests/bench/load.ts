import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openCorpus } from "../../corpus/store/index.ts";
import { startApp } from "../support/app.ts";
import { drawClasses } from "./classes.ts";
import { benchCorpus } from "./corpus.ts";
import { fetchAll } from "./http.ts";
import { residentOf } from "./machine.ts";
import { tableOf, timesOf } from "./measure.ts";
import { passagesOf } from "./questions.ts";

const CLIENTS = 50;
const MEETINGS = 200;
const ASKED = 60;
const [WARMING, ASKING] = [1, 2];
/** A reader takes a moment before asking again, in milliseconds. */
const PAUSE = 500;
const PAGES = ["/", "/search?q=police", "/trends", "/panels", "/coverage", "/search?q=crime&sort=newest&page=3"];
const WRITER = fileURLToPath(new URL("writer.ts", import.meta.url));

/** Fifty clients on searches, charts and pages while another process loads two hundred meetings, one by one. */
export async function load(sizes: readonly number[], seconds: number): Promise<void> {
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
    const path = join(folder, "corpus.sqlite");
    copyFileSync(await benchCorpus(size), path);
    const corpus = openCorpus(path, { checked: true });
    const app = await startApp({ CORPUS: path });
    try {
      const addresses = [...drawClasses(corpus, ASKING, ASKED).flatMap((one) => one.addresses), ...PAGES];
      await fetchAll(
        app.base,
        drawClasses(corpus, WARMING, ASKED).flatMap((one) => one.addresses),
      );
      const idle = timesOf(await fetchAll(app.base, addresses));
      const memory = () => residentOf(app.process.pid ?? 0);
      const before = memory();
      const writing = write(path);
      const { took, faults, held, half } = await ask(app.base, addresses, seconds, memory);
      console.log(`\n## ${CLIENTS} clients for ${seconds} s while ${MEETINGS} meetings are loaded, ${passagesOf(corpus)} passages\n`);
      const heads = [
        "answers",
        "faults",
        "idle p95 ms",
        "p50 ms",
        "p95",
        "p99",
        "p99 ÷ idle p95",
        "event loop held at most",
        "memory MB before",
        "half way",
        "after",
      ];
      const after = memory();
      const { median, p95, p99 } = timesOf(took);
      console.log(
        tableOf(heads, [
          [String(took.length), String(faults.length), idle.p95, median, p95, p99, p99 / idle.p95, held, before, half, after],
        ]),
      );
      for (const fault of new Set(faults)) console.log(`fault: ${fault}`);
      console.log(`the writer: ${await writing}`);
    } finally {
      await app.stop();
      corpus.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

interface Asked {
  took: number[];
  faults: string[];
  /** The server's memory when half of the time had passed, in megabytes. */
  half: number;
  /** How long the server's event loop was held at most, in milliseconds, as it measures itself. */
  held: number;
}

async function ask(base: string, addresses: readonly string[], seconds: number, memory: () => number): Promise<Asked> {
  const until = performance.now() + seconds * 1000;
  const asked: Asked = { took: [], faults: [], held: 0, half: Number.NaN };
  const client = async (first: number) => {
    for (let at = first; performance.now() < until; at += 1) {
      const address = addresses[(at * 7) % addresses.length] ?? "/";
      const from = performance.now();
      const reply = await fetch(base + address);
      const text = await reply.text();
      asked.took.push(performance.now() - from);
      const fault = reply.ok ? staleMix(address, text) : `${reply.status} ${address}`;
      if (fault !== null) asked.faults.push(fault);
      await sleep(PAUSE);
    }
  };
  const watch = async () => {
    while (performance.now() < until) {
      const metrics = await (await fetch(`${base}/metrics`)).text();
      const lag = Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(metrics)?.[1] ?? 0) * 1000;
      asked.held = Math.max(asked.held, lag);
      if (Number.isNaN(asked.half) && performance.now() > until - seconds * 500) asked.half = memory();
      await sleep(1000);
    }
  };
  await Promise.all([watch(), ...Array.from({ length: CLIENTS }, (_, at) => client(at * 11))]);
  return asked;
}

/** Whether the numbers of an answer are of more than one state of the corpus: every passage is of one kind and counted once. */
function staleMix(address: string, text: string): string | null {
  if (!address.startsWith("/api/search") || address.includes("kind=")) return null;
  const { total, facets } = JSON.parse(text) as { total: number; facets: { kind: { count: number }[] } };
  const sum = facets.kind.reduce((all, { count }) => all + count, 0);
  return sum === total ? null : `${address}: ${total} passages, ${sum} by kind`;
}

/** Loads meetings in a process of its own; what it says at the end. */
async function write(path: string): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, path, String(MEETINGS)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return code === 0 ? said.trim() : `ended with ${code}`;
}
