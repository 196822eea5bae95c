import { load } from "cheerio";
import { afterAll, describe, expect, it } from "vitest";
import { anonymous } from "../../support/records.ts";
import { ask, makeApp } from "../app.ts";

const { app, records, moved, close } = makeApp();
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

describe("the strip of years", () => {
  const minutes = (date: string, texts: string[]) =>
    anonymous({ panel: "northmoor", date, uri: `${date}.html`, items: [{ title: "Estates", texts }] });
  const drones = ["One", "Two", "Three", "Four", "Five"].map((n) => `${n} drones were bought.`);
  const held = makeApp(
    {},
    { more: [minutes("2017-05-01", ["Nothing."]), minutes("2019-05-01", drones), minutes("2026-05-01", ["Nothing."])] },
  );
  afterAll(held.close);
  const strip = async (path: string) => {
    const $ = load((await ask(held.app, path, { Accept: "text/html" })).text);
    return $(".app-strip a").map((_, a) => $(a).attr("aria-label")).get(); // prettier-ignore
  };

  it("begins and ends with what is held, so that it tells what is no longer raised", async () => {
    const years = await strip("/search?q=drones&panel=northmoor");
    expect(years.slice(0, 4)).toEqual(["0 passages, 2017", "No minutes held, 2018", "5 passages, 2019", "No minutes held, 2020"]);
    expect(years.at(-1)).toBe("0 passages, 2026 so far");
  });
  it("keeps to the time that is asked for", async () => {
    expect(await strip("/search?q=drones&panel=northmoor&from=2018-01-01&to=2022-12-31")).toEqual([
      "5 passages, 2019",
      "No minutes held, 2020",
      "No minutes held, 2021",
      "0 passages, 2022",
    ]);
  });
});

it.each(["-", '""', "…"])("a question of signs alone, %s, is not answered with Yes", async (q) => {
  const $ = await page(`/search?q=${encodeURIComponent(q)}`);
  expect([$("#answer-title").text(), $(".app-answer__sentence strong").text()]).toEqual(["What is in the minutes held", ""]);
  expect($(".app-read").text()).toContain("no word, so everything is found");
});

it.each([
  ["from=2022-01-01&to=2022-12-31", "vetting, 1 Jan to 31 Dec 2022"],
  ["from=2022-01-01", "vetting, from 1 Jan 2022"],
])("a time is called as it is written, %s: %s", async (time, name) =>
  expect((await page(`/search?q=vetting&${time}`))("h1").text()).toBe(name),
);

it("the answer says of what is no minutes of a panel what it is", async () => {
  expect((await page("/search?q=reoffending"))(".app-answer__sentence").text()).toContain(
    "First 9 January 2020, panel not known (report text, not minutes).",
  );
});

describe("results by person", () => {
  const said = { office: "chair", person: "Mr Hall", personEvidence: "printed" } as const;
  const chaired = (panel: string, date: string) =>
    anonymous({ panel, force: panel, date, uri: `${panel}.html`, items: [{ number: "1", texts: ["Mr Hall spoke of bridges."], said }] });
  const two = makeApp({}, { more: [chaired("northmoor", "2022-02-03"), chaired("eastvale", "2022-02-04")] });
  afterAll(two.close);
  it("tell two people of one name apart by their panels, and repeat no id", async () => {
    const $ = load((await ask(two.app, "/search?q=bridges&group=person", { Accept: "text/html" })).text);
    const names = $(".app-group__title a.govuk-link:first-child").toArray();
    expect(names.map((name) => $(name).text())).toEqual(["Mr Hall, eastvale", "Mr Hall, northmoor"]);
    expect($(".app-group [id^=eastvale]")).toHaveLength(0);
  });
  it("suggestions and the question back say who is meant", async () => {
    const $ = load((await ask(two.app, "/search?q=Hall", { Accept: "text/html" })).text);
    expect($(".app-read").text()).toContain("Is this about Mr Hall (Chair, eastvale)?");
  });
});

it("a list says Panel not known to those who cannot see it too", async () => {
  const names = (await page("/search?q=reoffending"))(".app-hit__links .govuk-visually-hidden").text();
  expect(names).toBe(" Panel not known, 9 Jan 2020: Panel not known, 9 Jan 2020");
});

describe("groups", () => {
  const said = async (path: string) => (await page(path))("#groups").text();
  it("by meeting say which of them are no meeting held", async () => {
    expect(await said("/search?group=meeting")).toBe("3 meetings held and 2 that are no whole meeting (single items, reports).");
    expect(await said("/search?group=meeting&panel=northmoor")).toBe("2 meetings held.");
  });
  it("by person say how many passages stand in none", async () => {
    expect(await said("/search?group=person")).toBe(
      "2 people, in 2 of 9 passages. The other 7 stand in no group: no speaker is given there, or only an office.",
    );
    expect(await said("/search?group=person&person=northmoor_ada-marsh")).toBe("1 person, in 1 of 1 passage.");
  });
  it("by meeting are headed with the day in words", async () => {
    const $ = await page("/search?q=precept&group=meeting&sort=oldest");
    expect($(".app-group__title a").first().text()).toBe("northmoor Police and Crime Panel, 14 December 2022");
  });
  it("are shown as lines where lines are asked for", async () => {
    const $ = await page("/search?q=precept&group=meeting&view=lines");
    expect([$(".app-group .app-lines-table").length, $(".app-hit").length]).toEqual([2, 0]);
  });
});

describe("what is asked for by an id is called by where and when it is", () => {
  const [first, , , undated] = records;
  const item = first?.items[1];
  it.each([
    [`meeting=${first?.id}`, "northmoor, 14 December 2022"],
    [`meeting=${undated?.id}`, "eastvale, undated"],
    [`item=${item?.id}`, "53 Precept and budget, northmoor, 14 December 2022"],
    [`passage=${item?.passages[1]?.id}`, "passage 2 of item 53, northmoor, 14 December 2022"],
    [`passage=${moved.passage}`, "passage 1 of item 53, northmoor, 14 December 2022"],
    [`passage=${moved.intoItem}`, "3 passages of item 53, northmoor, 14 December 2022"],
    [`passage=${moved.withdrawn}`, "a passage that is no longer held"],
  ])("%s: %s", async (asked, name) => {
    const $ = await page(`/search?${asked}`);
    expect([$("h1").text(), $(".app-chosen__one").text()]).toEqual([name, `${name} × remove`]);
    expect($("title").text()).toMatch(`${name}: `);
    expect((await page(`/trends?${asked}`))("#chart-title").text()).toMatch(new RegExp(`^${name}: passages by`));
  });
  it("and several by their number, each beside its way to take it off", async () => {
    const $ = await page(`/search?q=precept&meeting=${records[0]?.id}&meeting=${records[1]?.id}`);
    expect($("h1").text()).toBe("precept, 2 meetings");
    expect(
      $(".app-chosen__one")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(["northmoor, 14 December 2022 × remove", "northmoor, 2 March 2023 × remove"]);
  });
  it("what there never was is a fault of the question", async () => {
    expect((await ask(app, "/search?item=northmoor_nothing", { Accept: "text/html" })).status).toBe(400);
  });
});
