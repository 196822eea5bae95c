import type { TopicEvidence } from "../../corpus/model/index.ts";
import { dataLines } from "../../corpus/text/data.ts";
import { sentences } from "../../corpus/text/sentences.ts";
import type { DraftPassage } from "../draft.ts";
import { leaves, matters, mutes, silences, turns, voices } from "./cues.ts";
import type { PhraseTree } from "./phrases.ts";
import type { Found, ItemTopics, Rules } from "./rules.ts";

/** Topics with the words that decided. */
export type Topics = Map<string, TopicEvidence[]>;

/** What the sentences of a passage say together. */
export interface Reading {
  /** The topics that its own words name. */
  own: Topics;
  /** The topics at which other words hint. */
  hints: Topics;
  /** It names the matter of its item again. */
  names: boolean;
  /** Something is said, and by words that name no topic. */
  speaks: boolean;
  /** That comes before any topic is named, so it is still about the item. */
  opens: boolean;
  /** Something else than the item's matter is taken up. */
  turns: boolean;
  /** Its first sentence says outright that the matter is another now. */
  leaves: boolean;
}

/** Makes what reads a passage by the rules of a taxonomy and the cues. */
export function createReader(tree: PhraseTree, rules: Rules) {
  const cues = { matters, silences, voices, mutes, turns, leaves };
  const cuesOf = new Map<number, (keyof typeof cues)[]>();
  for (const cue of Object.keys(cues) as (keyof typeof cues)[]) {
    for (const phrase of cues[cue].map((text) => tree.add(text))) cuesOf.set(phrase, [...(cuesOf.get(phrase) ?? []), cue]);
  }

  return (passage: Pick<DraftPassage, "kind" | "text">, item: ItemTopics): Reading => {
    const reading: Reading = { own: new Map(), hints: new Map(), names: false, speaks: false, opens: false, turns: false, leaves: false };
    if (passage.kind === "heading") return reading;
    for (const { start, end } of sentences(passage.text)) {
      const text = passage.text.slice(start, end);
      const sentence = tree.find(text);
      const given = new Set<keyof typeof cues>();
      for (const phrase of sentence.keys()) {
        const own = cuesOf.get(phrase);
        if (own) for (const cue of own) given.add(cue);
      }
      if (given.has("mutes")) continue;
      const { named, hinted } = rules.read(sentence, item);
      const silent = given.has("silences") && !given.has("voices");
      const quiet = announces(text) || !says(text) || silent;
      const open = named.size === 0 && !quiet;
      reading.opens ||= open && reading.own.size === 0;
      reading.speaks ||= open;
      reading.names ||= given.has("matters");
      reading.turns ||= given.has("turns") || given.has("leaves");
      reading.leaves ||= start === 0 && given.has("leaves");
      merge(reading.own, evidence(named, "text", start));
      merge(reading.hints, evidence(silent ? inItem(hinted, item) : hinted, "text", start));
    }
    return reading;
  };
}

/** Where something is noted or somebody thanked, what is said in passing hints at the item's own topics alone. */
const inItem = (hinted: Found, { subjects }: ItemTopics): Found => new Map([...hinted].filter(([id]) => subjects.has(id)));

/** Whether a text ends as what leads in a list: with a colon, a dash or both (the label of the first point may stand after it), or with "that". */
export const announces = (text: string) => /[:–—]\s?-?$|\s-(?:\([a-z]\))?$|\sthat$/u.test(text);

const EMPTY = new Set(dataLines(new URL("empty-words.txt", import.meta.url)).flatMap((line) => line.split(/\s+/u)));

/** Whether a sentence says something of a matter: "Noted.", "The Chair was pleased to hear it." and "Members retired at 11.55 am." do not. */
function says(sentence: string): boolean {
  const [first = "", ...rest] = sentence.match(/[\p{L}’'-]+/gu) ?? [];
  if (rest.length < 2) return false;
  // A word in capitals behind the first is a name, or part of one.
  return [first, ...rest.filter((word) => !/^\p{Lu}/u.test(word))].some((word) => !EMPTY.has(word.toLowerCase().replace(/[’']s?$/u, "")));
}

/** What was found in a stretch of text as evidence of the whole. */
export function evidence(found: Found, where: "text" | "title", offset: number): Topics {
  return new Map(
    [...found].map(([id, why]) => [id, why.map((w) => ({ in: where, start: w.start + offset, end: w.end + offset, rule: w.rule }))]),
  );
}

/** Adds topics to others, the evidence after what is there. */
export function merge(into: Topics, from: ReadonlyMap<string, TopicEvidence[]>): void {
  for (const [id, why] of from) into.set(id, [...(into.get(id) ?? []), ...why]);
}
