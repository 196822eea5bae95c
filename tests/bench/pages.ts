import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../ingest/draft.ts";
import { locationOf } from "../../ingest/load/loadable.ts";
import type { Waiting } from "../../ingest/read-ahead.ts";
import { sampleDocuments } from "../../ingest/sample/index.ts";

/** Of so many invented meetings about one has a whole page of its own as ModernGov prints it. */
const MEETINGS_A_PAGE = 1.6;
const LIST = "pages.json";

/** Whole meetings as ModernGov pages, made one after the other. */
function* pages(count: number): Generator<SourceFile> {
  let left = count;
  for (const { source } of sampleDocuments({ meetings: Math.ceil(count * MEETINGS_A_PAGE) })) {
    if (left === 0) return;
    if (!/ieListDocuments/.test(source.uri) || !Buffer.from(source.bytes.subarray(0, 200)).toString("latin1").includes("<")) continue;
    left -= 1;
    yield source;
  }
  if (left > 0) throw new Error(`the sample has ${left} pages too few`);
}

/** Puts so many pages into a folder, so that whoever reads them holds none but those at work, and nothing of what made them. */
export function putPages(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const list: Omit<SourceFile, "bytes">[] = [];
  for (const { bytes, ...rest } of pages(count)) {
    writeFileSync(join(folder, String(list.length)), bytes);
    list.push(rest);
  }
  writeFileSync(join(folder, LIST), JSON.stringify(list));
}

/** A page that waits to be opened. */
export type Page = Omit<Waiting, "open"> & { open(): SourceFile };

/** The pages of a folder, each read when it is opened. */
export function waitingPages(folder: string): Page[] {
  const list = JSON.parse(readFileSync(join(folder, LIST), "utf8")) as Omit<SourceFile, "bytes">[];
  return list.map((rest, at) => ({
    uri: rest.uri,
    location: locationOf(rest.uri),
    open: () => ({ ...rest, bytes: new Uint8Array(readFileSync(join(folder, String(at)))) }),
  }));
}
