import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ASSETS_DIR, readManifest, type Manifest } from "../assets.ts";

/**
 * Makes the style sheet, the browser code and the icon, each named by its content, and the manifest that says their names.
 * Does nothing when they are up to date. Two runs at once do no harm: files are renamed into place, the manifest last.
 */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const INPUTS = ["web/styles", "web/browser", "web/build", "package.json"];

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets(ASSETS_DIR);

/** Builds into a folder unless what is there came of the same inputs. @returns whether anything was made. */
export async function buildAssets(target: string): Promise<boolean> {
  const inputs = fingerprint();
  const before = readManifest(target);
  if (before?.inputs === inputs) return false;
  mkdirSync(target, { recursive: true });
  const made = { "app.css": await styles(), "app.js": await script(), "icon.svg": readFileSync(join(ROOT, "web/styles/icon.svg")) };
  const files = Object.fromEntries(Object.entries(made).map(([name, bytes]) => [name, write(target, name, bytes)]));
  const manifest: Manifest = { inputs, files };
  place(join(target, "manifest.json"), JSON.stringify(manifest));
  sweep(target, new Set([...Object.values(files), ...Object.values(before?.files ?? {}), "manifest.json"]));
  return true;
}

async function styles(): Promise<string> {
  const sass = await import("sass");
  const compiled = sass.compile(join(ROOT, "web/styles/app.scss"), { loadPaths: [join(ROOT, "node_modules")], style: "compressed" });
  return compiled.css;
}

async function script(): Promise<string> {
  const esbuild = await import("esbuild");
  const built = await esbuild.build({
    entryPoints: [join(ROOT, "web/browser/app.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    tsconfig: join(ROOT, "web/browser/tsconfig.json"),
  });
  return built.outputFiles[0]?.text ?? "";
}

/** Writes a file under its own name with a hash of its content before the ending. @returns that name. */
function write(target: string, name: string, bytes: string | Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const named = name.replace(/\.(?=[a-z]+$)/, `.${hash}.`);
  place(join(target, named), bytes);
  return named;
}

function place(path: string, bytes: string | Uint8Array): void {
  const passing = `${path}.${randomUUID()}.tmp`;
  writeFileSync(passing, bytes);
  renameSync(passing, path);
}

/** Removes what earlier builds left, but for the files of the last one: a page that is open may still ask for them. */
function sweep(target: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(target)) {
    if (!kept.has(name) && /^(app|icon)\.[0-9a-f]{12}\.[a-z]+$/.test(name)) rmSync(join(target, name), { force: true });
  }
}

/** A hash of everything that the made files depend on: our sources and the versions of what compiles them. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of INPUTS.flatMap((input) => filesIn(input)))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (path.endsWith(".json")) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .toSorted();
}
