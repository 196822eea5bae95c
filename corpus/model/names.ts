/** What pages, citations and counts take from a person's name, so that all of them say the same. */

/** The last word of a name. */
export const surnameOf = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

interface Said {
  start: number;
  end: number;
}

/**
 * Whether what somebody is reported as saying prints their surname itself. The evidence of a record cannot tell it: that says what
 * tells who held the office, which may be a list or another page of the minutes.
 */
export function isNamedIn(text: string, name: string, said: readonly Said[]): boolean {
  const surname = plain(surnameOf(name));
  const written = new Set([surname, surname.toUpperCase()]);
  return said.some(({ start, end }) => wordsOf(text.slice(start, end)).some((word) => written.has(word)));
}

/** As written: in small letters a surname may be a word like any other. */
const wordsOf = (text: string): string[] => (plain(text).match(WORD) ?? []).map((word) => word.replace(/'s?$/i, ""));
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'-]*[\p{L}\p{M}\p{N}'])?/gu;
const plain = (text: string): string => text.normalize("NFC").replaceAll("’", "'");
