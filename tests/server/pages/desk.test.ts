import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { monthsBefore } from "../../../server/pages/growth.ts";
import { today } from "../../../server/pages/clock.ts";
import { anonymous } from "../../support/records.ts";
import { ask, makeApp } from "../app.ts";

/** A meeting of so many months ago; its one passage is on these topics. */
const met = (panel: string, months: number, topics: readonly string[]) => {
  const date = monthsBefore(today(), months);
  const made = anonymous({
    panel,
    force: panel,
    date,
    uri: `${panel}${months}.html`,
    items: [{ title: "Update", texts: [`Of ${topics.join()} (${months}).`] }],
  });
  const items = made.items.map((item) => ({
    ...item,
    passages: item.passages.map((passage) => ({ ...passage, topics: topics.map((id) => ({ id, evidence: [] })) })),
  }));
  return { ...made, items };
};

// Precept was raised at both panels that are always held, years ago; of late at eastvale and holt alone.
const { app, close } = makeApp(
  {},
  {
    more: [
      met("northmoor", 2, ["s106", "a", "b", "c", "d", "e"]),
      met("eastvale", 3, ["precept"]),
      met("holt", 4, ["precept"]),
      met("northgate", 60, ["precept"]),
    ],
  },
);
afterAll(close);
const page = async (path: string) => load((await ask(app, path, { Accept: "text/html" })).text);

describe("what comes up elsewhere and not here", () => {
  it.each(["/?panel=northmoor", "/panels/northmoor"])("%s leads to as many panels as it says, in the same time", async (path) => {
    const $ = await page(path);
    const link = $("a[data-count-panels]").first();
    expect([link.text(), link.attr("href")]).toEqual([
      "2 of 3 panels",
      expect.stringMatching(/^\/topics\/precept\?from=\d{4}-\d\d-01&to=.*#panels$/),
    ]);
    const topic = await page(link.attr("href") ?? "");
    expect(topic("[data-total-panels]").text()).toBe("Raised at 2 of the 3 panels with minutes held for the time asked for.");
    expect(topic("[data-total-panels]").attr("data-total-panels")).toBe(link.attr("data-count-panels"));
  });
  it("is told of no panel that has not met in that time", async () => {
    const gone = await page("/?panel=northgate");
    expect(gone("section[aria-labelledby=elsewhere]").text()).toContain(
      "has not met in that time, in the minutes held: nothing is compared",
    );
    expect((await page("/panels/northgate"))(".app-before").text()).toContain("has not met in that time");
  });
  it("a list that is cut says of how many, and leads to all of them", async () => {
    const desk = (await page("/?panel=holt"))("section[aria-labelledby=elsewhere]");
    expect(desk.find("li")).toHaveLength(5);
    expect(desk.find("p").last().text()).toBe("5 of 6: all 6 topics");
    expect(desk.find("p a").attr("href")).toBe("/panels/holt#next");
    expect((await page("/panels/holt"))(".app-before a[data-count-panels]")).toHaveLength(6);
  });
  it("is shown whole on Home where all is asked for, and Home leads there", async () => {
    const $ = await page("/");
    expect($("section[aria-labelledby=returning] li, section[aria-labelledby=new] li").length).toBeLessThan(6);
    const reply = await ask(app, "/?show=all", { Accept: "text/html" });
    expect(reply.status).toBe(200);
    expect((await ask(app, "/?show=some", { Accept: "text/html" })).status).toBe(400);
  });
  it("of a panel with too few meetings says how many there are", async () => {
    const text = (await page("/panels/northgate"))(".app-before").text();
    expect(text).toContain("Only 1 meeting with a date is held: too few to say.");
  });
  it("all topics leads to as many panels as it says, at all times", async () => {
    const $ = await page("/topics");
    const link = $("a[data-count-panels][href='/topics/precept#panels']");
    const topic = await page("/topics/precept");
    expect(topic("[data-total-panels]").attr("data-total-panels")).toBe(link.attr("data-count-panels"));
  });
});
