import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** The system's Chromium, or null: browser tests are then left out with a message. */
export const chromiumPath: string | null = PLACES.find((path) => existsSync(path)) ?? null;
if (chromiumPath === null) console.warn("browser tests left out: no Chromium on this machine");

export const WIDTHS = [1280, 390] as const;

/** Headless Chromium that asks nobody for anything but the pages under test. */
export function launch(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("no Chromium");
  const quiet = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath: chromiumPath, args: quiet });
}

/** A fresh window of that width; `script: false` is a reader without JavaScript. */
export async function open(browser: Browser, width: number, script = true): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  return { context, page: await context.newPage() };
}
