import { readLines, topicFiles, type Line } from "./data.ts";

/** A clause of a topic, with the topics that a careful reader would give a sentence made of it. */
export interface Clause extends Line {
  topics: readonly string[];
  allowed: readonly string[];
  /** What belongs together with it: answers to a question, what comes back of a thing asked for. */
  next: Clause[];
}

export interface Standing {
  panel: string;
  from: number;
  to: number;
  every: number;
}

export interface Topic {
  id: string;
  name: string;
  /** How often it comes up, by year: points between which one reads a straight line. */
  weight: readonly (readonly [number, number])[];
  /** The only panels that know it, or null. */
  panels: readonly string[] | null;
  flavour: "rural" | "urban" | null;
  /** The panels that hear of it at every so-manieth meeting for some years (`any`: all of them). */
  standing: readonly Standing[];
  /** Whether what may be said of any topic may be said of it. */
  general: boolean;
  /** Who presents it, where that is not the commissioner. */
  speaker: string | null;
  titles: readonly Line[];
  matter: Clause;
  /** The topics that its name alone gives a sentence. */
  nameTopics: readonly string[];
  clauses: ReadonlyMap<string, readonly Clause[]>;
}

const META = new Set(["name", "weight", "panels", "flavour", "words", "speaker", "general", "near", "standing", "title"]);
/** A line that continues the one before it; with none before it, it stands alone. */
const FOLLOWS: Record<string, string> = { ans: "ask", more: "ans", back: "want" };

/** All topics, with the topics of every clause worked out from the words that each topic's file lists. */
export function readTopics(): { topics: Topic[]; general: ReadonlyMap<string, readonly Clause[]> } {
  const files = topicFiles().map((file) => ({ id: file.replace(".txt", ""), lines: readLines(`topics/${file}`) }));
  const words = files.map(({ id, lines }) => ({ id, pattern: wordPattern(lines.find((l) => l.key === "words")?.text ?? id) }));
  const near = new Map(files.map(({ id, lines }) => [id, lines.find((l) => l.key === "near")?.text.split(" ") ?? []]));
  const mark = (id: string, line: Line): Clause => {
    const found = words.filter((w) => w.pattern.test(line.text)).map((w) => w.id);
    const topics = [...(found.includes(id) ? [id] : []), ...line.also];
    return {
      ...line,
      topics,
      allowed: [...new Set([...(id ? [id] : []), ...found, ...line.also, ...line.maybe, ...(near.get(id) ?? [])])],
      next: [],
    };
  };
  const general = gather(readLines("general.txt"), (line) => ({ ...mark("", line), topics: [] }));
  general.set(
    "ans",
    (general.get("ask") ?? []).flatMap((q) => q.next),
  );
  return { topics: files.map(({ id, lines }) => readTopic(id, lines, mark)), general };
}

function wordPattern(list: string): RegExp {
  const words = list.split(" | ").map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![a-z])(?:${words.join("|")})(?![a-z])`, "i");
}

function readTopic(id: string, lines: readonly Line[], mark: (id: string, line: Line) => Clause): Topic {
  const one = (key: string) => lines.find((l) => l.key === key)?.text ?? null;
  const matter = lines.find((l) => l.key === "matter");
  if (!matter) throw new Error(`topics/${id}.txt has no matter`);
  const flavour = one("flavour");
  return {
    id,
    name: one("name") ?? id,
    weight: (one("weight") ?? "").split(" ").map((p) => p.split("=").map(Number) as [number, number]),
    panels: one("panels")?.split(" ") ?? null,
    flavour: flavour === "rural" || flavour === "urban" ? flavour : null,
    standing: lines.filter((l) => l.key === "standing").map((l) => standing(l.text)),
    general: one("general") !== "no",
    speaker: one("speaker"),
    titles: lines.filter((l) => l.key === "title"),
    matter: mark(id, matter),
    nameTopics: mark(id, { ...matter, text: one("name") ?? id }).topics,
    clauses: gather(
      lines.filter((l) => !META.has(l.key)),
      (line) => mark(id, line),
    ),
  };
}

/** 'northmoor 2018-2026 every 2'. */
function standing(text: string): Standing {
  const [, panel = "", from, to, every] = /^([a-z]+) (\d{4})-(\d{4}) every (\d+)$/.exec(text) ?? [];
  if (!panel) throw new Error(`Not "panel from-to every n": ${text}`);
  return { panel, from: Number(from), to: Number(to), every: Number(every) };
}

function gather(lines: readonly Line[], mark: (line: Line) => Clause): Map<string, Clause[]> {
  const clauses = new Map<string, Clause[]>();
  const last = new Map<string, Clause>();
  for (const line of lines) {
    const clause = mark(line);
    const before = FOLLOWS[line.key];
    const head = before ? last.get(before) : undefined;
    if (head) head.next.push(clause);
    else clauses.set(line.key, [...(clauses.get(line.key) ?? []), clause]);
    last.set(line.key, clause);
  }
  return clauses;
}

/** How much a topic weighs in a year (nought: it does not come up). */
export function weightIn(topic: Topic, year: number): number {
  const points = topic.weight;
  const after = points.findIndex(([y]) => y >= year);
  const [y1, w1] = points[Math.max(0, after < 0 ? points.length - 1 : after - 1)] ?? [year, 0];
  const [y2, w2] = points[after < 0 ? points.length - 1 : after] ?? [year, 0];
  if (year < (points[0]?.[0] ?? 0)) return 0;
  return y2 === y1 ? w2 : w1 + ((w2 - w1) * (year - y1)) / (y2 - y1);
}

export const holds = (line: Line, year: number): boolean => year >= line.from && year <= line.to;
