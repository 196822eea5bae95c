import { afterAll, describe, expect, it } from "vitest";
import { retag } from "../../ingest/retag.ts";
import { createTagger, loadTaxonomy, referenceTopics } from "../../ingest/tag/index.ts";
import { runSources } from "../../ingest/run.ts";
import { Tally } from "../../ingest/tally.ts";
import { kept } from "../../ingest/waiting.ts";
import { column, faults, scratch } from "../support/corpus.ts";
import { SHOP, allRecords, readerHere, sampleCorpus } from "../support/sample-corpus.ts";

const { path, dispose } = scratch();
afterAll(dispose);

const full = loadTaxonomy();
/** The built-in taxonomy as it was before most of its topics were there. */
const few = { ...full, topics: full.topics.slice(0, 4), version: "few" };
const shopOf = (taxonomy: typeof full) => ({
  ...SHOP,
  knowledge: { ...SHOP.knowledge, tagger: createTagger(taxonomy) },
  reference: { ...SHOP.reference, topics: referenceTopics(taxonomy) },
});
const reference = { topics: referenceTopics(full), taxonomy: full.version };
const now = () => new Date("2026-11-02");

describe("a corpus tagged anew", () => {
  it("is what reading all with that taxonomy makes; a preview says so and changes nothing", async () => {
    const corpus = await sampleCorpus(path("few.sqlite"), 15, readerHere(shopOf(few), "few"));
    const fresh = await sampleCorpus(path("full.sqlite"), 15, readerHere(shopOf(full), full.version));
    const before = allRecords(corpus);
    const preview = retag(corpus, createTagger(full), reference, { preview: true, now });
    expect(allRecords(corpus)).toEqual(before);
    expect(corpus.reference().taxonomy).toBe("few");

    const count = (c: typeof corpus, topic: string) =>
      column<number>(c, "SELECT count(*) FROM passage_topic t JOIN passage p ON p.row = t.passage WHERE topic = ?", topic)[0] ?? 0;
    const added = new Map(full.topics.map((t) => [t.id, count(fresh, t.id) - count(corpus, t.id)]));
    const rows = column<number>(corpus, "SELECT row FROM passage ORDER BY row");
    expect(retag(corpus, createTagger(full), reference, { preview: false, now })).toEqual(preview);
    expect(new Map(preview.map((c) => [c.topic, c.added - c.removed]))).toEqual(new Map([...added].filter(([, n]) => n !== 0)));

    expect(allRecords(corpus)).toEqual(allRecords(fresh));
    expect(corpus.reference()).toEqual(fresh.reference());
    expect(column(corpus, "SELECT row FROM passage ORDER BY row")).toEqual(rows);
    expect(faults(corpus)).toEqual([]);
    const again = await runSources(kept(corpus), corpus, readerHere(shopOf(full), full.version), new Tally());
    expect(again).toMatchObject({ changed: 0, refused: 0 });
    corpus.close();
    fresh.close();
  });
});
