import { resolve } from "node:path";
import type { SourceFile } from "./draft.ts";
import { locationOf } from "./load/loadable.ts";
import { type SourceResult, openSource } from "./sources/index.ts";
import type { WebOptions } from "./sources/web.ts";
import { RefusedError, SkippedError } from "../corpus/model/index.ts";
import type { Waiting } from "./read-ahead.ts";

/** Sources as they were found on the command line, ready to run: what was not found, or is not taken, says so when it is opened. */
export function waiting(results: readonly SourceResult[], web: WebOptions): Waiting[] {
  return results.map((result) => {
    if (result.kind === "found") {
      const place = result.web ? result.at : resolve(result.at);
      return { uri: result.uri, location: locationOf(place), open: () => openSource(result, web) };
    }
    const { source, code, message } = result;
    const open = () => Promise.reject(result.kind === "skipped" ? new SkippedError(code, message) : new RefusedError(code, message));
    return { uri: source, location: locationOf(source), open };
  });
}

/** A source that is made here, not found: a generator's. */
export function made(file: SourceFile): Waiting {
  return { uri: file.uri, location: locationOf(file.uri), open: () => file };
}
