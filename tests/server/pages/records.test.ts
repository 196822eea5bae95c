import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { subjectOf } from "../../../server/pages/subject.ts";
import { openCorpus } from "../../../corpus/store/index.ts";
import { withdraw } from "../../../ingest/withdraw/index.ts";
import { anonymous } from "../../support/records.ts";
import { ask, makeApp } from "../app.ts";

const { app, records, close } = makeApp();
afterAll(close);

const page = async (path: string) => load((await ask(app, path, { Accept: "text/html" })).text);

describe("the page of a passage", () => {
  it("names where it stands as its citation does: by the item's title where no number is printed", async () => {
    const report = records.find(({ documentType }) => documentType === "report")?.items[0]?.passages[0]?.id;
    const $ = await page(`/passages/${report}`);
    expect($("h1").text()).toMatch(/, item “Report”, paragraph 1$/);
    expect($("#citation").text()).toContain("item “Report”, paragraph 1");
  });
});

describe("a name that other minutes give in full", () => {
  // "Ada Marsh" stands in minutes of the same panel: it is one person, but these say no more than her surname.
  const said = { office: "commissioner", person: "Mrs Marsh", personEvidence: "printed" } as const;
  const sketch = { panel: "northmoor", force: "northmoor", date: "2022-02-03", uri: "f.html" };
  const held = makeApp({}, { more: [anonymous({ ...sketch, items: [{ number: "1", texts: ["The Commissioner spoke."], said }] })] });
  afterAll(held.close);
  it("stands as its own minutes give it, on pages and in citations", async () => {
    const id = held.records.find(({ date }) => date === sketch.date)?.items[0]?.passages[0]?.id;
    const $ = load((await ask(held.app, `/passages/${id}`, { Accept: "text/html" })).text);
    expect($("#citation").text()).toContain("reported speech of Mrs Marsh, the Commissioner");
    expect($(".app-hit__who").text()).toContain("Mrs Marsh");
    expect($(".app-hit__who a").attr("href")).toBe("/people/northmoor_ada-marsh");
  });
});

describe("a paragraph that was withdrawn", () => {
  const texts = (what: string) => [`${what} were shown.`, "Somebody was named.", `${what} were discussed.`];
  const sketch = (number: string, what: string) => ({ number, title: what, texts: texts(what) });
  const made = anonymous({ date: "2022-02-03", uri: "g.html", items: [sketch("4", "Bridges"), sketch("5", "Ferries")] });
  const [bridges, ferries] = made.items;
  const decided = ferries?.passages.map((passage) => ({ ...passage, kind: "resolution" as const })) ?? [];
  const items = [bridges, ferries && { ...ferries, passages: decided }].flatMap((item) => item ?? []);
  const held = makeApp({}, { more: [{ ...made, items }] });
  afterAll(held.close);
  const read = async (path: string) => load((await ask(held.app, path, { Accept: "text/html" })).text);
  const meeting = held.records.find(({ date }) => date === "2022-02-03");
  const corpus = openCorpus(held.path, { write: true });
  withdraw(corpus, String(meeting?.items[0]?.passages[1]?.id), "asked for", new Date());
  corpus.close();

  it.each([
    [0, "minute 4, paragraph 3"],
    [1, "minute 5, resolution 3"],
  ])("leaves the citation of what stands behind it as it was, item %d: %s", async (nth, place) => {
    const $ = await read(`/passages/${meeting?.items[nth]?.passages[2]?.id}`);
    expect($("#citation").text()).toContain(place);
    expect($("h1").text().endsWith(place)).toBe(true);
  });
  it.each([`/meetings/${meeting?.id}`, `/items/${meeting?.items[0]?.id}`])("leaves a gap that looks like one on %s", async (path) => {
    const $ = await read(path);
    const rows = $(".app-record").first().children("li").toArray();
    expect(rows.map((row) => $(row).find(".app-record__number").text() || $(row).text())).toEqual([
      "Cite paragraph 1",
      "Paragraph 2 was withdrawn by those who run this service.",
      "Cite paragraph 3",
    ]);
  });
});

describe("what happened next", () => {
  const story = async (id: string | undefined) => (await page(`/passages/${id}`))("section[aria-labelledby=next]").text();
  it("is told of undated minutes by what is known of their day", async () => {
    const undated = records.find(({ date, dateNotAfter }) => date === null && dateNotAfter !== null)?.items[0]?.passages[0]?.id;
    expect(await story(undated)).toContain("Its topics came back in 0 of 1 later meeting held at this panel.");
    expect(await story(undated)).not.toContain("cannot be told");
  });
  it("says which of the two is not known where nothing can be told", async () => {
    const report = records.find(({ panel }) => panel === null)?.items[0]?.passages[0]?.id;
    expect(await story(report)).toContain("the panel of these minutes is not known");
  });
});

describe("the page of a meeting and of an item", () => {
  it.each([`/meetings/${records[0]?.id}`, `/items/${records[0]?.items[1]?.id}`])("%s shows a name with its evidence", async (path) => {
    const $ = await page(path);
    const margins = $(".app-record__who")
      .toArray()
      .map((margin) => $(margin).text());
    expect(margins).toContain("Chair Bea Lowe asksoffice named in the textname in the attendance list");
  });
});

it("the page of a person counts as named in the text only what prints the name", async () => {
  const $ = await page("/people/northmoor_ada-marsh");
  // "The Commissioner reported …": the minutes name her, this passage does not.
  expect($("main").text()).toContain("1 passage: 0 named in the text, 1 through the office held.");
});

it("the page of a person leads to the passages that it counts", async () => {
  const $ = await page("/people/northmoor_ada-marsh");
  const counts = $("p:contains('named in the text,') a");
  expect(counts.toArray().map((a) => [$(a).attr("data-count"), $(a).attr("href")])).toEqual([
    ["1", "/search?person=northmoor_ada-marsh"],
    ["0", "/search?q=%22Marsh%22&person=northmoor_ada-marsh&said=true"],
    ["1", "/search?q=-%22Marsh%22&person=northmoor_ada-marsh"],
  ]);
  for (const a of counts.toArray()) {
    expect((await page($(a).attr("href") ?? ""))("[data-total]").attr("data-total")).toBe($(a).attr("data-count"));
  }
});

it("the page of a person counts out of the meetings of their time in office", async () => {
  const $ = await page("/people/northmoor_ada-marsh");
  expect($(".app-figure").text()).toContain("1 of 1 meeting held");
  expect($("section[aria-labelledby=years] tbody tr")).toHaveLength(1);
});

it("a meeting without a day says once what is known of it", async () => {
  const undated = records.find(({ date }) => date === null)?.id;
  expect((await page(`/meetings/${undated}`))(".app-facts dd").first().text().trim()).toBe("date not known (not after 31 December 2020)");
});

it("what was found when reading is told once, in words, with the way to each item", async () => {
  const $ = await page(`/meetings/${records[1]?.id}`);
  expect($("#found li").text()).toBe("1 item is cut short by the council’s site: 7 Precept and budget: update");
  expect($("#found a").attr("href")).toBe(`#${records[1]?.items[0]?.id}`);
  expect($("#found code")).toHaveLength(0);
});

it("Cite stands beside each paragraph for those who see it too", async () => {
  const $ = await page(`/items/${records[0]?.items[1]?.id}`);
  expect($(".app-record__number").first().text()).toBe("Cite paragraph 1");
  expect($(".app-record__number").first().find(".govuk-visually-hidden").text()).toBe(" paragraph");
});

describe("this subject at this panel", () => {
  const item = records[0]?.items[1]?.id;
  it("has the nearest items before and after, and leads to all", async () => {
    const $ = await page(`/items/${item}`);
    const section = $("section[aria-labelledby=subject]");
    expect(section.find(".govuk-hint").text()).toContain("Items of the same panel on Precept");
    const lists = section
      .find(".app-list")
      .toArray()
      .map((list) => $(list).text());
    expect(lists[0]).toBe("None in the minutes held.");
    expect(lists[1]).toContain("2 Mar 2023: 7 Precept and budget: update 1 passage on it, 2 Mar 2023");
    expect(section.find("a[data-count-items]").text()).toBe("All 2 items");
  });
  it("says so where there is nothing to follow", async () => {
    const $ = await page(`/items/${records[2]?.items[0]?.id}`);
    expect($("section[aria-labelledby=subject]").text()).toContain("cannot be followed");
  });
});

describe("what an item is about", () => {
  const about = (...passages: string[][]) =>
    subjectOf(passages.map((topics) => ({ kind: "minute", topics: topics.map((id) => ({ id, evidence: [] })) })));
  it("is what half of its passages are on, not what one of them mentions", () =>
    expect(about(["lcjb"], ["lcjb", "precept"], [], ["lcjb", "s106"])).toEqual(["lcjb"]));
  it("is the commonest where nothing stands on half of them", () => expect(about(["a"], ["b"], ["b"], [], ["c"], [])).toEqual(["b"]));
  it("is nothing without topics", () => expect([about([], []), about()]).toEqual([[], []]));
});
