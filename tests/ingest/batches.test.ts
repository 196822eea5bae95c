import { afterAll, expect, it } from "vitest";
import { createCorpus } from "../../corpus/store/index.ts";
import { locationOf } from "../../ingest/load/loadable.ts";
import type { Waiting } from "../../ingest/read-ahead.ts";
import { runSources } from "../../ingest/run.ts";
import { Tally } from "../../ingest/tally.ts";
import type { Reader } from "../../ingest/workers/pool.ts";
import { NO_FACTS, loadable, scratch } from "../support/corpus.ts";
import { record } from "../support/records.ts";

const { path, dispose } = scratch();
afterAll(dispose);

/** So many sources of so many bytes each, and a reader of them that tells what it reads. */
function sourcesOf(count: number, size: number, told: string[]): { sources: Waiting[]; reader: Reader } {
  const read: Reader["read"] = ({ uri }) => {
    told.push(`read ${uri}`);
    return Promise.resolve(
      loadable(uri, [record({ date: `2022-01-0${uri}`, items: [{ number: "1", texts: [`Matter ${uri} was noted.`] }] })]),
    );
  };
  const reader: Reader = { width: 1, reference: () => Promise.resolve(NO_FACTS), read, close: () => Promise.resolve() };
  const given = { url: null, panel: null, date: null };
  const sources = Array.from({ length: count }, (_, i) => {
    const uri = String(i + 1);
    const open = () => ({ uri, url: null, given, mediaType: "text/html", retrieved: null, bytes: new Uint8Array(size) });
    return { uri, location: locationOf(uri), open };
  });
  return { sources, reader };
}

/** Runs so many sources of so many bytes each, and tells in which order they were read and had been loaded for good. */
async function order(name: string, count: number, size: number): Promise<string> {
  const told: string[] = [];
  const { sources, reader } = sourcesOf(count, size, told);
  const corpus = createCorpus(path(name), NO_FACTS);
  const summary = await runSources(sources, corpus, reader, new Tally(), { onDone: (uri) => told.push(`done ${uri}`) });
  corpus.close();
  expect(summary).toMatchObject({ new: count, refused: 0 });
  return told.join(", ");
}

it("loads small sources together", async () => {
  expect(await order("small.sqlite", 3, 100)).toBe("read 1, read 2, read 3, done 1, done 2, done 3");
});

it("loads large ones before many of them have gathered in memory", async () => {
  expect(await order("large.sqlite", 3, 2_000_000)).toBe("read 1, read 2, done 1, done 2, read 3, done 3");
});

it("counts what was committed before a fault that ends the run, and nothing of the batch that it befell", async () => {
  const { sources, reader } = sourcesOf(6, 2_000_000, []);
  const corpus = createCorpus(path("full.sqlite"), NO_FACTS);
  const tally = new Tally();
  const full = () => void corpus.db.pragma(`max_page_count = ${Number(corpus.db.pragma("page_count", { simple: true }))}`);
  const onDone = (uri: string) => (uri === "4" ? full() : undefined);
  await expect(runSources(sources, corpus, reader, tally, { onDone })).rejects.toThrow(/the disk is full/);
  const held = corpus.db.prepare("SELECT count(*) FROM source").pluck().get();
  corpus.close();
  expect({ held, ...tally.summary() }).toMatchObject({ held: 4, sources: 4, new: 4, refused: 0, meetings: 4, passages: 4 });
});
