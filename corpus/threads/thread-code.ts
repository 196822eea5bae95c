import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin, stop } from "esbuild";

/** Says in every file where it stands, as `import.meta.url` does: its data lie beside it. */
const ownAddress: Plugin = {
  name: "own-address",
  setup: (builder) =>
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    })),
};

/** How many pieces are being made: the last one lets go of esbuild's own program, which takes more memory than a thread saves. */
let making = 0;

/**
 * What a thread runs, in one piece: an entry with all that it imports of ours. A thread that is given a file instead sets up a loader of its
 * own that knows TypeScript, which takes longer than all else that it does to begin, and 30 MB. Its stacks name functions, not lines of files.
 * @param entry a module that does its work when it is loaded
 * @returns CommonJS for `new Worker(code, { eval: true })`
 * @throws where the entry or what it imports is not there or is no code
 */
export async function threadCode(entry: URL): Promise<string> {
  making += 1;
  try {
    const [file] = (await bundle(fileURLToPath(entry))).outputFiles;
    if (!file) throw new Error(`nothing was made of ${entry.href}`);
    // Packages are looked for where the entry stands, not where the program was started.
    const require = `require("node:module").createRequire(${JSON.stringify(entry.href)})`;
    return `(function (require, module) {\n${file.text}\n})(${require}, { exports: {} });`;
  } finally {
    making -= 1;
    if (making === 0) await stop();
  }
}

const bundle = (path: string) =>
  build({
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
    // In one piece nothing can be imported later: `import()` becomes `require()`.
    supported: { "dynamic-import": false },
    // What is not replaced below would be undefined.
    logOverride: { "empty-import-meta": "error" },
    // What is wrong is thrown.
    logLevel: "silent",
    plugins: [ownAddress],
  });
