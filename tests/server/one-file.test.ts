import { once } from "node:events";
import { copyFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, expect, it, vi } from "vitest";
import { openCorpus } from "../../corpus/store/index.ts";
import { type RunningApp, run, startApp } from "../support/app.ts";
import { scratch } from "../support/corpus.ts";
import { makeCorpus } from "./corpus.ts";

// Servers and commands are programs of their own: on a busy machine each start takes its time.
vi.setConfig({ testTimeout: 240_000 });
const { path, dispose } = scratch();
const running: RunningApp[] = [];
afterAll(async () => {
  await Promise.all(running.map((app) => app.stop()));
  dispose();
});

const corpus = path("corpus.sqlite");
const minutes = (day: number, words: string) =>
  [
    "Northmoor Police and Crime Panel",
    `Minutes of the meeting held on ${day} July 2021`,
    "",
    "1. Vetting",
    `The Commissioner said that ${words}.`,
  ].join("\n");

async function ingest(day: number, words: string): Promise<void> {
  const file = path(`m${day}.txt`);
  writeFileSync(file, minutes(day, words));
  const { code, err } = await run(["ingest", file], { CORPUS: corpus });
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
}

async function serve(): Promise<RunningApp> {
  const app = await startApp({ CORPUS: corpus });
  running.push(app);
  return app;
}

async function terminate(app: RunningApp): Promise<void> {
  app.process.kill("SIGTERM");
  if (app.process.exitCode === null) await once(app.process, "exit");
}

const meetings = async (app: RunningApp) => ((await (await fetch(`${app.base}/api/stats`)).json()) as { meetings: number }).meetings;
const logged = () => statSync(`${corpus}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** How many meetings a plain copy of the one file holds. */
function copied(): number {
  copyFileSync(corpus, path("copy.sqlite"));
  const copy = openCorpus(path("copy.sqlite"));
  const held = copy.db.prepare<[], number>("SELECT count(*) FROM meeting").pluck().get() ?? 0;
  copy.close();
  return held;
}

async function backup(to: string): Promise<void> {
  const db = new Database(corpus, { readonly: true });
  await db.backup(to);
  db.close();
}

it("a corpus is one file: after a load beside a server, when the server has ended, and when an older copy is put in its place", async () => {
  await ingest(14, "vetting had been slow");
  const app = await serve();
  await backup(path("backup.sqlite"));
  await ingest(15, "drones would be bought");
  expect(await meetings(app)).toBe(2);
  expect([logged(), copied()]).toEqual([0, 2]);

  const other = new Database(corpus);
  other.exec("INSERT INTO meta VALUES ('by another program', '1')");
  other.close();
  expect(logged()).toBeGreaterThan(0);
  await terminate(app);
  expect([app.process.exitCode, logged()]).toEqual([0, 0]);
  copied();
  const copy = openCorpus(path("copy.sqlite"));
  expect(copy.db.prepare("SELECT value FROM meta WHERE key = 'by another program'").pluck().get()).toBe("1");
  copy.close();

  copyFileSync(path("backup.sqlite"), corpus);
  expect((await run(["reindex"], { CORPUS: corpus })).code).toBe(0);
  const again = await serve();
  expect(await meetings(again)).toBe(1);

  // Another corpus is moved there while it is served; the log beside it is the old one's.
  const writer = new Database(corpus);
  writer.exec("INSERT INTO meta VALUES ('by another program', '2')");
  writer.close();
  expect(logged()).toBeGreaterThan(0);
  renameSync(makeCorpus().path, corpus);
  expect((await fetch(`${again.base}/readyz`)).status).toBe(200);
  expect(await meetings(again)).toBe(3);
  const { code, out } = await run(["doctor"], { CORPUS: corpus });
  expect({ code, out: out.split("\n").at(-2) }).toEqual({ code: 0, out: `${corpus} is sound` });
});
