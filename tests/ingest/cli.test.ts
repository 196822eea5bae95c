import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MeetingRecord } from "../../corpus/model/index.ts";
import { createRecordReader, openCorpus } from "../../corpus/store/index.ts";
import type { Summary } from "../../ingest/tally.ts";
import { sampleSources } from "../../ingest/sample/index.ts";
import { run } from "../support/app.ts";
import { column, faults, scratch } from "../support/corpus.ts";
import { killedIngest } from "../support/kills.ts";
import { seeded } from "../support/random.ts";

// Every test starts programs: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 180_000 });
const { path, dispose } = scratch();
const decoder = new TextDecoder();
/** Invented minutes as files: whole meetings with a date of their own. */
const MINUTES = [...sampleSources({ meetings: 60 })].filter((s) => s.given.date === null).map((s) => decoder.decode(s.bytes));

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), content);
  return path(name);
}
/** A folder with the first `n` of the minutes. */
function folder(name: string, n: number): string {
  for (const [i, text] of MINUTES.slice(0, n).entries()) put(`${name}/minutes-${i}.${text.includes("<html") ? "html" : "txt"}`, text);
  return path(name);
}
async function ingest(corpus: string, ...args: string[]) {
  const ran = await run(["ingest", ...args, "--json"], { CORPUS: path(corpus) });
  const summary = JSON.parse(ran.out.trim().split("\n").at(-1) ?? "") as Summary;
  return { ...ran, summary };
}
function look<T>(corpus: string, at: (corpus: ReturnType<typeof openCorpus>) => T): T {
  const open = openCorpus(path(corpus));
  try {
    return at(open);
  } finally {
    open.close();
  }
}
const records = (corpus: string) =>
  look(corpus, (c) => column<string>(c, "SELECT id FROM meeting ORDER BY id").map((id) => createRecordReader(c.db).meeting(id)));

beforeAll(() => folder("minutes", 6));
afterAll(dispose);

describe("ingest", () => {
  it("loads a folder, says what it did in the last line, and finds all unchanged the second time", async () => {
    const first = await ingest("a.sqlite", path("minutes"));
    expect(first).toMatchObject({ code: 0, summary: { sources: 6, refused: 0, unchanged: 0, refusals: [] } });
    expect(first.summary.new + first.summary.merged).toBe(6);
    const [meetings, passages] = look("a.sqlite", (c) => [
      column(c, "SELECT count(*) FROM meeting WHERE whole = 1")[0],
      column(c, "SELECT count(*) FROM passage WHERE kind <> 'heading'")[0],
    ]);
    expect(first.summary).toMatchObject({ meetings, passages });
    const second = await ingest("a.sqlite", path("minutes"));
    expect(second).toMatchObject({ code: 0, summary: { sources: 6, new: 0, unchanged: 6, meetings: 0, passages: 0 } });
    expect((await run(["doctor"], { CORPUS: path("a.sqlite") })).code).toBe(0);
  });

  it("refuses what cannot be read by name and reason, loads the rest, and exits with 1", async () => {
    folder("mixed", 2);
    put("mixed/empty.html", "");
    put("mixed/binary.txt", Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)));
    put("mixed/large.txt", Buffer.alloc(50_000_000, "The panel noted the report. "));
    put("mixed/deep.html", "<div>".repeat(100_000) + "Noted." + "</div>".repeat(100_000));
    put("mixed/broken.pdf", "%PDF-1.7\nnot really");
    put("mixed/sheet.xlsx", "PK\u0003\u0004");
    symlinkSync(path("nowhere"), path("mixed/link.html"));
    const { code, summary, err } = await ingest("b.sqlite", path("mixed"), path("no-such-folder"));
    expect(code).toBe(1);
    const refused = new Map(summary.refusals.map((r) => [r.source.split("/").at(-1), r]));
    expect([...refused.keys()].map(String).toSorted()).toEqual([
      "binary.txt",
      "broken.pdf",
      "deep.html",
      "empty.html",
      "large.txt",
      "link.html",
      "no-such-folder",
    ]);
    for (const { code: reason, message, source } of refused.values()) {
      expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(reason).not.toBe("internal");
      expect(err).toContain(`${source}: ${message}`);
    }
    expect(summary).toMatchObject({ new: 2, skipped: 1, refused: 7 });
    expect(look("b.sqlite", faults)).toEqual([]);
  });

  it("reads pages in windows-1252 and UTF-16 as they are meant", async () => {
    const text = (MINUTES[0] ?? "").replaceAll(/[^\x00-\x7f]/g, "-").replace(/charset=[\w-]+/i, "charset=windows-1252");
    const swap = (s: string) => s.replace("the", "the café");
    put("coded/latin.html", Buffer.from(swap(text), "latin1"));
    put("coded/utf16.html", Buffer.from(`\ufeff${swap(text)}`, "utf16le"));
    const { summary } = await ingest("c.sqlite", path("coded"));
    expect(summary).toMatchObject({ refused: 0, skipped: 0, sources: 2 });
    expect(look("c.sqlite", (c) => column(c, "SELECT count(*) FROM meeting"))).toEqual([1]);
  });

  it.each([
    ["surplus cells", "file,url,panel,date\nminutes-0.html,,,\nminutes-1.html,,,,2022\n", "line 3"],
    ["an impossible date", "file,url,panel,date\nminutes-0.html,,,2022-02-30\n", "line 2"],
    ["an address that is none", "file,url,panel,date\nminutes-0.html,ftp://a.example/,,\n", "line 2"],
    ["open quotation marks", 'file,url,panel,date\n"minutes-0.html,,,\n', "manifest"],
  ])("refuses a manifest with %s whole, and names the line", async (_, text, where) => {
    const manifest = put("manifest.csv", text);
    const { code, err } = await run(["ingest", path("minutes"), "--manifest", manifest], { CORPUS: path("d.sqlite") });
    expect(code).toBe(1);
    expect(err).toContain("manifest.csv");
    expect(err).toContain(where);
    expect(existsSync(path("d.sqlite"))).toBe(false);
  });

  it("says in the last line too why it refused everything", async () => {
    const manifest = put("whole.csv", "file,url,panel,date\nminutes-0.html,,,2022-02-30\n");
    const byManifest = await ingest("d.sqlite", path("minutes"), "--manifest", manifest);
    const foreign = put("foreign.sqlite", "no corpus");
    const byCorpus = await ingest("foreign.sqlite", path("minutes"));
    expect([byManifest, byCorpus]).toMatchObject([
      { code: 1, summary: { new: 0, refused: 1, refusals: [{ source: manifest, code: "manifest" }] } },
      { code: 1, summary: { new: 0, refused: 1, refusals: [{ source: foreign }] } },
    ]);
    expect(byManifest.summary.refusals[0]?.message).toContain("line 2");
  });
  it("takes from a manifest what is not printed, calls a contradiction an issue, and refuses a panel that is none", async () => {
    folder("given", 3);
    const [first, second, third] = MINUTES.slice(0, 3).map((text, i) => `minutes-${i}.${text.includes("<html") ? "html" : "txt"}`);
    const manifest = put(
      "given.csv",
      `file,url,panel,date\n${first},https://a.example/1,,\n${second},,Nowhere Bowls Club,\n${third},,,1999-01-02\n`,
    );
    const { summary } = await ingest("e.sqlite", path("given"), "--manifest", manifest);
    expect(summary.refusals).toMatchObject([{ code: "unknown-panel", source: second }]);
    expect(look("e.sqlite", (c) => column(c, "SELECT url FROM source WHERE uri = ?", first))).toEqual(["https://a.example/1"]);
    expect(look("e.sqlite", (c) => column(c, "SELECT code FROM meeting_issue"))).toContain("date-contradiction");
    expect(look("e.sqlite", (c) => column(c, "SELECT date FROM meeting"))).not.toContain("1999-01-02");
  });

  it("refuses a row of the manifest whose file there is none of, by its line, and loads the rest", async () => {
    folder("named", 2);
    const manifest = put("slip.csv", "file,url,panel,date\nminutes-0.html,,,\nminuts-1.html,,,\n");
    const { code, summary } = await ingest("slip.sqlite", path("named"), "--manifest", manifest);
    expect([code, summary.new + summary.merged]).toEqual([1, 2]);
    expect(summary.refusals).toMatchObject([{ source: manifest, code: "manifest" }]);
    expect(summary.refusals[0]?.message).toMatch(/line 3.*minuts-1\.html/);
  });

  it("loads nothing in a dry run, but says what it would", async () => {
    const { summary } = await ingest("f.sqlite", path("minutes"), "--dry-run");
    expect(summary.new + summary.merged).toBe(6);
    expect(existsSync(path("f.sqlite"))).toBe(false);
    await ingest("held.sqlite", path("minutes"));
    const before = readFileSync(path("held.sqlite"));
    put("more/minutes.txt", MINUTES.at(-1) ?? "");
    expect((await ingest("held.sqlite", path("more"), "--dry-run")).summary.new).toBe(1);
    expect(readFileSync(path("held.sqlite")).equals(before)).toBe(true);
  });

  it.each(["ingest", "doctor"])("%s refuses a corpus file that is none, and leaves it alone", async (command) => {
    put("notes.sqlite", "my notes");
    const { code, err } = await run([command, ...(command === "ingest" ? [path("minutes")] : [])], { CORPUS: path("notes.sqlite") });
    expect(code).toBe(1);
    expect(err).toContain("notes.sqlite");
    expect(readFileSync(path("notes.sqlite"), "utf8")).toBe("my notes");
  });

  it("refuses settings that are wrong, all at once", async () => {
    const { code, err } = await run(["ingest", path("minutes")], { CORPUS: path("g.sqlite"), SEARCH_ENGINE: "solr", PORT: "many" });
    expect(code).toBe(1);
    expect(err).toMatch(/SEARCH_ENGINE/);
    expect(err).toMatch(/PORT/);
    expect(existsSync(path("g.sqlite"))).toBe(false);
  });

  it("names them in the last line too, files that are not there among them", async () => {
    const gone = { TAXONOMY: path("gone.yaml"), CORRECTIONS: path("gone.csv") };
    const { code, out } = await run(["ingest", path("minutes"), "--json"], { CORPUS: path("g.sqlite"), PORT: "many", ...gone });
    const { refused, refusals } = JSON.parse(out.trim().split("\n").at(-1) ?? "") as Summary;
    expect({ code, refused, named: refusals.map((r) => `${r.source} ${r.code}`) }).toEqual({
      code: 1,
      refused: 3,
      named: ["PORT settings", "TAXONOMY settings", "CORRECTIONS settings"],
    });
  });
});

describe("inspect", () => {
  it("prints the records of a source on standard output, a line each, and nothing else", async () => {
    const file = put("one.html", MINUTES.find((t) => t.includes("<html")) ?? "");
    const { code, out } = await run(["inspect", file, "--url", "https://panel.example/ieListDocuments.aspx?CId=1&MId=2"]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    expect(MeetingRecord.parse(JSON.parse(lines[0] ?? "")).source.uri).toBe("one.html");
  });

  it("explains every sentence by the rule that decided", async () => {
    const file = put("two.html", MINUTES.find((t) => t.includes("<html")) ?? "");
    const { code, out } = await run(["inspect", file, "--explain"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {4}who: commissioner.*, \w+ by "\w+" – .+ \(.+\)$/m);
    expect(out).toMatch(/^ {4}who: nobody speaks – /m);
  });

  it("takes no address that is none", async () => {
    const ran = await run(["inspect", put("three.html", MINUTES[0] ?? ""), "--url", "panel.example"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain('--url "panel.example" is no http(s) address');
  });

  it("says on standard error why a source is refused, and exits with 1", async () => {
    const ran = await run(["inspect", put("empty.html", "")]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("empty");
  });
});

describe("ingest may be killed at any instant, and run twice at once", () => {
  it("each source is in the corpus whole or not at all, and a last run makes it what an unbroken one makes", async () => {
    const all = folder("all", 60);
    await ingest("whole.sqlite", all);
    const random = seeded(7);
    for (let i = 0; i < 5; i++) {
      await killedIngest(all, path("killed.sqlite"), random() * 1500);
      expect(existsSync(path("killed.sqlite")) ? look("killed.sqlite", faults) : []).toEqual([]);
    }
    expect((await ingest("killed.sqlite", all)).code).toBe(0);
    expect(records("killed.sqlite")).toEqual(records("whole.sqlite"));
    expect(look("killed.sqlite", faults)).toEqual([]);
  });

  it("two writers take turns", async () => {
    const all = folder("all", 60);
    const ran = await Promise.all([ingest("both.sqlite", all), ingest("both.sqlite", all)]);
    expect(ran.map((r) => r.code)).toEqual([0, 0]);
    expect(records("both.sqlite")).toEqual(records("whole.sqlite"));
    expect(look("both.sqlite", faults)).toEqual([]);
  });
});
