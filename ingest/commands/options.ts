import type { Settings } from "../../corpus/model/index.ts";
import { type CorrectionsFile, readCorrections } from "../correct/read-file.ts";
import type { WebOptions } from "../sources/web.ts";
import type { Reader } from "../workers/pool.ts";

/** How pages are fetched, by the settings. */
export function webOptions(settings: Settings): WebOptions {
  return { contact: settings.CRAWL_CONTACT ?? null, delay: settings.CRAWL_DELAY_MS };
}

/**
 * The file of corrections that the settings name, read whole; undefined where they name none.
 * @throws RefusedError `corrections` naming file and line
 */
export async function givenCorrections(settings: Settings, reader: Reader): Promise<CorrectionsFile | undefined> {
  return settings.CORRECTIONS === undefined ? undefined : readCorrections(settings.CORRECTIONS, await reader.reference());
}
