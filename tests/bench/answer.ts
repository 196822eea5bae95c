import type { SearchEngine } from "../../corpus/engines/port.ts";
import { createAnswers } from "../../corpus/questions/answers.ts";
import { LAST } from "../../corpus/questions/order.ts";
import type { Answers } from "../../corpus/questions/port.ts";
import { readSearch, readTable, readTrends, readTyped } from "../../corpus/questions/read-request.ts";
import { allOf, conditions, MATCHED_PASSAGES } from "../../corpus/questions/select.ts";
import type { Corpus } from "../../corpus/store/index.ts";

/** Answers what an address of the API asks for, without the server. */
export async function answer(answers: Answers, address: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  if (pathname === "/api/search") return answers.search(readSearch(searchParams));
  if (pathname === "/api/trends") return answers.trends(readTrends(searchParams));
  if (pathname === "/api/table") return answers.table(readTable(searchParams));
  return answers.suggest(readTyped(searchParams), 10);
}

/** FTS5's own ranking, in the database. */
const FTS5: SearchEngine = {
  name: "fts5",
  rank({ statements, hitsOf }, question, { offset, limit }) {
    const text = hitsOf(question);
    const matching = { sql: "passage_words MATCH ?", values: [text.match ?? ""] };
    const { sql, values } = allOf([matching, ...conditions(question, { ...text, match: null })]);
    const ordered = `SELECT p.row FROM ${MATCHED_PASSAGES} WHERE ${sql} ORDER BY bm25(passage_words), ${LAST} LIMIT ? OFFSET ?`;
    return statements.column<number>(ordered, [...values, limit, offset]);
  },
};

/** Answers by plain SQL over the same file, without arrays. */
export const plainAnswers = (corpus: Corpus): Answers => createAnswers(corpus, FTS5, () => {});
