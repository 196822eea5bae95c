import type { Corpus } from "../../corpus/store/index.ts";

const TABLES = ["meeting", "item", "passage", "person"] as const;

/** Checks that no id that has passed on is somebody's, and that each leads to something that is there. */
export function* idsMoved(corpus: Corpus): Iterable<string> {
  for (const table of TABLES) {
    const live = corpus.db.prepare<[], string>(`SELECT old FROM moved JOIN ${table} ON id = old WHERE what = '${table}'`).pluck();
    for (const id of live.iterate()) yield `the ${table} ${id} is there and has passed on`;
    const lost = corpus.db.prepare<[], { old: string; new: string }>(
      `SELECT old, new FROM moved WHERE new_what = '${table}' AND new IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = new)`,
    );
    for (const { old, new: target } of lost.iterate()) yield `${old} leads to the ${table} ${target}, which is not there`;
  }
  const aimless = corpus.db.prepare<[], string>("SELECT old FROM moved WHERE (new IS NULL) <> (new_what IS NULL)").pluck();
  for (const id of aimless.iterate()) yield `${id} leads to nothing that has a kind`;
}
