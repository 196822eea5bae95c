import { mkdirSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import { IndexReader, type Place } from "../../corpus/engines/meilisearch/client.ts";
import { compareIndex } from "../../corpus/engines/meilisearch/compare.ts";
import { EngineError } from "../../corpus/engines/meilisearch/errors.ts";
import { follow } from "../../corpus/engines/meilisearch/follow.ts";
import { lockIndex } from "../../corpus/engines/meilisearch/lock.ts";
import type { Mark } from "../../corpus/engines/meilisearch/mark.ts";
import { rankedByMeilisearch } from "../../corpus/engines/meilisearch/ranker.ts";
import { rebuildIndex, updateIndex } from "../../corpus/engines/meilisearch/update.ts";
import { type Status, Watch } from "../../corpus/engines/meilisearch/watch.ts";
import { IndexWriter } from "../../corpus/engines/meilisearch/writer.ts";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { questionOf } from "../../corpus/questions/read-question.ts";
import { type Corpus, createCorpus, createMeetingWriter, openCorpus } from "../../corpus/store/index.ts";
import { hasMeilisearch, meilisearch } from "../support/meilisearch.ts";
import { NO_FACTS, scratch } from "../support/corpus.ts";
import { record } from "../support/records.ts";

/** In milliseconds: a busy machine is no fault here. */
const PATIENCE = 20_000;

const progress = () => {
  const told = { passages: 0, done: 0 };
  return { told, begin: (passages: number) => void (told.passages = passages), advance: (by: number) => void (told.done += by) };
};

/** A meeting of some panel on some day, whose items say these texts. */
const meeting = (panel: string | null, date: string | null, ...texts: string[]): MeetingRecord =>
  record({ panel, date, uri: `${panel}-${date}`, items: texts.map((text, i) => ({ number: String(i + 1), title: "T", texts: [text] })) });

describe.skipIf(!hasMeilisearch)("the index of Meilisearch", () => {
  let server: Awaited<ReturnType<typeof meilisearch>>;
  const { path, dispose } = scratch();
  let corpus: Corpus;
  let place: Place;
  let count = 0;
  beforeAll(async () => {
    server = await meilisearch();
  });
  afterAll(async () => {
    dispose();
    await server.dispose();
  });
  beforeEach(() => {
    count += 1;
    place = server.place(`index-${count}`);
    corpus = createCorpus(path(`${count}.sqlite`), NO_FACTS);
    write((writer) => {
      writer.insert(meeting("northmoor", "2022-12-14", "The precept rose", "Vetting was slow"), () => null);
      writer.insert(meeting("eastvale", "2023-02-01", "The precept fell"), () => null);
    });
    return () => corpus.close();
  });

  const write = (work: (writer: ReturnType<typeof createMeetingWriter>) => void) => {
    const writer = createMeetingWriter(corpus.db);
    corpus.db.transaction(() => work(writer))();
  };
  const faults = async () => {
    const lines: string[] = [];
    for await (const line of compareIndex(corpus, place)) lines.push(line);
    return lines;
  };
  const marked = async () => (await new IndexReader(place).mark()) as Mark;
  const rows = async (q: string) =>
    (await new IndexReader(place).rank({ q, filter: [], page: 1, perPage: 100 })).rows.sort((a, b) => a - b);
  /** One look of a server at the index: what it finds. */
  const look = async (): Promise<Status> => {
    const watch = new Watch(corpus, place, () => undefined, PATIENCE);
    const status = await watch.now();
    watch.close();
    return status;
  };

  it("is made where there is none, with all passages, and says of which state of which corpus it is", async () => {
    const { told, ...bar } = progress();
    await updateIndex(corpus, place, bar);
    expect(told).toEqual({ passages: 3, done: 3 });
    expect(await marked()).toEqual({ corpus: corpus.identity(), format: 1, number: 2, passages: 3 });
    expect(await rows('"zsprecept"')).toEqual([1, 3]);
    expect(await faults()).toEqual([]);
    expect(await look()).toEqual({ well: true, number: 2 });
  });

  it("follows what is added, changed and taken away", async () => {
    await updateIndex(corpus, place, progress());
    write((writer) => {
      writer.replace(1, meeting("northmoor", "2022-12-14", "The precept stayed"), () => null);
      writer.remove(2);
      writer.insert(meeting(null, null, "A levy"), () => null);
    });
    expect(await look()).toEqual({ well: true, number: 2 });
    await updateIndex(corpus, place, progress());
    expect(await faults()).toEqual([]);
    expect(await marked()).toMatchObject({ number: corpus.lastChange(), passages: 2 });
    expect(await rows('"zsvet"')).toEqual([]);
    expect(await rows('"zslevi"')).toEqual([5]);
  });

  it("follows step by step, and goes on where it was broken off", async () => {
    await updateIndex(corpus, place, progress());
    const before = await marked();
    write((writer) => {
      for (let day = 1; day <= 5; day += 1) writer.insert(meeting("southmoor", `2024-01-0${day}`, `Minute of day ${day}`), () => null);
    });
    let steps = 0;
    const options = { meetings: 2, goesOn: () => (steps += 1) <= 1 };
    await follow(corpus, new IndexWriter(place), place.MEILI_INDEX, before, options);
    expect(await marked()).toMatchObject({ number: before.number + 2, passages: null });
    // As if it had been killed between the documents and the mark.
    await server.write("POST", `/indexes/${place.MEILI_INDEX}/documents`, [{ id: 0, mark: before }]);
    await updateIndex(corpus, place, progress());
    expect(await faults()).toEqual([]);
    expect(await marked()).toMatchObject({ number: corpus.lastChange(), passages: 8 });
  });

  it("is followed by a server in the background", async () => {
    await updateIndex(corpus, place, progress());
    const watch = new Watch(corpus, place, () => undefined, PATIENCE);
    await watch.now();
    write((writer) => writer.insert(meeting("southmoor", "2024-01-01", "A grant"), () => null));
    await watch.refresh();
    for (let tries = 0; tries < 200 && (await marked()).number < corpus.lastChange(); tries += 1) await sleep(50);
    watch.close();
    expect(await rows('"zsgrant"')).toEqual([4]);
  });

  it("is built anew beside the live one, which answers meanwhile and is gone afterwards", async () => {
    await updateIndex(corpus, place, progress());
    const seen: number[] = [];
    const watching = { begin: () => undefined, advance: () => void seen.push(1) };
    const rebuilt = rebuildIndex(corpus, place, watching);
    expect(await rows('"zsprecept"')).toEqual([1, 3]);
    expect(await rebuilt).toBe(3);
    expect(seen.length).toBeGreaterThan(0);
    const { body } = await server.ask("GET", "/indexes?limit=1000");
    const names = (body["results"] as { uid: string }[]).map((index) => index.uid);
    expect(names.filter((name) => name.startsWith(place.MEILI_INDEX))).toEqual([place.MEILI_INDEX]);
  });

  it("gets what is loaded while it is built", async () => {
    const bar = progress();
    const begin = () => write((writer) => writer.insert(meeting("southmoor", "2024-01-01", "A grant"), () => null));
    await rebuildIndex(corpus, place, { ...bar, begin });
    expect(await faults()).toEqual([]);
    expect(await marked()).toMatchObject({ number: 3, passages: 4 });
  });

  it("is written to by one program at a time", async () => {
    const unlock = await lockIndex(corpus.path);
    expect(unlock).not.toBeNull();
    expect(await lockIndex(corpus.path, 50)).toBeNull();
    unlock?.();
    const again = await lockIndex(corpus.path);
    expect(again).not.toBeNull();
    again?.();
  });

  it("is not written to where its lock cannot be made, and the file is named without its folder", async () => {
    await updateIndex(corpus, place, progress());
    const lock = `${corpus.path}-index.lock`;
    rmSync(lock);
    mkdirSync(lock);
    const name = basename(lock);
    const wrong = { code: "lock-unwritable", message: expect.stringMatching(`^the file ${name}, beside .* permission$`) as string };
    await expect(updateIndex(corpus, place, progress())).rejects.toMatchObject(wrong);
    write((writer) => writer.insert(meeting("southmoor", "2024-01-01", "A grant"), () => null));
    const watch = new Watch(corpus, place, () => undefined, PATIENCE);
    const said = async () => {
      await watch.look();
      const status = await watch.now();
      return status.well ? "" : status.message;
    };
    let message = await said();
    while (message === "") message = await said();
    watch.close();
    expect(message).toMatch(`it could not follow the corpus: the file ${name}, beside`);
  });

  it("of another corpus is not followed, and is built anew by whoever loads", async () => {
    await updateIndex(corpus, place, progress());
    const other = createCorpus(path(`${count}-other.sqlite`), NO_FACTS);
    corpus.close();
    corpus = other;
    write((writer) => writer.insert(meeting("southmoor", "2024-01-01", "A grant"), () => null));
    expect(await look()).toMatchObject({ well: false, message: expect.stringContaining("another corpus") as string });
    expect(await faults()).toEqual([expect.stringContaining("another corpus")]);
    expect(await updateIndex(corpus, place, progress())).toBe(true);
    expect(await updateIndex(corpus, place, progress())).toBe(false);
    expect(await rows('"zsprecept"')).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it("of somebody else is never replaced, and named", async () => {
    await server.write("POST", `/indexes/${place.MEILI_INDEX}/documents?primaryKey=isbn`, [{ isbn: "a", title: "Rural crime" }]);
    const none = /none of Scrutineer's/;
    expect(await look()).toMatchObject({ well: false, message: expect.stringMatching(none) as string });
    expect(await faults()).toEqual([expect.stringMatching(none)]);
    await expect(updateIndex(corpus, place, progress())).rejects.toThrow(none);
    await expect(rebuildIndex(corpus, place, progress())).rejects.toThrow(none);
    const { body } = await server.ask("GET", `/indexes/${place.MEILI_INDEX}/documents`);
    expect(body["total"]).toBe(1);
  });

  it("that is ahead of a corpus restored from a copy is named", async () => {
    await corpus.db.backup(path(`${count}-copy.sqlite`));
    write((writer) => writer.insert(meeting("southmoor", "2024-01-01", "A grant"), () => null));
    await updateIndex(corpus, place, progress());
    corpus.close();
    corpus = openCorpus(path(`${count}-copy.sqlite`));
    expect(await look()).toMatchObject({ message: expect.stringContaining("ahead") as string });
  });

  describe("when somebody has been at it", () => {
    beforeEach(() => updateIndex(corpus, place, progress()));
    const at = (rest: string) => `/indexes/${place.MEILI_INDEX}${rest}`;

    it.each<[string, string, unknown, RegExp, RegExp]>([
      ["settings", "/settings", { stopWords: ["the"] }, /settings stopWords.*reindex/, /setting stopWords/],
      ["the time after which it breaks off", "/settings", { searchCutoffMs: 1 }, /searchCutoffMs/, /setting searchCutoffMs/],
      ["several settings", "/settings", { typoTolerance: { enabled: true }, synonyms: { a: ["b"] } }, /typoTolerance, synonyms/, /setting/],
    ])("changed %s are found and named", async (_, rest, change, seen, told) => {
      await server.write("PATCH", at(rest), change);
      expect(await look()).toMatchObject({ well: false, message: expect.stringMatching(seen) as string });
      expect((await faults()).join("\n")).toMatch(told);
      await expect(updateIndex(corpus, place, progress())).rejects.toThrow(EngineError);
      await rebuildIndex(corpus, place, progress());
      expect(await faults()).toEqual([]);
      expect(await look()).toMatchObject({ well: true });
    });

    it("missing documents are found, counted and named", async () => {
      await server.write("DELETE", at("/documents/3"));
      expect(await look()).toMatchObject({ well: false, message: expect.stringMatching(/holds 2 passages, and should hold 3/) as string });
      expect(await faults()).toEqual(["the index holds 2 passages, the corpus 3", expect.stringMatching(/is not in the index/)]);
      await expect(updateIndex(corpus, place, progress())).rejects.toThrow(/holds 2/);
    });

    it("documents that say something else are found by the doctor", async () => {
      await server.write("PUT", at("/documents"), [{ id: 2, panel: "southmoor" }]);
      expect(await faults()).toEqual([expect.stringMatching(/stands otherwise/)]);
    });

    it("a document in the place of another is found by the doctor, though the counts agree", async () => {
      await replaceByStranger(2);
      expect(await faults()).toEqual([
        expect.stringMatching(/holds the document 900002, which is no passage/),
        expect.stringMatching(/is not in the index/),
      ]);
    });

    it("a question of which one page is none of its set is ranked by the corpus on all of them", async () => {
      await replaceByStranger(3);
      const events: string[] = [];
      const passedOver = (why: string) => void events.push(why);
      const answers = createAnswers(corpus, createEmbedded());
      const ranked = rankedByMeilisearch(answers, corpus, place, { passedOver, status: () => undefined }, PATIENCE);
      const page = async (number: number) => {
        const question = questionOf({ q: "precept" });
        const answer = await ranked.answers.search({ question, page: number, perPage: 1, sort: "relevance", group: null });
        return [answer.engine, answer.total, answer.hits.length];
      };
      const first = [await page(1), await page(2)];
      expect([await page(1), await page(2)]).toEqual([
        ["embedded", 2, 1],
        ["embedded", 2, 1],
      ]);
      ranked.close();
      expect(first).toContainEqual(["embedded", 2, 1]);
      expect(new Set(events)).toEqual(new Set(["differs"]));
    });

    /** One document as it was, under an id that no passage has. */
    async function replaceByStranger(id: number): Promise<void> {
      const [one] = (await server.ask("GET", at(`/documents?ids=${id}`))).body["results"] as object[];
      await server.write("DELETE", at(`/documents/${id}`));
      await server.write("POST", at("/documents"), [{ ...one, id: 900_000 + id }]);
    }

    it("a deleted index is named, and made again", async () => {
      await server.write("DELETE", at(""));
      expect(await look()).toMatchObject({ well: false, message: expect.stringMatching(/no index: npm run reindex/) as string });
      expect(await faults()).toEqual([expect.stringMatching(/no index/)]);
      await updateIndex(corpus, place, progress());
      expect(await faults()).toEqual([]);
    });

    it("documents of another make are never shown on a page", async () => {
      // The totals agree: one passage less, another one more.
      const [one] = (await server.ask("GET", at("/documents?ids=1"))).body["results"] as object[];
      await server.write("POST", at("/documents"), [{ ...one, id: 2 }]);
      await server.write("PUT", at("/documents"), [{ id: 3, stems: "" }]);
      const answers = createAnswers(corpus, createEmbedded());
      const events: string[] = [];
      const passedOver = (why: string) => void events.push(why);
      const ranked = rankedByMeilisearch(answers, corpus, place, { passedOver, status: () => undefined }, PATIENCE);
      const asked = { question: questionOf({ q: "precept" }), page: 1, perPage: 20, sort: "relevance", group: null } as const;
      const answer = await ranked.answers.search(asked);
      ranked.close();
      expect({ engine: answer.engine, events }).toEqual({ engine: "embedded", events: ["differs"] });
      expect(answer.hits.map((hit) => hit.text).sort()).toEqual(["The precept fell", "The precept rose"]);
    });
  });

  it("orders passages of the same words as every order ends: newer, panel, place, position", async () => {
    write((writer) => {
      for (const [panel, date] of [
        ["northmoor", "2024-05-01"],
        ["aldmoor", "2024-05-01"],
        [null, "2024-05-01"],
        ["northmoor", null],
        ["northmoor", "2025-01-01"],
      ] as const) {
        writer.insert(meeting(panel, date, "A lone sentence", "A lone sentence"), () => null);
      }
    });
    await updateIndex(corpus, place, progress());
    const answers = createAnswers(corpus, createEmbedded());
    const ranked = rankedByMeilisearch(answers, corpus, place, { passedOver: () => undefined, status: () => undefined }, PATIENCE);
    const asked = { question: questionOf({ q: "lone sentence" }), page: 1, perPage: 20, sort: "relevance", group: null } as const;
    const [theirs, ours] = [await ranked.answers.search(asked), await answers.search(asked)];
    ranked.close();
    expect(theirs.engine).toBe("meilisearch");
    expect(theirs.hits.map((hit) => hit.id)).toEqual(ours.hits.map((hit) => hit.id));
    expect(theirs.hits.map((hit) => `${hit.panel?.id ?? "none"} ${hit.meeting.date ?? "undated"} ${hit.item.number ?? ""}`)).toEqual([
      "northmoor 2025-01-01 1",
      "northmoor 2025-01-01 2",
      "aldmoor 2024-05-01 1",
      "aldmoor 2024-05-01 2",
      "northmoor 2024-05-01 1",
      "northmoor 2024-05-01 2",
      "none 2024-05-01 1",
      "none 2024-05-01 2",
      "northmoor undated 1",
      "northmoor undated 2",
    ]);
  });
});
