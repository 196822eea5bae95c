import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { ask, makeApp } from "../app.ts";

const { app, close } = makeApp();
afterAll(close);

const page = async (path: string) => load((await ask(app, path, { Accept: "text/html" })).text);

describe("the answer to whether something has come up before", () => {
  it.each([
    ["/search?q=vetting", "at 2 of 2 panels."],
    ["/search?q=vetting&year=2021", "at 1 of 1 panel."],
    ["/search?q=vetting&panel=northmoor", "at 1 of 1 panel."],
    ["/search?panel=none", "meetings, panel not known."],
  ])("%s is out of the panels that hold minutes there and then: %s", async (path, words) => {
    expect((await page(path))(".app-answer__sentence").text()).toContain(words);
  });
});
