import { z } from "zod";
import { table } from "./attribute/words/tables.ts";
import type { Placed, SourceFile } from "./draft.ts";
import type { Workshop } from "./pipeline.ts";
import { parse, readDocument } from "./read.ts";
import { type Explanation, explain } from "./understand.ts";

const WORDS: ReadonlyMap<string, string> = new Map(
  table(new URL("attribute/rules.csv", import.meta.url), z.strictObject({ rule: z.string().min(1), words: z.string().min(1) })).map(
    ({ rule, words }) => [rule, words],
  ),
);

/**
 * Why a source is read as it is: for every sentence, a line each under its item, the rules that decided who speaks in it and what it does, what
 * it is about and what it promises.
 * @throws RefusedError when the source cannot be read
 */
export async function explainSource(file: SourceFile, shop: Workshop): Promise<string[]> {
  const document = await readDocument(file);
  return parse(document).flatMap((draft) => {
    const placed = shop.places.place(draft, document);
    const sentences = explain(placed, shop.knowledge);
    const told = placed.items.flatMap((item, at) => [heading(item), ...sentences.filter((s) => s.item === at).flatMap(lines)]);
    return [`layout: ${placed.layout}; panel: ${placed.panel?.evidence ?? "unknown"}; date: ${placed.dateEvidence}`, ...told];
  });
}

const heading = ({ number, title }: Placed["items"][number]): string => [number, title].filter((x) => x !== null).join(" ") || "(no title)";

function lines({ rule, contribution, verbs, topics, actions, text }: Explanation): string[] {
  const by = verbs.length === 0 ? "" : ` by ${verbs.map((verb) => `"${verb}"`).join(", ")}`;
  const who = contribution === null ? "nobody speaks" : `${contribution.office}${personOf(contribution)}, ${contribution.act}${by}`;
  return [
    `  ${text}`,
    `    who: ${who} – ${inWords(rule)} (${rule})`,
    ...topics.map(
      (t) => `    topic: ${t.id} – ${t.words.map((word) => `"${word}"`).join(", ")}${t.titled ? " in the title" : ""} (${t.rule})`,
    ),
    ...actions.map((a) => `    action: ${a.kind} of ${a.owner ?? "nobody named"} (${a.rule})`),
  ];
}

const personOf = ({ person, personEvidence }: NonNullable<Explanation["contribution"]>): string =>
  person === null ? "" : ` ${person} (name: ${personEvidence ?? "unknown"})`;
/** 'role/active' in words, part by part; a rule that has none stands for itself. */
const inWords = (rule: string): string =>
  rule
    .split("/")
    .map((part) => WORDS.get(part) ?? part)
    .join(", ");
