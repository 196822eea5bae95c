import { verbGroup } from "../../../corpus/text/verbs.ts";

/** A word or mark of a sentence as grammar needs it: case and punctuation kept, offsets in the sentence's text. */
export interface Token {
  /** Lower case, straight apostrophes, without a possessive ending or an abbreviation's stop. */
  lower: string;
  raw: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** A word, as against a mark. */
  word: boolean;
  possessive: boolean;
}

const codes = (marks: string): ReadonlySet<number> => new Set(marks.split("").map((mark) => mark.charCodeAt(0)));
const MARKS = codes("!\"&'(),-:;?[]‘’“”–—");
/** What may stand within a word: it belongs to it where a letter or digit follows. */
const INNER = codes("'’.-/");
const APOSTROPHES = codes("'’");
/** Per code unit: 0 not looked at yet, 1 no letter or digit, 2 one, 3 a capital. */
const kinds = new Uint8Array(65_536);

function kindOf(code: number): number {
  const known = kinds[code];
  if (known) return known;
  const letter = String.fromCharCode(code);
  const kind = /\p{Lu}/u.test(letter) ? 3 : /[\p{L}\p{N}]/u.test(letter) ? 2 : 1;
  kinds[code] = kind;
  return kind;
}

/** 'Vice?Chair', 'co?operative': a hyphen that lost its code on the way. */
const mended = (text: string): string => (text.includes("?") ? text.replace(/(?<=\p{L})\?(?=\p{L})/gu, "-") : text);

/** Whether a question mark is the last of a text but for other marks. Linear. */
export const endsAsking = (text: string): boolean => /\?[^\p{L}\p{N}?]*$/u.test(text);

/** The tokens of a sentence, with offsets into it. One pass over its characters. */
export function tokenise(printed: string): Token[] {
  const text = mended(printed);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind > 1) {
      const token = wordAt(text, at, kind === 3);
      const apart = token.capital && token.raw.length > SHORTEST ? unglued(token) : null;
      if (apart) tokens.push(...apart);
      else tokens.push(token);
      at = token.end;
    } else {
      if (MARKS.has(code)) tokens.push(markAt(text, at));
      at += 1;
    }
  }
  return tokens;
}

/** Whoever speaks, with the verb that lost its blank: 'The Commissionerexplained'. */
const GLUED = /^(?:Commissioner|Panel|Chairman|Chair|Members?|Constable|Councillor|Treasurer)(?=[a-z]{3})/u;

/** A word that holds two as the two that it holds; null: it is one. */
function unglued(token: Token): Token[] | null {
  const length = GLUED.exec(token.raw)?.[0].length ?? 0;
  if (length === 0 || verbGroup(token.lower.slice(length))?.past !== true) return null;
  const [first, second] = [token.raw.slice(0, length), token.raw.slice(length)];
  const middle = token.start + length;
  return [
    { ...token, raw: first, lower: first.toLowerCase(), end: middle, possessive: false },
    { ...token, raw: second, lower: second.toLowerCase(), start: middle, capital: false },
  ];
}
/** A shorter word holds no role and a verb. */
const SHORTEST = 7;

function markAt(text: string, at: number): Token {
  const raw = text.charAt(at);
  return { lower: raw, raw, start: at, end: at + 1, capital: false, word: false, possessive: false };
}

function wordAt(text: string, start: number, capital: boolean): Token {
  let end = start;
  let curly = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (kindOf(code) > 1) end = at + 1;
    else if (!INNER.has(code)) break;
    else curly ||= code === 0x2019;
  }
  // "Members' questions": the apostrophe after an s ends the word, and makes it possessive.
  const plural = APOSTROPHES.has(text.charCodeAt(end)) && text.charAt(end - 1) === "s";
  const raw = text.slice(start, plural ? end + 1 : end);
  const straight = curly ? raw.toLowerCase().replaceAll("’", "'") : raw.toLowerCase();
  const singular = straight.endsWith("'s");
  const lower = singular ? straight.slice(0, -2) : plural ? straight.slice(0, -1) : straight;
  return { lower, raw, start, end: start + raw.length, capital, word: true, possessive: singular || plural };
}

/** The words of a title between blanks: what the rules of a table are looked up in. `spelt`: how a word is written there. */
export const keyOf = (title: string, spelt: (word: string) => string): string =>
  ` ${tokenise(title)
    .flatMap((token) => (token.word ? [spelt(token.lower)] : []))
    .join(" ")} `;
