/** Meilisearch leaves words of more than 250 bytes out of its index. What is cut here, in texts and questions alike, can only match more. */
const LONGEST = 240;

/**
 * Spells a word in the letters a to z and digits alone, so that Meilisearch can neither part it, nor fold it, nor take it for another
 * language: `z` is `zz`, any other character `z`, its number in hexadecimal digits, `z`. Two words are spelled alike only when they are the
 * same, and one begins with another only when their spellings do.
 */
export function spell(word: string): string {
  const spelled = word.replace(/[^a-y0-9]/gu, (c) => (c === "z" ? "zz" : `z${(c.codePointAt(0) ?? 0).toString(16)}z`));
  return spelled.slice(0, LONGEST);
}

/** A stem, as no word is spelled: words and stems share a question. */
export const spellStem = (stem: string): string => `zs${spell(stem)}`;
