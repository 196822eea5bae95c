import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { ask, makeApp } from "../app.ts";

const { app, records, moved, close } = makeApp();
afterAll(close);

const get = (path: string) => ask(app, path, { Accept: "text/html" });
const meeting = records[0]?.id ?? "";
const item = records[0]?.items[1]?.id ?? "";
const passage = records[0]?.items[1]?.passages[0]?.id ?? "";
const PAGES = [
  "/",
  "/?panel=northmoor",
  "/search",
  "/search?q=precept",
  "/search?q=precept&group=meeting",
  "/search?q=precept&group=item",
  "/search?q=precept&group=person",
  "/search?q=precept&view=lines",
  "/search?q=nowhere+at+all&panel=northmoor&year=2022",
  "/search?q=vetting&page=9",
  "/trends",
  "/trends?series=topic:precept",
  "/trends?series=topic:precept&series=q:vetting&measure=meetings",
  "/trends?series=topic:precept&chart=multiples&by=quarter&order=total",
  "/trends?series=topic:precept&panel=northmoor&by=meeting",
  "/topics",
  "/topics/precept",
  "/topics/precept?panel=northmoor",
  "/panels",
  "/panels/northmoor",
  "/panels/northmoor?show=all",
  "/forces",
  "/forces/northmoor",
  "/people",
  "/people?office=commissioner",
  "/people/northmoor_ada-marsh",
  `/meetings/${meeting}`,
  `/items/${item}`,
  `/passages/${passage}`,
  `/passages/${passage}?q=precept&page=1&style=bibtex`,
  "/coverage",
  "/coverage?panel=northmoor&year=2022",
  "/coverage?panel=none",
  "/coverage?problem=truncated",
  "/help",
  "/accessibility",
  "/api",
];
const ERRORS: [path: string, status: number][] = [
  ["/search?from=yesterday", 400],
  ["/search?colour=red", 400],
  ["/topics?q=a", 400],
  ["/?panel=nope", 400],
  ["/?panel=none", 400],
  ["/panels/northmoor?show=some", 400],
  ["/trends?series=topic:nothing", 400],
  ["/trends?by=meeting", 400],
  ["/trends?series=topic:precept&show=topic:s106", 400],
  ["/nothing", 404],
  ["/panels/nowhere", 404],
  ["/topics/nothing", 404],
  ["/passages/nothing", 404],
  [`/passages/${moved.withdrawn}`, 410],
];

describe("every page", () => {
  it.each(PAGES)("%s is drawn, leads its title with the particular, and has one heading", async (path) => {
    const { status, text } = await get(path);
    const $ = load(text);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect($("head > title").text()).toMatch(/^\S.* – Scrutineer$/);
    expect($("h1")).toHaveLength(1);
    expect($("main")).toHaveLength(1);
  });

  it.each([...PAGES, ...ERRORS.map(([path]) => path)])("%s holds no script, style or handler of its own", async (path) => {
    const { text } = await get(path);
    const $ = load(text);
    expect($("[style], style, script:not([src])").length).toBe(0);
    const handlers = $("*")
      .toArray()
      .flatMap((element) => Object.keys("attribs" in element ? element.attribs : {}).filter((name) => name.startsWith("on")));
    expect(handlers).toEqual([]);
  });

  it.each(PAGES)("%s has no id twice and no form field without a label", async (path) => {
    const $ = load((await get(path)).text);
    const ids = $("[id]")
      .toArray()
      .map((element) => $(element).attr("id"));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const fields = $("input:not([type=hidden]), select").toArray();
    const nameless = fields.filter(
      (field) => $(field).closest("label").length + $(`label[for="${$(field).attr("id") ?? ""}"]`).length === 0,
    );
    expect(nameless.map((field) => $(field).attr("name"))).toEqual([]);
  });

  it.each(PAGES)("%s names one of a thing in the singular, to those who do not see it too", async (path) => {
    const $ = load((await get(path)).text);
    const texts = [
      $("main").text(),
      ...$("main [aria-label]")
        .toArray()
        .map((element) => $(element).attr("aria-label") ?? ""),
    ];
    const MANY = /(?<![\d.,])1 (?:passages|agenda items|items|meetings|panels|problems|topics|people)\b/g;
    expect(texts.flatMap((text) => text.match(MANY) ?? [])).toEqual([]);
  });

  it("links to no page that does not exist", { timeout: 120_000 }, async () => {
    const links = new Set<string>();
    for (const path of PAGES) {
      const $ = load((await get(path)).text);
      for (const link of $("a[href^='/']").toArray()) links.add(($(link).attr("href") ?? "").split("#")[0] ?? "");
    }
    const dead: string[] = [];
    for (const link of links) {
      const { status } = await get(link);
      if (status !== 200) dead.push(`${link} ${status}`);
    }
    expect(dead).toEqual([]);
    expect(links.size).toBeGreaterThan(100);
  });

  it("counts exactly what its numbers link to", { timeout: 120_000 }, async () => {
    const totals = new Map<string, ReturnType<typeof load>>();
    const page = async (path: string) => {
      const known = totals.get(path) ?? load((await get(path)).text);
      totals.set(path, known);
      return known;
    };
    const wrong: string[] = [];
    let checked = 0;
    for (const path of PAGES) {
      const $ = await page(path);
      for (const kind of ["", "-meetings", "-items", "-panels"]) {
        for (const link of $(`a[data-count${kind}]`).toArray()) {
          const href = $(link).attr("href") ?? "";
          const total = (await page(href))(`[data-total${kind}]`).first().attr(`data-total${kind}`);
          checked += 1;
          if (total !== $(link).attr(`data-count${kind}`)) wrong.push(`${path}: ${$(link).attr(`data-count${kind}`)} → ${href}: ${total}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(250);
  });
});

describe("what cannot be answered", () => {
  it.each(ERRORS)("%s is a page with status %d and no code as its heading", async (path, expected) => {
    const { status, text } = await get(path);
    const $ = load(text);
    expect(status).toBe(expected);
    expect($("h1").text()).not.toMatch(/\d{3}|oops/i);
    expect(text).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it("names the field in words, beside the same form, filled", async () => {
    const $ = load((await get("/search?q=precept&from=yesterday&panel=northmoor")).text);
    expect($("title").text()).toMatch(/^Error: /);
    expect($(".govuk-error-summary a").attr("href")).toBe("#ask-from");
    expect($(".govuk-error-summary a").text()).toBe("From must be a date, like 14/12/2022");
    expect([$("#ask-q").val(), $("#ask-from").val(), $("#ask-panel").val()]).toEqual(["precept", "yesterday", "northmoor"]);
    expect($("#ask-from").attr("aria-describedby")).toContain("ask-from-error");
  });

  it("says what was meant, and leads there, where an id is one slip away", async () => {
    const $ = load((await get("/search?q=rise&topic=precpet&panel=northmor")).text);
    const links = $(".govuk-error-summary a")
      .toArray()
      .map((link) => [$(link).text(), $(link).attr("href")]);
    expect(links).toEqual([
      ["There is no topic “precpet”: did you mean Precept?", "/search?q=rise&topic=precept&panel=northmor"],
      ["There is no panel “northmor”: did you mean northmoor?", "/search?q=rise&topic=precpet&panel=northmoor"],
    ]);
  });

  it("names an unknown id beside a bad date, all at once", async () => {
    const $ = load((await get("/search?from=31/02/2022&topic=nothing")).text);
    const faults = $(".govuk-error-summary__list li")
      .toArray()
      .map((fault) => $(fault).text().trim());
    expect(faults).toEqual(["From must be a date, like 14/12/2022", "There is no topic “nothing”"]);
  });

  it("offers a search where there is no page", async () => expect(load((await get("/nothing")).text)("form[role=search]")).toHaveLength(1));

  it("says when text was withdrawn, and why; what is held counts it", async () => {
    const { text } = await get(`/passages/${moved.withdrawn}`);
    expect(text).toContain("2 January 2026");
    expect(text).toContain("test");
    expect(load((await get("/coverage")).text)("#withdrawn").text()).toMatch(/^1 passage, /);
  });
});

describe("an engine that is away", () => {
  const away = makeApp({ SEARCH_ENGINE: "meilisearch", MEILI_URL: "http://127.0.0.1:1" });
  afterAll(away.close);
  const told = async (path: string) => load((await ask(away.app, path, { Accept: "text/html" })).text)("aside").text();
  it("is told on every page, and no longer when it is back", async () => {
    for (const path of ["/", "/search?q=precept", `/meetings/${meeting}`]) expect(await told(path)).toContain("The search engine is away");
    away.services.metrics.engineReady.set(1);
    expect(await told("/")).not.toContain("away");
  });
  it("is nothing that our own can be", async () => expect(load((await get("/")).text)("aside").text()).not.toContain("away"));
});

describe("an old id", () => {
  it.each([
    ["/meetings/", moved.meeting, meeting],
    ["/items/", moved.item, item],
    ["/passages/", moved.passage, passage],
    ["/people/", moved.person, "northmoor_ada-marsh"],
  ])("under %s leads for ever to what it passed to", async (path, old, now) => {
    const { status, headers } = await get(path + old);
    expect({ status, to: headers["location"] }).toEqual({ status: 301, to: path + now });
  });

  it("of a passage whose words are no passage any more leads to its item", async () => {
    const { status, headers } = await get(`/passages/${moved.intoItem}`);
    expect({ status, to: headers["location"] }).toEqual({ status: 301, to: `/items/${item}` });
  });
});

describe("a form", () => {
  it.each([
    ["/search?q=precept&panel=&sort=relevance&page=1&office=", "/search?q=precept"],
    ["/search?q=+precept+&from=14/12/2022&to=", "/search?q=precept&from=2022-12-14"],
    ["/trends?series=Precept&series=&by=year&measure=passages&panel=", "/trends?series=topic:precept"],
    [
      "/trends?series=fly+tipping&series=topic:precept&measure=meetings",
      "/trends?series=q:fly+tipping&series=topic:precept&measure=meetings",
    ],
    ["/?panel=", "/"],
    ["/people?office=&panel=northmoor", "/people?panel=northmoor"],
    [`/passages/${passage}?style=footnote&q=precept`, `/passages/${passage}?q=precept`],
  ])("%s is sent on to %s", async (path, tidy) => {
    const { status, headers } = await get(path);
    expect({ status, to: headers["location"] }).toEqual({ status: 303, to: tidy });
    expect((await get(tidy)).status).toBe(200);
  });
});

describe("hostile text from a source", () => {
  it("is shown as it is printed and acts nowhere", async () => {
    const hostile = records.find((record) => record.panel?.id === "eastvale" && record.whole);
    for (const path of ["/search?panel=eastvale", `/meetings/${hostile?.id}`, `/items/${hostile?.items[0]?.id}`]) {
      const { text } = await get(path);
      expect(text).toContain("&lt;script&gt;alert(");
      expect(text).not.toContain("<script>alert(");
      expect(text).not.toContain("<b>bold</b>");
    }
  });
  it("in a question is escaped wherever it is repeated", async () => {
    const { text } = await get(`/search?q=${encodeURIComponent('"><img src=x>')}`);
    expect(text).not.toContain("<img");
  });
});

describe("the frame", () => {
  it("names pages of persons and passages as not for search engines, unless allowed", async () => {
    const robots = async (path: string) => load((await get(path)).text)("meta[name=robots]").attr("content");
    expect([await robots(`/passages/${passage}`), await robots("/people"), await robots("/help")]).toEqual([
      "noindex",
      "noindex",
      undefined,
    ]);
  });
  it("says invented minutes on every page of the sample", async () => {
    const sample = makeApp({}, { sample: true });
    for (const path of ["/", "/search", "/help", "/nothing"]) {
      expect((await ask(sample.app, path, { Accept: "text/html" })).text).toContain("Invented minutes");
    }
    sample.close();
  });
  it("marks the section that is open", async () => {
    const $ = load((await get("/panels")).text);
    expect($("nav [aria-current=true]").text().trim()).toBe("Panels");
    expect($(".app-second [aria-current=page]").text()).toBe("Panels");
  });
});
