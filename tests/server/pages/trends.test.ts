import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { anonymous } from "../../support/records.ts";
import { ask, makeApp } from "../app.ts";

const { app, close } = makeApp();
/** Beside it minutes of which the year alone is known. */
const yearOnly = makeApp(
  {},
  {
    more: ["northmoor", "eastvale"].map((panel) => ({
      ...anonymous({
        panel,
        date: null,
        uri: `${panel}.html`,
        items: [{ title: "Vetting", texts: [`${panel} spoke of vetting.`, "Police and vetting."] }],
      }),
      dateNotBefore: "2022-01-01",
      dateNotAfter: "2022-12-31",
    })),
  },
);
afterAll(() => {
  close();
  yearOnly.close();
});

const page = async (path: string) => load((await ask(app, path, { Accept: "text/html" })).text);
const titleOf = async (path: string) => (await page(path))("#chart-title").text();

describe("years that are chosen", () => {
  it("are the only columns: one that nobody asked for is no year without minutes", async () => {
    const $ = await page("/trends?year=2021&year=2023&series=topic:precept");
    const heads = $("#heat thead th").map((_, th) => $(th).text());
    expect(heads.get()).toEqual(["Panel", "2021", "2023", "All years"]);
    expect($("#chart-title").text()).toBe("Precept: passages by panel and year, 2021 and 2023");
    expect($("#heat caption").text()).toBe($("#chart-title").text());
  });
  it("have bars of their own on a topic’s page", async () => {
    const $ = await page("/topics/precept?year=2021&year=2023");
    expect(
      $(".app-bars tbody th")
        .map((_, th) => $(th).text())
        .get(),
    ).toEqual(["2021", "2023"]);
  });
});

describe("what a chart is narrowed to", () => {
  it.each([
    ["/trends?series=topic:precept&office=commissioner", "Precept, Commissioner: passages by panel and year, 2020 to 2023"],
    ["/trends?topic=precept&kind=resolution&year=2022&series=q:report", "report, Precept, Resolution: passages by panel and year, 2022"],
    [
      "/trends?person=northmoor_ada-marsh&kind=minute&series=q:precept",
      "precept, Ada Marsh, Minutes: passages by panel and year, 2020 to 2023",
    ],
    ["/trends?panel=northmoor&by=meeting&series=topic:precept", "Precept, northmoor: passages by meeting"],
    ["/trends?series=topic:precept&from=2022-05-03", "Precept, from 3 May 2022: passages by panel and year, 2022 to 2023"],
    ["/trends?series=topic:precept&from=2022", "Precept: passages by panel and year, 2022 to 2023"],
    ["/trends?q=precept&office=commissioner", "precept, Commissioner: passages by panel and year, 2020 to 2023"],
    ["/trends", "All passages: passages by panel and year, 2020 to 2023"],
  ])("%s is headed %s", async (path, title) => {
    const reply = await ask(app, path, { Accept: "text/html" });
    const to = reply.headers["location"] ?? path;
    expect(await titleOf(to)).toBe(title);
  });

  it("can be taken off one by one, and all at once", async () => {
    const $ = await page("/trends?q=vetting&kind=minute&panel=northmoor&series=topic:precept&by=meeting");
    const links = $(".app-chosen a").map((_, a) => `${$(a).text().replace(" × remove", "")} → ${$(a).attr("href")}`);
    expect(links.get()).toEqual([
      "words: vetting → /trends?panel=northmoor&kind=minute&series=topic:precept&by=meeting",
      "northmoor → /trends?q=vetting&kind=minute&series=topic:precept",
      "Minutes → /trends?q=vetting&panel=northmoor&series=topic:precept&by=meeting",
      "Clear all → /trends?series=topic:precept",
    ]);
  });

  it("stands in the titles of the drawings too", async () => {
    const narrowed = "series=topic:precept&series=q:vetting&office=commissioner&panel=northmoor";
    const $ = await page(`/trends?${narrowed}`);
    const title = "Precept and vetting, northmoor, Commissioner: passages by year, 2022 to 2023";
    expect($("#chart-title").text()).toBe(title);
    expect($("#lines-title").text()).toBe(title);
    expect($("#lines-1-title").text()).toBe("vetting, northmoor, Commissioner: passages by year, 2022 to 2023");
    const svg = await ask(app, `/export/trends.svg?${narrowed}`);
    expect(load(svg.text || String(svg.body), { xml: true })("text").text()).toContain("Precept and vetting, northmoor, Commissioner:");
  });
});

it("the title of a page calls series what they are, never filters", async () => {
  const words = ["vetting", "police", "report", "rise", "precept"];
  const $ = await page(`/trends?${words.map((word) => `series=q:${word}`).join("&")}&office=commissioner`);
  expect($("title").text()).toMatch(/^vetting, police, report, rise and precept, Commissioner: trends/);
});

describe("several series", () => {
  const path = "/trends?series=topic:precept&series=q:vetting";
  it("are drawn under a heading of all with the figures of all below; what is told of one follows under its own heading", async () => {
    const $ = await page(`${path}&show=q:vetting`);
    const order = $("#chart-title, .app-drawn--wide, #chart-start > h3, .app-chart__note, .app-figure, .app-heat").get();
    expect(order.map((one) => one.tagName)).toEqual(["h2", "p", "p", "div", "table", "h3", "p", "p", "table"]);
    expect($("#chart-start > h3").text()).toBe("vetting: passages by panel and year, 2020 to 2023");
  });

  it.each(["", "&chart=table", "&by=quarter", "&by=meeting&panel=northmoor", "&measure=meetings"])(
    "have a table with all figures of their drawing, each with what it counts: %s",
    async (choices) => {
      const $ = await page(path + choices);
      const cells = $("#together-heat td a, .app-figure").not("#table a");
      const rows = $("#together-heat tbody th").map((_, th) => `${$(th).text()} → ${$(th).find("a").attr("href")}`);
      expect(rows.get()[1]).toMatch(/^vetting → \/trends\?.*show=q:vetting/);
      expect($("#together-heat caption").text()).toBe($("#chart-title").text());
      const points = $(".app-drawn--wide .app-plot--points a").map((_, a) => $(a).attr("aria-label")).get(); // prettier-ignore
      const named = $("#together-heat td a").map((_, a) => $(a).attr("aria-label")?.replace(", a small number", "")).get(); // prettier-ignore
      expect(points.filter((point) => !named.includes(point))).toEqual([]);
      expect(cells.length).toBeGreaterThan(2);
    },
  );

  it("have a figure line with the numbers of each, and what includes procedure is the chart", async () => {
    const $ = await page(path);
    const line = $(".app-figure").first();
    expect(line.text().replaceAll(/\s+/g, " ").trim()).toMatch(
      /^Precept: \d+ passages in \d+ of \d+ meetings held · vetting: \d+ passages? in .* held · 2 panels · 2020 to 2023 · procedure left out \(include it\) · How this is counted$/,
    );
    expect(line.find("a:contains('include it')").attr("href")).toBe("/trends?procedural=true&series=topic:precept&series=q:vetting");
    expect(line.attr("data-total")).toBeUndefined();
    for (const link of line.find("a[data-count]").toArray()) {
      const listed = await page($(link).attr("href") ?? "");
      expect(listed("[data-total]").attr("data-total")).toBe($(link).attr("data-count"));
    }
  });
});

describe("a series of one panel", () => {
  const path = "/trends?series=panel:northmoor;topic:precept&series=panel:eastvale;q:vetting";
  it("stands beside what that panel holds, never beside what others do", async () => {
    const $ = await page(path);
    expect(
      $("#heat tbody th")
        .map((_, th) => $(th).text())
        .get(),
    ).toEqual(["All panels", "northmoor"]);
    expect(
      $("#heat thead th")
        .map((_, th) => $(th).text())
        .get(),
    ).toEqual(["Panel", "2022", "2023", "All years"]);
  });
  it("is not drawn at nought where no minutes are held", async () => {
    const $ = await page(path);
    const points = $(".app-drawn--wide .app-plot--points a").map((_, a) => $(a).attr("aria-label"));
    expect(points.get()).toEqual([
      expect.stringContaining("2022"),
      expect.stringContaining("2023"),
      "1 passage, eastvale · vetting, 2021, in 1 of 1 meeting",
    ]);
  });
  it("says so where nothing is held for it", async () => {
    const $ = await page("/trends?series=panel:northmoor;year:2020");
    expect($("#table").text()).toContain("No minutes are held for this series");
  });
});

describe("a chart that cannot be drawn", () => {
  it("says which series exclude what it is narrowed to, on the page and where it is taken away as a picture", async () => {
    const query = "?panel=northmoor&series=panel:eastvale&series=q:vetting&series=panel:eastvale;q:vetting";
    const told = ["eastvale", "eastvale · vetting"].map((label) => expect.stringContaining(`nothing can be in “${label}” here`) as unknown);
    const $ = await page(`/trends${query}`);
    expect(
      $(".govuk-error-summary li")
        .map((_, li) => $(li).text().trim())
        .get(),
    ).toEqual(told);
    const { status, body } = await ask(app, `/export/trends.svg${query}`);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { issues: told.map((message) => ({ parameter: "series", message })) } },
    });
    expect((await ask(app, `/export/trends.csv${query}`)).status).toBe(200);
  });
  it("names every fault at once", async () => {
    const $ = await page("/trends?by=meeting&from=bad&measure=wrong");
    const told = $(".govuk-error-summary a").map((_, a) => $(a).attr("href"));
    expect(told.get()).toEqual(["#ask-panel", "#ask-measure", "#ask-from"]);
  });
  it.each([
    ["/trends?series=topic:precept&by=meeting", "#ask-panel", "Precept"],
    ["/trends?series=topic:nothing", "#ask-series", "nothing"],
    ["/trends?series=q:vetting&from=bad", "#ask-from", "vetting"],
    ["/trends?series=q:vetting&series=office:member&office=chair", "#ask-series", "member"],
  ])("%s brings back the form of a chart with its series", async (path, field, series) => {
    const reply = await ask(app, path, { Accept: "text/html" });
    const $ = load(reply.text);
    expect(reply.status).toBe(400);
    expect($(".govuk-error-summary a").attr("href")).toBe(field);
    expect($(field)).toHaveLength(1);
    expect($("form.app-question--trends button").text().trim()).toBe("Show");
    expect($(".app-series li").text().toLowerCase()).toContain(series.toLowerCase());
    expect($("form[action='/search']")).toHaveLength(0);
  });
});

describe("a chart by quarter of minutes of which the year alone is known", () => {
  const UNITS = ["", "-items", "-meetings"];
  /** The figures of the heat-map, each with what the page that it links to counts. */
  const figuresOf = async ($: ReturnType<typeof load>) =>
    Promise.all(
      $("#heat td a[href^='/search']")
        .toArray()
        .map(async (cell) => {
          const unit = UNITS.find((one) => $(cell).attr(`data-count${one}`) !== undefined) ?? "";
          const listed = load((await ask(yearOnly.app, $(cell).attr("href") ?? "", { Accept: "text/html" })).text);
          const total = listed(`[data-total${unit}]`).attr(`data-total${unit}`);
          return { name: $(cell).attr("aria-label"), says: $(cell).attr(`data-count${unit}`), total };
        }),
    );
  const heads = ($: ReturnType<typeof load>) => $("#heat thead th").map((_, th) => $(th).text()).get(); // prettier-ignore

  it.each(["", "&year=2022", "&year=2021&year=2022", "&from=2022-01-01", "&to=2022-12-31", "&undated=true", "&quarter=none"])(
    "has figures that are what their links list, and rows that add up: %s",
    async (time) => {
      for (const measure of ["", "&measure=items", "&measure=meetings"]) {
        const $ = load((await ask(yearOnly.app, `/trends?series=q:vetting&by=quarter${measure}${time}`, { Accept: "text/html" })).text);
        expect(heads($).at(-2)).toBe("Quarter not known");
        expect($("main").text()).toContain("Rows add up, because Quarter not known is a column");
        const figures = await figuresOf($);
        expect(figures.filter(({ says, total }) => says !== total)).toEqual([]);
        expect(figures.length).toBeGreaterThan(1);
      }
    },
  );

  it("has no such column where every quarter is known", async () => {
    const $ = load((await ask(yearOnly.app, "/trends?series=q:vetting&by=quarter&from=2022-02-01", { Accept: "text/html" })).text);
    expect(heads($)).toEqual(["Panel", "Oct to Dec 2022", "Jan to Mar 2023", "All quarters"]);
  });

  it("leads from a panel without any to what is held of it, which is none", async () => {
    const $ = load((await ask(yearOnly.app, "/trends?series=q:precept&by=quarter&year=2022&year=2020", { Accept: "text/html" })).text);
    const gap = $("#heat a[aria-label='No minutes held, Panel not known, Quarter not known']").attr("href") ?? "";
    expect(gap).toContain("quarter=none");
    const held = load((await ask(yearOnly.app, gap, { Accept: "text/html" })).text);
    expect(held("h1").text()).toContain("Quarter not known");
    expect(held(".app-figure").text()).toContain("0 meetings held");
  });

  it("has the same figures in its CSV", async () => {
    const { text } = await ask(yearOnly.app, "/export/trends.csv?series=q:vetting&by=quarter&year=2022");
    const undated = text.split("\n").filter((line) => line.includes(",undated,"));
    expect(undated.map((line) => line.split(",").slice(2, 7).join(" "))).toEqual(["eastvale undated 2 1 1", "northmoor undated 2 1 1"]);
  });

  it("says on the page of a list that it holds what has no quarter, and how to take that off", async () => {
    const $ = load((await ask(yearOnly.app, "/search?q=vetting&year=2022&quarter=none", { Accept: "text/html" })).text);
    const chosen = $(".app-chosen a").map((_, a) => `${$(a).text().replace(" × remove", "")} → ${$(a).attr("href")}`);
    expect(chosen.get()).toContain("Quarter not known → /search?q=vetting&year=2022");
  });
});
