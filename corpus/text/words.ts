import { RegexpTokenizer } from "natural/lib/natural/tokenizers/index.js";
import { beginsCompound, isCompound } from "./compounds.ts";
import { fold, type Folded } from "./fold.ts";
import { stem } from "./stem.ts";
import type { Edge, Words } from "./types.ts";

/** The longest word that is kept; what is longer is cut here, in texts and questions alike. */
export const LONGEST = 64;

/**
 * What may be a word in a folded text: letters with stops (a.s.b.), letters and digits with an apostrophe, decimal point or comma
 * of thousands inside, or `&`. The separators are no letters or digits, so no part can match in two ways: linear.
 */
const PATTERN =
  /\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+\.?(?:'s(?![\p{L}\p{N}]))?|[\p{L}\p{N}]+(?:(?:'|(?<=\p{N})\.(?=\p{N})|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))[\p{L}\p{N}]+)*|&/gu;
const tokenizer = new RegexpTokenizer({ pattern: PATTERN, gaps: false });

/** A word at its place: `start` and `end` are in the folded text. */
interface Place extends Pick<Token, "word" | "stem" | "section" | "compound"> {
  start: number;
  end: number;
}

/** What a token is, wherever it stands. */
interface Token {
  word: string;
  stem: string;
  /** The number of a section, or null. */
  section: string | null;
  /** It may be the number of a section whose name stands before it. */
  number: boolean;
  /** It is the first part of a listed compound. */
  compound: boolean;
}

/**
 * The words of a text or of a question: the one tokeniser, described in `types.ts`. Linear in the length of the text.
 */
export function words(text: string): Words {
  const folded = fold(text);
  const places = findPlaces(folded.text);
  const edges: Edge[] = [];
  places.forEach((place, from) => addPlace(edges, place, from, folded));
  addJoined(edges, places, folded);
  return { length: places.length, edges };
}

function addPlace(edges: Edge[], place: Place, from: number, folded: Folded): void {
  const [to, start, end] = [from + 1, folded.start(place.start), folded.end(place.end)];
  edges.push({ word: place.word, stem: place.stem, from, to, start, end, phrase: true });
  if (place.section === null) return;
  for (const word of ["section", place.section]) edges.push({ word, stem: stem(word), from, to, start, end, phrase: false });
}

function findPlaces(text: string): Place[] {
  const places: Place[] = [];
  let end = 0;
  // natural's types know no null, which it returns where nothing matches.
  for (const printed of (tokenizer.tokenize(text) as string[] | null) ?? []) {
    const start = text.indexOf(printed, end);
    end = start + printed.length;
    const token = read(printed);
    const before = token.number ? places.at(-1) : undefined;
    if (before && opensSection(before.word, text.slice(before.end, start))) {
      const word = cut(`s${token.word}`);
      places[places.length - 1] = { word, stem: stem(word), start: before.start, end, section: cut(token.word), compound: false };
    } else places.push({ word: token.word, stem: token.stem, start, end, section: token.section, compound: token.compound });
  }
  return places;
}

/** The same few thousand tokens make up all texts: each is read once. Beyond so many it begins anew, so that hostile text cannot fill the memory. */
const known = new Map<string, Token>();
const KNOWN = 200_000;

function read(printed: string): Token {
  const seen = known.get(printed);
  if (seen) return seen;
  const word = clean(printed);
  const section = /^s(\d+[a-z]?)$/.exec(word)?.[1] ?? null;
  const token = { word, stem: stem(word), section, number: /^\d+[a-z]?$/.test(word), compound: beginsCompound(word) };
  if (known.size >= KNOWN) known.clear();
  if (printed.length <= LONGEST) known.set(printed, token);
  return token;
}

/** A token as the word that it is: `a.s.b.` → asb, `panel's` → panel, `o'brien` → obrien, `300,000` → 300000. */
function clean(token: string): string {
  if (token === "&") return "and";
  const bare = token.replace(/'s$/, "").replace(/[',]/g, "");
  return cut(/^\p{L}\./u.test(bare) ? bare.replaceAll(".", "") : bare);
}

/** Cuts a word to the longest that is kept, never through a surrogate pair. */
function cut(word: string): string {
  if (word.length <= LONGEST) return word;
  const end = (word.charCodeAt(LONGEST - 1) & 0xfc00) === 0xd800 ? LONGEST - 1 : LONGEST;
  return word.slice(0, end);
}

/** Whether a number that follows `word` after `gap` is that of a section: `section 106`, `sec. 106`, `s.106`, `s 106`. */
function opensSection(word: string, gap: string): boolean {
  if (word === "section") return /^\s+$/.test(gap);
  if (word === "sec" || word === "s") return /^(?:\.\s*|\s+)$/.test(gap);
  return false;
}

const HYPHEN = "-";
/** Whether all that stands between two places is a hyphen. */
const isHyphen = (text: string, from: number, to: number): boolean => to - from === 1 && text[from] === HYPHEN;

/** Adds the joined forms: of every run of words that hyphens hold together, and of listed compounds that a blank or hyphen parts. */
function addJoined(edges: Edge[], places: readonly Place[], folded: Folded): void {
  let from = 0;
  for (let at = 1; at <= places.length; at += 1) {
    const last = places[at - 1];
    const next = places[at];
    if (!last) break;
    if (next && isHyphen(folded.text, last.end, next.start)) continue;
    if (at - from > 1) addEdge(edges, places.slice(from, at), from, folded);
    from = at;
  }
  for (let at = 1; at < places.length; at += 1) {
    const [first, second] = [places[at - 1], places[at]];
    if (first && second && isListed(first, second, folded.text) && !isWholeRun(places, at, folded.text))
      addEdge(edges, [first, second], at - 1, folded);
  }
}

function isListed(first: Place, second: Place, text: string): boolean {
  if (!first.compound || !isCompound(first.word, second.word)) return false;
  return /^(?:-|\s+)$/.test(text.slice(first.end, second.start));
}

/** Whether the pair that ends at `at` is the whole of a hyphened run, which has its joined form already. */
function isWholeRun(places: readonly Place[], at: number, text: string): boolean {
  const hyphen = (i: number) => isHyphen(text, places[i - 1]?.end ?? 0, places[i]?.start ?? 0);
  return hyphen(at) && (at < 2 || !hyphen(at - 1)) && (at + 1 >= places.length || !hyphen(at + 1));
}

function addEdge(edges: Edge[], run: readonly Place[], from: number, folded: Folded): void {
  const start = folded.start(run[0]?.start ?? 0);
  const end = folded.end(run.at(-1)?.end ?? 0);
  const word = cut(run.map((p) => p.word).join(""));
  edges.push({ word, stem: stem(word), from, to: from + run.length, start, end, phrase: true });
}
