import { load } from "cheerio";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "../support/app.ts";
import { chromiumPath, launch, open } from "../support/browser.ts";
import { seeded } from "../support/random.ts";

/** How many counted links of one page are followed, drawn at random (seeded): a heat-map has hundreds. */
const PER_PAGE = 14;
const PAGES = 60;

interface Counted {
  href: string;
  count: number;
}

let app: RunningApp;
let browser: Browser;
let page: Page;

/** All counted links of the page that is open, as the browser has built it, and the ordinary links that lead on. */
async function read(): Promise<{ counted: Counted[]; onward: string[]; uncounted: number }> {
  const $ = load(await page.content());
  const absolute = (href: string | undefined) => new URL(href ?? "", page.url()).href;
  return {
    counted: $("a[data-count]")
      .toArray()
      .map((a) => ({ href: absolute($(a).attr("href")), count: Number($(a).attr("data-count")) })),
    onward: $("main a[href], nav a[href], footer a[href]")
      .toArray()
      .map((a) => absolute($(a).attr("href"))),
    uncounted: $("[data-count]:not(a)").length,
  };
}

/** What the page at an address says that it counts. */
async function totalAt(href: string): Promise<number | null> {
  const html = await (await fetch(href)).text();
  const said = /data-total="(\d+)"/.exec(html);
  return said?.[1] === undefined ? null : Number(said[1]);
}

/** One page of every kind first, then whatever they lead to. */
const kindOf = (href: string) => {
  const url = new URL(href);
  return `${url.pathname.split("/").slice(0, 2).join("/")}${url.pathname.split("/").length > 2 ? "/:id" : ""}?${[...url.searchParams.keys()].sort().join("&")}`;
};

describe.skipIf(chromiumPath === null)("every number on every page", () => {
  beforeAll(async () => {
    app = await startApp();
    browser = await launch();
    ({ page } = await open(browser, 1280));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it("equals the total of the page that it links to", { timeout: 240_000 }, async () => {
    const random = seeded(7);
    const queue = [`${app.base}/`];
    const seenKinds = new Set<string>();
    const checked = new Map<string, number>();
    const wrong: string[] = [];
    let visited = 0;
    while (queue.length > 0 && visited < PAGES) {
      const href = queue.shift() ?? "";
      if (seenKinds.has(kindOf(href))) continue;
      seenKinds.add(kindOf(href));
      const response = await page.goto(href);
      if (response?.status() !== 200) wrong.push(`${href} answers ${response?.status()}`);
      visited += 1;
      const { counted, onward, uncounted } = await read();
      if (uncounted > 0) wrong.push(`${href} has ${uncounted} counts that are no links`);
      const drawn: Counted[] = counted
        .map((c) => ({ ...c, key: random() }))
        .sort((a, b) => a.key - b.key)
        .slice(0, PER_PAGE);
      for (const { href: target, count } of drawn) {
        if (checked.get(target) === count) continue;
        const total = await totalAt(target);
        checked.set(target, count);
        if (total !== count) wrong.push(`${href} says ${count}, ${target} says ${total}`);
      }
      queue.push(...onward.filter((h) => h.startsWith(app.base) && !h.includes("/export/") && !h.includes("#") && !/\/api\/./.test(h)));
    }
    expect(wrong).toEqual([]);
    expect(visited).toBeGreaterThan(15);
    expect(checked.size).toBeGreaterThan(100);
  });
});
