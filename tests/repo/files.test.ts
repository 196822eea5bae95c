import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The endings that this repository uses, and the names of the files that have none. Whoever needs another adds it here, with a reason in the commit. */
const ENDINGS = new Set(".csv .html .json .md .mjs .njk .said .scss .svg .ts .txt .yaml .yml".split(" "));
const NAMES = new Set([".dockerignore", ".gitignore", ".npmrc", ".prettierignore", "Dockerfile", "LICENSE", "run"]);
/** The taxonomy is the largest, with about a megabyte: what is larger was made or downloaded, and belongs elsewhere. */
const LARGEST = 1_200_000;

interface Tracked {
  path: string;
  /** In bytes. */
  size: number;
}

/** Why files do not belong here, a line for each that does not. */
const strangers = (files: readonly Tracked[]): string[] =>
  files.flatMap(({ path, size }) => {
    const name = basename(path);
    const known = extname(name) === "" ? NAMES.has(name) : ENDINGS.has(extname(name));
    return [
      ...(known ? [] : [`${path}: no file of this repository ends so`]),
      ...(size > LARGEST ? [`${path}: ${size} bytes are more than ${LARGEST}`] : []),
    ];
  });

const root = new URL("../../", import.meta.url).pathname;

/** What git keeps of this folder; null where there is no git, or none of this repository. */
function tracked(): Tracked[] | null {
  try {
    const paths = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\0");
    // What was removed and is not committed yet has no size.
    const files = paths.flatMap((path) => {
      const stat = path === "" ? undefined : statSync(join(root, path), { throwIfNoEntry: false });
      return stat ? [{ path, size: stat.size }] : [];
    });
    return files.length > 0 ? files : null;
  } catch {
    return null;
  }
}

describe("the files that git keeps", () => {
  it("are told from what does not belong", () => {
    const files = ["ingest/main.ts", "LICENSE", "tool-1.2-py3-none-any.whl", "core", "ingest/main.ts.orig"].map((path) => ({
      path,
      size: 9,
    }));
    const large = { path: "tests/all.json", size: LARGEST + 1 };
    expect(strangers([...files, large])).toEqual([
      "tool-1.2-py3-none-any.whl: no file of this repository ends so",
      "core: no file of this repository ends so",
      "ingest/main.ts.orig: no file of this repository ends so",
      "tests/all.json: 1200001 bytes are more than 1200000",
    ]);
  });

  it("all belong here", ({ skip }) => {
    const files = tracked();
    skip(files === null, "there is no git here, so nothing tells which files it keeps");
    expect(strangers(files ?? [])).toEqual([]);
  });
});
