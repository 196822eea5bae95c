import { type Stats, lstatSync } from "node:fs";
import { basename } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { ScrutineerError } from "../../corpus/model/index.ts";
import { openFile, takeFile, walk } from "./files.ts";
import { type Manifest, NO_MANIFEST } from "./manifest.ts";
import type { Found, Refused, SourceResult } from "./result.ts";
import { type WebOptions, fetchSource } from "./web.ts";
import type { SourceFile } from "../draft.ts";

export type { Found, Refused, Skipped, SourceResult } from "./result.ts";

/** A failure on purpose or by the system as a refusal that names its source. */
export function refusal(source: string, error: unknown): Refused {
  if (error instanceof ScrutineerError) return { kind: "refused", source, code: error.code, message: error.message };
  const system = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
  if (system === null) throw error;
  return { kind: "refused", source, code: "unreadable", message: `cannot be read (${system})` };
}

const statOf = (path: string): Stats | null => {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
};

async function one(path: string, manifest: Manifest): Promise<SourceResult[]> {
  if (/^https?:\/\//i.test(path)) {
    if (!URL.canParse(path)) return [{ kind: "refused", source: path, code: "bad-address", message: "is no address" }];
    return [{ kind: "found", uri: path, at: path, web: true, given: manifest.givenFor(path, path) }];
  }
  const stat = statOf(path);
  if (stat) return stat.isDirectory() ? walk(path, manifest) : [takeFile(path, basename(path), manifest)];
  if (!isDynamicPattern(path)) return [{ kind: "refused", source: path, code: "not-found", message: "there is no such file or folder" }];
  const matches = await glob(path.replaceAll("\\", "/"), {
    dot: false,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const results = matches.sort().flatMap((match) => {
    const bare = match.replace(/\/$/, "");
    return statOf(bare)?.isDirectory() === true ? walk(bare, manifest, `${basename(bare)}/`) : [takeFile(bare, bare, manifest)];
  });
  return results;
}

/**
 * Finds what there is to read: files, folders walked to the bottom (hidden ones left out), globs, web addresses. Nothing is opened
 * but the first bytes of files whose name tells no type.
 * @returns one result a file or page, in a stable order: `found`, `skipped` (no failure) or `refused`; each with code and reason
 */
export async function findSources(paths: readonly string[], manifest: Manifest = NO_MANIFEST): Promise<SourceResult[]> {
  const results: SourceResult[] = [];
  const places = new Map<string, string>();
  for (const path of paths) {
    const here = await one(path, manifest);
    if (here.length === 0) results.push({ kind: "refused", source: path, code: "nothing-found", message: "holds nothing to read" });
    for (const result of here) {
      if (result.kind !== "found") results.push(result);
      // The same file by two ways is one source.
      else if (!places.has(result.at)) {
        const twice = [...places.values()].includes(result.uri);
        const uri = twice ? result.at : result.uri;
        places.set(result.at, uri);
        results.push({ ...result, uri });
      }
    }
  }
  return results;
}

/**
 * Opens one source that was found.
 * @throws RefusedError `too-large`, `not-a-file`, or what the server says; an error of the system where it cannot be read
 */
export async function openSource(found: Found, web: WebOptions): Promise<SourceFile> {
  if (!found.web) return { uri: found.uri, bytes: openFile(found.at), retrieved: null, given: found.given };
  const page = await fetchSource(found.at, web);
  return { uri: found.uri, bytes: page.bytes, retrieved: page.retrieved, given: found.given, contentType: page.contentType };
}
