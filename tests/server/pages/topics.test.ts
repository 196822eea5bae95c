import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { ask, makeApp } from "../app.ts";

const { app, close } = makeApp();
afterAll(close);

const page = async (path: string) => load((await ask(app, path, { Accept: "text/html" })).text);

describe("a topic that is narrowed", () => {
  it("says so in its title, its heading and the caption of its bars, and each filter can be taken off", async () => {
    const $ = await page("/topics/precept?q=budget&office=commissioner");
    expect($("h1").text()).toBe("Precept, budget, Commissioner");
    expect($("title").text()).toBe("Precept, budget, Commissioner – Scrutineer");
    expect($(".app-bars caption").text()).toBe("Precept, budget, Commissioner: passages by year");
    expect(
      $(".app-chosen a")
        .map((_, a) => $(a).attr("href"))
        .get(),
    ).toEqual(["/topics/precept?office=commissioner", "/topics/precept?q=budget", "/topics/precept"]);
  });
  it("to a panel has that panel first, then the others, and says of which its table is", async () => {
    const $ = await page("/topics/precept?panel=eastvale");
    expect($("#panels").text()).toBe("eastvale, then other panels");
    const groups = $("section[aria-labelledby=panels] tbody").map((_, body) => $(body).find("th").text());
    expect(groups.get()).toEqual(["eastvale", expect.stringMatching(/^Other panelsnorthmoor/)]);
  });
  it("to a time says that its first year is the first of that time", async () => {
    const heads = async (asked: string) => (await page(`/topics/precept${asked}`))("section[aria-labelledby=panels] thead th").eq(1).text();
    expect([await heads(""), await heads("?from=2023-01-01"), await heads("?to=2023-12-31"), await heads("?year=2023")]).toEqual([
      "First raised",
      "First raised since 1 January 2023",
      "First in the time asked for",
      "First in the time asked for",
    ]);
  });
  it("says of what its figures are", async () => {
    const $ = await page("/topics/precept");
    expect($("section[aria-labelledby=offices] .govuk-hint").text()).toBe("Passages of these 3; in one several may speak.");
    expect($("section[aria-labelledby=shared] .govuk-hint").text()).toBe("Agenda items, of these 2, with a passage on both.");
  });
  it("to nothing is called by its name alone", async () => {
    const $ = await page("/topics/precept");
    expect([$("h1").text(), $(".app-chosen").length, $("#panels").text()]).toEqual(["Precept", 0, "By panel"]);
  });
});

describe("what belongs to a topic", () => {
  it("is told in words: its names for every reader, its rules in a disclosure that is not printed", async () => {
    const $ = await page("/topics/precept");
    expect($("main").text()).toContain("Words that give it: precept, “band d”.");
    expect($("details.app-no-print #rules").length).toBe(1);
    expect($(".app-rules li").text()).toBe("One of: precept, “band d”.");
    expect($("pre")).toHaveLength(0);
  });
  it("is left out where its rules are of a form that is not known", async () => {
    expect((await page("/topics/s106"))(".app-rules")).toHaveLength(0);
  });
  it("leads from a passage to the rules, not to their names in a file", async () => {
    const $ = await page("/search?q=precept");
    const why = $(".app-why li").first();
    expect(why.text()).toMatch(/^Precept: “.+” \(the rules of Precept\)$/);
    expect(why.find("a").attr("href")).toBe("/topics/precept#rules");
  });
});
