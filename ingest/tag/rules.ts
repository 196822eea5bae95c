import type { TopicEvidence } from "../../corpus/model/index.ts";
import type { Occurrence, PhraseTree } from "./phrases.ts";
import type { Rule, Taxonomy } from "./taxonomy.ts";

/** A rule with its phrases as numbers of the tree. */
interface CompiledRule {
  topic: string;
  name: string;
  subject: boolean;
  /** Where it reads. */
  reads: { title: boolean; text: boolean };
  groups: number[][];
  near: number;
  not: number[];
  without: number[];
}

/** What a stretch of text is about by its own words. */
export type Found = Map<string, Omit<TopicEvidence, "in">[]>;

/** Where the phrases of a tree stand in a title or sentence. */
type Occurrences = ReadonlyMap<number, readonly Occurrence[]>;

/** Reads titles and sentences, in which the phrases of the tree were found, by all rules of a taxonomy. */
export interface Rules {
  /** The topics that a title gives. */
  readTitle(title: Occurrences): Found;
  /** The topics that the words of a sentence give. `subjects`: topics of the item's title, whose `subject` rules speak too. */
  read(sentence: Occurrences, subjects: ReadonlySet<string>): Found;
}

/** Compiles a taxonomy: all its phrases into one tree, each rule under the phrases that can set it off. */
export function compileRules(taxonomy: Taxonomy, tree: PhraseTree): Rules {
  const byPhrase = new Map<number, CompiledRule[]>();
  for (const topic of taxonomy.topics) {
    for (const [name, rule] of Object.entries(topic.rules)) {
      const compiled = compile(topic.id, name, rule, tree);
      for (const phrase of new Set(compiled.groups[0])) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), compiled]);
    }
  }
  const none: ReadonlySet<string> = new Set();
  return {
    readTitle: (title) => readBy(byPhrase, title, (rule) => rule.reads.title && speaks(rule, none)),
    read: (sentence, subjects) => readBy(byPhrase, sentence, (rule) => rule.reads.text && speaks(rule, subjects)),
  };
}

const speaks = (rule: CompiledRule, subjects: ReadonlySet<string>) => !rule.subject || subjects.has(rule.topic);

function compile(topic: string, name: string, rule: Rule, tree: PhraseTree): CompiledRule {
  const numbers = (phrases: readonly string[] | undefined) => (phrases ?? []).map((p) => tree.add(p));
  const groups = (rule.all ?? [rule.any ?? []]).map(numbers);
  const near = rule.near ?? Number.POSITIVE_INFINITY;
  const reads = { title: rule.title ?? true, text: rule.text ?? true };
  return { topic, name, subject: rule.subject ?? false, reads, groups, near, not: numbers(rule.not), without: numbers(rule.without) };
}

function readBy(
  byPhrase: ReadonlyMap<number, readonly CompiledRule[]>,
  found: Occurrences,
  mayFire: (rule: CompiledRule) => boolean,
): Found {
  const topics: Found = new Map();
  const rules = new Set<CompiledRule>();
  for (const phrase of found.keys()) for (const rule of byPhrase.get(phrase) ?? []) rules.add(rule);
  for (const rule of rules) {
    const evidence = mayFire(rule) ? apply(rule, found) : [];
    if (evidence.length === 0) continue;
    const told = evidence.map(({ start, end }) => ({ start, end, rule: rule.name }));
    const known = topics.get(rule.topic);
    if (known) known.push(...told);
    else topics.set(rule.topic, told);
  }
  return topics;
}

/** What in a sentence makes the rule fire; nothing when it does not. */
function apply({ groups, near, not, without }: CompiledRule, found: Occurrences): Occurrence[] {
  if (groups.some((group) => !group.some((phrase) => found.has(phrase))) || without.some((phrase) => found.has(phrase))) return [];
  const voided = not.flatMap((phrase) => found.get(phrase) ?? []);
  const standing = groups.map((group) =>
    group.flatMap((phrase) => found.get(phrase) ?? []).filter((o) => !voided.some((v) => v.from <= o.from && o.to <= v.to)),
  );
  if (standing.some((occurrences) => occurrences.length === 0)) return [];
  const [only, ...others] = standing;
  return others.length === 0 ? largest(only ?? []) : closest(standing, near);
}

/** Of occurrences that lie in each other, the largest. */
function largest(occurrences: readonly Occurrence[]): Occurrence[] {
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
