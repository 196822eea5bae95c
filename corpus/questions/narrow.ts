import { isDeepStrictEqual } from "node:util";
import { InvalidError, type Question, type Read } from "../model/index.ts";
import { parseQuery } from "../text/query.ts";
import { namesTime } from "./read-question.ts";

/**
 * The question that several mean together: what it means is in the set of each, and office, person and act of all are those of one
 * contribution.
 * @returns null where nothing can be in all of them: no question says so.
 * @throws InvalidError naming `series` where the words together are more than a query may have, undated meets a time, or a part asks for procedural
 *   items that the question leaves out: it would widen
 */
export function narrow(question: Question, parts: readonly Question[]): Question | null {
  return parts.reduce<Question | null>((joined, part) => joined && both(joined, part), question);
}

function both(a: Question, b: Question): Question | null {
  const joined: Question = {
    q: bothQueries(a.q, b.q),
    panel: common(a.panel, b.panel),
    force: common(a.force, b.force),
    topic: bothTopics(a.topic, b.topic),
    office: common(a.office, b.office),
    person: common(a.person, b.person),
    act: common(a.act, b.act),
    kind: common(a.kind, b.kind),
    said: a.said || b.said,
    year: common(a.year, b.year),
    from: later(a.from, b.from),
    to: earlier(a.to, b.to),
    undated: a.undated || b.undated,
    quarter: a.quarter ?? b.quarter,
    meeting: common(a.meeting, b.meeting),
    item: common(a.item, b.item),
    passage: common(a.passage, b.passage),
    procedural: a.procedural,
  };
  if (b.procedural && !a.procedural) throw fault("procedural: the question leaves procedural items out; ask it with procedural=true");
  if (joined.undated && namesTime(joined)) throw fault("undated cannot stand beside year, from or to: what is undated has none");
  const { from, to } = joined;
  const apart = LISTS.some((name) => a[name].length > 0 && joined[name].length === 0);
  return apart || (from !== null && to !== null && from > to) ? null : joined;
}

const LISTS = ["panel", "force", "office", "person", "act", "kind", "year", "meeting", "item", "passage"] as const;

/** The values of both lists; an empty list asks for nothing. */
function common<T>(a: T[], b: T[]): T[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return a.filter((value) => b.includes(value));
}

/** Alternatives of both: one of each must be there. */
function bothTopics(a: Question["topic"], b: Question["topic"]): Question["topic"] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return a.flatMap((one) => b.map((other) => [...new Set([...one, ...other])]));
}

/** Two queries as one in which the words of both hold. */
function bothQueries(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  const closed = (a.match(/["“”]/g)?.length ?? 0) % 2 === 1 ? `${a}"` : a;
  const wanted = joinReads(parseQuery(a).read, parseQuery(b).read);
  // A comma keeps words that now are neighbours from becoming one compound.
  const [together, apart] = [`${closed} ${b}`, `${closed} , ${b}`];
  try {
    return isDeepStrictEqual(parseQuery(together).read, wanted) ? together : checked(apart);
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    throw fault(`q: ${error.faults.map((f) => f.message).join("; ")} (with the words of the question)`);
  }
}

function joinReads(a: Read, b: Read): Read {
  return {
    words: [...a.words, ...b.words],
    phrases: [...a.phrases, ...b.phrases],
    excluded: [...a.excluded, ...b.excluded],
    prefixes: [...a.prefixes, ...b.prefixes],
    alternatives: [...a.alternatives, ...b.alternatives],
  };
}

function checked(q: string): string {
  parseQuery(q);
  return q;
}

const fault = (message: string) => new InvalidError([{ parameter: "series", message }]);
const later = (a: string | null, b: string | null) => (a !== null && b !== null ? (a > b ? a : b) : (a ?? b));
const earlier = (a: string | null, b: string | null) => (a !== null && b !== null ? (a < b ? a : b) : (a ?? b));
