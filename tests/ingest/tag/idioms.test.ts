import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";

/** Sentences in the idioms of minutes, each with its item's title and its topics; those with `?` may be there and need not. */
const idioms: { title: string; text: string; topics: string }[] = parse(readFileSync(new URL("idioms.csv", import.meta.url)), {
  columns: true,
});
const tagger = createTagger(loadTaxonomy());
const unscored = new Set(["annual-report", "confirmation-hearings"]);

describe("a sentence with its title", () => {
  it.each(idioms)("$title: $text → $topics", ({ title, text, topics }) => {
    const [tagged = []] = tagger.tag({ title, passages: [{ kind: "minute", text, list: null }] });
    const found = tagged.map(({ id }) => id).filter((id) => !unscored.has(id));
    const may = topics.split(" ").filter(Boolean);
    const must = may.filter((id) => !id.endsWith("?"));
    expect(found).toEqual(expect.arrayContaining(must));
    expect(may.map((id) => id.replace("?", ""))).toEqual(expect.arrayContaining(found));
  });
});
