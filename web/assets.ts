import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ScrutineerError } from "../corpus/model/index.ts";

/** The folder where `npm run assets` puts styles, browser code and icon; served under /assets. */
export const ASSETS_DIR = fileURLToPath(new URL("../dist/assets", import.meta.url));

/** What was made, from what: `inputs` is a hash of the sources, `files` maps the plain name to the one that carries its hash. */
export interface Manifest {
  inputs: string;
  files: Record<string, string>;
}

/** The manifest of a folder, or null where there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    return isManifest(read) ? read : null;
  } catch {
    return null;
  }
}

function isManifest(read: unknown): read is Manifest {
  return typeof read === "object" && read !== null && "inputs" in read && "files" in read && typeof read.files === "object";
}

/**
 * The addresses of the made files.
 * @throws ScrutineerError where they were not made yet.
 */
export function assetAddresses(folder: string): { css: string; js: string; icon: string } {
  const files = readManifest(folder)?.files ?? {};
  const address = (name: string): string => {
    const made = files[name];
    if (made === undefined) throw new ScrutineerError("assets-missing", "Styles and browser code are not made yet: run npm run assets");
    return `/assets/${made}`;
  };
  return { css: address("app.css"), js: address("app.js"), icon: address("icon.svg") };
}
