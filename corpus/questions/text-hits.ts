import { matchSaid } from "../text/match-query.ts";
import { parseQuery, type Query } from "../text/query.ts";
import type { Stretch } from "../text/types.ts";
import { words } from "../text/words.ts";
import { type MatchExpression, matchExpression } from "./match-expression.ts";
import type { Statements } from "./statements.ts";

/** What the words of a question find. */
export interface TextHits {
  query: Query;
  /** The FTS5 expression that finds everything that may answer, less what is surely excluded; null where no word is asked for. */
  match: string | null;
  /** What must not be found, where no word is asked for. */
  not: string | null;
  /** Rows of passages that the index finds and that do not answer: usually none. */
  dropped: number[];
  /** With `said`: the contributions inside which all words lie, by `contributionKey`. Null: not asked, or no word is. */
  said: number[] | null;
}

/** One number for a contribution: its passage's row and its place there. SQL and code reckon it alike. */
export const CONTRIBUTIONS = 65_536;
export const contributionKey = (passage: number, ordinal: number) => passage * CONTRIBUTIONS + ordinal;

/** How many passages are read at a time where texts must decide. */
const BATCH = 500;

/** Finds what the words of a question ask for, exactly: where the index can only suspect, the text is read. */
export function findText(statements: Statements, q: string | null, said: boolean): TextHits {
  return findQuery(statements, parseQuery(q), said);
}

/** The same for a query that has been read. */
export function findQuery(statements: Statements, query: Query, said: boolean): TextHits {
  const expression = matchExpression(query);
  const { match, not } = combined(expression);
  const doubtful = expression.doubtful === null ? [] : rowsFor(statements, expression);
  const dropped = [...textsOf(statements, doubtful)].filter(([, text]) => !matchSaid(query, words(text), null)).map(([row]) => row);
  const rows = { match, not, dropped };
  return { query, ...rows, said: said && match !== null ? findSaid(statements, query, match) : null };
}

function combined({ match, not }: MatchExpression): { match: string | null; not: string | null } {
  if (match === null || not === null) return { match, not };
  return { match: `(${match}) NOT ${not}`, not: null };
}

const MATCHING = "SELECT rowid FROM passage_words WHERE passage_words MATCH ?";

function rowsFor(statements: Statements, { match, not, doubtful }: MatchExpression): number[] {
  const asked = [match, doubtful].filter((part) => part !== null).join(" AND ");
  return statements.column<number>(MATCHING, [not === null ? asked : `(${asked}) NOT ${not}`]);
}

function* textsOf(statements: Statements, rows: readonly number[]): Generator<[row: number, text: string]> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const asked = JSON.stringify(rows.slice(at, at + BATCH));
    const found = statements.all<{ row: number; text: string }>(
      "SELECT row, text FROM passage WHERE row IN (SELECT value FROM json_each(?))",
      [asked],
    );
    for (const { row, text } of found) yield [row, text];
  }
}

interface Said extends Stretch {
  ordinal: number;
}

/** The contributions inside which all words of the query lie. */
function findSaid(statements: Statements, query: Query, match: string): number[] {
  const rows = statements.column<number>(MATCHING, [match]);
  const found: number[] = [];
  for (const [row, text] of textsOf(statements, rows)) {
    const inside = words(text);
    const said = statements.all<Said>(`SELECT ordinal, "start", "end" FROM contribution WHERE passage = ?`, [row]);
    for (const one of said) if (matchSaid(query, inside, [one])) found.push(contributionKey(row, one.ordinal));
  }
  return found;
}
