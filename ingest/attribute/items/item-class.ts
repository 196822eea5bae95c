import { z } from "zod";
import type { DocumentType, Office } from "../../../corpus/model/index.ts";
import type { DraftItem } from "../../draft.ts";
import { keyOf } from "../words/tokens.ts";
import { table } from "../words/tables.ts";

const CLASSES = [
  "general",
  "apologies",
  "declarations",
  "election",
  "minutes",
  "urgent",
  "public",
  "progress",
  "exclusion",
  "dates",
  "close",
  "recommendation",
] as const;
/** The classes of items whose business is the meeting itself. */
export type ItemClass = (typeof CLASSES)[number];

/** `matter`: an item of substance, though a later row would have it ('Minutes of the Commissioner's Performance Board'). */
const ROW = z.strictObject({
  class: z.enum([...CLASSES, "matter"]),
  phrase: z.string().min(1),
  where: z.enum(["start", "whole", "any", "lost"]),
});
const RULES = table(new URL("item-classes.csv", import.meta.url), ROW).map(({ phrase, ...rest }) => ({
  ...rest,
  words: keyOf(phrase, spelt),
}));

/** Without 'the Chair(man)'s' variants. */
function spelt(word: string): string {
  return word.replace(/^chair(?:man|woman|person)$/u, "chair");
}

/** More passages, or longer ones, are of substance whatever they begin with. */
const [FEW, SHORT] = [2, 300];

/** The class of an item whose title is lost, by the few words that are all of it ('There were no declarations of interest.'). */
function classOfText(texts: readonly string[]): ItemClass | null {
  if (texts.length === 0 || texts.length > FEW || texts.some((text) => text.length > SHORT)) return null;
  const keys = texts.map((text) => keyOf(text, spelt));
  const classes = keys.map((key) => RULES.find(({ words, where }) => where === "lost" && key.includes(words))?.class);
  const [first] = classes;
  return first === undefined || first === "matter" || classes.some((one) => one !== first) ? null : first;
}

/** How agenda text begins that says whose turn it is: no more of it is looked at. */
const OPENING = 200;
/** The class of an item whose title is lost, by what the agenda says of it ('Anybody may put a question to the Panel'). */
function classOfAgenda(preamble: string): ItemClass | null {
  const key = keyOf(preamble.slice(0, OPENING), spelt);
  return RULES.some(({ words, where, class: name }) => where === "lost" && name === "public" && key.includes(words)) ? "public" : null;
}

/** The class of an item by its title, or by its text or agenda where that is lost; null: an item of substance. A recommendation is one in a report alone. */
export function classOf(
  title: string | null,
  type: DocumentType,
  texts: readonly string[] = [],
  preamble: string | null = null,
): ItemClass | null {
  if (title === null) return classOfText(texts) ?? (preamble === null ? null : classOfAgenda(preamble));
  const key = keyOf(title, spelt);
  const rule = RULES.find(({ words, where, class: name }) => {
    if (name === "recommendation" && type !== "report") return false;
    if (where === "lost") return false;
    if (where === "whole") return key === words;
    return where === "start" ? key.startsWith(words) : key.includes(words);
  });
  return rule === undefined || rule.class === "matter" ? null : rule.class;
}

/** The classes by which items are read: one under the heading of the public's questions ('4. Public questions', '4a. To the Commissioner') holds them too. */
export function underHeadings(items: readonly DraftItem[], classes: readonly (ItemClass | null)[]): (ItemClass | null)[] {
  let heading: string | null = null;
  return items.map(({ number, passages }, at) => {
    const own = classes[at] ?? null;
    const isBelow = heading !== null && number?.startsWith(heading) === true && /^[a-z(.]/iu.test(number.slice(heading.length));
    if (!isBelow) heading = own === "public" && passages.length === 0 && /\d$/u.test(number ?? "") ? number : null;
    return isBelow ? (own ?? "public") : own;
  });
}

/** Who makes an item of such a class one of substance by speaking in it. */
const SUBSTANCE: ReadonlySet<Office> = new Set([
  "commissioner",
  "deputy-commissioner",
  "chief-constable",
  "police-officer",
  "opcc-officer",
  "public",
]);

/** Whether an item is procedural: its title is of a class, and nobody of those whom the panel holds to account, or of the public, speaks in it. */
export const isProcedural = (itemClass: ItemClass | null, offices: Iterable<Office>): boolean =>
  itemClass !== null && ![...offices].some((office) => SUBSTANCE.has(office));
