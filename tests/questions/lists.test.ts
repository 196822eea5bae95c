import { afterAll, describe, expect, test } from "vitest";
import { createEmbedded } from "../../corpus/engines/embedded.ts";
import {
  CoverageAnswer,
  EVERYTHING,
  ForceSummary,
  GoneError,
  ItemAnswer,
  MeetingAnswer,
  MeetingSummary,
  NotFoundError,
  PanelSummary,
  PersonSummary,
  Stats,
  TopicSummary,
} from "../../corpus/model/index.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { questionOf, readQuestion } from "../../corpus/questions/read-question.ts";
import { openCorpus } from "../../corpus/store/open.ts";
import { countPieces } from "../../corpus/text/letters.ts";
import { answers as naiveAnswers, countAll, readAll } from "./oracle.ts";
import { makeRecords, makeWorld } from "./world.ts";

const world = makeWorld(makeRecords(5, 60));
afterAll(() => world.remove());
const all = readAll(world.records);
const answers = createAnswers(world.corpus, createEmbedded());
const naive = (parts: Parameters<typeof questionOf>[0]) => all.filter((read) => naiveAnswers(read, questionOf(parts)));
const everyone = { office: [], panel: [], force: [] };
const first = { page: 1, perPage: 100 };

test("a person is named in the text in as many passages as print the name in what they say, whatever says who held the office", async () => {
  const people = (await answers.people(everyone, first)).rows;
  expect(people.length).toBeGreaterThan(2);
  for (const { id, name, passages } of people) {
    const printed = new RegExp(`\\b${name.split(" ").at(-1)}\\b`);
    const found = await answers.search({ question: questionOf({ person: [id] }), sort: "newest", group: null, page: 1, perPage: 1000 });
    const named = found.hits.filter((hit) =>
      hit.contributions.some((c) => c.person?.id === id && printed.test(hit.text.slice(c.start, c.end))),
    );
    expect({ id, named: (await answers.person(id)).named, passages: found.total }).toEqual({ id, named: named.length, passages });
  }
});

describe("lists that answer no question count the default question", () => {
  test("panels", async () => {
    const panels = await answers.panels();
    expect(panels.map((p) => p.id)).toEqual(["eastmoor", "northmoor", "southmoor"]);
    for (const panel of panels) {
      const { id, passages, items, meetings } = PanelSummary.parse(panel);
      expect({ passages, items, meetings }).toEqual(countAll(naive({ panel: [id] })));
      expect(await answers.panel(id)).toEqual(panel);
    }
    expect(panels[0]).toMatchObject({
      name: "eastmoor Police and Crime Panel",
      force: { id: "east", name: "east Police" },
      first: "2021-03-04",
    });
  });

  test("forces, with the panels that met about them", async () => {
    const forces = await answers.forces();
    expect(forces.map((f) => f.id)).toEqual(["east", "north"]);
    for (const force of forces) {
      const { id, passages, items, meetings } = ForceSummary.parse(force);
      expect({ passages, items, meetings }).toEqual(countAll(naive({ force: [id] })));
      expect(force.panels.length).toBe(3);
    }
  });

  test("topics, in the order of the taxonomy", async () => {
    const topics = await answers.topics();
    expect(topics.map((t) => t.id)).toEqual(["lcjb", "s106", "people-zones", "ict"]);
    for (const topic of topics) {
      const found = naive({ topic: [[topic.id]] });
      const { passages, meetings } = countAll(found);
      expect(TopicSummary.parse(topic)).toMatchObject({
        passages,
        meetings,
        panels: new Set(found.flatMap((r) => r.record.panel?.id ?? [])).size,
      });
    }
    expect((await answers.topic("ict")).rules).toEqual(["ict"]);
  });

  test("people, each with the total of asking for them", async () => {
    const { total, rows } = await answers.people(everyone, first);
    expect(total).toBe(rows.length);
    for (const { id, passages } of rows.map((row) => PersonSummary.parse(row))) {
      expect((await answers.count(questionOf({ person: [id] }))).passages).toBe(passages);
    }
    const chairs = await answers.people({ office: ["chair"], panel: ["northmoor"], force: [] }, first);
    expect(chairs.rows.every((p) => p.offices.some((o) => o.office === "chair" && o.panel?.id === "northmoor"))).toBe(true);
    expect(chairs.total).toBeLessThan(total);
  });

  test("a term on the list of office-holders has its days and how sure they are", async () => {
    const { rows } = await answers.people(everyone, first);
    const terms = rows.filter((p) => p.name === "Ann Lee").flatMap((p) => p.offices);
    const listed = terms.filter((t) => t.office === "commissioner" && t.force?.id === "east");
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.every((t) => t.from === "2020-01-01" && t.to === null && t.evidence === "reference")).toBe(true);
  });

  test("statistics and coverage", async () => {
    const stats = Stats.parse(await answers.stats());
    const found = naive({});
    expect(stats).toMatchObject({ ...countAll(found), panels: 3, topics: 4, engine: "embedded", sample: true });
    expect(stats.words).toBe(found.reduce((sum, r) => sum + countPieces(r.passage.text), 0));
    expect(stats.contributions).toBe(found.reduce((sum, r) => sum + r.passage.contributions.length, 0));
    expect(stats.actions).toBe(found.reduce((sum, r) => sum + r.passage.actions.length, 0));
    const { panels, issues } = CoverageAnswer.parse(await answers.coverage(null));
    const sum = (name: "passages" | "items" | "meetings" | "words" | "issues") =>
      panels.flatMap((p) => p.years).reduce((total, year) => total + year[name], 0);
    expect({ passages: sum("passages"), items: sum("items"), meetings: sum("meetings"), words: sum("words") }).toEqual({
      ...countAll(found),
      words: stats.words,
    });
    const told = world.records.flatMap((r) => r.issues).length;
    expect([sum("issues"), issues.reduce((total, issue) => total + issue.count, 0)]).toEqual([told, told]);
    expect(panels.at(-1)).toMatchObject({ id: null, name: "Panel not known" });
    expect((await answers.coverage("eastmoor")).panels.map((p) => p.id)).toEqual(["eastmoor"]);
    await expect(answers.coverage("nowhere")).rejects.toThrow("panel");
  });

  test("problems: the same by kind, each with its meetings, for panels and times too", async () => {
    const { issues } = await answers.coverage(null);
    expect((await answers.problems(EVERYTHING)).map(({ code, label, count }) => ({ code, label, count }))).toEqual(issues);
    const asked = readQuestion(new URLSearchParams("panel=northmoor&year=2022"));
    const { rows } = await answers.meetings(asked, first);
    for (const { code, count, meetings } of await answers.problems(asked)) {
      const met = rows.flatMap(({ id }) => {
        const own = world.records.find((r) => r.id === id)?.issues.filter((issue) => issue.code === code) ?? [];
        return own.length === 0 ? [] : [{ id, times: own.length }];
      });
      expect({ code, meetings }).toEqual({ code, meetings: met.map(({ id }) => id) });
      expect(count).toBe(met.reduce((sum, { times }) => sum + times, 0));
    }
  });

  test("suggestions", async () => {
    const { suggestions } = await answers.suggest("pol", 10);
    expect(suggestions.map((s) => [s.kind, s.id])).toContainEqual(["word", "police"]);
    for (const { kind, id, count } of suggestions) {
      const value = kind === "word" ? { q: id } : { [kind]: kind === "topic" ? [[id]] : [id] };
      expect({ id, count }).toEqual({ id, count: (await answers.count(questionOf(value))).passages });
    }
    expect((await answers.suggest("police vett", 10)).suggestions).toContainEqual(
      expect.objectContaining({ kind: "word", id: expect.stringMatching(/^police vett(?:ed|ing)$/) as string }),
    );
    expect((await answers.suggest("ann", 10)).suggestions[0]).toMatchObject({
      kind: "person",
      label: "Ann Lee",
      about: expect.stringMatching(/\p{L}+.*, \p{L}+/u) as string,
    });
    expect((await answers.suggest("the lc", 10)).suggestions).toContainEqual(expect.objectContaining({ kind: "topic", id: "lcjb" }));
    expect((await answers.suggest("north", 10)).suggestions).toContainEqual(expect.objectContaining({ kind: "panel", id: "northmoor" }));
    for (const typed of ["", " ", "\"'", "x OR ", "*", "-", "\u0000", "😀".repeat(200)]) {
      expect((await answers.suggest(typed, 10)).suggestions.every((s) => s.count > 0)).toBe(true);
    }
  });
});

describe("meetings", () => {
  test("are all listed, whatever their items, with counts of the question", async () => {
    const { total, rows } = await answers.meetings(EVERYTHING, first);
    expect(total).toBe(world.records.length);
    const asked = readQuestion([["q", "police"]]);
    const searched = await answers.meetings(asked, first);
    expect(searched.total).toBe(world.records.length);
    for (const row of searched.rows) {
      const { passages, items } = countAll(naive({ q: "police", meeting: [row.id] }));
      expect(MeetingSummary.parse(row)).toMatchObject({ passages, items });
    }
    const dates = rows.map((row) => row.date ?? "");
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test("follow panel and time", async () => {
    const { rows, total } = await answers.meetings(readQuestion(new URLSearchParams("panel=northmoor&year=2022&q=zzz")), first);
    expect(total).toBe(
      world.records.filter(
        (r) => r.panel?.id === "northmoor" && (r.dateNotBefore ?? "").startsWith("2022") && (r.dateNotAfter ?? "").startsWith("2022"),
      ).length,
    );
    expect(rows.every((row) => row.passages === 0 && row.panel?.id === "northmoor" && row.year === 2022)).toBe(true);
  });

  test("the last ones held of each panel are those that the list has first", async () => {
    const all = await answers.lastMeetings(2, null);
    const panels = new Set(world.records.flatMap((r) => r.panel?.id ?? []));
    expect(new Set(all.keys())).toEqual(panels);
    for (const [panel, ids] of all) {
      const { rows } = await answers.meetings(readQuestion([["panel", panel]]), first);
      const held = rows.filter(({ whole, date }) => whole && date !== null).map(({ id }) => id);
      expect(ids).toEqual(held.slice(0, 2));
      expect(await answers.lastMeetings(2, panel)).toEqual(new Map([[panel, ids]]));
    }
    expect([...all.values()].flat().length).toBeGreaterThan(0);
  });

  test("are whole records, and so are their items", async () => {
    const record = world.records.find((r) => r.items.length > 1);
    expect(MeetingAnswer.parse(await answers.meeting(record?.id ?? ""))).toMatchObject({ ...record, url: `/meetings/${record?.id}` });
    const item = record?.items[1];
    expect(ItemAnswer.parse(await answers.item(item?.id ?? ""))).toMatchObject({
      ...item,
      meeting: { id: record?.id },
      url: `/items/${item?.id}`,
    });
  });
});

describe("an id in a path", () => {
  test.each([
    ["meeting", (id: string) => answers.meeting(id)],
    ["item", (id: string) => answers.item(id)],
    ["passage", (id: string) => answers.passage(id, "")],
    ["person", (id: string) => answers.person(id)],
    ["panel", (id: string) => answers.panel(id)],
    ["force", (id: string) => answers.force(id)],
    ["topic", (id: string) => answers.topic(id)],
  ] as const)("that was never given out is not found: %s", async (_, get) => {
    await expect(get("nobody")).rejects.toBeInstanceOf(NotFoundError);
    await expect(get("none")).rejects.toBeInstanceOf(NotFoundError);
  });

  test("answers for ever: moved, gone into something larger, or withdrawn", async () => {
    const read = all.find((r) => r.passage.kind !== "heading" && !r.item.procedural && r.item.passages.length > 1);
    if (!read) throw new Error("no passage to move");
    const move = world.corpus.db.prepare(
      "INSERT INTO moved (what, old, new_what, new, moved_on, reason) VALUES (?, ?, ?, ?, '2026-01-02', 'x')",
    );
    move.run("passage", "old1", "passage", read.passage.id);
    move.run("passage", "old0", "passage", "old1");
    move.run("passage", "gone1", "item", read.item.id);
    move.run("passage", "gone2", null, null);
    move.run("item", "olditem", "item", read.item.id);
    move.run("meeting", "oldmeeting", "meeting", read.record.id);
    expect(await answers.passage("old0", "")).toMatchObject({ id: read.passage.id, movedFrom: "old0" });
    expect(await answers.item("olditem")).toMatchObject({ id: read.item.id, movedFrom: "olditem" });
    expect(await answers.meeting("oldmeeting")).toMatchObject({ id: read.record.id, movedFrom: "oldmeeting" });
    await expect(answers.passage("gone1", "")).rejects.toMatchObject({ replacedBy: read.item.id, replacedOn: "2026-01-02" });
    await expect(answers.passage("gone2", "")).rejects.toBeInstanceOf(GoneError);
    const count = async (parts: Parameters<typeof questionOf>[0]) =>
      (await answers.count(questionOf({ ...parts, procedural: true }))).passages;
    expect(await count({ passage: ["old0"] })).toBe(1);
    expect(await count({ passage: ["gone1"] })).toBe(await count({ item: [read.item.id] }));
    expect(await count({ passage: ["gone2"] })).toBe(0);
    expect(await count({ item: ["olditem"] })).toBe(await count({ item: [read.item.id] }));
  });

  test("is seen as soon as another connection has committed it", async () => {
    const corpus = openCorpus(world.corpus.path);
    const others = createAnswers(corpus, createEmbedded());
    const counts = async () => [
      (await answers.stats()).passages,
      (await others.stats()).passages,
      (await others.count(EVERYTHING)).passages,
    ];
    const [before = 0] = await counts();
    const read = all.find((r) => naiveAnswers(r, EVERYTHING));
    world.corpus.db.prepare("DELETE FROM passage_words WHERE rowid = (SELECT row FROM passage WHERE id = ?)").run(read?.passage.id);
    world.corpus.db.prepare("DELETE FROM passage WHERE id = ?").run(read?.passage.id);
    expect(await counts()).toEqual([before - 1, before - 1, before - 1]);
    corpus.close();
  });
});
