import type { Question } from "../model/index.ts";
import { buildSegment, findText, findWords, finish, GrowingWords, type Graphs, planQuery } from "../questions/arrays/index.ts";
import { LAST } from "../questions/order.ts";
import type { Reader } from "../questions/reader.ts";
import { allOf, conditions, PASSAGES } from "../questions/select.ts";
import { findQuery } from "../questions/text-hits.ts";
import { matchText } from "../text/match-query.ts";
import type { Query, Term } from "../text/query.ts";
import { words as wordsOf } from "../text/words.ts";
import { inOrder } from "./in-order.ts";
import type { Stretch } from "./port.ts";
import { levelsOf } from "./score.ts";

interface Row {
  row: number;
  title: string | null;
}

/** Ranks a question where no arrays stand: the words of all that answers are read. The order is that of `rankArrays`. */
export function rankByReading(reader: Reader, question: Question, stretch: Stretch): number[] {
  const { statements } = reader;
  const text = reader.hitsOf(question);
  const { sql, values } = allOf(conditions(question, text));
  const rows = statements.all<Row>(`SELECT p.row, i.title FROM ${PASSAGES} WHERE ${sql} ORDER BY ${LAST}`, values);
  const words = reader.memo("words", () => readWords(reader));
  const graphs = readGraphs(reader, rows);
  const segment = finish(buildSegment(graphs, 0, words.end));
  const { parts } = findText([segment], null, planQuery(text.query, words));
  const [all = 0] = statements.column<number>("SELECT COUNT(*) FROM passage_graph");
  const counted = parts.map((part, at) => ({ ...part, inAll: passagesWith(reader, text.query.all[at] ?? []) }));
  const places = Int32Array.from(rows, (_, at) => at);
  const titled = titleTest(text.query);
  const ranked = inOrder(
    { levels: levelsOf(places, counted, graphs.places, all), place: (at) => at, titled: (at) => titled(rows[at]?.title ?? "") },
    stretch,
  );
  return ranked.map((place) => rows[place]?.row ?? 0);
}

function readWords({ corpus }: Reader): GrowingWords {
  const words = new GrowingWords();
  words.readOn(corpus.db);
  return words;
}

/** How many rows are read at a time. */
const BATCH = 1_000;

function readGraphs({ statements }: Reader, rows: readonly Row[]): Graphs {
  const found = new Map<number, Uint8Array>();
  for (let at = 0; at < rows.length; at += BATCH) {
    const asked = JSON.stringify(rows.slice(at, at + BATCH).map((one) => one.row));
    const sql = "SELECT row, words FROM passage_graph WHERE row IN (SELECT value FROM json_each(?))";
    for (const { row, words } of statements.all<{ row: number; words: Uint8Array }>(sql, [asked])) found.set(row, words);
  }
  const graphs = rows.map(({ row }) => found.get(row) ?? new Uint8Array(3));
  const begins = new Uint32Array(graphs.length);
  const all = new Uint8Array(graphs.reduce((sum, graph) => sum + graph.length, 0));
  let end = 0;
  graphs.forEach((graph, at) => {
    begins[at] = end;
    all.set(graph, end);
    end += graph.length;
  });
  return finish(findWords(all, begins));
}

/** In how many passages of the corpus one of some terms stands. */
function passagesWith({ statements }: Reader, terms: readonly Term[]): number {
  const query: Query = { all: [[...terms]], none: [], read: { words: [], phrases: [], excluded: [], prefixes: [], alternatives: [] } };
  const { match, dropped } = findQuery(statements, query, false);
  const [found = 0] = statements.column<number>("SELECT COUNT(*) FROM passage_words WHERE passage_words MATCH ?", [match]);
  return found - dropped.length;
}

/** Whether a title answers a query; each title is looked at once. */
function titleTest(query: Query): (title: string) => boolean {
  const known = new Map<string, boolean>();
  return (title) => {
    const answer = known.get(title) ?? matchText(query, wordsOf(title));
    known.set(title, answer);
    return answer;
  };
}
