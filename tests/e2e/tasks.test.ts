import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "../support/app.ts";
import { chromiumPath, launch, open, WIDTHS } from "../support/browser.ts";

let app: RunningApp;
let browser: Browser;

const visibleOnFirstScreen = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  return box !== null && box.y + box.height <= 900;
};
const ask = async (page: Page, words: string) => {
  await page.goto(`${app.base}/`);
  await page.getByLabel("Words", { exact: true }).fill(words);
  await page.getByLabel("Words", { exact: true }).press("Enter");
  await page.waitForURL(/\/search\?/);
};
const total = async (page: Page) => Number(await page.locator("[data-total]").first().getAttribute("data-total"));

const READERS = WIDTHS.flatMap((width) => [true, false].map((script) => ({ width, script })));

describe.skipIf(chromiumPath === null).each(READERS)("an officer at $width px, JavaScript $script", ({ width, script }) => {
  let page: Page;
  beforeAll(async () => {
    app ??= await startApp();
    browser ??= await launch();
    ({ page } = await open(browser, width, script));
  });
  afterAll(() => page.context().close());

  it("1 asks whether something has come up before, in one step", async () => {
    await ask(page, '"conflict of interest"');
    const answer = page.locator(".app-answer__sentence").first();
    expect(await answer.innerText()).toMatch(/Yes: \d+ passages in \d+ meetings at \d+ of \d+ panels\. First .+ Latest /);
    expect(await visibleOnFirstScreen(page, ".app-answer__sentence")).toBe(true);
  });

  it("5 learns whether LCJB is growing, in two", async () => {
    await ask(page, "LCJB");
    await page.getByRole("link", { name: "Chart this" }).first().click();
    await page.waitForURL(/\/trends\?/);
    expect(await page.getByRole("main").innerText()).toMatch(/More often|Less often|No clear change|too few/i);
  });

  it("6 defends a cell and quotes from it", async () => {
    await ask(page, "LCJB");
    await page.getByRole("link", { name: "Chart this" }).first().click();
    const cell = page.locator("table a[href*='panel=']:not([href*='panel=none'])[data-count]:not([data-count='0'])").first();
    const count = Number(await cell.getAttribute("data-count"));
    await cell.click();
    await page.waitForURL(/\/search\?/);
    expect(await total(page)).toBe(count);
    await page.getByRole("link", { name: /^Cite/ }).first().click();
    if (script) await page.locator(".app-citebox .app-cite__text").first().waitFor();
    else await page.waitForURL(/\/passages\//);
    expect(await page.locator(".app-cite__text").first().innerText()).toMatch(/Police(, Fire)? and Crime Panel/);
    expect(await page.getByRole("link", { name: /Council’s page|Source/ }).count()).toBeGreaterThan(0);
  });

  it.skipIf(!script)("copies a citation", async () => {
    await ask(page, "LCJB");
    await page.getByRole("link", { name: /^Cite/ }).first().click();
    await page.getByRole("button", { name: "Copy citation" }).first().click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/minutes/);
  });
});

describe.skipIf(chromiumPath === null)("every page", () => {
  const paths = [
    "/",
    "/search?q=LCJB",
    "/search?q=zzzz",
    "/trends?series=topic:lcjb&series=topic:s106",
    "/topics",
    "/topics/lcjb",
    "/panels",
    "/coverage",
    "/help",
    "/accessibility",
    "/nowhere",
    "/search?from=x",
  ];
  let more: string[] = [];
  beforeAll(async () => {
    app ??= await startApp();
    browser ??= await launch();
    const { hits } = (await (await fetch(`${app.base}/api/search?q=commissioner&perPage=1`)).json()) as {
      hits: { id: string; item: { id: string }; meeting: { id: string }; panel: { id: string } | null }[];
    };
    more = hits.flatMap((h) => [`/passages/${h.id}`, `/items/${h.item.id}`, `/meetings/${h.meeting.id}`, `/panels/${h.panel?.id}`]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  it.each(WIDTHS)(
    "has no fault that axe finds, does not scroll sideways, and stays inside its weight, at %d px",
    { timeout: 180_000 },
    async (width) => {
      const { context, page } = await open(browser, width);
      const faults: string[] = [];
      for (const path of [...paths, ...more]) {
        const response = await page.goto(app.base + path);
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
        faults.push(...violations.map((v) => `${path}: ${v.id} ${v.nodes[0]?.target.join(" ")}`));
        const overflow = Number(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        if (overflow > 0) faults.push(`${path} is ${overflow} px too wide`);
        const bytes = Buffer.byteLength((await response?.text()) ?? "");
        if (bytes > 400_000) faults.push(`${path} has ${bytes} bytes of HTML`);
      }
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
