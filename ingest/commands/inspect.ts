import { type Settings, RefusedError } from "../../corpus/model/index.ts";
import { readSource } from "../pipeline.ts";
import { findSources, openSource, readManifest } from "../read.ts";
import { openWorkshop } from "../workshop.ts";
import { webOptions } from "./options.ts";

export interface InspectOptions {
  url?: string;
  manifest?: string;
}

/**
 * `inspect FILE`: prints what the pipeline makes of one source, a record a line, and loads nothing.
 * @throws ScrutineerError when the source is refused or holds no minutes
 */
export async function inspect(path: string, options: InspectOptions, settings: Settings): Promise<void> {
  const manifest = options.manifest === undefined ? undefined : readManifest(options.manifest);
  const [found, ...more] = await findSources([path], manifest);
  if (!found || more.length > 0) throw new RefusedError("one-source", `${path}: inspect reads one file or page`);
  if (found.kind !== "found") throw new RefusedError(found.code, `${found.source}: ${found.message}`);
  const given = { ...found.given, url: options.url ?? found.given.url };
  const file = await openSource({ ...found, given }, webOptions(settings));
  const { records } = await readSource(file, openWorkshop({ nearMisses: "all", taxonomy: settings.TAXONOMY }));
  for (const record of records) process.stdout.write(`${JSON.stringify(record)}\n`);
}
