import { resolve } from "node:path";
import { RefusedError, SkippedError } from "../corpus/model/index.ts";
import { type Corpus, DamagedError, stored } from "../corpus/store/index.ts";
import type { Document, Given, SourceFile } from "./draft.ts";
import { locationOf, unpackText } from "./load/loadable.ts";
import type { Waiting } from "./read-ahead.ts";
import { type SourceResult, openSource } from "./sources/index.ts";
import type { WebOptions } from "./sources/web.ts";

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

/** The sources that a corpus holds, to be read again from the text that it keeps of them. Of some of which something was withdrawn it keeps none. */
export function kept({ db }: Corpus): Waiting[] {
  const all = db
    .prepare<[], { row: number; uri: string; location: string }>(
      "SELECT row, uri, location FROM source WHERE length(content) > 0 ORDER BY row",
    )
    .all();
  const one = db.prepare<[number], KeptRow>(
    "SELECT uri, url, media_type AS mediaType, sha256, retrieved, given, content FROM source WHERE row = ?",
  );
  return all.map(({ row, uri, location }) => ({ uri, location, open: () => documentFrom(uri, one.get(row)) }));
}

const isGiven = (value: unknown): boolean => typeof value === "object" && value !== null && "url" in value;

interface KeptRow extends Pick<Document, "uri" | "url" | "mediaType" | "sha256" | "retrieved"> {
  given: string;
  content: Buffer;
}

function documentFrom(uri: string, row: KeptRow | undefined): Document {
  if (!row) throw new RefusedError("not-held", `the corpus holds ${uri} no longer`);
  const { given, content, ...source } = row;
  try {
    return { ...source, given: stored(given, `what was given beside the source ${uri}`, isGiven) as Given, ...unpackText(content, uri) };
  } catch (error) {
    // What is kept of one source stops none of the others.
    if (error instanceof DamagedError) throw new RefusedError("kept-text-damaged", error.message, { cause: error });
    throw error;
  }
}
