import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { createTagger, loadTaxonomy } from "../../../ingest/tag/index.ts";

interface Row {
  title: string;
  text: string;
  topics: string;
}
/** Sentences in the idioms of minutes, each with its item's title and its topics; those with `?` may be there and need not. */
const rows = (file: string): Row[] => parse(readFileSync(new URL(file, import.meta.url)), { columns: true });
const tagger = createTagger(loadTaxonomy());
const unscored = new Set(["annual-report", "confirmation-hearings"]);

describe("a sentence with its title", () => {
  it.each([...rows("idioms.csv"), ...rows("phrasings.csv")])("$title: $text → $topics", ({ title, text, topics }) => {
    const [tagged = []] = tagger.tag({ title: title === "" ? null : title, passages: [{ kind: "minute", text, list: null }] });
    const found = tagged.map(({ id }) => id).filter((id) => !unscored.has(id));
    const may = topics.split(" ").filter(Boolean);
    const must = may.filter((id) => !id.endsWith("?"));
    expect(found).toEqual(expect.arrayContaining(must));
    expect(may.map((id) => id.replace("?", ""))).toEqual(expect.arrayContaining(found));
  });
});
