import {
  type Stats,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { RefusedError } from "../../corpus/model/index.ts";
import { BOUNDS } from "../formats/bounds.ts";
import { sniff, typeByName } from "../formats/sniff.ts";
import type { Manifest } from "./manifest.ts";
import type { SourceResult } from "./result.ts";

const HEAD = 4096;

/** Opens a file so that a pipe in its place cannot hold us up. */
function withFile<T>(path: string, use: (handle: number, stat: Stats) => T): T {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new RefusedError("not-a-file", "is a pipe or a device");
    return use(handle, stat);
  } finally {
    closeSync(handle);
  }
}

function firstBytes(path: string): Uint8Array {
  return withFile(path, (handle) => {
    const buffer = Buffer.alloc(HEAD);
    return buffer.subarray(0, readSync(handle, buffer, 0, HEAD, 0));
  });
}

const tooLarge = () => new RefusedError("too-large", `a file may have ${BOUNDS.file / 1e6} MB at most`);

/** The bytes of a file; its size is looked at first. */
export function openFile(path: string): Uint8Array {
  return withFile(path, (handle, stat) => {
    if (stat.size > BOUNDS.file) throw tooLarge();
    return readFileSync(handle);
  });
}

const refused = (source: string, code: string, message: string): SourceResult => ({ kind: "refused", source, code, message });

function follow(path: string): { stat: Stats; real: string } | { code: string; message: string } {
  try {
    return { stat: statSync(path), real: realpathSync(path) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ELOOP") return { code: "circular-link", message: "is a link that leads round in a circle" };
    // Node writes a name that is not in UTF-8 with another character in it: no file has that name.
    if (code === "ENOENT" && path.includes("\uFFFD")) return { code: "unreadable", message: "has a name that is not in UTF-8" };
    if (code === "ENOENT") return { code: "dangling-link", message: "is a link that leads nowhere" };
    return { code: "unreadable", message: `cannot be read (${String(code)})` };
  }
}

/** What a file or link at `path` is to us; `uri` is what the corpus knows it by. */
export function takeFile(path: string, uri: string, manifest: Manifest): SourceResult {
  // A row of the manifest names a file whatever becomes of it.
  const given = manifest.givenFor(uri, path);
  const at = follow(path);
  if ("code" in at) return refused(uri, at.code, at.message);
  if (!at.stat.isFile()) return refused(uri, "not-a-file", "is a pipe, a device or a link to a folder");
  if (at.stat.size > BOUNDS.file) return refused(uri, "too-large", tooLarge().message);
  try {
    const known = typeByName(uri) !== "unknown" || sniff(firstBytes(path), uri) !== "unknown";
    if (!known)
      return { kind: "skipped", source: uri, code: "unknown-type", message: "is neither a page, a text, a PDF nor a Word document" };
  } catch (error) {
    return refused(
      uri,
      error instanceof RefusedError ? error.code : "unreadable",
      error instanceof Error ? error.message : "cannot be read",
    );
  }
  return { kind: "found", uri, at: at.real, web: false, given };
}

/**
 * Everything in a folder, to the bottom, in the order of its names. Hidden entries are left out; a link to a folder is walked once,
 * one that leads back to a folder that it lies in is refused.
 */
export function walk(folder: string, manifest: Manifest, prefix = ""): SourceResult[] {
  const results: SourceResult[] = [];
  const walked = new Set<string>();
  const into = (path: string, uri: string, above: readonly string[]): void => {
    const at = follow(path);
    if ("code" in at) return void results.push(refused(uri, at.code, at.message));
    if (!at.stat.isDirectory()) return void results.push(takeFile(path, uri, manifest));
    if (above.includes(at.real)) return void results.push(refused(uri, "circular-link", "is a link that leads round in a circle"));
    if (walked.has(at.real)) return;
    walked.add(at.real);
    const names = list(path);
    if (names === null) return void results.push(refused(uri, "unreadable", "the folder cannot be listed"));
    for (const name of names)
      if (!name.startsWith(".")) into(join(path, name), uri === "" ? prefix + name : `${uri}/${name}`, [...above, at.real]);
  };
  into(folder, "", []);
  return results.map((result) => (result.kind === "refused" && result.source === "" ? { ...result, source: folder } : result));
}

function list(folder: string): string[] | null {
  try {
    return readdirSync(folder).sort();
  } catch {
    return null;
  }
}
