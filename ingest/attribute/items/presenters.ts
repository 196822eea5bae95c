import { z } from "zod";
import { Office } from "../../../corpus/model/index.ts";
import { keyOf } from "../words/tokens.ts";
import { table } from "../words/tables.ts";

const ROW = z.strictObject({ office: Office, phrase: z.string().min(1) });
const RULES = table(new URL("presenters.csv", import.meta.url), ROW).map(({ office, phrase }) => ({ office, words: keyOf(phrase, spelt) }));

function spelt(word: string): string {
  return word.replaceAll("’", "'");
}

/** Whose officers bring an item with such a title before the panel: who presents it, and is named without a post, is one of them. Null where it does not tell. */
export function presentersOf(title: string | null): Office | null {
  const key = keyOf(title ?? "", spelt);
  return RULES.find(({ words }) => key.includes(words))?.office ?? null;
}
