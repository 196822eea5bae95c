import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MeetingRecord, Reference } from "../../corpus/model/index.ts";
import { type Corpus, createCorpus } from "../../corpus/store/index.ts";
import { examine } from "../../ingest/doctor/index.ts";
import type { Document } from "../../ingest/draft.ts";
import { type Loadable, locationOf, pack } from "../../ingest/load/loadable.ts";
import { type Effect, Loader } from "../../ingest/load/loader.ts";
import { sha256 } from "./records.ts";

export const NO_FACTS: Reference = { forces: [], panels: [], officeHolders: [], topics: [], taxonomy: "none", sample: false };

/** A folder of one's own, gone after `dispose`. */
export function scratch(): { path: (name: string) => string; dispose: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "scrutineer-test-"));
  return { path: (name) => join(folder, name), dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a test on an empty corpus in a folder of its own. */
export function withCorpus<T>(use: (corpus: Corpus) => T, reference: Reference = NO_FACTS): T {
  const { path, dispose } = scratch();
  const corpus = createCorpus(path("corpus.sqlite"), reference);
  try {
    return use(corpus);
  } finally {
    corpus.close();
    dispose();
  }
}

/** Records as one source gives them. Its bytes differ when its records do. */
export function loadable(uri: string, records: MeetingRecord[], options: { url?: string; pipeline?: string } = {}): Loadable {
  const text = JSON.stringify(records);
  const given = { url: options.url ?? null, panel: null, date: null };
  const issues: Document["issues"] = [];
  const document = {
    uri,
    url: given.url,
    given,
    mediaType: "text/html",
    sha256: sha256(text),
    retrieved: null,
    format: "html" as const,
    text,
    issues,
  };
  return { ...pack({ document, records, lists: records.map(() => []) }), pipeline: options.pipeline ?? "1", location: locationOf(uri) };
}

const DAY = new Date("2026-11-02T09:00:00Z");

/** Loads sources one after the other, each in a transaction of its own, as a program that starts anew each time. */
export function load(corpus: Corpus, ...sources: Loadable[]): Effect[] {
  return sources.map((source) => {
    const loader = new Loader(corpus, { acceptShrunk: false, now: () => DAY });
    return loader.transaction(() => loader.load(source));
  });
}

/** What the doctor finds: empty in a sound corpus. */
export function faults(corpus: Corpus): string[] {
  const lines: string[] = [];
  examine(corpus, (line) => void lines.push(line));
  return lines.filter((line) => !line.startsWith("holds"));
}

/** One column of one statement. */
export function column<T>(corpus: Corpus, sql: string, ...values: unknown[]): T[] {
  return corpus.db
    .prepare<unknown[], T>(sql)
    .pluck()
    .all(...values);
}
