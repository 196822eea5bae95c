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

/** What may stand before a surname in place of a given name. */
const BEFORE_SURNAME = "Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor";

/**
 * A name as far as what its bearer is reported as saying prints it: whole (`Ann Lee`), or a title and the surname (`Mrs Lee`). Given names that a
 * list alone knows are left out; null where nothing more than the surname is printed.
 */
export function nameAsPrinted(text: string, name: string, said: readonly Said[]): string | null {
  const surname = surnameOf(name).replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
  const titled = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${BEFORE_SURNAME})\.? (?:${surname}|${surname.toUpperCase()})(?![\p{L}\p{N}])`,
    "u",
  );
  for (const { start, end } of said) {
    const words = text.slice(start, end).normalize("NFC");
    if (words.includes(name)) return name;
    const title = titled.exec(words)?.[1];
    if (title !== undefined) return `${title} ${surnameOf(name)}`;
  }
  return null;
}

/** As written: in small letters a surname may be a word like any other. */
const wordsOf = (text: string): string[] => (plain(text).match(WORD) ?? []).map((word) => word.replace(/'s?$/i, ""));
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'-]*[\p{L}\p{M}\p{N}'])?/gu;
const plain = (text: string): string => text.normalize("NFC").replaceAll("’", "'");
