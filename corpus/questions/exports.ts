import type { ExportedPassage, Question } from "../model/index.ts";
import { openAgain } from "../store/open.ts";
import { readExported } from "./hits.ts";
import { createReader } from "./reader.ts";
import { resolve } from "./resolve.ts";
import { orderedRows, WHOLE } from "./search.ts";
import type { Tools } from "./tools.ts";
import { createSqlSets } from "./sql-sets.ts";

/** How many passages are read at a time. */
const BATCH = 500;

/**
 * All passages of a question in the order of relevance, in batches. An export lasts while a reader takes it in, so it reads through a
 * connection of its own, which sees one committed state from beginning to end.
 */
export async function* exportPassages({ reader, engine }: Tools, question: Question): AsyncGenerator<ExportedPassage[]> {
  const own = openAgain(reader.corpus);
  try {
    const copy = createReader(own);
    own.db.exec("BEGIN");
    const tools: Tools = { reader: copy, sets: createSqlSets(copy), engine };
    const resolved = resolve(copy, question);
    const query = tools.sets.query(resolved);
    const rows = orderedRows(tools, resolved, "relevance", WHOLE);
    for (let at = 0; at < rows.length; at += BATCH) yield readExported(copy, rows.slice(at, at + BATCH), query);
  } finally {
    own.close();
  }
}
