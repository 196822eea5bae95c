import { afterAll, describe, expect, it } from "vitest";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { type Corpus, createCorpus, createRecordReader } from "../../corpus/store/index.ts";
import { pack } from "../../ingest/load/loadable.ts";
import { readSource } from "../../ingest/pipeline.ts";
import { runSources } from "../../ingest/run.ts";
import { SAMPLE_REFERENCE, sampleSources } from "../../ingest/sample/index.ts";
import { identify } from "../../ingest/identify/ids.ts";
import { Tally } from "../../ingest/tally.ts";
import { kept, made } from "../../ingest/waiting.ts";
import type { Reader } from "../../ingest/workers/pool.ts";
import { openWorkshop } from "../../ingest/workshop.ts";
import { column, faults, scratch } from "../support/corpus.ts";

const shop = openWorkshop({ facts: SAMPLE_REFERENCE, sample: true });
const { path, dispose } = scratch();
afterAll(dispose);

/** Reads here, not in a thread; `otherwise` stands for a parser that has changed since. */
function reader(version: string, otherwise: (record: MeetingRecord) => MeetingRecord = (r) => r): Reader {
  return {
    width: 4,
    reference: () => Promise.resolve({ ...shop.reference, taxonomy: version }),
    close: () => Promise.resolve(),
    read: async (input) => {
      const { document, records } = await readSource(input, shop);
      return pack(document, identify(records.map((r) => otherwise(r))));
    },
  };
}

async function corpusOf(name: string): Promise<Corpus> {
  const corpus = createCorpus(path(name), shop.reference);
  const tally = new Tally();
  await runSources([...sampleSources({ meetings: 12 })].map(made), corpus, reader("1"), tally);
  expect(tally.refusals).toEqual([]);
  return corpus;
}
const again = (corpus: Corpus, version: string, otherwise?: (r: MeetingRecord) => MeetingRecord) => {
  return runSources(kept(corpus), corpus, reader(version, otherwise), new Tally());
};
const all = (corpus: Corpus) =>
  column<string>(corpus, "SELECT id FROM meeting ORDER BY id").map((id) => createRecordReader(corpus.db).meeting(id));

describe("a corpus read anew from the text that it keeps", () => {
  it("is the same when nothing has changed, and is not read when this very pipeline has read it", async () => {
    const corpus = await corpusOf("same.sqlite");
    const before = all(corpus);
    const count = column<number>(corpus, "SELECT count(*) FROM source")[0];
    expect(await again(corpus, "1")).toMatchObject({ unchanged: count, changed: 0, refused: 0 });
    expect(await again(corpus, "2")).toMatchObject({ unchanged: 0, changed: count, refused: 0 });
    expect(all(corpus)).toEqual(before);
    expect(column(corpus, "SELECT count(*) FROM moved WHERE reason = 'reading'")).toEqual(column(corpus, "SELECT count(*) FROM moved"));
    expect(faults(corpus)).toEqual([]);
    corpus.close();
  });

  it("answers every old id, by the passage that has its words, when the parser numbers, splits and joins otherwise", async () => {
    const corpus = await corpusOf("changed.sqlite");
    const old = corpus.db.prepare<[], [string, string]>("SELECT id, text FROM passage WHERE length(text) > 60").raw().all();
    const items = column<string>(corpus, "SELECT id FROM item");
    const meetings = column<string>(corpus, "SELECT id FROM meeting");
    await again(corpus, "2", (record) => ({
      ...record,
      items: record.items.map((item, i) => ({ ...item, number: `${i + 100}`, passages: item.passages.flatMap((p) => shorter(p)) })),
    }));
    const where = (what: string, id: string) =>
      corpus.db.prepare<[string, string], string>(`SELECT new FROM moved WHERE what = ? AND old = ?`).pluck().get(what, id) ?? id;
    const text = corpus.db.prepare<[string], string>("SELECT text FROM passage WHERE id = ?").pluck();
    for (const [id, words] of old) expect(words).toContain(text.get(where("passage", id)) ?? "(no passage)");
    const there = (table: string) => new Set(column<string>(corpus, `SELECT id FROM ${table}`));
    expect(items.filter((id) => !there("item").has(where("item", id)))).toEqual([]);
    expect(meetings.filter((id) => !there("meeting").has(where("meeting", id)))).toEqual([]);
    expect(faults(corpus)).toEqual([]);
    corpus.close();
  });
});

/** A passage without its last word, as two parsers may differ in where a passage ends. */
function shorter(p: MeetingRecord["items"][number]["passages"][number]): (typeof p)[] {
  const text = p.text.replace(/\s+\S+$/, "");
  return [{ ...p, text, contributions: [], topics: [], actions: [] }];
}
