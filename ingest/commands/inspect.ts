import { type MeetingRecord, type Settings, RefusedError } from "../../corpus/model/index.ts";
import type { SourceFile } from "../draft.ts";
import { findSources, openSource } from "../sources/index.ts";
import { isWeb, readManifest } from "../sources/manifest.ts";
import { type Reader, openPool } from "../workers/pool.ts";
import { givenCorrections, webOptions } from "./options.ts";
import { printable } from "./printable.ts";
import { inScratch } from "./scratch.ts";

export interface InspectOptions {
  url?: string;
  manifest?: string;
  explain?: boolean;
  corrected?: boolean;
}

/**
 * `inspect FILE`: prints what the pipeline makes of one source, a record a line, and loads nothing; with `explain` every sentence with the rule
 * that decided about it; with `corrected` what CORRECTIONS makes of the records.
 * @throws ScrutineerError when the source is refused or holds no minutes, or the file of corrections is refused
 */
export async function inspect(path: string, options: InspectOptions, settings: Settings): Promise<void> {
  if (options.url !== undefined && !isWeb(options.url))
    throw new RefusedError("bad-address", `--url ${JSON.stringify(options.url)} is no http(s) address`);
  const manifest = options.manifest === undefined ? undefined : readManifest(options.manifest);
  const [found, ...more] = await findSources([path], manifest);
  if (!found || more.length > 0) throw new RefusedError("one-source", `${path}: inspect reads one file or page`);
  if (found.kind !== "found") throw new RefusedError(found.code, `${found.source}: ${found.message}`);
  const given = { ...found.given, url: options.url ?? found.given.url };
  const file = await openSource({ ...found, given }, webOptions(settings));
  if (options.explain === true) {
    const lines = await explanation(file, settings);
    process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(""));
    return;
  }
  const reader = openPool({ taxonomy: settings.TAXONOMY, nearMisses: "all" }, 1);
  try {
    await reader.reference();
    const records = options.corrected === true ? await corrected(file, reader, settings) : (await reader.read(file)).records;
    for (const record of records) process.stdout.write(`${JSON.stringify(record)}\n`);
  } finally {
    await reader.close();
  }
}

/** What explaining needs is loaded only when it is asked for. */
async function explanation(file: SourceFile, settings: Settings): Promise<string[]> {
  const [{ explainSource }, { openWorkshop }] = await Promise.all([import("../explain.ts"), import("../workshop.ts")]);
  return explainSource(file, openWorkshop({ taxonomy: settings.TAXONOMY }));
}

/** The records of a source as a corpus would hold them that has nothing else; which corrections are of nothing in it is told on standard error. */
async function corrected(file: SourceFile, reader: Reader, settings: Settings): Promise<MeetingRecord[]> {
  const { correctedRecords } = await import("../rehearse.ts");
  const corrections = await givenCorrections(settings, reader);
  if (!corrections) throw new RefusedError("corrections", "--corrected needs the setting CORRECTIONS, which names the file");
  const { records, left } = await inScratch((path) => correctedRecords(path, file, reader, corrections));
  for (const { message } of left) process.stderr.write(`${printable(`${corrections.name}, ${message}`)}\n`);
  return records;
}
