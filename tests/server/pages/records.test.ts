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
