import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
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

describe("the page of a meeting and of an item", () => {
  it.each([`/meetings/${records[0]?.id}`, `/items/${records[0]?.items[1]?.id}`])("%s shows a name with its evidence", async (path) => {
    const $ = await page(path);
    const margins = $(".app-record__who")
      .toArray()
      .map((margin) => $(margin).text());
    expect(margins).toContain("Chair Bea Lowe asksnamed in the textname in the attendance list");
  });
});

it("the page of a person counts as named in the text only what prints the name", async () => {
  const $ = await page("/people/northmoor_ada-marsh");
  // "The Commissioner reported …": the minutes name her, this passage does not.
  expect($("main").text()).toContain("1 passage: 0 named in the text, 1 through the office held.");
});
