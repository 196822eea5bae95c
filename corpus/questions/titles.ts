import type { Question, SearchAnswer } from "../model/index.ts";
import { matchText } from "../text/match-query.ts";
import type { Query, Term } from "../text/query.ts";
import { stem as stemOf } from "../text/stem.ts";
import { words } from "../text/words.ts";
import { arraysOf } from "./arrays/index.ts";
import { PANEL_NAME } from "./hits.ts";
import type { Reader } from "./reader.ts";
import { allOf, placeConditions } from "./select.ts";

/** How many titles are offered. */
const MOST_TITLES = 5;

type Title = SearchAnswer["titles"][number];
interface TitleRow extends Omit<Title, "panel" | "url"> {
  panelId: string | null;
  panelName: string | null;
}

/**
 * Up to five items whose title holds all the words, the newest first: a help to go on reading, in no count. They are of the panels,
 * forces and times that the question asks for; what it asks of passages is not asked of them.
 */
export function titlesOf(reader: Reader, question: Question, query: Query): Title[] {
  if (query.all.length === 0) return [];
  const candidates = arraysOf(reader)?.titledItems(question, MOST_TITLES) ?? titlesWith(reader, query);
  if (candidates.length === 0) return [];
  const where = allOf([
    ...placeConditions(question),
    { sql: "i.row IN (SELECT value FROM json_each(?))", values: [JSON.stringify(candidates)] },
  ]);
  const rows = reader.statements.all<TitleRow>(
    `SELECT i.id, i.number, i.title, m.id AS meeting, m.date, m.panel AS panelId, ${PANEL_NAME} AS panelName
      FROM item i JOIN meeting m ON m.row = i.meeting WHERE ${where.sql} ORDER BY m.date DESC NULLS LAST, m.panel NULLS LAST, i.place, i.id`,
    where.values,
  );
  const found: Title[] = [];
  for (const { panelId, panelName, ...title } of rows) {
    if (!matchText(query, words(title.title))) continue;
    const panel = panelId === null ? null : { id: panelId, name: panelName ?? panelId };
    found.push({ ...title, panel, url: `/items/${encodeURIComponent(title.id)}` });
    if (found.length === MOST_TITLES) break;
  }
  return found;
}

/** Every word of a title → the rows of items whose title has it. */
type TitleIndex = Map<string, number[]>;

/** Titles repeat, within a corpus and when it grows: their words are made once. */
const CACHED = 100_000;
const cache = new Map<string, string[]>();

function wordsOfTitle(title: string): string[] {
  const cached = cache.get(title);
  if (cached) return cached;
  const made = [...new Set(words(title).edges.map((edge) => edge.word))];
  if (cache.size >= CACHED) cache.clear();
  cache.set(title, made);
  return made;
}

function indexTitles({ statements }: Reader): TitleIndex {
  const index: TitleIndex = new Map();
  for (const { row, title } of statements.all<{ row: number; title: string }>("SELECT row, title FROM item WHERE title IS NOT NULL")) {
    for (const word of wordsOfTitle(title)) {
      const rows = index.get(word);
      if (rows) rows.push(row);
      else index.set(word, [row]);
    }
  }
  return index;
}

/** Items whose title may match: those that have a word for that part of the query which fewest have. */
function titlesWith(reader: Reader, query: Query): number[] {
  const index = reader.memo("titles", () => indexTitles(reader));
  const choices = query.all.map(
    (terms) => new Set(terms.flatMap((term) => beginnings(term, index)).flatMap((word) => index.get(word) ?? [])),
  );
  return [...choices.reduce((a, b) => (b.size < a.size ? b : a))];
}

/** The words with one of which a term would have to begin. */
function beginnings({ stem, phrase, open }: Term, index: TitleIndex): string[] {
  const firsts = (phrase?.from[0] ?? []).map((edge) => edge.word);
  const begins = (word: string) => firsts.some((first) => (open ? word.startsWith(first) : word === first));
  return [...index.keys()].filter((word) => (stem !== null && stemOf(word) === stem) || begins(word));
}
