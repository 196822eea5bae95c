import type { Corpus } from "../../corpus/store/index.ts";
import { hashNumber } from "../../corpus/text/letters.ts";
import { WithdrawnWords } from "../load/withdrawn-words.ts";

/** Statements that find nothing in a sound corpus: what is said of each row that they find. */
const FINDS_NOTHING: readonly [what: string, sql: string][] = [
  ["reading of no meeting", "SELECT s.uri FROM reading r JOIN source s ON s.row = r.source WHERE r.meeting IS NULL"],
  ["meeting without a reading", "SELECT id FROM meeting m WHERE NOT EXISTS (SELECT 1 FROM reading r WHERE r.meeting = m.row)"],
  ["passage whose item is of another meeting", "SELECT p.id FROM passage p JOIN item i ON i.row = p.item WHERE i.meeting <> p.meeting"],
  [
    "passages not numbered from 1",
    "SELECT i.id FROM item i JOIN passage p ON p.item = i.row GROUP BY i.row HAVING min(p.position) <> 1 OR max(p.position) <> count(*) OR count(DISTINCT p.position) <> count(*)",
  ],
  [
    "contribution outside its passage",
    'SELECT p.id FROM contribution c JOIN passage p ON p.row = c.passage WHERE c."start" >= c."end" OR c."end" > length(p.text) * 2',
  ],
  ["withdrawn source that is back", "SELECT uri FROM source s JOIN withdrawn w ON w.what = 'source' AND w.hash = s.sha256"],
];

/** Checks the file's pages, its references, and what no statement may find. */
export function* rowsSound(corpus: Corpus): Iterable<string> {
  const told = corpus.db.prepare<[], string>("PRAGMA integrity_check(50)").pluck().all();
  for (const line of told) if (line !== "ok") yield line;
  const lost = corpus.db.prepare<[], { table: string; rowid: number; parent: string }>("PRAGMA foreign_key_check").all();
  for (const { table, rowid, parent } of lost) yield `${table} row ${rowid} belongs to no ${parent}`;
  for (const [what, sql] of FINDS_NOTHING) {
    for (const id of corpus.db.prepare<[], string>(sql).pluck().iterate()) yield `${what}: ${id}`;
  }
  yield* wordsBack(corpus);
}

function* wordsBack({ db }: Corpus): Iterable<string> {
  const withdrawn = new WithdrawnWords(db);
  const held = db.prepare<[number], { id: string; text: string; panel: string | null; meeting: string }>(
    "SELECT p.id, p.text, m.panel, m.id AS meeting FROM passage p JOIN meeting m ON m.row = p.meeting WHERE p.letters = ?",
  );
  for (const hash of withdrawn.hashes())
    for (const { id, text, panel, meeting } of held.iterate(hashNumber(hash)))
      if (withdrawn.keepOut(text, panel, [meeting])) yield `withdrawn words that are back: ${id}`;
}
