import type { Settings } from "../../corpus/model/index.ts";
import type { WebOptions } from "../sources/web.ts";

/** How pages are fetched, by the settings. */
export function webOptions(settings: Settings): WebOptions {
  return { contact: settings.CRAWL_CONTACT ?? null, delay: settings.CRAWL_DELAY_MS };
}
