import type { Question } from "../../model/index.ts";
import { parseQuery, type Query } from "../../text/query.ts";
import type { Sets } from "../sets.ts";
import type { Statements } from "../statements.ts";
import { createArraySets } from "./array-sets.ts";
import { type Found, findPassages } from "./found.ts";
import { keyOf } from "./key.ts";
import { planQuery } from "./plan.ts";
import { printed } from "./segment.ts";
import { createShelf } from "./shelf.ts";
import type { Snapshot } from "./snapshot.ts";
import { findText, type TextFound } from "./text.ts";
import { findTitled } from "./titled.ts";

/** One committed state of a corpus in arrays, and what has been asked of it lately. */
export interface Arrays {
  readonly snapshot: Snapshot;
  readonly sets: Sets;
  query(q: string | null): Query;
  textOf(q: string | null): TextFound;
  setOf(question: Question): Found;
  /** Which titles of items answer a query that asks for words: one for yes, by their numbers. */
  titlesFor(q: string | null): Uint8Array;
  /** Rows of the newest items whose titles answer a question that asks for words: so many, and those that their ids alone part from them. */
  titledItems(question: Question, most: number): number[];
  /** The commonest words that begin so, with about how many passages have each; at most `most`. */
  wordsBeginning(beginning: string, most: number): { word: string; passages: number }[];
  /** About how many passages have a word as printed. */
  passagesWith(word: string): number;
}

/** So many bytes of what words find, and of sets, are kept: a page asks for the same ones many times over. */
const KEPT = { texts: 12_000_000, sets: 8_000_000, titles: 1_000_000 };

export function createArrays(snapshot: Snapshot, statements: Statements): Arrays {
  const { columns, segments, words } = snapshot;
  const queries = createShelf<Query>(500, () => 1);
  const texts = createShelf<TextFound>(KEPT.texts, sizeOfText);
  const founds = createShelf<Found>(KEPT.sets, (found) => found.bytes);
  const query = (q: string | null) => queries.get(q ?? "", () => parseQuery(q));
  const textOf = (q: string | null) =>
    texts.get(q ?? "", () => findText(segments, columns.count < columns.row.length ? columns.living : null, planQuery(query(q), words)));
  const setOf = (question: Question) => founds.get(keyOf(question), () => findPassages(snapshot, statements, question, textOf(question.q)));
  const titles = createShelf<Uint8Array>(KEPT.titles, (matching) => matching.byteLength);
  const titlesFor = (q: string | null) => titles.get(q ?? "", () => snapshot.titles.matching(query(q)));
  const sets = { ...createArraySets(snapshot, statements, setOf), query: (question: Question) => query(question.q) };
  const titledItems = (question: Question, most: number) => findTitled(snapshot, statements, question, titlesFor(question.q), most);
  const inAll = (word: number) => segments.reduce((sum, segment) => sum + (segment.passages[printed(word)] ?? 0), 0);
  const passagesWith = (word: string) => inAll(words.numberOf(word) ?? -1);
  const wordsBeginning = (beginning: string, most: number) => {
    const found = words.beginning(beginning).map((word) => ({ word, passages: inAll(word) }));
    const commonest = found.filter((one) => one.passages > 0).sort((a, b) => b.passages - a.passages);
    return commonest.slice(0, most).map((one) => ({ ...one, word: words.word(one.word) }));
  };
  return { snapshot, sets, query, textOf, setOf, titlesFor, titledItems, wordsBeginning, passagesWith };
}

function sizeOfText({ parts, passages, excluded }: TextFound): number {
  const arrays = [...parts.flatMap((part) => [part.passages, part.times]), passages, excluded];
  return arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}
