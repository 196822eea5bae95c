import { z } from "zod";

const Phrases = z.array(z.string());
/** What is told of a rule; the corpus carries rules as their file has them, and a file of somebody's own may have more. */
const Rule = z.object({
  any: Phrases.optional(),
  all: z.array(Phrases).optional(),
  near: z.number().optional(),
  not: Phrases.optional(),
  without: Phrases.optional(),
  subject: z.boolean().optional(),
  weak: z.boolean().optional(),
  title: z.boolean().optional(),
  text: z.boolean().optional(),
});
type Rule = z.infer<typeof Rule>;
const Rules = z.record(
  z.string(),
  Rule.refine(({ any, all }) => any !== undefined || all !== undefined),
);

export interface RulesInWords {
  /** Words that give the topic wherever they stand: its names and their spellings. At most a dozen; `more` are there beside. */
  names: string[];
  more: number;
  /** Each rule as a reader needs it. */
  rules: string[];
}

const MOST_NAMES = 12;

/** The rules of a topic in words; null where they are not of the form that this program knows. */
export function rulesInWords(rules: unknown, label: string): RulesInWords | null {
  const read = Rules.safeParse(rules);
  if (!read.success) return null;
  const all = Object.values(read.data);
  const alone = all.filter((rule) => asks(rule).length === 0).flatMap(({ any = [] }) => any.map((phrase) => inWords(phrase)));
  const names = [...new Set(alone)].toSorted((a, b) => Number(isLike(b, label)) - Number(isLike(a, label)));
  return { names: names.slice(0, MOST_NAMES), more: Math.max(0, names.length - MOST_NAMES), rules: all.map((rule) => ruleInWords(rule)) };
}

/** Whether a phrase holds a word of the topic's own name: such are its names, and stand first. */
function isLike(phrase: string, label: string): boolean {
  const own = new Set(wordsOf(label));
  return wordsOf(phrase).some((word) => own.has(word));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu)
    ?.filter((word) => word !== "and") ?? [];

function ruleInWords(rule: Rule): string {
  const { not = [] } = rule;
  const told = [found(rule), ...(not.length > 0 ? [`What stands in ${list(not)} does not count`] : []), ...asks(rule)];
  return told.map((sentence) => `${sentence}.`).join(" ");
}

function found({ any, all = [], near }: Rule): string {
  if (any) return `One of: ${list(any)}`;
  const place = near === undefined ? "In one sentence" : `Within ${near} words of each other`;
  return `${place}: ${all.map((group) => (group.length === 1 ? list(group) : `one of ${list(group)}`)).join("; and ")}`;
}

/** What else a rule asks, each as a sentence without its stop. */
function asks({ without = [], subject = false, weak = false, title = true, text = true }: Rule): string[] {
  const asked: [boolean, string][] = [
    [without.length > 0, `Not beside ${list(without)}`],
    [subject, "Only in an item whose title has the topic"],
    [weak, "Only where no other topic is named, or in an item on this topic"],
    [!title, "Not in titles"],
    [!text, "In titles alone"],
  ];
  return asked.filter(([holds]) => holds).map(([, words]) => words);
}

const list = (phrases: readonly string[]): string => phrases.map((phrase) => inWords(phrase)).join(", ");

/** A phrase as the file has it: in double quotes exactly so, after `=` as printed, else in any of its forms. */
function inWords(phrase: string): string {
  if (/^".*"$/.test(phrase)) return `“${phrase.slice(1, -1)}”`;
  return phrase.startsWith("=") ? `${phrase.slice(1)} as printed` : phrase;
}
