import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { MARK_ID } from "../../corpus/engines/meilisearch/mark.ts";
import { SETTINGS } from "../../corpus/engines/meilisearch/settings.ts";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { rankedByMeilisearch } from "../../corpus/engines/meilisearch/ranker.ts";
import { rebuildIndex } from "../../corpus/engines/meilisearch/update.ts";
import type { Status } from "../../corpus/engines/meilisearch/watch.ts";
import type { SearchAnswer } from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { openCorpus } from "../../corpus/store/index.ts";
import { ask, makeApp, type TestApp } from "../server/app.ts";
import { makeCorpus } from "../server/corpus.ts";
import { hasOwnMeilisearch, type OwnMeilisearch, ownMeilisearch } from "../support/meilisearch.ts";

const QUIET = { begin: () => undefined, advance: () => undefined };
const TOTAL = 3;
/** In milliseconds: a busy machine is no fault here. */
const PATIENCE = 20_000;

/** What a reader and a watcher see: the numbers, who ranked, and whether all is ready. */
async function seen({ app }: TestApp) {
  const search = (await ask(app, "/api/search?q=precept")).body as SearchAnswer;
  const ready = await ask(app, "/readyz");
  const { corpus, engine, ...more } = ready.body as { corpus: string; engine: string };
  expect(more).toEqual({});
  expect((await ask(app, "/healthz")).status).toBe(200);
  expect({ total: search.total, hits: search.hits.length, corpus }).toEqual({ total: TOTAL, hits: TOTAL, corpus: "ready" });
  return { rankedBy: search.engine, status: ready.status, engine };
}

/** Waits until something is seen: it recovers by itself, however long that takes. */
async function until(made: TestApp, wanted: Partial<Awaited<ReturnType<typeof seen>>>) {
  let last = await seen(made);
  for (let tries = 0; tries < 200; tries += 1) {
    if (Object.entries(wanted).every(([name, value]) => last[name as keyof typeof last] === value)) return last;
    await sleep(100);
    last = await seen(made);
  }
  throw new Error(`never seen: ${JSON.stringify(wanted)}; last ${JSON.stringify(last)}`);
}

const metric = async ({ app }: TestApp, line: string) =>
  Number(new RegExp(`^${line.replace(/[{}"]/g, "\\$&")} (\\d+)$`, "m").exec((await ask(app, "/metrics")).text)?.[1] ?? 0);

describe("with something else in the place of Meilisearch", () => {
  const servers: Server[] = [];
  const apps: TestApp[] = [];
  const listen = async (answer: RequestListener) => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const appAt = (url: string) => {
    const made = makeApp({ SEARCH_ENGINE: "meilisearch", MEILI_URL: url });
    apps.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of apps.splice(0)) made.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each<[what: string, answer: RequestListener, engine: RegExp]>([
    ["never answers", () => undefined, /it takes too long/],
    ["answers with something else", (_, response) => void response.end("<!doctype html>"), /no Meilisearch that we know/],
    ["answers with other JSON", (_, response) => void response.end('{"hello":1}'), /somebody has changed the settings|no Meilisearch/],
    ["fails with a page", (_, response) => void response.writeHead(500).end("<h1>500</h1>"), /no Meilisearch that we know/],
    ["fails with nothing", (_, response) => void response.writeHead(502).end(), /it answers with 502/],
    ["fails as Meilisearch does", (_, response) => void response.writeHead(500).end('{"message":"x","code":"internal"}'), /500 internal/],
    [
      "does not take the key",
      (_, response) => void response.writeHead(403).end('{"message":"x","code":"invalid_api_key"}'),
      /MEILI_API_KEY/,
    ],
    ["has no index", (_, response) => void response.writeHead(404).end('{"message":"x","code":"index_not_found"}'), /npm run reindex/],
    ["hangs up", (request) => void request.socket.destroy(), /connection was cut/],
    ["sends elsewhere", (_, response) => void response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end(), /answers with 302/],
    ["answers by halves", (_, response) => void response.writeHead(200, { "Content-Length": 100 }).write("{"), /it takes too long/],
  ])("that %s the corpus ranks, and says what is wrong", async (_, answer, engine) => {
    const made = appAt(await listen(answer));
    const found = await seen(made);
    expect(found).toMatchObject({ rankedBy: "embedded", status: 503 });
    expect(found.engine).toMatch(/^meilisearch: /);
    expect(found.engine).toMatch(engine);
    expect(found.engine).not.toContain("127.0.0.1");
    expect(await metric(made, "scrutineer_engine_ready")).toBe(0);
    expect(await metric(made, 'scrutineer_ranking_passed_over_total{why="away"}')).toBeGreaterThan(0);
  });

  it("that is not there the corpus ranks", async () => {
    const url = await listen(() => undefined);
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const made = appAt(url);
    expect(await seen(made)).toMatchObject({
      rankedBy: "embedded",
      status: 503,
      engine: expect.stringMatching(/nothing listens/) as string,
    });
  });
});

describe("with a Meilisearch that says all is well", () => {
  const { path } = makeCorpus();
  const corpus = openCorpus(path);
  const rows = corpus.db.prepare<[], number>("SELECT row FROM passage WHERE text LIKE '%precept%' ORDER BY row").pluck().all();
  const passages = corpus.db.prepare<[], number>("SELECT COUNT(*) FROM passage").pluck().get() ?? 0;
  const told: Record<string, unknown> = {
    settings: SETTINGS,
    stats: { numberOfDocuments: passages + 1 },
    [String(MARK_ID)]: { id: MARK_ID, mark: { corpus: corpus.identity(), format: 1, number: corpus.lastChange(), passages } },
  };
  let search: unknown = null;
  /** Answers that are not given yet, and to what. */
  const held = { asked: /^$/, answers: [] as (() => void)[] };
  const server = createServer((request, response) => {
    const answer = () => response.end(JSON.stringify({ ...told, search }[/(\w+)$/.exec(request.url ?? "")?.[1] ?? ""]));
    if (held.asked.test(request.url ?? "")) held.answers.push(answer);
    else answer();
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    corpus.close();
  });

  /** Answers that are ranked there, as far as readers are kept waiting for it. */
  const rankedWithin = (patience: number) => {
    const seen = { passedOver: [] as string[], told: [] as Status[] };
    const place = { MEILI_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, MEILI_API_KEY: undefined, MEILI_INDEX: "x" };
    const events = { passedOver: (why: string) => void seen.passedOver.push(why), status: (status: Status) => void seen.told.push(status) };
    return { ...rankedByMeilisearch(createAnswers(corpus, createEmbedded()), corpus, place, events, patience), ...seen };
  };
  const asked = { question: questionOf({ q: "precept" }), page: 1, perPage: 20, sort: "relevance", group: null } as const;

  const hits = (list: readonly number[]) => list.map((id) => ({ id }));
  const totalHits = rows.length;
  it.each<[what: string, rankedBy: string, why: string[], answer: unknown]>([
    ["the passages in an order of its own", "meilisearch", [], { totalHits, hits: hits(rows.toReversed()) }],
    ["another total", "embedded", ["differs"], { totalHits: totalHits + 1, hits: hits(rows) }],
    ["more than it may rank", "embedded", ["large"], { totalHits: 5_001, hits: hits(rows) }],
    ["a passage twice", "embedded", ["differs"], { totalHits, hits: hits(rows.map(() => rows[0] ?? 0)) }],
    ["a passage that is not there", "embedded", ["differs"], { totalHits, hits: hits([...rows.slice(1), 99_999]) }],
    ["a passage that is not counted", "embedded", ["differs"], { totalHits, hits: hits([...rows.slice(1), 1]) }],
    ["too few", "embedded", ["differs"], { totalHits, hits: hits(rows.slice(1)) }],
    ["no numbers", "embedded", ["away"], { totalHits: "3", hits: [{ id: "1; DROP" }] }],
  ])("and tells %s, %s ranks", async (_, rankedBy, why, answer) => {
    search = answer;
    const ranked = rankedWithin(PATIENCE);
    const found = await ranked.answers.search(asked);
    ranked.close();
    expect({ engine: found.engine, passedOver: ranked.passedOver }).toEqual({ engine: rankedBy, passedOver: why });
    const ids = corpus.db.prepare<[string], string>("SELECT id FROM passage WHERE row IN (SELECT value FROM json_each(?)) ORDER BY id");
    expect(found.hits.map((hit) => hit.id).sort()).toEqual(ids.pluck().all(JSON.stringify(rows)));
  });

  it("and is late, the corpus ranks, whoever watches is told, and it is asked again when it has answered", async () => {
    search = { totalHits, hits: hits(rows) };
    held.asked = /search$/;
    const ranked = rankedWithin(50);
    expect((await ranked.answers.ready()).engine).toBe("meilisearch");
    expect((await ranked.answers.search(asked)).engine).toBe("embedded");
    const late = "it does not answer at MEILI_URL: it takes too long";
    expect((await ranked.answers.ready()).engine).toBe(`meilisearch: ${late}`);
    expect({ passedOver: ranked.passedOver, told: ranked.told }).toEqual({
      passedOver: ["away"],
      told: [
        { well: true, number: corpus.lastChange() },
        { well: false, message: late },
      ],
    });
    expect((await ranked.answers.search(asked)).engine).toBe("embedded");
    expect(held.answers).toHaveLength(1);
    held.asked = /^$/;
    for (const answer of held.answers.splice(0)) answer();
    while (!(await ranked.answers.ready()).ready) await sleep(50);
    ranked.close();
    expect(ranked.told).toHaveLength(3);
  });

  it("and is slow at the first look, numbers do not wait for it", async () => {
    held.asked = /settings$/;
    const ranked = rankedWithin(50);
    const ended: string[] = [];
    const ready = ranked.answers.ready().then(() => ended.push("ready"));
    expect((await ranked.answers.stats()).engine).toBe("embedded");
    ended.push("stats");
    expect((await ranked.answers.search(asked)).engine).toBe("embedded");
    ended.push("search");
    held.asked = /^$/;
    for (const answer of held.answers.splice(0)) answer();
    await ready;
    ranked.close();
    expect(ended).toEqual(["stats", "search", "ready"]);
  });
});

describe.skipIf(!hasOwnMeilisearch)("with Meilisearch", () => {
  let server: OwnMeilisearch;
  let made: TestApp;
  const appWith = (key: string) =>
    makeApp({ SEARCH_ENGINE: "meilisearch", MEILI_URL: server.url, MEILI_API_KEY: key, MEILI_INDEX: "faults" });
  beforeAll(async () => {
    server = await ownMeilisearch();
    made = appWith(server.key);
    const corpus = openCorpus(made.path);
    await rebuildIndex(corpus, server.place("faults"), QUIET);
    corpus.close();
  });
  afterAll(async () => {
    made.close();
    await server.dispose();
  });
  const well = { rankedBy: "meilisearch", status: 200, engine: "meilisearch" };

  it("there, it ranks; stopped, the corpus ranks; started again, it ranks again by itself", async () => {
    await until(made, well);
    await server.stop();
    expect((await until(made, { rankedBy: "embedded", status: 503 })).engine).toMatch(/nothing listens|connection was cut/);
    await server.restart();
    await until(made, well);
    expect(await metric(made, "scrutineer_engine_ready")).toBe(1);
  });

  it("hanging, the corpus ranks; going on, it ranks again by itself", async () => {
    server.freeze();
    expect((await until(made, { rankedBy: "embedded", status: 503 })).engine).toMatch(/it takes too long/);
    server.thaw();
    await until(made, well);
  });

  it("that does not take the key, the corpus ranks", async () => {
    const locked = appWith("not-the-key-of-this-one");
    expect(await seen(locked)).toMatchObject({
      rankedBy: "embedded",
      status: 503,
      engine: expect.stringMatching(/MEILI_API_KEY/) as string,
    });
    expect(JSON.stringify(await ask(locked.app, "/readyz"))).not.toContain("not-the-key");
    locked.close();
  });
});
