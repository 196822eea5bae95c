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
  const written = writtenAs(name);
  return said.some(({ start, end }) => wordsOf(text.slice(start, end)).some((word) => written.has(word)));
}

/** A word with what stands before it in place of a given name. */
const TITLED =
  /(?<![\p{L}\p{N}])(?<title>Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Professor)\.? (?<word>\p{L}[\p{L}\p{M}'-]*)/gu;

/**
 * A name as far as what its bearer is reported as saying prints it: whole (`Ann Lee`), or a title and the surname (`Mrs Lee`). Given names that a
 * list alone knows are left out; null where nothing more than the surname is printed, or two of that name.
 */
export function nameAsPrinted(text: string, name: string, said: readonly Said[]): string | null {
  const written = writtenAs(name);
  const spoken = said.map(({ start, end }) => plain(text.slice(start, end)));
  if (spoken.some((words) => holdsName(words, plain(name)))) return name;
  const titles = spoken.flatMap((words) =>
    [...words.matchAll(TITLED)].flatMap(({ groups: { title = "", word = "" } = {} }) =>
      written.has(withoutGenitive(word)) ? [title] : [],
    ),
  );
  const [title, ...others] = new Set(titles);
  return title === undefined || others.length > 0 ? null : `${title} ${surnameOf(name)}`;
}

/** How the surname of a name is written: as it is, or in capitals. */
function writtenAs(name: string): ReadonlySet<string> {
  const surname = plain(surnameOf(name));
  return new Set([surname, surname.toUpperCase()]);
}

/** Whether a name stands there by itself: `Ann Lee` does not in `Ann Leeson`. */
function holdsName(words: string, name: string): boolean {
  const isPart = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (!isPart(words[at - 1]) && !isPart(words[at + name.length])) return true;
  return false;
}

/** As written: in small letters a surname may be a word like any other. */
const wordsOf = (text: string): string[] => (plain(text).match(WORD) ?? []).map(withoutGenitive);
const withoutGenitive = (word: string): string => word.replace(/'s?$/i, "");
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'-]*[\p{L}\p{M}\p{N}'])?/gu;
const plain = (text: string): string => text.normalize("NFC").replaceAll("’", "'");
