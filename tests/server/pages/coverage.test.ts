import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { problemWords } from "../../../web/words.ts";
import { ask, makeApp } from "../app.ts";

const { app, records, close } = makeApp();
afterAll(close);

const page = async (path: string) => load((await ask(app, path, { Accept: "text/html" })).text);

describe("what is held", () => {
  it("has a figure line whose numbers lead to what they count", async () => {
    const $ = await page("/coverage");
    const linked = $(".app-figure a")
      .toArray()
      .map((link) => [$(link).text(), $(link).attr("href")]);
    expect(linked).toEqual([
      ["3 meetings held", "/coverage#held"],
      ["5 agenda items", "/search?group=item"],
      ["9 passages", "/search"],
      ["include it", "/search?procedural=true"],
      ["How this is counted", "/help#meetings"],
    ]);
  });

  it("has a key above its table, and heads that lead to what is held of that year", async () => {
    const $ = await page("/coverage");
    const key = $(".app-key__step").map((_, step) => $(step).text()).get(); // prettier-ignore
    expect(key).toEqual(["– no minutes held", "0", "1", "2–3", "4–5", "6–7", "8+"]);
    expect($(".app-key").nextAll(".app-scroll").first().find("#held")).toHaveLength(1);
    expect($("#held thead a").map((_, a) => `${$(a).text()} → ${$(a).attr("href")}`).get()).toContain("2022 → /coverage?year=2022"); // prettier-ignore
  });

  it("leads from a kind of problem, and from items cut short, to the meetings that have it", async () => {
    const $ = await page("/coverage");
    const links = $("a[href*='problem=truncated']")
      .toArray()
      .map((link) => $(link).attr("href"));
    expect(links).toEqual(["/coverage?panel=northmoor&problem=truncated#list", "/coverage?problem=truncated#list"]);
    expect($("main").text()).not.toContain("truncated");
    const list = await page("/coverage?problem=truncated");
    expect(list("#list").text()).toBe("Meetings and single items (1)");
    expect(list(`a[href="/meetings/${records[1]?.id}"]`).text()).toBe("2 Mar 2023");
    // Of all that is held, not of these alone.
    expect(list(".app-figure a").first().attr("href")).toBe("/coverage#held");
    expect(list("title").text()).toMatch(/^An item is cut short by the council’s site: all panels/);
  });

  it("tells the problems of the panel and year that are asked for, and of no others", async () => {
    const problems = async (path: string) => (await page(path))("a[href*='problem=']").length;
    expect([await problems("/coverage?panel=northmoor&year=2023"), await problems("/coverage?panel=northmoor&year=2022")]).toEqual([1, 0]);
  });

  it("calls what it is narrowed to by its name, and days as they are written", async () => {
    const $ = await page("/coverage?force=eastvale&from=2021-06-01");
    expect($("h1").text()).toBe("What is held: Eastvale Constabulary, from 1 Jun 2021");
  });

  it("has a row for report texts", async () => {
    const $ = await page("/coverage");
    expect($("a[href='/search?kind=report']").attr("data-count")).toBe("1");
  });

  it("takes no kind of problem that there is not", async () => {
    const { status, text } = await ask(app, "/coverage?problem=nothing", { Accept: "text/html" });
    expect([status, load(text)(".govuk-error-summary__list").text()]).toEqual([400, expect.stringContaining("a kind of problem")]);
  });
});

it("every code of a problem has words of its own", () => {
  const codes = parse<{ code: string }>(readFileSync(new URL("../../../ingest/reference/issue-codes.csv", import.meta.url)), {
    columns: true,
  });
  expect(codes.filter(({ code }) => problemWords(code, "") === "").map(({ code }) => code)).toEqual([]);
});
