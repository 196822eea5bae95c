import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../server/app.ts";
import { ASSETS_DIR } from "../../web/assets.ts";
import { buildAssets } from "../../web/build/assets.ts";
import { makeApp } from "../server/app.ts";
import { anonymous } from "../support/records.ts";
import { chromiumPath, launch, open } from "../support/browser.ts";

/** What the browser code adds, on the real app over a small corpus. */
describe.skipIf(chromiumPath === null)("with JavaScript", () => {
  const ADDRESS = `https://www.example.gov.uk/${"very-long/".repeat(12)}page.aspx?x=1`;
  const long = anonymous({
    date: "2019-05-01",
    uri: "long.html",
    items: [{ number: "8", title: "Estates", texts: [`It was asked (${ADDRESS}).`] }],
  });
  const made = makeApp({}, { more: [long] });
  let server: Server;
  let base: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    await buildAssets(ASSETS_DIR);
    server = createServer(createApp({ ...made.services, assets: ASSETS_DIR })).listen(0, "127.0.0.1");
    await once(server, "listening");
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
    ({ page } = await open(browser, 1280));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    made.close();
  });

  it("opens a citation in its place, in the style chosen last, and closes it again", async () => {
    await page.goto(`${base}/search?q=precept`);
    const cite = page.getByRole("link", { name: /^Cite/ }).first();
    const href = (await cite.getAttribute("href")) ?? "";
    await cite.click();
    const text = page.locator(".app-citebox .app-cite__text").first();
    await text.waitFor();
    expect(await cite.getAttribute("aria-expanded")).toBe("true");
    expect(await text.innerText()).toMatch(/Police and Crime Panel, .*minute/);
    await page.getByRole("button", { name: "Copy quotation and citation" }).first().click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^“[^…].*”\n.*Panel/s);
    await cite.click();
    expect(await text.isVisible()).toBe(false);
    await page.goto(`${base}${href.replace("#", "&style=bibtex#")}`);
    await page.goto(`${base}/search?q=precept`);
    await page.getByRole("link", { name: /^Cite/ }).first().click();
    await expect.poll(() => page.locator(".app-citebox .app-cite__text").first().innerText()).toMatch(/^@/);
  });

  it("shows and copies the citation in the style that is chosen, in the address too, and begins with it on the next page", async () => {
    await page.goto(`${base}/search?q=precept`);
    const links = page.locator(".app-hit__place a");
    const [first, second] = [await links.nth(0).getAttribute("href"), await links.nth(1).getAttribute("href")];
    await page.goto(`${base}${first}`);
    await page.getByLabel("RIS").check();
    expect(await page.getByRole("button", { name: "Show", exact: true }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Copy citation" }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^TY {2}- GOVDOC\nAU {2}- /);
    expect(new URL(page.url()).searchParams.get("style")).toBe("ris");
    await page.goto(`${base}${second}`);
    expect(await page.getByLabel("RIS").isChecked()).toBe(true);
    expect(await page.locator("#citation").innerText()).toMatch(/^TY {2}- /);
    await page.getByLabel("Report footnote").check();
    expect(await page.locator("#citation").innerText()).toMatch(/Panel, .*minute/);
    expect(new URL(page.url()).searchParams.get("style")).toBe(null);
    await page.goto(`${base}${first}`);
    expect(await page.getByLabel("Report footnote").isChecked()).toBe(true);
  });

  it("goes to the page of a passage where its citation cannot be had", async () => {
    await page.goto(`${base}/search?q=precept`);
    await page.route("**/api/passages/*", (route) => route.abort());
    await page.getByRole("link", { name: /^Cite/ }).first().click();
    await page.waitForURL(/\/passages\//);
    expect(await page.locator("#citation").isVisible()).toBe(true);
    await page.unroute("**/api/passages/*");
    // The request that was cut off on purpose is no fault.
    const others = faults.filter((fault) => !fault.includes("ERR_FAILED"));
    faults.splice(0, faults.length, ...others);
  });

  it("suggests while typing: Down chooses, Esc closes, Enter takes", async () => {
    await page.goto(base);
    await page.locator("#ask-q").pressSequentially("prec");
    await page.locator(".app-suggest li").first().waitFor();
    expect(await page.getAttribute("#ask-q", "aria-expanded")).toBe("true");
    expect(await page.locator(".app-suggest ~ [role=status]").textContent()).toMatch(/^\d+ suggestions?$/);
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".app-suggest [aria-selected=true]").getAttribute("id")).toBe(
      await page.getAttribute("#ask-q", "aria-activedescendant"),
    );
    await page.keyboard.press("Escape");
    expect(await page.locator(".app-suggest").isHidden()).toBe(true);
    expect(await page.locator(".app-suggest ~ [role=status]").textContent()).toBe("");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".app-suggest").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("#ask-q").pressSequentially("e");
    await page.locator(".app-suggest li", { hasText: "topic" }).first().click();
    await page.waitForURL("**/topics/precept");
  });

  it("opens a topic narrowed to what else the form asks, and says what its suggestions count", async () => {
    await page.goto(`${base}/search?q=vetting&panel=northmoor&office=commissioner`);
    await page.locator("#ask-q").fill("");
    await page.locator("#ask-q").pressSequentially("precept");
    const topic = page.locator(".app-suggest li", { hasText: "topic" }).first();
    expect(await topic.textContent()).toMatch(/topic · \d+ in all minutes$/);
    await topic.click();
    await page.waitForURL(/\/topics\/precept\?/);
    expect(new URL(page.url()).search).toBe("?panel=northmoor&office=commissioner");
  });

  it("swaps the results at a tick, keeps the focus and says how many there are", async () => {
    await page.goto(`${base}/search?q=precept`);
    await page.locator("#filter-office input[value=chair]").check();
    await page.waitForURL("**/search?q=precept&office=chair");
    expect(await page.locator("#results [data-total]").getAttribute("data-total")).toBe("1");
    expect(await page.locator("#app-status").textContent()).toBe("1 passage");
    expect(await page.evaluate("document.activeElement.value")).toBe("chair");
    expect(await page.title()).toBe("precept, Chair: 1 passage – Scrutineer");
    // Going back loads the earlier results anew: the next test must not cut that short.
    const loaded = page.waitForEvent("load");
    await page.goBack();
    await loaded;
    expect(page.url()).toBe(`${base}/search?q=precept`);
    expect(await page.locator("#filter-office input:checked").count()).toBe(0);
    expect(await page.locator("#ask-office").inputValue()).toBe("");
  });

  it("asks the next question with the filters that are ticked, and no others", async () => {
    const chosen = () => page.evaluate("['panel', 'office'].map((name) => document.querySelector(`#ask-${name}`).value)");
    await page.goto(`${base}/search?q=precept`);
    await page.locator("#filter-office input[value=chair]").check();
    await page.waitForURL("**/search?q=precept&office=chair");
    await page.locator("#filter-panel input[value=northmoor]").check();
    await page.waitForURL("**/search?q=precept&panel=northmoor&office=chair");
    expect(await chosen()).toEqual(["northmoor", "chair"]);
    expect(await page.locator(".app-more summary").textContent()).toContain("More options (1 on)");
    await page.locator("#filter-office input[value=chair]").uncheck();
    await page.waitForURL("**/search?q=precept&panel=northmoor");
    expect(await chosen()).toEqual(["northmoor", ""]);
    await page.locator("#filter-office input[value=panel]").check();
    await page.waitForURL("**/search?q=precept&panel=northmoor&office=panel");
    await page.fill("#ask-q", "report");
    await page.press("#ask-q", "Enter");
    await page.waitForURL("**/search?q=report&panel=northmoor&office=panel");
  });

  it("shows the filters of the address when the reader comes back to it", async () => {
    await page.goto(`${base}/search?q=precept`);
    await page.locator("#filter-office input[value=chair]").check();
    await page.waitForURL("**/search?q=precept&office=chair");
    await page.locator("#results .app-hit__place a").first().click();
    await page.waitForURL(/\/passages\//);
    await page.goBack();
    await page.waitForURL("**/search?q=precept&office=chair");
    expect(await page.locator("#ask-office").inputValue()).toBe("chair");
  });

  it("crosses a heat-map by the keyboard alone, as one tab stop", async () => {
    await page.goto(`${base}/trends?series=topic:precept`);
    const name = () => page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent");
    expect(await page.locator("#heat a[tabindex='0']").count()).toBe(1);
    await page.focus("#heat a[tabindex='0']");
    const first = await name();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await name()).not.toBe(first);
    await page.keyboard.press("End");
    expect(await name()).toContain("All years");
    await page.keyboard.press("Home");
    expect(await name()).toBe("eastvale");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('#heat')")).toBeNull();
  });

  it("copies a table for Word, and a quotation with its citation", async () => {
    const copied = () => page.evaluate("navigator.clipboard.readText()");
    await page.goto(`${base}/trends?series=topic:precept`);
    await page.click("[data-copy-table]");
    await expect
      .poll(copied)
      .toMatch(
        /^Precept: passages by panel and year, .*\nPassages, and below each .* Source: minutes held .*\nPanel\t.*All years\n[^]*\n\* fewer than 3 meetings held\. http.*\/trends\?series=topic:precept · \d+ \w+ 2\d+$/,
      );
    await page.goto(`${base}/passages/${made.records[0]?.items[1]?.passages[0]?.id}`);
    await page.click("[data-copy-quote]");
    await expect.poll(copied).toMatch(/^“The Commissioner reported that the precept would rise/);
  });

  it("shows the whole cell that has the focus, never under the column that stays", async () => {
    const { context, page: phone } = await open(browser, 390);
    await phone.goto(`${base}/trends?series=topic:precept&by=quarter`);
    await phone.focus("#heat tbody td a");
    await phone.keyboard.press("End");
    const covered: unknown[] = [];
    for (let n = 0; n < 12; n += 1) {
      await phone.keyboard.press("ArrowLeft");
      const under = "document.activeElement.closest('tr').firstElementChild.getBoundingClientRect().right";
      const left = "document.activeElement.getBoundingClientRect().left";
      if ((await phone.evaluate(`${left} < ${under} - 1`)) === true) covered.push(n);
    }
    expect(covered).toEqual([]);
    await context.close();
  });

  it("folds the filters on a phone", async () => {
    const { context, page: phone } = await open(browser, 390);
    await phone.goto(`${base}/search?q=precept`);
    expect(await phone.locator(".app-filters").getAttribute("open")).toBeNull();
    expect(await phone.locator("#filter-office").getAttribute("open")).toBe("");
    await context.close();
  });

  it.each([true, false])("starts a wide table at its newest year, with JavaScript or without (%s)", async (script) => {
    const { context, page: phone } = await open(browser, 390, script);
    await phone.goto(`${base}/trends?series=topic:precept&by=quarter`);
    const box = await phone.locator(".app-scroll").boundingBox();
    const last = await phone.locator("#heat thead th").last().boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0), -1);
    await context.close();
  });

  it("breaks words of any length before a page of charts scrolls sideways, and marks the chart that is drawn", async () => {
    const { context, page: phone } = await open(browser, 390);
    await phone.goto(`${base}/trends?series=q:${"a".repeat(60)}&series=topic:precept&q=${"b".repeat(60)}`);
    expect(await phone.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await phone.locator(".app-toggle strong:visible").first().textContent()).toBe("Small charts");
    await context.close();
  });

  it("shows a table of many columns as cards on a phone, each cell with its head, none out of sight", async () => {
    const { context, page: phone } = await open(browser, 390, false);
    await phone.goto(`${base}/people/northmoor_ada-marsh`);
    const cells = "[...document.querySelectorAll('.app-table--cards td')]";
    expect(await phone.evaluate(`Math.max(...${cells}.map((td) => td.getBoundingClientRect().right)) <= 390`)).toBe(true);
    expect(await phone.evaluate(`${cells}.map((td) => getComputedStyle(td, '::before').content)`)).toEqual([
      '"Panel or force: "',
      '"From: "',
      '"To: "',
      '"How we know: "',
    ]);
    await context.close();
  });

  it("puts no space round the words of a line on a phone", async () => {
    const { context, page: phone } = await open(browser, 390);
    await phone.goto(`${base}/search?q=precept&view=lines`);
    const every = "[...document.querySelectorAll('.app-lines-table td, .app-lines-table mark')]";
    expect(await phone.evaluate(`[...new Set(${every}.map((one) => getComputedStyle(one).paddingLeft))]`)).toEqual(["0px"]);
    await context.close();
  });

  it.each([390, 320])("breaks a web address in a paragraph before a record scrolls sideways (%i pixels)", async (width) => {
    const { context, page: phone } = await open(browser, width);
    const record = made.records.find(({ date }) => date === "2019-05-01");
    const item = record?.items[0];
    for (const path of [`/meetings/${record?.id}`, `/items/${item?.id}`, `/passages/${item?.passages[0]?.id}`]) {
      await phone.goto(base + path);
      expect([path, await phone.evaluate("document.documentElement.scrollWidth")]).toEqual([path, width]);
    }
    await context.close();
  });

  it.each(["/topics/precept?from=2015&panel=northmoor&panel=eastvale", "/topics/precept?year=2018&year=2022"])(
    "lets a table of bars reflow at 320 pixels, with a year without minutes in it: %s",
    async (path) => {
      const { context, page: phone } = await open(browser, 320);
      await phone.goto(base + path);
      expect(await phone.evaluate("document.documentElement.scrollWidth")).toBe(320);
      await context.close();
    },
  );

  it("draws lines in the reader’s own colours where those are forced, told apart by their dashes", async () => {
    const context = await browser.newContext({ forcedColors: "active", colorScheme: "dark" });
    const dark = await context.newPage();
    await dark.goto(`${base}/trends?series=topic:precept&series=q:vetting`);
    const lines = "[...document.querySelectorAll('.app-drawn--wide [stroke-width=\"2\"]')]";
    expect(await dark.evaluate(`${lines}.map((line) => getComputedStyle(line).stroke)`)).toEqual([
      "rgb(255, 255, 255)",
      "rgb(255, 255, 255)",
    ]);
    await context.close();
  });

  it("keeps gaps hatched and shows no rule where no speaker is given, where colours are forced", async () => {
    const context = await browser.newContext({ forcedColors: "active" });
    const forced = await context.newPage();
    await forced.goto(`${base}/trends?series=topic:precept`);
    const hatch = "getComputedStyle(document.querySelector('.app-sx')).backgroundImage";
    expect(await forced.evaluate(hatch)).toContain("gradient");
    const unsaid = made.records.find(({ date }) => date === "2019-05-01");
    await forced.goto(`${base}/meetings/${unsaid?.id}`);
    expect(await forced.evaluate("getComputedStyle(document.querySelector('.app-record__text')).borderLeftWidth")).toBe("0px");
    await context.close();
  });

  it("has years in two rows as wide in each on a phone", async () => {
    const { context, page: phone } = await open(browser, 390);
    await phone.goto(`${base}/search?q=`);
    const widths = "[...document.querySelectorAll('.app-strip li')].map((li) => Math.round(li.getBoundingClientRect().width))";
    expect(await phone.evaluate(`[...new Set(${widths})]`)).toHaveLength(1);
    await context.close();
  });

  it("prints a wide table across the sheet", async () => {
    const { context, page: paper } = await open(browser, 1280);
    await paper.goto(`${base}/trends?series=topic:precept&by=quarter`);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.filter(([, width, height]) => Number(width) < Number(height))).toEqual([]);
    expect(boxes.length).toBeGreaterThan(0);
    await context.close();
  });

  it("prints every column of a table, and no grey sheet", async () => {
    const record = (date: string) =>
      anonymous({ date, panel: "eastvale", uri: `${date}.html`, items: [{ title: "Estates", texts: ["Nothing."] }] });
    const old = makeApp({}, { more: [record("2012-12-01")] });
    const far = createServer(createApp({ ...old.services, assets: ASSETS_DIR })).listen(0, "127.0.0.1");
    await once(far, "listening");
    // As wide as what is printed of a sheet that lies across.
    const { context, page: paper } = await open(browser, 1009);
    await paper.goto(`http://127.0.0.1:${(far.address() as AddressInfo).port}/trends?series=topic:precept&by=quarter`);
    await paper.emulateMedia({ media: "print" });
    const heads = "[...document.querySelectorAll('.app-heat thead th')].filter((th) => th.offsetWidth > 0)";
    expect(await paper.evaluate(`${heads}.filter((th) => th.getBoundingClientRect().right > 1009).length`)).toBe(0);
    expect(await paper.evaluate(`${heads}.map((th) => th.textContent)`)).toEqual(
      expect.arrayContaining(["Oct to Dec 2012", "All quarters"]),
    );
    expect(await paper.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe("rgba(0, 0, 0, 0)");
    await context.close();
    far.close();
    old.close();
  });

  it("breaks a long word that is asked for, before the page scrolls sideways", async () => {
    const { context, page: phone } = await open(browser, 390);
    await phone.goto(`${base}/search?q=${"abcdefgh".repeat(8)}`);
    expect(await phone.evaluate("document.documentElement.scrollWidth")).toBe(390);
    await context.close();
  });

  it("prints where each passage is from, and no controls", async () => {
    await page.goto(`${base}/search?q=precept&office=commissioner`);
    const hit = page.locator(".app-hit__cited").first();
    expect(await hit.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await hit.innerText()).toMatch(/^Paragraph 1 · passage northmoor_2022-12-14_/);
    expect(await page.locator(".app-chosen").innerText()).toBe("Commissioner");
    await page.emulateMedia({ media: null });
  });

  it("has filters without a script too: closed on a phone, so that results come early, and open beside them on a wide screen", async () => {
    for (const [width, shown] of [
      [390, false],
      [1280, true],
    ] as const) {
      const { context, page: plain } = await open(browser, width, false);
      await plain.goto(`${base}/search?q=precept`);
      expect(await plain.locator("#filter-office input[value=chair]").isVisible()).toBe(shown);
      if (!shown) {
        await plain.locator("#filter-office summary").click();
        expect(await plain.locator("#filter-office input[value=chair]").isVisible()).toBe(true);
      }
      await context.close();
    }
  });

  it("meets no fault and no refusal of the content policy", () => expect(faults).toEqual([]));
});
