import type { PassageTopic, TopicEvidence } from "../../corpus/model/index.ts";
import { sentences } from "../../corpus/text/sentences.ts";
import type { DraftItem, DraftPassage } from "../draft.ts";
import { asks, matters, mutes, silences, voices } from "./cues.ts";
import { createPhraseTree } from "./phrases.ts";
import { compileRules, type Found } from "./rules.ts";
import type { Taxonomy } from "./taxonomy.ts";

export { loadTaxonomy, referenceTopics, type Taxonomy } from "./taxonomy.ts";

type Readable = Pick<DraftPassage, "kind" | "text" | "list">;

/** Says what the passages of an item are about. */
export interface Tagger {
  /**
   * The topics of each passage, in the order of the passages. A passage has the topics of its sentences: those of their own words, and
   * the title's for a sentence that names the item's matter, or a passage that names nothing else. A list has those of its lead-in, an
   * answer that names nothing those of its question.
   */
  tag(item: Pick<DraftItem, "title"> & { passages: readonly Readable[] }): PassageTopic[][];
}

type Topics = Map<string, TopicEvidence[]>;

/** What the sentences of a passage say together. */
interface Reading {
  /** The topics that its own words name. */
  own: Topics;
  /** The topics at which other words hint. */
  hints: Topics;
  /** It names the matter of its item again. */
  names: boolean;
  /** Something is said, and by words that name no topic. */
  speaks: boolean;
  asks: boolean;
}

/** Makes a tagger from a taxonomy: compiled once, used for every item. */
export function createTagger(taxonomy: Taxonomy): Tagger {
  const tree = createPhraseTree();
  const rules = compileRules(taxonomy, tree);
  const plant = (phrases: readonly string[]) => phrases.map((phrase) => tree.add(phrase));
  const umbrella = plant(taxonomy.umbrella);
  const cues = {
    matters: plant(matters),
    silences: plant(silences),
    voices: plant(voices),
    mutes: plant(mutes),
    asks: plant(asks),
  };
  const beside = new Set(taxonomy.topics.flatMap((t) => (t.beside === true ? [t.id] : [])));

  const has = (phrases: readonly number[], found: ReadonlyMap<number, unknown>) => phrases.some((phrase) => found.has(phrase));

  function read(passage: Readable, subjects: ReadonlySet<string>): Reading {
    const reading: Reading = { own: new Map(), hints: new Map(), names: false, speaks: false, asks: false };
    if (passage.kind === "heading") return reading;
    for (const { start, end } of sentences(passage.text)) {
      const text = passage.text.slice(start, end);
      const sentence = tree.find(text);
      if (has(cues.mutes, sentence)) continue;
      const { named, hinted } = rules.read(sentence, subjects);
      const quiet = announces(text) || !says(text) || (has(cues.silences, sentence) && !has(cues.voices, sentence));
      reading.speaks ||= named.size === 0 && !quiet;
      reading.names ||= has(cues.matters, sentence);
      reading.asks ||= text.endsWith("?") || has(cues.asks, sentence);
      merge(reading.own, evidence(named, "text", start));
      merge(reading.hints, evidence(hinted, "text", start));
    }
    return reading;
  }

  return {
    tag({ title, passages }) {
      const inTitle = tree.find(title ?? "");
      const titled = evidence(rules.readTitle(inTitle), "title", 0);
      const subjects = new Set(titled.keys());
      const carried: Topics = has(umbrella, inTitle) ? new Map() : titled;
      let leadIn: Topics = new Map();
      let asked: Topics = new Map();
      return passages.map((passage) => {
        const said = read(passage, subjects);
        if (passage.list === null) leadIn = passage.text.endsWith(":") ? said.own : new Map();
        const topics: Topics = new Map(said.own);
        const free = [...said.own.keys()].every((id) => beside.has(id));
        merge(topics, said.hints);
        if (free ? said.speaks || said.own.size > 0 : said.names) merge(topics, carried);
        if (topics.size === 0 && said.speaks && passage.list !== null) merge(topics, withoutPlace(leadIn));
        if (topics.size === 0 && said.speaks && !said.asks) merge(topics, withoutPlace(asked));
        // An answer may go on over several passages.
        asked = said.asks || said.own.size === 0 ? topics : new Map();
        return [...topics].map(([id, why]) => ({ id, evidence: why }));
      });
    },
  };
}

/** A sentence that only says that more is to come. */
const announces = (sentence: string) => sentence.endsWith(":") || sentence.endsWith(":-");

/** A sentence of one word or two says nothing by itself ("Noted."). */
const says = (sentence: string) => sentence.trim().split(/\s+/, 3).length > 2;

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
