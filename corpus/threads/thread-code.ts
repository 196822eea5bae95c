import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** Says in every file where it stands, as `import.meta.url` does: its data lie beside it. */
const ownAddress: Plugin = {
  name: "own-address",
  setup: (builder) =>
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    })),
};

/**
 * What a thread runs, in one piece: an entry with all that it imports of ours. A thread that is given a file instead sets up a loader of its
 * own that knows TypeScript, which takes longer than all else that it does to begin, and 30 MB.
 * @param entry a module that does its work when it is loaded
 * @returns CommonJS for `new Worker(code, { eval: true })`
 */
export async function threadCode(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
    // Packages are looked for where the entry stands, not where the program was started.
    supported: { "dynamic-import": false },
    plugins: [ownAddress],
  });
  const code = outputFiles[0]?.text ?? "";
  return `(function (require, module) {\n${code}\n})(require("node:module").createRequire(${JSON.stringify(entry.href)}), { exports: {} });`;
}
