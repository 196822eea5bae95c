import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What the figures were measured on. A machine that has other work to do is slower: the load says so. */
export function machine(): string {
  const [load = 0] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? "?"}, ${memory} GB, Node ${process.version}, load ${load.toFixed(1)}`;
}

/** Megabytes of a file. */
export const megabytes = (path: string): number => statSync(path).size / 2 ** 20;

/** Megabytes of memory that a process holds. */
export function residentOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}
