import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../ingest/pipeline.ts";
import { openWorkshop } from "../../../ingest/workshop.ts";
import { document } from "../read/help.ts";

/**
 * Whole minutes in free styles, our own words, each beside what a careful reader says of it (`.said`): `# number title` of an item, then a line a
 * passage with `office act` of its sentences (`!` names the speaker, `~` carried on, `-` nobody speaks, `?` not looked at), and `+kind owner` of its actions.
 */
const folder = new URL("styles/", import.meta.url);
const shop = openWorkshop({ nearMisses: "all" });

/** What is read of a text, in the form of the `.said` files. */
async function said(text: string): Promise<string[]> {
  const { records } = await readSource(document(text), shop);
  return records
    .flatMap(({ items }) => items)
    .flatMap(({ number, title, passages }) => [
      `# ${number ?? "-"} ${title ?? "-"}`,
      ...passages.map(({ kind, contributions, actions }) => {
        const voices = contributions.map(
          ({ office, explicit, act }) => `${office}${explicit === true ? "!" : explicit === false ? "~" : ""} ${act}`,
        );
        return [
          kind === "minute" ? voices.join(", ") || "-" : kind,
          ...actions.map(({ kind: of, owner }) => `+${of} ${owner ?? "nobody"}`),
        ].join(" ");
      }),
    ]);
}

describe("minutes in styles that no table foresees", () => {
  it.each(globSync("*.txt", { cwd: folder }).sort())("%s", async (name) => {
    const expected = readFileSync(new URL(name.replace(".txt", ".said"), folder), "utf8")
      .trimEnd()
      .split("\n");
    const found = await said(readFileSync(new URL(name, folder), "utf8"));
    expect(found.map((line, at) => (expected[at] === "?" ? "?" : line))).toEqual(expected);
  });
});
