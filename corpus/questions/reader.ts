import type { Corpus } from "../store/open.ts";
import type { Question } from "../model/index.ts";
import { createStatements, type Statements } from "./statements.ts";
import { findText, type TextHits } from "./text-hits.ts";

/** How many queries' text hits are kept: a page asks for the same ones many times over. */
const KEPT = 50;

/** Reads one corpus file. Answers, sets and engines share it, so that nothing is worked out twice. */
export interface Reader {
  corpus: Corpus;
  statements: Statements;
  /** Runs work that sees one committed state from beginning to end. What is asked inside another `once` sees the same. */
  once<T>(work: () => T): T;
  /** What the words of a question find; kept while the corpus stays the same. */
  hitsOf: (question: Question) => TextHits;
  /** Something worked out from the corpus; kept while the corpus stays the same. Only inside `once`. */
  memo<T>(name: string, make: () => T): T;
}

/** Makes a reader of an open corpus. */
export function createReader(corpus: Corpus): Reader {
  const statements = createStatements(corpus.db);
  const hits = new Map<string, TextHits>();
  const kept = new Map<string, unknown>();
  const changes = corpus.db.prepare<[], number>("SELECT total_changes()").pluck();
  let state = "";
  const forget = () => {
    const now = `${corpus.version()} ${changes.get() ?? 0}`;
    if (now === state) return;
    state = now;
    hits.clear();
    kept.clear();
  };
  return {
    corpus,
    statements,
    once<T>(work: () => T): T {
      if (corpus.db.inTransaction) return work();
      const reading = corpus.db.transaction(() => {
        forget();
        return work();
      });
      return reading();
    },
    hitsOf({ q, said }) {
      const key = `${said} ${q ?? ""}`;
      const found = hits.get(key) ?? findText(statements, q, said);
      hits.delete(key);
      hits.set(key, found);
      const [oldest] = hits.keys();
      if (hits.size > KEPT && oldest !== undefined) hits.delete(oldest);
      return found;
    },
    memo<T>(name: string, make: () => T): T {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name) as T;
    },
  };
}
