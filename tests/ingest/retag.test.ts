import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openCorpus } from "../../corpus/store/index.ts";
import { retag } from "../../ingest/retag.ts";
import { createTagger, loadTaxonomy, referenceTopics } from "../../ingest/tag/index.ts";
import { runSources } from "../../ingest/run.ts";
import { Tally } from "../../ingest/tally.ts";
import { kept } from "../../ingest/waiting.ts";
import { run } from "../support/app.ts";
import { column, faults, scratch } from "../support/corpus.ts";
import { SHOP, allRecords, readerHere, sampleCorpus } from "../support/sample-corpus.ts";

// Some start programs: on a busy machine each takes its time.
vi.setConfig({ testTimeout: 180_000 });
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

describe("a corpus that is loaded into by other rules", () => {
  const paper = (panel: string, day: string) => {
    const said = "1. ESTATES\n\nThe Commissioner reported that three stations in one parish were to close.";
    writeFileSync(
      path(`${panel}.txt`),
      `${panel.toUpperCase()} POLICE AND CRIME PANEL\n\nMinutes of the meeting held on ${day} at 1.00 pm\n\n${said}\n`,
    );
    return path(`${panel}.txt`);
  };
  const own = path("own.yaml");
  writeFileSync(
    own,
    "version: 7\ntopics:\n  - {id: parishes, label: Parishes, group: Own, description: Parishes., rules: {p: {any: [parish]}}}\n",
  );
  const [northmoor, eastvale] = [paper("northmoor", "15 December 2022"), paper("eastvale", "18 January 2023")];
  const AGAIN = /The rest of the corpus was tagged anew by these rules: (?<n>\d+) passages/;
  const look = (file: string) => {
    const corpus = openCorpus(file);
    const of = column<number>(corpus, "SELECT count(*) FROM passage_topic WHERE topic = 'parishes'")[0];
    const found = { of, named: corpus.reference().topics.some(({ id }) => id === "parishes"), faults: faults(corpus) };
    corpus.close();
    return found;
  };

  it("is tagged by these alone in the same run, which says so; a dry run changes nothing", async () => {
    const file = path("mixed.sqlite");
    expect((await run(["ingest", northmoor], { CORPUS: file })).out).not.toMatch(AGAIN);
    const dry = await run(["ingest", eastvale, "--dry-run"], { CORPUS: file, TAXONOMY: own });
    expect(AGAIN.exec(dry.out)?.groups).toEqual({ n: "1" });
    expect(look(file)).toEqual({ of: 0, named: false, faults: [] });
    expect((await run(["ingest", eastvale], { CORPUS: file, TAXONOMY: own })).out).toMatch(AGAIN);
    expect(look(file)).toEqual({ of: 2, named: true, faults: [] });
    expect((await run(["ingest", eastvale], { CORPUS: file, TAXONOMY: own })).out).not.toMatch(AGAIN);
    expect((await run(["reparse"], { CORPUS: file })).out).toMatch(AGAIN);
    expect(look(file)).toEqual({ of: 0, named: false, faults: [] });
  });
});

it("passages that other rules have tagged than the corpus names are a fault", async () => {
  const corpus = await sampleCorpus(path("other.sqlite"), 2, readerHere(SHOP, "1"));
  expect(faults(corpus)).toEqual([]);
  corpus.db.exec("UPDATE source SET pipeline = pipeline || 'x' WHERE row = 1");
  expect(faults(corpus).join("\n")).toMatch(/was tagged by other rules/);
  corpus.db.exec("UPDATE passage_topic SET topic = 'x' WHERE topic = (SELECT topic FROM passage_topic LIMIT 1)");
  expect(faults(corpus).join("\n")).toMatch(/of x, which is no topic of the corpus/);
  corpus.close();
});
