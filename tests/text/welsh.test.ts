import { expect, test } from "vitest";
import { isWelsh } from "../../corpus/text/welsh.ts";

test.each([
  ["CYNLLUN YR HEDDLU", "Dywedodd y Comisiynydd fod troseddau gwledig wedi cynyddu yn y sir."],
  ["Gofynnodd y Cynghorydd Rees pam nad oedd mwy o swyddogion yn yr ardal, ac atebodd y Comisiynydd y byddai rhagor yn dod."],
])("a text in Welsh, however short: %s", (...texts) => expect(isWelsh(texts)).toBe(true));

test.each([
  ["The meeting began at 10.30 am and ended at 12.15 am.", "Apologies were received from Mr E. ap Rhys."],
  [
    "PANEL HEDDLU A THROSEDDU GWENT",
    "The Panel noted the report of the Commissioner, which was in English and in Welsh (yn y Gymraeg ac yn yr iaith).",
  ],
  ["Ymddiheuriadau."],
  [],
])("is none: %s", (...texts) => expect(isWelsh(texts)).toBe(false));
