import type { SearchRequest } from "./port.ts";
import type { Tools } from "./tools.ts";

/**
 * Whether the order that a program outside has given is one of the set that the question means: it ranks as many passages, of the same
 * state of the corpus, and what it puts on the page is in the set. The last is looked at too, so that even an index that was tampered
 * with shows no passage that is not counted.
 */
export function isProved(tools: Tools, request: SearchRequest, total: number): boolean {
  const { ranking, page, perPage, question } = request;
  if (ranking === undefined || ranking.total !== total || question.passage.length > 0) return false;
  if (ranking.change !== tools.reader.corpus.lastChange()) return false;
  const expected = Math.max(0, Math.min(perPage, total - (page - 1) * perPage));
  return new Set(ranking.rows).size === expected && ranking.rows.length === expected && areInSet(tools, request, ranking.rows);
}

function areInSet({ reader, sets }: Tools, { question }: SearchRequest, rows: readonly number[]): boolean {
  if (rows.length === 0) return true;
  const ids = reader.statements.column<string>("SELECT id FROM passage WHERE row IN (SELECT value FROM json_each(?))", [
    JSON.stringify(rows),
  ]);
  // A row that the corpus does not know has no id: asked by none, the tally would be that of the whole set.
  if (ids.length !== rows.length) return false;
  const counted = sets.tally({ ...question, passage: ids }, [])[0]?.passages;
  return counted === rows.length;
}
