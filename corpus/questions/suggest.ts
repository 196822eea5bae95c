import { EVERYTHING, InvalidError, type SuggestAnswer } from "../model/index.ts";
import { fold } from "../text/fold.ts";
import { stem } from "../text/stem.ts";
import { words } from "../text/words.ts";
import { namesOf } from "./names.ts";
import { largestFirst } from "./order.ts";
import { officesInShort } from "./people.ts";
import type { Reader } from "./reader.ts";
import { questionOf } from "./read-question.ts";
import type { Sets } from "./sets.ts";
import { wordsBeginning } from "./vocabulary.ts";

type Suggestion = SuggestAnswer["suggestions"][number];
/** How many words of the texts are looked at, before those of one stem are taken as one. */
const WORDS_LOOKED_AT = 40;

/**
 * What somebody may mean who types: topics, panels and people that have a word beginning with each word typed, then words of the texts
 * that complete the last one. Every count is the total of the default question that the suggestion stands for; what has none is left out.
 */
export function suggest(reader: Reader, sets: Sets, typed: string, limit: number): SuggestAnswer {
  const begun = plainWords(typed);
  if (begun.length === 0) return { suggestions: [] };
  const share = Math.max(1, Math.floor(limit / 4));
  const named = (["topic", "panel", "person"] as const)
    .flatMap((kind) => namedSo(reader, sets, kind, begun).slice(0, share))
    .map((one) => (one.kind === "person" ? { ...one, about: officesInShort(reader, one.id) } : one));
  return { suggestions: [...named, ...completed(reader, sets, typed, limit - named.length)].slice(0, limit) };
}

const plainWords = (text: string) =>
  words(text)
    .edges.filter((edge) => edge.phrase)
    .map((edge) => edge.word);

function namedSo(reader: Reader, sets: Sets, kind: "topic" | "panel" | "person", begun: readonly string[]): Suggestion[] {
  const named = reader.memo(`names of ${kind}`, () => namesIn(reader, kind));
  const counts = reader.memo(`passages by ${kind}`, () => sets.facet(EVERYTHING, kind));
  return named
    .filter(({ searched }) => begun.every((word) => searched.some((own) => own.startsWith(word))))
    .map(({ id, label }) => ({ kind, id, label, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort(largestFirst);
}

interface Named {
  id: string;
  label: string;
  searched: string[];
}

function namesIn(reader: Reader, kind: "topic" | "panel" | "person"): Named[] {
  const { topics, panels, persons } = namesOf(reader);
  if (kind === "panel")
    return [...panels.values()].map(({ id, name, short }) => ({ id, label: name, searched: plainWords(`${id} ${name} ${short}`) }));
  const names = kind === "topic" ? topics : persons;
  return [...names].map(([id, label]) => ({ id, label, searched: plainWords(kind === "topic" ? `${id} ${label}` : label) }));
}

/** What was typed with its last word completed. Nothing where it ends with a blank, or inside an operator. */
function completed(reader: Reader, sets: Sets, typed: string, limit: number): Suggestion[] {
  const [, before = "", last = ""] = /^(.*?)([\p{L}\p{N}]+)$/su.exec(typed) ?? [];
  if (last === "" || limit <= 0) return [];
  const seen = new Set<string>();
  const found: Suggestion[] = [];
  for (const { word } of wordsBeginning(reader, fold(last).text, WORDS_LOOKED_AT)) {
    if (seen.has(stem(word))) continue;
    seen.add(stem(word));
    const count = totalOf(sets, before + word);
    if (count > 0) found.push({ kind: "word", id: before + word, label: before + word, count });
    if (found.length === limit) break;
  }
  return found.sort(largestFirst);
}

function totalOf(sets: Sets, q: string): number {
  try {
    return sets.size(questionOf({ ...EVERYTHING, q }));
  } catch (error) {
    if (error instanceof InvalidError) return 0;
    throw error;
  }
}
