import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { ask, makeApp } from "../app.ts";

const { app, close } = makeApp({}, { empty: true });
afterAll(close);

describe("where nothing is held", () => {
  it.each([
    "/",
    "/search",
    "/search?q=precept",
    "/trends",
    "/trends?series=topic:precept&series=q:vetting",
    "/topics",
    "/topics/precept",
    "/panels",
    "/forces",
    "/people",
    "/coverage",
  ])("%s says so once, and has no chart, table or count", async (path) => {
    const { status, text } = await ask(app, path, { Accept: "text/html" });
    const $ = load(text);
    expect([
      status,
      $("main")
        .text()
        .match(/No minutes are held yet/g)?.length,
    ]).toEqual([200, 1]);
    expect($("main").find("table, svg, .app-figure, .app-answer, [data-count]").length).toBe(0);
    expect($("main").text()).not.toMatch(/\b0 |Not in the minutes held/);
  });
  it.each(["/help", "/api", "/accessibility"])("%s is as ever", async (path) => {
    expect((await ask(app, path, { Accept: "text/html" })).text).not.toContain("No minutes are held yet");
  });
});
