import { type Settings, RefusedError } from "../../corpus/model/index.ts";
import type { SourceFile } from "../draft.ts";
import { findSources, openSource } from "../sources/index.ts";
import { readManifest } from "../sources/manifest.ts";
import { openPool } from "../workers/pool.ts";
import { webOptions } from "./options.ts";
import { printable } from "./printable.ts";

export interface InspectOptions {
  url?: string;
  manifest?: string;
  explain?: boolean;
}

/**
 * `inspect FILE`: prints what the pipeline makes of one source, a record a line, and loads nothing; with `explain` every sentence with the rule
 * that decided about it.
 * @throws ScrutineerError when the source is refused or holds no minutes
 */
export async function inspect(path: string, options: InspectOptions, settings: Settings): Promise<void> {
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
    const { records } = await reader.read(file);
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
