import type { WordGraph } from "../text/match.ts";
import type { Query, Term } from "../text/query.ts";

/**
 * A query as FTS5 expressions over the columns that `corpus/text/index-words.ts` makes. The index answers words, stems and prefixes
 * exactly, and phrases wherever a text prints them all in parts or all joined. A text that mixes both inside one phrase
 * (`social roadshows` in "anti-social road shows") can only be suspected: it is `doubtful`, and read to decide.
 */
export interface MatchExpression {
  /** Finds everything that may answer; null where the query asks for nothing. */
  match: string | null;
  /** Finds what surely holds something excluded; null where nothing is. */
  not: string | null;
  /** Finds what must be read to decide; null where the index is exact. */
  doubtful: string | null;
}

/** A phrase of hyphened words may be read in many ways; with more than this it is only suspected. */
const MOST_PATHS = 16;
/** How many places of such a phrase are asked of the index. */
const MOST_PLACES = 12;
/** A phrase of more words is found by its first ones and read to decide: the index takes long over words that repeat. */
const MOST_WORDS = 8;

interface Found {
  sure: string[];
  doubtful: string[];
}

/** Writes a query for the index. */
export function matchExpression(query: Query): MatchExpression {
  const all = query.all.map((terms) => terms.map(ofTerm));
  const none = query.none.map(ofTerm);
  const doubtful = [...all.flat(), ...none].flatMap((found) => found.doubtful);
  return {
    match: all.length === 0 ? null : allOf(all.map((terms) => anyOf(terms.flatMap((found) => [...found.sure, ...found.doubtful])))),
    not: none.some((found) => found.sure.length > 0) ? anyOf(none.flatMap((found) => found.sure)) : null,
    doubtful: doubtful.length > 0 ? anyOf(doubtful) : null,
  };
}

const anyOf = (expressions: readonly string[]) => `(${[...new Set(expressions)].join(" OR ")})`;
const allOf = (expressions: readonly string[]) => `(${[...new Set(expressions)].join(" AND ")})`;
/** Words hold letters, digits and points only, so that nothing in them can end the quotation. */
const quoted = (words: string, open = false) => `"${words}"${open ? " *" : ""}`;
const single = (word: string, open: boolean) => (open ? `{plain joined} : ${quoted(word, true)}` : `{plain also} : ${quoted(word)}`);

function ofTerm({ stem, phrase, open }: Term): Found {
  const stems = stem === null ? [] : [`stems : ${quoted(stem)}`];
  if (phrase === null) return { sure: stems, doubtful: [] };
  const paths = pathsOf(phrase);
  if (paths === null) return { sure: stems, doubtful: [suspected(phrase, open)] };
  const found = paths.map((path) => (path.length > MOST_WORDS ? ofBeginning(path) : ofPath(path, open)));
  return { sure: [...stems, ...found.flatMap((f) => f.sure)], doubtful: found.flatMap((f) => f.doubtful) };
}

function ofPath(path: readonly string[], open: boolean): Found {
  const [first = "", ...rest] = path;
  if (rest.length === 0) return { sure: [single(first, open)], doubtful: [] };
  const phrase = quoted(path.join(" "), open);
  const words = path.map((word, at) => ({ word, open: open && at === path.length - 1 }));
  const there = words.map((w) => single(w.word, w.open));
  const joined = words.map((w) => `also : ${quoted(w.word, w.open)}`);
  const passedOver = words.map((w) => `also : ${quoted(`.${w.word}`, w.open)}`);
  return {
    sure: [`plain : ${phrase}`, `joined : ${phrase}`],
    doubtful: [allOf([...there, anyOf(joined), anyOf(passedOver)])],
  };
}

function ofBeginning(path: readonly string[]): Found {
  const { sure, doubtful } = ofPath(path.slice(0, MOST_WORDS), false);
  return { sure: [], doubtful: [...sure, ...doubtful] };
}

/** Every way to read a phrase, or null where there are too many. */
export function pathsOf(phrase: WordGraph): string[][] | null {
  const paths: string[][] = [];
  const open: { at: number; path: string[] }[] = [{ at: 0, path: [] }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { at, path } = step;
    if (at === phrase.length) paths.push(path);
    else open.push(...(phrase.from[at] ?? []).map((edge) => ({ at: edge.to, path: [...path, edge.word] })));
    if (paths.length + open.length > MOST_PATHS) return null;
  }
  return paths;
}

/** At every place of the phrase one of the words that may stand there. */
function suspected(phrase: WordGraph, open: boolean): string {
  const places = Array.from({ length: Math.min(phrase.length, MOST_PLACES) }, (_, place) => {
    const here = phrase.edges.filter((edge) => edge.phrase && edge.from <= place && place < edge.to);
    return anyOf(here.map((edge) => single(edge.word, open && edge.to === phrase.length)));
  });
  return allOf(places);
}
