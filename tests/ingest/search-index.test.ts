import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Summary } from "../../ingest/tally.ts";
import { fileURLToPath } from "node:url";
import { run } from "../support/app.ts";
import { scratch } from "../support/corpus.ts";
import { hasOwnMeilisearch, type OwnMeilisearch, ownMeilisearch } from "../support/meilisearch.ts";
import { openCorpus } from "../../corpus/store/index.ts";

// Every test starts programs: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 180_000 });
const { path, dispose } = scratch();
const minutes = (name: string) => fileURLToPath(new URL(`../fixtures/minutes/${name}`, import.meta.url));
const NOWHERE = { SEARCH_ENGINE: "meilisearch", MEILI_URL: "http://127.0.0.1:1" };
const lastLine = (out: string) => JSON.parse(out.trim().split("\n").at(-1) ?? "") as Summary;
afterAll(dispose);

describe("while Meilisearch is away", () => {
  const environment = { ...NOWHERE, CORPUS: path("away.sqlite") };

  it("ingest loads the corpus, warns, and ends well", async () => {
    const { code, out, err } = await run(["ingest", minutes("meeting-full.txt"), "--json", "--other-bodies"], environment);
    expect({ code, refused: lastLine(out).refused }).toEqual({ code: 0, refused: 0 });
    expect(lastLine(out).passages).toBeGreaterThan(0);
    expect(err).toMatch(
      /^warning: the index of Meilisearch could not be brought along: it does not answer.* next run; a server .*no index/m,
    );
  });

  it("reindex mends the corpus, says what it could not do, and ends with 1", async () => {
    const { code, out, err } = await run(["reindex"], environment);
    expect(code).toBe(1);
    expect(out).toMatch(/^The corpus holds the words of \d+ passages\.$/m);
    expect(err).toMatch(/^Meilisearch: it does not answer/m);
  });

  it("doctor says so, and ends with 1", async () => {
    const { code, out } = await run(["doctor"], environment);
    expect(code).toBe(1);
    expect(out).toMatch(/BROKEN {2}The index of Meilisearch[^\n]*\n *it does not answer/);
  });
});

it("reindex without Meilisearch mends the index of words in the corpus", async () => {
  const environment = { CORPUS: path("embedded.sqlite") };
  await run(["ingest", minutes("meeting-full.txt"), "--other-bodies"], environment);
  const corpus = openCorpus(environment.CORPUS, { write: true });
  corpus.db.exec("DELETE FROM passage_words WHERE rowid = (SELECT MIN(row) FROM passage WHERE kind <> 'heading')");
  corpus.close();
  expect((await run(["doctor"], environment)).code).toBe(1);
  expect(await run(["reindex"], environment)).toMatchObject({ code: 0 });
  expect(await run(["doctor"], environment)).toMatchObject({ code: 0 });
});

describe.skipIf(!hasOwnMeilisearch)("beside Meilisearch", () => {
  let server: OwnMeilisearch;
  let environment: Record<string, string>;
  beforeAll(async () => {
    server = await ownMeilisearch();
    environment = { SEARCH_ENGINE: "meilisearch", MEILI_URL: server.url, MEILI_API_KEY: server.key, CORPUS: path("beside.sqlite") };
  });
  afterAll(() => server.dispose());
  const held = async () => ((await server.ask("GET", "/indexes/passages/stats")).body["numberOfDocuments"] as number | undefined) ?? 0;

  it("a dry run leaves the index alone", async () => {
    await run(["ingest", minutes("meeting-full.txt"), "--dry-run", "--other-bodies"], environment);
    expect(await held()).toBe(0);
  });

  it("ingest brings the index along, doctor finds both the same, reindex builds it anew", async () => {
    const first = await run(["ingest", minutes("meeting-full.txt"), "--json", "--other-bodies"], environment);
    expect({ code: first.code, warned: /warning/.test(first.err) }).toEqual({ code: 0, warned: false });
    const loaded = lastLine(first.out).passages;
    expect(await held()).toBe(loaded + 1);
    const second = await run(["ingest", minutes("meeting-table.txt"), "--json", "--other-bodies"], environment);
    expect(second.code).toBe(0);
    expect(await held()).toBe(loaded + lastLine(second.out).passages + 1);
    expect(await run(["doctor"], environment)).toMatchObject({ code: 0 });
    expect((await run(["reindex"], environment)).out).toMatch(/^Meilisearch holds \d+ passages\.$/m);
    expect(await run(["doctor"], environment)).toMatchObject({ code: 0 });
  });

  it("what was loaded while it was away is there after the next run", async () => {
    await server.stop();
    const away = await run(["ingest", minutes("meeting.html"), "--json", "--other-bodies"], environment);
    expect({ code: away.code, warned: /warning/.test(away.err) }).toEqual({ code: 0, warned: true });
    await server.restart();
    expect((await run(["doctor"], environment)).out).toMatch(/does not have the last \d+ changes/);
    await run(["ingest", minutes("meeting.html"), "--other-bodies"], environment);
    expect(await run(["doctor"], environment)).toMatchObject({ code: 0 });
  });

  it("ingest says nothing of later where the key is not taken", async () => {
    const { code, err } = await run(["ingest", minutes("meeting.html"), "--other-bodies"], { ...environment, MEILI_API_KEY: "another" });
    expect({ code, warnings: err.match(/^warning: .*$/gm) }).toEqual({
      code: 0,
      warnings: ["warning: the index of Meilisearch could not be brought along: it does not take the key MEILI_API_KEY."],
    });
  });

  it("settings that somebody has changed are named, by ingest, which cannot mend them, and by doctor", async () => {
    await server.write("PATCH", "/indexes/passages/settings", { stopWords: ["the"] });
    const ingest = await run(["ingest", minutes("meeting.html"), "--other-bodies"], environment);
    expect({ code: ingest.code, warnings: ingest.err.match(/^warning: .*$/gm) }).toEqual({
      code: 0,
      warnings: [
        "warning: the index of Meilisearch is broken: somebody has changed the settings stopWords: npm run reindex builds it anew.",
      ],
    });
    const { code, out } = await run(["doctor"], environment);
    expect(code).toBe(1);
    expect(out).toMatch(/the setting stopWords of the index is not ours/);
  });
});
