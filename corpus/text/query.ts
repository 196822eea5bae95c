import { InvalidError, type Read } from "../model/index.ts";
import { graph, type WordGraph } from "./match.ts";
import { readPieces, type Piece } from "./pieces.ts";
import { stem } from "./stem.ts";
import { words } from "./words.ts";

/** The most terms and characters of a query. A character is one of Unicode, whatever room it takes. */
export const MOST_TERMS = 20;
export const MOST_CHARACTERS = 500;

/**
 * A term of a query. It matches where its stem does or where its phrase stands: a bare word has a stem, a phrase in quotation marks
 * has a phrase, a bare compound (`anti-social`) has both. `open`: the last word of the phrase is a prefix.
 */
export interface Term {
  stem: string | null;
  phrase: WordGraph | null;
  open: boolean;
  /** Its words in their plain form, as `read` shows them, and which of the lists of `read` they belong to. */
  shown: string;
  list: "words" | "phrases" | "prefixes";
}

/** What a query means: in every list of `all` one term must match, and no term of `none` may. Both empty: everything. */
export interface Query {
  all: Term[][];
  none: Term[];
  read: Read;
}

/**
 * Reads a query (`api.md`, Words). Terms that make no word are passed over; a query that has none but such means everything.
 * @throws InvalidError naming `q` and every fault.
 */
export function parseQuery(q: string | null): Query {
  const faults: string[] = [];
  const characters = Array.from(q ?? "");
  if (characters.length > MOST_CHARACTERS) faults.push(`at most ${MOST_CHARACTERS} characters`);
  const pieces = readPieces(characters.slice(0, MOST_CHARACTERS).join(""), faults);
  const terms = merge(pieces).map((piece) => ({ ...piece, term: piece.or ? null : toTerm(piece, faults) }));
  if (terms.filter((t) => t.term).length > MOST_TERMS) faults.push(`at most ${MOST_TERMS} words and phrases`);
  const query = combine(terms, faults);
  if (faults.length > 0) throw new InvalidError([...new Set(faults)].map((message) => ({ parameter: "q", message })));
  return query;
}

/** Bare words that stand side by side and are one word (`section 106`, `section 17(3)`) or a listed compound (`road show`) are one term. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (before && isOne(before, piece)) merged[merged.length - 1] = { ...before, text: `${before.text} ${piece.text}`, open: piece.open };
    else merged.push(piece);
  }
  return merged;
}

function isOne(first: Piece, second: Piece): boolean {
  if ([first, second].some((p) => p.quoted || p.or) || first.open || second.excluded) return false;
  if (words(first.text).length !== 1) return false;
  const both = words(`${first.text} ${second.text}`);
  // 'section 17(3)' are two words, 'section' and '17(3)' three.
  return both.length < 1 + words(second.text).length || both.edges.some((edge) => edge.from === 0 && edge.to > 1);
}

/** A piece as the term that it means, or null where it makes no word. */
function toTerm({ text, quoted, open }: Piece, faults: string[]): Term | null {
  const found = words(text);
  const plain = found.edges.filter((edge) => edge.phrase && edge.to === edge.from + 1).map((edge) => edge.word);
  if (open && (plain.at(-1) ?? "").replace(/[^\p{L}\p{N}]/gu, "").length < 3) faults.push("* needs three letters before it");
  if (plain.length === 0) return null;
  const whole = found.edges.find((edge) => edge.phrase && edge.from === 0 && edge.to === found.length);
  const stemmed = quoted || open || !whole ? null : stem(whole.word);
  const phrase = stemmed !== null && found.length === 1 ? null : graph(found);
  const list = open ? "prefixes" : stemmed === null ? "phrases" : "words";
  return { stem: stemmed, phrase, open, shown: list === "words" && whole ? whole.word : plain.join(" "), list };
}

/** A piece with what it means; null where it makes no word or is an OR. */
interface Parsed extends Piece {
  term: Term | null;
}

/** Puts terms together: OR binds its two neighbours, the rest must all hold. */
function combine(pieces: readonly Parsed[], faults: string[]): Query {
  const query: Query = { all: [], none: [], read: { words: [], phrases: [], excluded: [], prefixes: [], alternatives: [] } };
  for (let at = 0; at < pieces.length; at += 1) {
    const group = alternatives(pieces, at);
    if (group.length > 1) addAlternatives(query, group, faults);
    else if (pieces[at]?.or) faults.push("OR needs a word on both sides");
    else addTerm(query, pieces[at]);
    at += Math.max(0, group.length * 2 - 2);
  }
  return query;
}

/** The pieces that OR joins, beginning at a place: `a OR b OR c`. One piece, where no OR follows it. */
function alternatives(pieces: readonly Parsed[], from: number): Parsed[] {
  const group: Parsed[] = [];
  for (let at = from; at < pieces.length; at += 2) {
    const piece = pieces[at];
    if (!piece || piece.or) break;
    group.push(piece);
    if (!pieces[at + 1]?.or || !pieces[at + 2] || pieces[at + 2]?.or) break;
  }
  return group;
}

function addAlternatives(query: Query, group: readonly Parsed[], faults: string[]): void {
  const terms = group.flatMap((piece) => piece.term ?? []);
  if (group.some((piece) => piece.excluded)) faults.push("- cannot stand before a part of an OR");
  if (terms.length < group.length) faults.push("OR needs a word on both sides");
  query.all.push(terms);
  query.read.alternatives.push(terms.map(marked));
}

function addTerm(query: Query, piece: Parsed | undefined): void {
  if (!piece?.term) return;
  if (piece.excluded) {
    query.none.push(piece.term);
    query.read.excluded.push(marked(piece.term));
  } else {
    query.all.push([piece.term]);
    query.read[piece.term.list].push(piece.term.shown);
  }
}

/** A term where the list does not say what it is: phrases in quotation marks, prefixes with their star. */
function marked({ shown, list }: Term): string {
  if (list === "phrases") return `"${shown}"`;
  return list === "prefixes" ? `${shown}*` : shown;
}
