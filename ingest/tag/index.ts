import type { PassageTopic, TopicEvidence } from "../../corpus/model/index.ts";
import type { DraftItem, DraftPassage } from "../draft.ts";
import { procedure } from "./cues.ts";
import { createPhraseTree, type Occurrence, type PhraseTree } from "./phrases.ts";
import { announces, createReader, evidence, merge, type Reading, type Topics } from "./reading.ts";
import { compileRules, type ItemTopics, type Rules } from "./rules.ts";
import type { Taxonomy } from "./taxonomy.ts";

export { loadTaxonomy, referenceTopics, type Taxonomy } from "./taxonomy.ts";

type Readable = Pick<DraftPassage, "kind" | "text" | "list">;

/** Says what the passages of an item are about. */
export interface Tagger {
  /**
   * The topics of each passage, in the order of the passages. A passage has the topics of its sentences: those of their own words, and
   * the title's for a sentence that names the item's matter or says something before any other is named (but none of a title that joins
   * matters of different topics). Beside one other topic the title's stays, unless its titles head talk of many matters. A list has the
   * topics of its lead-in.
   */
  tag(item: Pick<DraftItem, "title"> & { passages: readonly Readable[] }): PassageTopic[][];
}

/** A taxonomy, ready to read items by. */
interface Compiled {
  tree: PhraseTree;
  rules: Rules;
  read: ReturnType<typeof createReader>;
  /** The phrases of titles under which nothing is of a topic ('Declarations of interest'). */
  declares: readonly number[];
  /** The phrases of titles that announce many matters. */
  umbrella: readonly number[];
  /** The topics with these marks of the taxonomy. */
  beside: ReadonlySet<string>;
  wide: ReadonlySet<string>;
}

/** Makes a tagger from a taxonomy: compiled once, used for every item. */
export function createTagger(taxonomy: Taxonomy): Tagger {
  const tree = createPhraseTree();
  const rules = compileRules(taxonomy, tree);
  const compiled: Compiled = {
    tree,
    rules,
    read: createReader(tree, rules),
    declares: procedure.map((phrase) => tree.add(phrase)),
    umbrella: taxonomy.umbrella.map((phrase) => tree.add(phrase)),
    beside: new Set(taxonomy.topics.flatMap((t) => (t.beside === true ? [t.id] : []))),
    wide: new Set(taxonomy.topics.flatMap((t) => (t.wide === true ? [t.id] : []))),
  };
  return {
    tag({ title, passages }) {
      const titled = readTitle(title ?? "", compiled);
      if (!titled) return passages.map(() => []);
      let leadIn: Topics = new Map();
      return passages.map((passage) => {
        const said = compiled.read(passage, titled.about);
        if (passage.list === null) leadIn = announces(passage.text) ? said.own : new Map();
        if (said.leaves) leadIn = new Map();
        const topics = topicsOf(passage, said, titled.topics, compiled);
        if (topics.size === 0 && said.speaks && passage.list !== null) merge(topics, withoutPlace(leadIn));
        return [...topics].map(([id, why]) => ({ id, evidence: why }));
      });
    },
  };
}

/** The topics that a title gives the passages under it, and what they may be about; null where nothing under it is of a topic. */
function readTitle(title: string, { tree, rules, declares, umbrella, beside }: Compiled): { topics: Topics; about: ItemTopics } | null {
  const inTitle = tree.find(title);
  if (isShort(title) && declares.some((phrase) => inTitle.has(phrase))) return null;
  const { named, hinted } = rules.readTitle(inTitle);
  const titled = evidence(named.size > 0 ? named : hinted, "title", 0);
  const all = [...titled, ...aside(evidence(hinted, "title", 0), titled)];
  const several = namesSeveral(
    title,
    all.filter(([id]) => !beside.has(id)),
  );
  const over = umbrella.flatMap((phrase) => inTitle.get(phrase) ?? []);
  const topics: Topics = several ? new Map() : underUmbrella(titled, over);
  return { topics, about: { subjects: new Set(titled.keys()), matters: new Set(topics.keys()) } };
}

/** The topics of a passage: of its own words, else those hinted at; with the title's where it is still about the item. */
function topicsOf(passage: Readable, said: Reading, ofTitle: Topics, { beside, wide }: Compiled): Topics {
  const topics: Topics = new Map(said.own);
  if (said.own.size === 0) merge(topics, said.hints);
  if (said.leaves) return topics;
  const free = [...said.own.keys()].every((id) => beside.has(id));
  const ofItem = free ? said.speaks || said.own.size > 0 : said.names || said.opens;
  merge(topics, without(ofItem ? ofTitle : stays(narrow(ofTitle, wide), passage, said), topics));
  return topics;
}

const narrow = (topics: Topics, wide: ReadonlySet<string>): Topics => new Map([...topics].filter(([id]) => !wide.has(id)));

/** The title's topics that stay beside others that a passage names: those at which its words hint; beside one alone all, but where it turns to something else or asks for something new. */
function stays(ofTitle: Topics, passage: Readable, { own, hints, turns }: Reading): Topics {
  if (own.size === 1 && !turns && passage.kind !== "resolution") return ofTitle;
  return new Map([...ofTitle].filter(([id]) => hints.has(id)));
}

/** Longer titles say what the interest is in. */
const SHORT = 7;
const isShort = (title: string): boolean => title.trim().split(/\s+/u).length <= SHORT;

const JOINT = /\s(?:and|&)\s|[,;/]/giu;
/** Whether a title joins matters of which one topic has the one and another topic the other: what names neither is about neither for sure. */
function namesSeveral(title: string, topics: readonly (readonly [string, readonly TopicEvidence[]])[]): boolean {
  const within = (at: number) => topics.some(([, words]) => words.some(({ start, end }) => start <= at && at < end));
  const joints = [...title.matchAll(JOINT)].map(({ index }) => index).filter((at) => !within(at));
  const parts = topics.map(([, words]) => new Set(words.map(({ start }) => joints.filter((at) => at < start).length)));
  return parts.some((a, at) => parts.slice(at + 1).some((b) => ![...a].some((part) => b.has(part))));
}

/** Of a title's topics those that it does not announce among many: none where its words for that name no topic, else those that other words name. */
function underUmbrella(topics: Topics, words: readonly Occurrence[]): Topics {
  const holds = (why: readonly TopicEvidence[], word: Occurrence) => why.some(({ start, end }) => start <= word.start && word.end <= end);
  if (words.some((word) => ![...topics.values()].some((why) => holds(why, word)))) return new Map();
  return new Map([...topics].filter(([, why]) => !words.some((word) => holds(why, word))));
}

/** Topics hinted at by words that stand outside those which name others (the girls of violence against women and girls are inside). */
function aside(hinted: Topics, named: Topics): Topics {
  const words = [...named.values()].flat();
  const outside = (hint: TopicEvidence) => !words.some(({ start, end }) => start <= hint.start && hint.end <= end);
  return new Map([...without(hinted, named)].filter(([, why]) => why.every(outside)));
}

/** Topics but those that are known already: the words of the text itself decide before those of the title. */
const without = (topics: Topics, known: Topics): Topics => new Map([...topics].filter(([id]) => !known.has(id)));

/** The words that decide stand in another passage: the topic is there, a place in this text is not. */
const withoutPlace = (topics: Topics): Topics => new Map([...topics.keys()].map((id) => [id, []]));
