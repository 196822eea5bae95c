import { ACTS, DIMENSIONS, OFFICES } from "../../corpus/model/index.ts";
import type { Corpus } from "../../corpus/store/index.ts";
import { stem } from "../../corpus/text/stem.ts";
import { words } from "../../corpus/text/words.ts";
import { pick, seeded } from "../support/random.ts";

/** Questions of one kind, and how long the slowest of twenty may take at 300,000 passages, in milliseconds. */
export interface QuestionClass {
  name: string;
  most: number;
  addresses: string[];
}

interface Vocabulary {
  /** Words by how many passages have them, the commonest first. */
  common: string[];
  rare: string[];
  known: ReadonlySet<string>;
}

/** Draws questions of every kind from what a corpus holds: the same for the same seed. */
export function drawClasses(corpus: Corpus, seed: number, count: number): QuestionClass[] {
  const random = seeded(seed);
  const vocabulary = readVocabulary(corpus);
  const ids = readIds(corpus);
  const some = <T>(from: readonly T[], most = from.length) => pick(random, from.slice(0, most));
  const times = (make: () => string) => Array.from({ length: count }, make);
  const search = (pairs: [string, string][]) => `/api/search?${new URLSearchParams(pairs).toString()}`;
  const word = () => some(vocabulary.common, 200);
  const time = () => some([[["year", some(ids.year)]], [["from", "2015-01-01"]], []] as [string, string][][]);
  const filters = (): [string, string][] => {
    const all: [string, string][] = [
      ["panel", some(ids.panel)],
      ["topic", some(ids.topic)],
      ["office", some(OFFICES)],
      ["act", some(ACTS)],
      ["kind", some(["minute", "resolution"])],
      ["force", some(ids.force)],
    ];
    return [...all.filter(() => random() < 0.35), ...time()];
  };
  // The same pairs for every seed: those of the odd ones are asked of another set, so that what one has asked is new to the other.
  const more = seed % 2 === 0 ? "" : "&procedural=true";
  const pairs = DIMENSIONS.flatMap((rows) => DIMENSIONS.map((columns) => `/api/table?rows=${rows}&columns=${columns}${more}`));
  return [
    { name: "rare word", most: 1, addresses: times(() => search([["q", some(vocabulary.rare)]])) },
    { name: "common word", most: 8, addresses: times(() => search([["q", word()]])) },
    { name: "two words", most: 8, addresses: times(() => search([["q", `${word()} ${word()}`]])) },
    { name: "phrase", most: 12, addresses: times(() => search([["q", phraseOf(corpus, random)]])) },
    { name: "prefix", most: 10, addresses: times(() => search([["q", `${beginning(some(vocabulary.common, 1000), random)}*`]])) },
    {
      name: "filters",
      most: 10,
      addresses: times(() => search([...filters(), ...(random() < 0.5 ? [["q", word()] as [string, string]] : [])])),
    },
    { name: "topic × panel × year", most: 5, addresses: times(() => `/api/trends?series=topic:${some(ids.topic)}&by=year`) },
    { name: "text × panel × year", most: 8, addresses: times(() => `/api/trends?q=${encodeURIComponent(word())}&by=year`) },
    { name: "table of two", most: 15, addresses: pairs },
    { name: "suggest", most: 3, addresses: times(() => `/api/suggest?q=${beginning(some(vocabulary.common, 3000), random)}`) },
    { name: "corrected spelling", most: 5, addresses: times(() => search([["q", misspelt(vocabulary, random)]])) },
  ];
}

/** A word, with all of its forms, that so few passages have: with five, a large sample had one such word. */
const RARE = 20;

function readVocabulary({ db }: Corpus): Vocabulary {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.bench_words USING fts5vocab(main, passage_words, 'col')");
  const rows = db
    .prepare<[], { term: string; doc: number }>("SELECT term, doc FROM temp.bench_words WHERE col = 'plain' ORDER BY doc DESC, term")
    .all();
  const plain = rows.filter(({ term }) => /^[a-z]{3,}$/.test(term));
  const stems = db.prepare<[string], number>("SELECT doc FROM temp.bench_words WHERE term = ? AND col = 'stems'").pluck();
  const rare = plain
    .filter(({ doc, term }) => doc <= RARE && term.length > 3 && (stems.get(stem(term)) ?? 0) <= RARE)
    .map(({ term }) => term);
  return { common: plain.map(({ term }) => term), rare, known: new Set(rows.map(({ term }) => term)) };
}

function readIds({ db }: Corpus): Record<"panel" | "topic" | "force" | "year", string[]> {
  const column = (sql: string) => db.prepare<[], string | number>(sql).pluck().all().map(String);
  return {
    panel: column("SELECT DISTINCT panel FROM meeting WHERE panel IS NOT NULL ORDER BY 1"),
    force: column("SELECT DISTINCT force FROM meeting WHERE force IS NOT NULL ORDER BY 1"),
    year: column("SELECT DISTINCT year FROM meeting WHERE year IS NOT NULL ORDER BY 1"),
    topic: column("SELECT DISTINCT topic FROM passage_topic ORDER BY 1"),
  };
}

/** Two to four words that follow each other in some passage. */
function phraseOf({ db }: Corpus, random: () => number): string {
  const last = db.prepare<[], number>("SELECT MAX(row) FROM passage").pluck().get() ?? 1;
  const text = db.prepare<[number], string>("SELECT text FROM passage WHERE row >= ? AND kind = 'minute' LIMIT 1").pluck();
  const places = words(text.get(Math.floor(random() * last)) ?? "").edges.filter((edge) => edge.phrase && edge.to === edge.from + 1);
  const length = 2 + Math.floor(random() * 3);
  const from = Math.floor(random() * Math.max(1, places.length - length));
  return `"${places
    .slice(from, from + length)
    .map((place) => place.word)
    .join(" ")}"`;
}

const beginning = (word: string, random: () => number) => word.slice(0, 3 + Math.floor(random() * Math.max(0, word.length - 3)));

/** A common word with one letter left out, that no text has. */
function misspelt({ common, known }: Vocabulary, random: () => number): string {
  for (;;) {
    const word = pick(random, common.slice(0, 2000));
    const at = 1 + Math.floor(random() * (word.length - 2));
    const wrong = word.slice(0, at) + word.slice(at + 1);
    if (word.length > 5 && !known.has(wrong)) return wrong;
  }
}
