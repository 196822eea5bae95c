import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openCorpus } from "../../corpus/store/index.ts";
import { startApp } from "../support/app.ts";
import { makeCorpus } from "./corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "scrutineer-start-"));
const corpus = makeCorpus();
const running: { stop(): Promise<void> }[] = [];
const start = async (...asked: Parameters<typeof startApp>) => {
  const app = await startApp(...asked);
  running.push(app);
  return app;
};
afterAll(() => Promise.all(running.map((app) => app.stop())));

/** Runs the program to its end. */
async function ended(environment: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    env: { ...process.env, PORT: "0", ...environment },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, out, err };
}

const PAGE = 4096;
/** A file of which the second page, on which the first table of all begins, is no page any more. */
const overwritten = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, PAGE), Buffer.alloc(PAGE, "x"), bytes.subarray(2 * PAGE)]);

describe("a start that cannot be", () => {
  it("names every setting that is wrong, at once", async () => {
    const wrong = { PORT: "x", PUBLIC_URL: "ftp://a", SEARCH_ENGINE: "other", RATE_LIMIT: "-1", TRUST_PROXY: "everybody" };
    const { code, out, err } = await ended(wrong);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trim().split("\n").map((line) => line.split(":")[0])).toEqual(["PORT", "PUBLIC_URL", "SEARCH_ENGINE", "RATE_LIMIT", "TRUST_PROXY"].sort((a, b) => err.indexOf(a) - err.indexOf(b))); // prettier-ignore
    expect(err).not.toMatch(/\bat \w/);
  });

  it.each<[what: string, make: (path: string) => void]>([
    ["a folder", (path) => mkdirSync(path)],
    ["an empty file", (path) => writeFileSync(path, "")],
    ["a file of another kind", (path) => writeFileSync(path, "minutes")],
    ["a corpus with a page that is written over", (path) => writeFileSync(path, overwritten(readFileSync(corpus.path)))],
  ])("refuses %s as a corpus, naming it and the reason, and leaves it as it was", async (what, make) => {
    const path = join(folder, what.replaceAll(" ", "-"));
    make(path);
    const { code, out, err } = await ended({ CORPUS: path });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(path);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("says that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, err } = await ended({ CORPUS: corpus.path, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^Cannot listen on http://127.0.0.1:${port}: another program`));
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("refuses arguments that it does not know", async () => {
    const { code, err } = await ended({ CORPUS: corpus.path }, ["--emtpy"]);
    expect(code).toBe(1);
    expect(err).toContain("--emtpy");
  });
});

describe("a start", () => {
  it("tells on a line of its own where it listens, answers there, and ends when it is told to", async () => {
    const app = await start({ CORPUS: corpus.path });
    expect(app.output()).toMatch(/^Listening on http:\/\/127\.0\.0\.1:[1-9]\d*$/m);
    const answer = (await (await fetch(`${app.base}/api/search?q=precept`)).json()) as { total: number };
    expect(answer.total).toBe(3);
    app.process.kill("SIGTERM");
    const [code] = (await once(app.process, "exit")) as [number | null];
    expect(code).toBe(0);
  });

  it("writes an IPv6 address in brackets", async () => {
    const app = await start({ CORPUS: corpus.path, HOST: "::1" });
    expect(app.base).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${app.base}/healthz`)).status).toBe(200);
  });

  it("ends an export that runs before it goes", async () => {
    const app = await start({ CORPUS: corpus.path });
    const response = await fetch(`${app.base}/export/passages.csv`);
    app.process.kill("SIGINT");
    expect((await response.text()).split("\n").length).toBeGreaterThan(5);
    if (app.process.exitCode === null) await once(app.process, "exit");
    expect(app.process.exitCode).toBe(0);
  });

  it("makes an empty corpus where it is asked to, and serves that", async () => {
    const path = join(folder, "new", "corpus.sqlite");
    const app = await start({ CORPUS: path }, ["--empty"]);
    expect(existsSync(path)).toBe(true);
    openCorpus(path).close();
    expect(await (await fetch(`${app.base}/api/stats`)).json()).toMatchObject({ passages: 0, sample: false });
  });
});
