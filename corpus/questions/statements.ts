import type Database from "better-sqlite3";

type Value = string | number | null;

/** Statements are made for each shape of question: the last few hundred stay prepared. */
const KEPT = 300;

/** Runs SQL whose text is ours; values are always bound. */
export interface Statements {
  all<T>(sql: string, values?: readonly Value[]): T[];
  /** The first column of every row. */
  column<T extends Value>(sql: string, values?: readonly Value[]): T[];
}

/** Prepares statements once for a connection and keeps them. */
export function createStatements(db: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement<Value[]>>();
  const statement = (sql: string) => {
    const kept = prepared.get(sql) ?? db.prepare<Value[]>(sql);
    prepared.delete(sql);
    prepared.set(sql, kept);
    const [oldest] = prepared.keys();
    if (prepared.size > KEPT && oldest !== undefined) prepared.delete(oldest);
    return kept;
  };
  return {
    all: <T>(sql: string, values: readonly Value[] = []) => statement(sql).all(...values) as T[],
    column: <T>(sql: string, values: readonly Value[] = []) =>
      statement(sql)
        .raw()
        .all(...values)
        .map((row) => (row as T[])[0] as T),
  };
}
