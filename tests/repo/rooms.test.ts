import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

/** Which rooms a room may import. A room may always import itself. */
const MAY: Record<string, string[]> = {
  "corpus/model": [],
  "corpus/text": ["corpus/model"],
  "corpus/store": ["corpus/model", "corpus/text"],
  "corpus/questions": ["corpus/model", "corpus/text", "corpus/store", "corpus/engines"],
  "corpus/engines": ["corpus/model", "corpus/text", "corpus/store", "corpus/questions"],
  "corpus/threads": [],
  ingest: ["corpus/model", "corpus/text", "corpus/store", "corpus/questions", "corpus/engines", "corpus/threads"],
  server: ["corpus/model", "corpus/text", "corpus/store", "corpus/questions", "corpus/engines", "corpus/threads", "web"],
  web: ["corpus/model"],
};
/** Types alone may be taken from the engines' port by the questions: they are ranked by what they are given. */
const TYPES_ONLY = new Set(["corpus/questions>corpus/engines"]);

const root = new URL("../../", import.meta.url).pathname;
const roomOf = (path: string) => {
  const [first = "", second = ""] = path.split("/");
  return first === "corpus" ? `${first}/${second}` : first;
};
const files = globSync(
  Object.keys(MAY).map((room) => `${room}/**/*.ts`),
  { cwd: root },
);
const imports = (file: string) =>
  [
    ...readFileSync(join(root, file), "utf8").matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s)?[^;]*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/g,
    ),
  ].map((m) => ({
    types: m[2] !== undefined,
    target: relative(root, join(root, dirname(file), m[3] ?? m[4] ?? "")),
  }));

describe("the rooms", () => {
  it("are all there", () => expect(files.length).toBeGreaterThan(20));

  it.each(Object.keys(MAY))("%s imports only what it may know", (room) => {
    const mine = files.filter((f) => roomOf(f) === room);
    const wrong = mine.flatMap((file) =>
      imports(file).flatMap(({ types, target }) => {
        const other = roomOf(target);
        const allowed = other === room || (MAY[room]?.includes(other) === true && (types || !TYPES_ONLY.has(`${room}>${other}`)));
        return allowed ? [] : [`${file} imports ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("of the layouts know nothing of what is read after them", () => {
    const order = ["words", "head", "lines", "items"];
    const placeOf = (path: string) => order.indexOf(/^ingest\/layouts\/(\w+)\//.exec(path)?.[1] ?? "");
    const mine = files.filter((f) => placeOf(f) >= 0);
    expect(mine.length).toBeGreaterThan(20);
    const wrong = mine.flatMap((file) =>
      imports(file).flatMap(({ target }) => (placeOf(target) > placeOf(file) ? [`${file} imports ${target}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  it("of the attribution know nothing of what is told after them", () => {
    const order = ["words", "mentions", "clauses", "items", "people", "asks", "promises", "floor", "decide", "voices"];
    const TOP = order.length;
    const placeOf = (path: string): number => {
      const folder = /^ingest\/attribute\/(\w+)\//.exec(path)?.[1];
      return folder === undefined ? TOP : order.indexOf(folder);
    };
    const mine = files.filter((f) => f.startsWith("ingest/attribute/"));
    expect(mine.filter((f) => placeOf(f) < 0)).toEqual([]);
    expect(new Set(mine.map(placeOf)).size).toBe(TOP + 1);
    const wrong = mine.flatMap((file) =>
      imports(file).flatMap(({ target }) =>
        target.startsWith("ingest/attribute/") && placeOf(target) > placeOf(file) ? [`${file} imports ${target}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("never import natural by its root, which prints on standard output", () => {
    expect(files.filter((f) => /from "natural"/.test(readFileSync(join(root, f), "utf8")))).toEqual([]);
  });

  it("read the environment in one place only", () => {
    const readers = files.filter((f) => readFileSync(join(root, f), "utf8").includes("process.env") && !f.endsWith("main.ts"));
    expect(readers).toEqual([]);
  });
});
