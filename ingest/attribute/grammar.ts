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

/** One quantifier over one class each: linear. */
const PATTERN = /[\p{L}\p{N}][\p{L}\p{N}'’.\-/]*|[,;:()[\]"“”‘’?!&–—-]/gu;

/** The tokens of a sentence, with offsets into it. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) addToken(tokens, match[0], match.index);
  return tokens;
}

function addToken(tokens: Token[], found: string, start: number): void {
  if (!/^[\p{L}\p{N}]/u.test(found)) {
    tokens.push({ lower: found, raw: found, start, end: start + 1, capital: false, word: false, possessive: false });
    return;
  }
  const raw = found.replace(/['’.\-/]+$/u, (tail) => (/^['’]/u.test(tail) ? (tail[0] ?? "") : ""));
  const straight = raw.toLowerCase().replaceAll("’", "'");
  const possessive = /(?:'s|s')$/u.test(straight);
  const lower = possessive ? straight.replace(/'s?$/u, "") : straight.replace(/'$/u, "");
  tokens.push({ lower, raw, start, end: start + raw.length, capital: /^\p{Lu}/u.test(raw), word: true, possessive });
}
