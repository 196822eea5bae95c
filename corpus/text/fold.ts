/** A text made comparable (NFKC, lower case, accents and soft hyphens off), with the way back to the text as printed. */
export interface Folded {
  text: string;
  /** Where the unit at `index` of the folded text begins in the original. */
  start(index: number): number;
  /** Where the stretch of folded text that ends before `index` ends in the original. */
  end(index: number): number;
}

const NOT_ASCII = /[^\x00-\x7f]/gu;
const same = (index: number) => index;
const known = new Map<string, string>();

/** Apostrophes and hyphens of every shape that typists and word processors use become the plain ones. */
const ALIKE = new Map([
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201b", "'"],
  ["\u02bc", "'"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u00ad", ""],
]);

/** Folds one character that is not ASCII. Marks fall away, so an accent printed as a character of its own does too. */
function foldCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const plain = character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const folded = ALIKE.get(character) ?? plain.replace(/\u2010/g, "-");
  known.set(character, folded);
  return folded;
}

/** Folds a text. Linear; offsets cost nothing unless a character changed its length. */
export function fold(text: string): Folded {
  let kept = true;
  const folded = text
    .replace(NOT_ASCII, (character) => {
      const replacement = foldCharacter(character);
      kept &&= replacement.length === character.length;
      return replacement;
    })
    .toLowerCase();
  return kept ? { text: folded, start: same, end: same } : withWayBack(text, folded);
}

function withWayBack(text: string, folded: string): Folded {
  const origin = new Int32Array(folded.length + 1);
  let at = 0;
  let index = 0;
  for (const character of text) {
    const length = character > "\x7f" ? foldCharacter(character).length : 1;
    for (let i = 0; i < length; i += 1) origin[at + i] = length === character.length ? index + i : index;
    at += length;
    index += character.length;
  }
  origin[folded.length] = text.length;
  const start = (i: number) => origin[i] ?? text.length;
  const end = (i: number) => {
    let next = i;
    while (next < folded.length && start(next) <= start(i - 1)) next += 1;
    return start(next);
  };
  return { text: folded, start, end };
}
