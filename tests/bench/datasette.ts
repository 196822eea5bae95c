import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { type Corpus, openCorpus } from "../../corpus/store/index.ts";
import { freePort, programOf } from "../support/programs.ts";
import { beside } from "./beside.ts";
import { benchCorpus } from "./corpus.ts";
import { passagesOf } from "./questions.ts";

/** One table of passages with what four facets need, and FTS5 over its text: what Datasette knows how to search. */
const TABLE = `
CREATE TABLE passages AS
  SELECT p.row AS id, p.text, m.panel, m.force, m.year,
    (SELECT json_group_array(t.topic) FROM corpus.passage_topic t WHERE t.passage = p.row) AS topics
  FROM corpus.passage p JOIN corpus.item i ON i.row = p.item JOIN corpus.meeting m ON m.row = p.meeting
  WHERE i.procedural = 0 AND p.row IN (SELECT row FROM corpus.passage_graph);
CREATE VIRTUAL TABLE passages_fts USING fts5(text, content='passages', content_rowid='rowid', tokenize='porter');
INSERT INTO passages_fts(passages_fts) VALUES ('rebuild');
`;
/** Nothing is cut short or cached, and nothing is done that was not asked for. */
const SETTINGS = {
  sql_time_limit_ms: 60_000,
  facet_time_limit_ms: 60_000,
  default_cache_ttl: 0,
  suggest_facets: "off",
};
const QUESTION = "_size=20&_searchmode=raw&_facet=panel&_facet=force&_facet=year&_facet_array=topics&_facet_size=max";

/** Datasette, asked by itself for a page of twenty with four facets, beside our server. */
export async function datasette(sizes: readonly number[]): Promise<void> {
  const program = programOf("datasette");
  if (program === null) return console.log("\nDatasette left out: there is no program of that name on the path");
  for (const size of sizes) {
    const corpus = openCorpus(await benchCorpus(size), { checked: true });
    const folder = mkdtempSync(join(tmpdir(), "scrutineer-datasette-"));
    const file = join(folder, "peer.sqlite");
    writePeer(corpus, file);
    const port = await freePort();
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["--setting", name, String(value)]);
    const child = spawn(program, ["serve", file, "--port", String(port), ...settings], { stdio: "ignore" });
    try {
      const base = `http://127.0.0.1:${port}`;
      await untilUp(base);
      console.log(`\n## Datasette beside us, ${passagesOf(corpus)} passages\n`);
      await beside(corpus, "Datasette", (q) => search(base, q));
    } finally {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
      corpus.close();
    }
  }
}

/** Writes the passages that the default question counts into a file of their own. */
function writePeer({ path }: Corpus, file: string): void {
  const db = new Database(file);
  db.prepare("ATTACH ? AS corpus").run(path);
  db.exec(TABLE);
  db.close();
}

async function untilUp(base: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await fetch(`${base}/-/versions.json`).catch(() => null))?.ok) return;
    await sleep(100);
  }
  throw new Error("Datasette does not start");
}

async function search(base: string, q: string): Promise<void> {
  const reply = await fetch(`${base}/peer/passages.json?${QUESTION}&_search=${encodeURIComponent(q)}`);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`Datasette: ${reply.status} ${text.slice(0, 200)}`);
}
