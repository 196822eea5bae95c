import { copyFileSync, openSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { RefusedError, type SearchAnswer } from "../../corpus/model/index.ts";
import { createMeetingWriter, openCorpus } from "../../corpus/store/index.ts";
import { ask, makeApp, type TestApp } from "./app.ts";

let made: TestApp;
afterEach(() => made.close());

const ASKED = ["/api/search?q=precept", "/api/trends", "/api/panels", "/api/meetings", "/api/stats", "/export/passages.csv", "/"];
const total = async () => ((await ask(made.app, "/api/search?q=precept")).body as SearchAnswer).total;

/** Ways in which a file breaks under a server's hands. */
const DAMAGE: readonly [what: string, harm: (path: string) => void][] = [
  ["is emptied", (path) => truncateSync(path, 0)],
  ["loses its second half", (path) => truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096)],
  ["is overwritten with rubbish", (path) => overwrite(path, 0)],
  ["is taken away", (path) => rmSync(path)],
  ["is replaced by something else", (path) => replaceBy(path, "not a corpus")],
];

function overwrite(path: string, from: number): void {
  const rubbish = Buffer.alloc(statSync(path).size - from, "rubbish ");
  writeSync(openSync(path, "r+"), rubbish, 0, rubbish.length, from);
}

function replaceBy(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

describe.each(DAMAGE)("a corpus that %s while it is served", (_what, harm) => {
  it("is said to be away, by every address, in words for readers", async () => {
    made = makeApp();
    const whole = readFileSync(made.path);
    expect(await total()).toBe(3);
    harm(made.path);
    for (const path of ASKED) {
      const { status, text } = await ask(made.app, path);
      expect({ path, status }).toEqual({ path, status: 503 });
      expect(text).not.toMatch(/node_modules|\.ts:\d+|SQLITE|corpus\.sqlite|at \w+ \(/);
    }
    const { status, body } = await ask(made.app, "/readyz");
    expect({ status, fields: Object.keys(body as object).sort() }).toEqual({ status: 503, fields: ["corpus", "engine"] });
    expect((await ask(made.app, "/healthz")).status).toBe(200);

    replaceBy(made.path, whole);
    expect(await total()).toBe(3);
    expect((await ask(made.app, "/readyz")).status).toBe(200);
  });
});

describe("the log of a corpus that is away", () => {
  it("says why, and holds no stack", async () => {
    const lines: string[] = [];
    made = makeApp({}, { log: pino({ level: "info" }, { write: (line: string) => void lines.push(line) }) });
    rmSync(made.path);
    expect((await ask(made.app, "/api/stats")).status).toBe(503);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join("")).toContain("there is no such file");
    expect(lines.join("")).not.toMatch(/"stack"|\\n +at /);
  });
});

describe("a corpus that is damaged inside while it is served", () => {
  it("is answered from what is still in memory, or said to be away, and nothing else", async () => {
    made = makeApp();
    expect(await total()).toBe(3);
    overwrite(made.path, 4096);
    for (const path of ASKED) expect([200, 503], path).toContain((await ask(made.app, path)).status);
    expect(() => openCorpus(made.path)).toThrow(RefusedError);
  });
});

describe("a corpus that another process writes to", () => {
  it("is answered from as it is after each commit", async () => {
    made = makeApp();
    expect(await total()).toBe(3);
    const writer = openCorpus(made.path, { write: true });
    const meeting = writer.db.prepare<[], number>("SELECT meeting FROM passage WHERE text LIKE 'Members noted the precept%'").pluck();
    writer.db.transaction(() => createMeetingWriter(writer.db).remove(meeting.get() ?? 0))();
    expect(await total()).toBe(2);
    writer.close();
  });

  it("is answered from the new file when another one was put in its place", async () => {
    made = makeApp();
    const other = `${made.path}.other`;
    copyFileSync(made.path, other);
    const writer = openCorpus(other, { write: true });
    writer.db.exec("DELETE FROM passage_words; DELETE FROM passage");
    writer.close();
    renameSync(other, made.path);
    expect(await total()).toBe(0);
  });
});
