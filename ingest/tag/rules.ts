import type { TopicEvidence } from "../../corpus/model/index.ts";
import type { Occurrence, PhraseTree } from "./phrases.ts";
import type { Rule, Taxonomy } from "./taxonomy.ts";

/** A rule with its phrases as numbers of the tree. */
interface CompiledRule {
  topic: string;
  name: string;
  subject: boolean;
  weak: boolean;
  /** Where it reads. */
  reads: { title: boolean; text: boolean };
  groups: Group[];
  near: number;
  not: Group;
  without: Group;
}
/** Phrases by number, with the place of each in the list of the taxonomy: the order in which what they find is told. */
type Group = ReadonlyMap<number, number>;

/** What a stretch of text is about by its own words. */
export type Found = Map<string, Omit<TopicEvidence, "in">[]>;

/** Where the phrases of a tree stand in a title or sentence. */
type Occurrences = ReadonlyMap<number, readonly Occurrence[]>;

/** Reads titles and sentences, in which the phrases of the tree were found, by all rules of a taxonomy. */
export interface Rules {
  /** The topics that a title names, and those at which it hints. */
  readTitle(title: Occurrences): Told;
  /** The topics that the words of a sentence give, in an item with these topics. */
  read(sentence: Occurrences, item: ItemTopics): Told;
}

/** What the title of an item says of its sentences. */
export interface ItemTopics {
  /** Topics of the title: their `subject` rules speak too. */
  subjects: ReadonlySet<string>;
  /** Those that are the matter of the item itself: their weak rules leave no doubt (volunteers in a report on volunteering). */
  matters: ReadonlySet<string>;
}

/** What a sentence is about: `named` by words that leave no doubt, `hinted` by weak rules, which speak only where nothing else is named. */
export interface Told {
  named: Found;
  hinted: Found;
}

/** Compiles a taxonomy: all its phrases into one tree, each rule under the phrases that can set it off. */
export function compileRules(taxonomy: Taxonomy, tree: PhraseTree): Rules {
  const compiled = taxonomy.topics.flatMap(({ id, rules }) => Object.entries(rules).map(([name, rule]) => compile(id, name, rule, tree)));
  const uses = new Map<number, number>();
  for (const { groups } of compiled)
    for (const phrase of groups.flatMap((g) => [...g.keys()])) uses.set(phrase, (uses.get(phrase) ?? 0) + 1);
  const byPhrase = new Map<number, CompiledRule[]>();
  for (const rule of compiled)
    for (const phrase of rarest(rule.groups, uses).keys()) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), rule]);
  const posts = new Set(taxonomy.posts.map((phrase) => tree.add(phrase)));
  const bodies = new Set(taxonomy.bodies.map((phrase) => tree.add(phrase)));
  const none = { subjects: new Set<string>(), matters: new Set<string>() };
  return {
    readTitle: (title) => readBy(byPhrase, title, none, "title"),
    read: (sentence, item) => readBy(byPhrase, withoutNames(sentence, posts, bodies), item, "text"),
  };
}

/** The group that is found least often, so that a rule is looked at only where it may fire: its phrases are those of the fewest rules. */
function rarest(groups: readonly Group[], uses: ReadonlyMap<number, number>): Group {
  const weight = (group: Group) => [...group.keys()].reduce((sum, phrase) => sum + (uses.get(phrase) ?? 0), 0);
  const [first = new Map<number, number>(), ...others] = groups;
  return others.reduce((best, group) => (weight(group) < weight(best) ? group : best), first);
}

/** Leaves out what is part of a name and says nothing of the matter: what follows a post at once (Head of Victims' Services), and the words of a body before its last (the crime of a Police and Crime Panel). */
function withoutNames(found: Occurrences, posts: ReadonlySet<number>, bodies: ReadonlySet<number>): Occurrences {
  const begins = new Set<number>();
  const names: Occurrence[] = [];
  for (const [phrase, all] of found) {
    if (posts.has(phrase)) for (const { to } of all) begins.add(to);
    if (bodies.has(phrase)) names.push(...all);
  }
  if (begins.size === 0 && names.length === 0) return found;
  const isName = (o: Occurrence) => begins.has(o.from) || names.some((name) => name.from <= o.from && o.to < name.to);
  const kept = [...found].map(([phrase, all]) => [phrase, all.filter((o) => !isName(o))] as const);
  return new Map(kept.filter(([, all]) => all.length > 0));
}

const speaks = (rule: CompiledRule, { subjects }: ItemTopics) => !rule.subject || subjects.has(rule.topic);

const hints = (rule: CompiledRule, { matters }: ItemTopics) => rule.weak && (rule.subject || !matters.has(rule.topic));

/** Words of so many lists together are named; of more they stand for a way of saying it, of which there is always another: a hint. */
const MANY = 2;

function compile(topic: string, name: string, rule: Rule, tree: PhraseTree): CompiledRule {
  // What is listed twice keeps its first place.
  const group = (phrases: readonly string[] | undefined): Group =>
    new Map((phrases ?? []).map((p, place): [number, number] => [tree.add(p), place]).reverse());
  const groups = (rule.all ?? [rule.any ?? []]).map(group);
  const near = rule.near ?? Number.POSITIVE_INFINITY;
  const reads = { title: rule.title ?? true, text: rule.text ?? true };
  return {
    topic,
    name,
    subject: rule.subject ?? false,
    weak: rule.weak ?? groups.length > MANY,
    reads,
    groups,
    near,
    not: group(rule.not),
    without: group(rule.without),
  };
}

function readBy(
  byPhrase: ReadonlyMap<number, readonly CompiledRule[]>,
  found: Occurrences,
  item: ItemTopics,
  where: keyof CompiledRule["reads"],
): Told {
  // The phrases are gone through for many rules: as a list that is quicker than as the keys of a map.
  const phrases = [...found.keys()];
  const rules = new Set<CompiledRule>();
  for (const phrase of phrases) {
    const own = byPhrase.get(phrase);
    if (own) for (const rule of own) if (rule.reads[where] && speaks(rule, item)) rules.add(rule);
  }
  const named: Found = new Map();
  const hinted: Found = new Map();
  for (const rule of rules) fire(rule, found, phrases, hints(rule, item) ? hinted : named);
  return { named, hinted };
}

function fire(rule: CompiledRule, found: Occurrences, phrases: readonly number[], topics: Found): void {
  const evidence = apply(rule, found, phrases);
  if (evidence.length === 0) return;
  const told = evidence.map(({ start, end }) => ({ start, end, rule: rule.name }));
  const known = topics.get(rule.topic);
  if (known) known.push(...told);
  else topics.set(rule.topic, told);
}

/** What in a sentence makes the rule fire; nothing when it does not. `phrases`: all that were found. */
function apply({ groups, near, not, without }: CompiledRule, found: Occurrences, phrases: readonly number[]): Occurrence[] {
  for (const group of groups) if (!finds(group, found, phrases)) return [];
  if (without.size > 0 && finds(without, found, phrases)) return [];
  const voided = occurrencesOf(not, found, phrases);
  const standing = groups.map((group) => {
    const all = occurrencesOf(group, found, phrases);
    return voided.length === 0 ? all : all.filter((o) => !voided.some((v) => v.from <= o.from && o.to <= v.to));
  });
  if (standing.some((occurrences) => occurrences.length === 0)) return [];
  const [only, ...others] = standing;
  return others.length === 0 ? largest(only ?? []) : closest(standing, near);
}

/** Whether any phrase of a group was found. A sentence has a handful of phrases; a group may list none or hundreds. */
function finds(group: Group, found: Occurrences, phrases: readonly number[]): boolean {
  if (group.size < phrases.length) {
    for (const phrase of group.keys()) if (found.has(phrase)) return true;
    return false;
  }
  for (const phrase of phrases) if (group.has(phrase)) return true;
  return false;
}

/** Where the phrases of a group stand, in the order in which it lists them. */
function occurrencesOf(group: Group, found: Occurrences, phrases: readonly number[]): Occurrence[] {
  if (group.size === 0) return NONE;
  const there: { place: number; at: readonly Occurrence[] }[] = [];
  for (const phrase of phrases) {
    const place = group.get(phrase);
    if (place !== undefined) there.push({ place, at: found.get(phrase) ?? NONE });
  }
  const [first] = there;
  if (first === undefined) return NONE;
  return there.length === 1 ? [...first.at] : there.sort((a, b) => a.place - b.place).flatMap(({ at }) => at);
}
const NONE: Occurrence[] = [];

/** Of occurrences that lie in each other, the largest. */
function largest(occurrences: readonly Occurrence[]): Occurrence[] {
  if (occurrences.length < 2) return [...occurrences];
  const inside = (a: Occurrence, b: Occurrence) => a !== b && b.from <= a.from && a.to <= b.to && (a.from !== b.from || a.to !== b.to);
  const kept = occurrences.filter((a) => !occurrences.some((b) => inside(a, b)));
  return kept.filter((a, at) => kept.findIndex((b) => b.from === a.from && b.to === a.to) === at);
}

/** One occurrence of each group, as near each other as the rule asks; nothing when there is no such choice. */
function closest(groups: readonly (readonly Occurrence[])[], near: number): Occurrence[] {
  for (const first of groups[0] ?? []) {
    const chosen = groups.map((group, at) => (at === 0 ? first : nearest(group, first)));
    const from = Math.min(...chosen.map((o) => o.from));
    const to = Math.max(...chosen.map((o) => o.to));
    if (to - from <= near) return largest(chosen);
  }
  return [];
}

function nearest(group: readonly Occurrence[], to: Occurrence): Occurrence {
  const gap = (o: Occurrence) => Math.max(o.from - to.to, to.from - o.to);
  return group.reduce((best, o) => (gap(o) < gap(best) ? o : best), group[0] ?? to);
}
