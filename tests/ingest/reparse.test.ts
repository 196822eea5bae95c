import { afterAll, describe, expect, it } from "vitest";
import type { Passage } from "../../corpus/model/index.ts";
import type { Corpus } from "../../corpus/store/index.ts";
import { identify } from "../../ingest/identify/ids.ts";
import type { Read } from "../../ingest/pipeline.ts";
import { runSources } from "../../ingest/run.ts";
import { Tally } from "../../ingest/tally.ts";
import { kept } from "../../ingest/waiting.ts";
import { column, faults, scratch } from "../support/corpus.ts";
import { SHOP, allRecords, readerHere, sampleCorpus } from "../support/sample-corpus.ts";

const { path, dispose } = scratch();
afterAll(dispose);

const again = (corpus: Corpus, version: string, otherwise?: (read: Read) => Read) => {
  return runSources(kept(corpus), corpus, readerHere(SHOP, version, otherwise), new Tally());
};

/** A passage without its last word, as two parsers may differ in where a passage ends. */
function shorter(p: Passage): Passage {
  return { ...p, text: p.text.replace(/\s+\S+$/, ""), contributions: [], topics: [], actions: [] };
}
/** A parser that numbers items otherwise and lets every passage end a word sooner. */
function changed(read: Read): Read {
  const items = (record: Read["records"][number]) =>
    record.items.map((item, i) => ({ ...item, number: `${i + 100}`, passages: item.passages.map((p) => shorter(p)) }));
  return { ...read, records: identify(read.records.map((r) => ({ ...r, items: items(r) }))) };
}

describe("a corpus read anew from the text that it keeps", () => {
  it("is the same when nothing has changed, and is not read when this very pipeline has read it", async () => {
    const corpus = await sampleCorpus(path("same.sqlite"), 12);
    const before = allRecords(corpus);
    const count = column<number>(corpus, "SELECT count(*) FROM source")[0];
    expect(await again(corpus, "1")).toMatchObject({ unchanged: count, changed: 0, refused: 0 });
    expect(await again(corpus, "2")).toMatchObject({ unchanged: 0, changed: count, refused: 0 });
    expect(allRecords(corpus)).toEqual(before);
    expect(faults(corpus)).toEqual([]);
    corpus.close();
  });

  it("answers every old id, by the passage that has its words, when the parser numbers and splits otherwise", async () => {
    const corpus = await sampleCorpus(path("changed.sqlite"), 12);
    const old = corpus.db.prepare<[], [string, string]>("SELECT id, text FROM passage WHERE length(text) > 60").raw().all();
    const given = ["meeting", "item"].flatMap((what) => column<string>(corpus, `SELECT id FROM ${what}`).map((id) => ({ what, id })));
    await again(corpus, "2", changed);
    const moved = corpus.db.prepare<[string, string], string>("SELECT new FROM moved WHERE what = ? AND old = ?").pluck();
    const now = (what: string, id: string) => moved.get(what, id) ?? id;
    const text = corpus.db.prepare<[string], string>("SELECT text FROM passage WHERE id = ?").pluck();
    for (const [id, words] of old) expect(words).toContain(text.get(now("passage", id)) ?? "(no passage)");
    const there = new Set(["meeting", "item"].flatMap((what) => column<string>(corpus, `SELECT '${what} ' || id FROM ${what}`)));
    expect(given.filter(({ what, id }) => !there.has(`${what} ${now(what, id)}`))).toEqual([]);
    expect(faults(corpus)).toEqual([]);
    corpus.close();
  });
});
