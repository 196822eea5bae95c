import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LineCounter, type ParsedNode, parseDocument } from "yaml";
import { z } from "zod";
import { RefusedError, type Topic } from "../../corpus/model/index.ts";

const Phrase = z.string().trim().min(1).max(200);
const Phrases = z.array(z.coerce.string().pipe(Phrase)).min(1).max(500);

/** A rule: how it is written stands at the head of `taxonomy.yaml`. */
export const Rule = z
  .strictObject({
    any: Phrases.optional(),
    all: z.array(Phrases).min(1).max(6).optional(),
    near: z.int().min(1).max(200).optional(),
    not: Phrases.optional(),
    without: Phrases.optional(),
    subject: z.boolean().optional(),
    weak: z.boolean().optional(),
    title: z.boolean().optional(),
    text: z.boolean().optional(),
  })
  .refine((rule) => (rule.any === undefined) !== (rule.all === undefined), { message: "a rule has either any or all" });

const Examples = z.strictObject({ yes: z.array(z.string()).min(1), no: z.array(z.string()).min(1) });
const TopicRules = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens"),
  label: z.string().min(1),
  group: z.string().min(1),
  description: z.string().min(1),
  rules: z.record(z.string(), Rule).refine((rules) => Object.keys(rules).length > 0, { message: "a topic needs a rule" }),
  /** Stands beside other topics: a passage that has no topic but this is still open to the title's. */
  beside: z.boolean().optional(),
  /** Its titles head talk of many matters: a passage that names another topic is about that one alone. */
  wide: z.boolean().optional(),
  examples: Examples.optional(),
});
const TaxonomyFile = z.strictObject({
  version: z.int().min(1),
  umbrella: Phrases.optional(),
  posts: Phrases.optional(),
  bodies: Phrases.optional(),
  topics: z.array(TopicRules).min(1).max(500),
});

export type Rule = z.infer<typeof Rule>;
export type TopicRules = z.infer<typeof TopicRules>;
export interface Taxonomy {
  /** Titles that announce many things: their topics are not carried to what names none of them. */
  umbrella: string[];
  /** Posts whose names begin so: what follows is no matter. */
  posts: string[];
  /** Names of bodies: a word before their last is none of the matter. */
  bodies: string[];
  topics: TopicRules[];
  /** Names this very set of rules. */
  version: string;
}

export const TAXONOMY = fileURLToPath(new URL("taxonomy.yaml", import.meta.url));

/**
 * Reads the built-in taxonomy and, over it, a file of one's own: topics of the same id are replaced, new ones added; none can go.
 * @throws RefusedError naming the file, the line and the reason
 */
export function loadTaxonomy(own: string | null = null): Taxonomy {
  const built = readTaxonomy(TAXONOMY);
  const added = own === null ? null : readTaxonomy(own);
  const byId = new Map([...built.topics, ...(added?.topics ?? [])].map((t) => [t.id, t]));
  const topics = [...byId.values()];
  const umbrella = [...(built.umbrella ?? []), ...(added?.umbrella ?? [])];
  const posts = [...(built.posts ?? []), ...(added?.posts ?? [])];
  const bodies = [...(built.bodies ?? []), ...(added?.bodies ?? [])];
  const hash = createHash("sha256").update(JSON.stringify({ topics, umbrella, posts, bodies })).digest("hex").slice(0, 8);
  return { topics, umbrella, posts, bodies, version: `${Math.max(built.version, added?.version ?? 0)}.${hash}` };
}

/** The topics as a corpus carries them. */
export function referenceTopics({ topics }: Taxonomy): Topic[] {
  return topics.map(({ id, label, description, group, rules }) => ({ id, label, description, group, rules }));
}

function readTaxonomy(path: string): z.infer<typeof TaxonomyFile> {
  const lines = new LineCounter();
  const text = readText(path);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const [fault] = document.errors;
  if (fault) throw refused(path, lines.linePos(fault.pos[0]).line, fault.message.split("\n", 1)[0] ?? "it is no YAML");
  const read = TaxonomyFile.safeParse(document.toJS());
  if (read.success) return withoutTwins(read.data, path);
  const [issue] = read.error.issues;
  const node = document.getIn(issue?.path ?? [], true) as ParsedNode | null | undefined;
  throw refused(path, lines.linePos(node?.range?.[0] ?? 0).line, `${issue?.path.join(".")}: ${issue?.message}`);
}

function withoutTwins(file: z.infer<typeof TaxonomyFile>, path: string): z.infer<typeof TaxonomyFile> {
  const seen = new Set<string>();
  for (const { id } of file.topics) {
    if (seen.has(id)) throw refused(path, null, `the topic ${id} stands there twice`);
    seen.add(id);
  }
  return file;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new RefusedError("taxonomy", `${path} cannot be read`, { cause });
  }
}

function refused(path: string, line: number | null, why: string): RefusedError {
  return new RefusedError("taxonomy", `${path}${line === null ? "" : `, line ${line}`}: ${why}`);
}
