import type { PassageTopic, TopicEvidence } from "../../corpus/model/index.ts";
import { sentences } from "../../corpus/text/sentences.ts";
import type { DraftItem, DraftPassage } from "../draft.ts";
import { matters, mutes, silences } from "./cues.ts";
import { createPhraseTree } from "./phrases.ts";
import { compileRules, type Found } from "./rules.ts";
import type { Taxonomy } from "./taxonomy.ts";

export { loadTaxonomy, referenceTopics, type Taxonomy } from "./taxonomy.ts";

/** Says what the passages of an item are about. */
export interface Tagger {
  /**
   * The topics of each passage, in the order of the passages. A passage has the topics of its sentences: those of their own words, and
   * the title's for a sentence that names the item's matter, or a passage that names nothing else. A list has those of its lead-in.
   */
  tag(item: Pick<DraftItem, "title"> & { passages: readonly Pick<DraftPassage, "kind" | "text" | "list">[] }): PassageTopic[][];
}

type Topics = Map<string, TopicEvidence[]>;

/** Makes a tagger from a taxonomy: compiled once, used for every item. */
export function createTagger(taxonomy: Taxonomy): Tagger {
  const tree = createPhraseTree();
  const rules = compileRules(taxonomy, tree);
  const umbrella = taxonomy.umbrella.map((phrase) => tree.add(phrase));
  const matter = matters.map((phrase) => tree.add(phrase));
  const silent = silences.map((phrase) => tree.add(phrase));
  const beside = new Set(taxonomy.topics.flatMap((t) => (t.beside === true ? [t.id] : [])));
  const mute = mutes.map((phrase) => tree.add(phrase));

  const has = (phrases: readonly number[], found: ReadonlyMap<number, unknown>) => phrases.some((phrase) => found.has(phrase));

  return {
    tag({ title, passages }) {
      const inTitle = tree.find(title ?? "");
      const titled = evidence(rules.readTitle(inTitle), "title", 0);
      const subjects = new Set(titled.keys());
      const carried: Topics = has(umbrella, inTitle) ? new Map() : titled;
      let leadIn: Topics = new Map();
      return passages.map((passage) => {
        const own: Topics = new Map();
        let names = false;
        let speaks = false;
        for (const { start, end } of passage.kind === "heading" ? [] : sentences(passage.text)) {
          const sentence = tree.find(passage.text.slice(start, end));
          if (has(mute, sentence)) continue;
          const found = evidence(rules.read(sentence, subjects), "text", start);
          merge(own, found);
          names ||= has(matter, sentence);
          speaks ||= found.size === 0 && !has(silent, sentence);
        }
        if (passage.list === null) leadIn = passage.text.endsWith(":") ? own : new Map();
        const topics: Topics = new Map(own);
        const open = [...own.keys()].every((id) => beside.has(id));
        if (open ? speaks || own.size > 0 : names) merge(topics, carried);
        if (topics.size === 0 && speaks && passage.list !== null) merge(topics, withoutPlace(leadIn));
        return [...topics].map(([id, why]) => ({ id, evidence: why }));
      });
    },
  };
}

/** What was found in a stretch of text as evidence of the whole. */
function evidence(found: Found, where: "text" | "title", offset: number): Topics {
  return new Map(
    [...found].map(([id, why]) => [id, why.map((w) => ({ in: where, start: w.start + offset, end: w.end + offset, rule: w.rule }))]),
  );
}

/** The words that decide stand in another passage: the topic is there, a place in this text is not. */
const withoutPlace = (topics: Topics): Topics => new Map([...topics.keys()].map((id) => [id, []]));

function merge(into: Topics, from: ReadonlyMap<string, TopicEvidence[]>): void {
  for (const [id, why] of from) into.set(id, [...(into.get(id) ?? []), ...why]);
}
