import { groupBy } from "../../../corpus/text/group.ts";
import { COMMON_WORDS } from "../data.ts";
import type { Line } from "./line.ts";

/** Small words, of which one is in nearly every pair that runs together. */
const SMALL = new Set(
  "a an the and or of to in on at by for from with that this these it its he she they his her their was were is are be been had has have would could will should not as if but who which all any each no".split(
    " ",
  ),
);
const DAYS =
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday";
const KNOWN: ReadonlySet<string> = new Set([...SMALL, ...COMMON_WORDS, ...DAYS.split(" ")]);

/** A small letter before a capital that begins a word ('TheCommissioner'), but not in a name (McDonald, DeSouza). */
const JOINT = /(?<=\p{Ll})(?<!(?:Mc|Mac|Fitz|De|Di|Da|Du|La|Le|Van|Von))(?=\p{Lu}\p{Ll})/u;
const ORDINAL = /^(?:st|nd|rd|th|am|pm|hrs|k|m|bn|mph|km)$/i;

/** A page has lost spaces where so many different words are joined, and one in so many. */
const JOINED = 6;
const ONE_IN = 100;
/** Longer words are left alone: it takes the square of their length to part them. */
const LONGEST = 60;

/**
 * Pages that were pasted from a word processor lose spaces between words ('TheCommissioner advised', 'hadbeen'), so that no search finds
 * them and nobody is read to speak. Where many are lost they are put back: between two words that are each in our list of words of minutes.
 * Nothing else is changed, and a page on which few words are joined is left as it is.
 * @returns null where no spaces were put back
 */
export function withLostSpaces(lines: readonly Line[]): Line[] | null {
  const words = lines.flatMap(({ text }) => text.split(" "));
  const joined = new Set(words.filter((word) => isJoined(word)));
  if (joined.size < JOINED || joined.size * ONE_IN < words.length) return null;
  const known = new Set([...KNOWN, ...namesIn(words)]);
  return lines.map((line) => ({
    ...line,
    text: line.text
      .split(" ")
      .map((word) => parted(word, known))
      .join(" "),
  }));
}

const LETTERS = /\p{L}+/gu;

/** Whether a word is plainly two: 'ThePanel', 'hadbeen'. */
function isJoined(word: string): boolean {
  const [letters = ""] = word.match(LETTERS) ?? [];
  const [first = "", second = ""] = letters.split(JOINT);
  if (second !== "") return KNOWN.has(first.toLowerCase()) && KNOWN.has(second.toLowerCase());
  return !KNOWN.has(letters) && (segments(letters, SMALL) ?? []).length > 1;
}

/** Names that the page prints by themselves, twice or more: they hold no words of ours (Fairlight). */
function namesIn(words: readonly string[]): string[] {
  const counts = groupBy(
    words.filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word)),
    (name) => name,
  );
  return [...counts].flatMap(([name, all]) => (all.length > 1 && segments(name, KNOWN) === null ? [name.toLowerCase()] : []));
}

/** A word with its lost spaces: 'PRESENT:Councillor', '10July2015', 'costs£190'. */
function parted(word: string, known: ReadonlySet<string>): string {
  if (word.length > LONGEST || /[/@]|\.\p{L}+\./u.test(word)) return word;
  return word
    .replace(/(?<=\p{L}{3}[.:;,)])(?=\p{Lu}?\p{Ll})/gu, " ")
    .replace(LETTERS, (letters) => lettersParted(letters, known))
    .replace(/(?<=\p{L}{3})(?=£)/gu, " ")
    .replace(/(?<=\d)(?=(\p{L}+))/gu, (_, letters: string) => (!ORDINAL.test(letters) && known.has(letters.toLowerCase()) ? " " : ""))
    .replace(/(\p{L}{3,})(?=\d)/gu, (letters) => (known.has(letters.toLowerCase()) ? `${letters} ` : letters));
}

const lettersParted = (letters: string, known: ReadonlySet<string>): string =>
  letters
    .split(JOINT)
    .map((part) => (segments(part, known) ?? [part]).join(" "))
    .join(" ");

/** A word that no small one stands beside is as long as this at least. */
const LONG = 4;
const MOST = 4;

/** The fewest known words that letters are made of; null where they are one, or where it is not sure. */
function segments(letters: string, known: ReadonlySet<string>): string[] | null {
  const lower = letters.toLowerCase();
  if (known.has(lower) || letters.slice(1) !== lower.slice(1)) return null;
  const best: (readonly number[] | null)[] = [[]];
  for (let end = 1; end <= lower.length; end += 1) {
    best[end] = null;
    for (let from = 0; from < end; from += 1) {
      const before = best[from] ?? null;
      if (before === null || !known.has(lower.slice(from, end)) || (best[end]?.length ?? Infinity) <= before.length + 1) continue;
      best[end] = [...before, from];
    }
  }
  const starts = best[lower.length] ?? [];
  const parts = starts.map((from, at) => letters.slice(from, starts[at + 1]));
  return parts.length > 1 && parts.length <= MOST && isSure(parts) ? parts : null;
}

/** Who acts at a meeting: what runs on behind them is what they did. */
const ACTORS = new Set(
  "panel commissioner chairman chairwoman chair vice-chairman member members councillor constable clerk deputy committee".split(" "),
);

/** A name may hold words (Inman, Forman, Eastgate): what begins with a capital must have a longer word and a small one, or say what somebody did. */
function isSure([first = "", ...others]: readonly string[]): boolean {
  const capital = first !== first.toLowerCase();
  const long = others.every((part) => part.length >= LONG);
  if (!capital) return SMALL.has(first) || others.some((part) => SMALL.has(part)) || (first.length >= LONG && long);
  if (ACTORS.has(first.toLowerCase())) return true;
  if (SMALL.has(first.toLowerCase())) return first.length > 2 && others.every((part) => part.length >= LONG || SMALL.has(part));
  return first.length >= LONG && (others.some((part) => SMALL.has(part)) || (long && others.every((part) => part.endsWith("ed"))));
}
