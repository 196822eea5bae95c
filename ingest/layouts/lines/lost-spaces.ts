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
/** One word, though they hold others. */
const WHOLE =
  "nevertheless nonetheless notwithstanding heretofore hitherto thereof thereby therein thereto whereof whereby wherein hereby herein hereto herewith therewith forthwith withdraw withdraws withdrawn withdrawal withdrawing withdrew withhold withholds withheld withholding withstand inasmuch insofar albeit beforehand";
const KNOWN: ReadonlySet<string> = new Set([...SMALL, ...COMMON_WORDS, ...`${DAYS} ${WHOLE}`.split(" ")]);

/** A small letter before a capital that begins a word ('TheCommissioner'), but not in a name (McDonald, DeSouza). */
const JOINT = /(?<=\p{Ll})(?<!(?:Mc|Mac|Fitz|De|Di|Da|Du|La|Le|Van|Von))(?=\p{Lu}\p{Ll})/u;
const ORDINAL = /^(?:st|nd|rd|th|am|pm|hrs|k|m|bn|mph|km)$/i;

/** A page has lost spaces where so many different words are joined, so many of them of small letters alone, and one in so many. */
const JOINED = 6;
const SMALL_JOINED = 3;
const ONE_IN = 100;
/** Longer words are left alone: it takes the square of their length to part them. */
const LONGEST = 40;

/**
 * Pages that were pasted from a word processor lose spaces between words ('TheCommissioner advised', 'hadbeen'), so that no search finds
 * them and nobody is read to speak. Where many are lost they are put back: between two words that are each in our list of words of minutes, where
 * no other word and no name could stand. Nothing else is changed, and a page on which few words are joined is left as it is.
 * @returns null where no spaces were put back
 */
export function withLostSpaces(lines: readonly Line[]): Line[] | null {
  const words = lines.flatMap(({ text }) => text.split(" "));
  const joined = [...new Set(words)].filter((word) => isJoined(word));
  const small = joined.filter((word) => word === word.toLowerCase()).length;
  if (joined.length < JOINED || small < SMALL_JOINED || joined.length * ONE_IN < words.length) return null;
  return lines.map((line) => ({ ...line, text: line.text.split(" ").map(parted).join(" ") }));
}

const LETTERS = /\p{L}+/gu;

/** Whether a word is plainly two: 'ThePanel', 'hadbeen'. */
function isJoined(word: string): boolean {
  if (KNOWN.has(word) || word.length > LONGEST) return false;
  const [letters = ""] = word.match(LETTERS) ?? [];
  const [first = "", second = ""] = letters.split(JOINT);
  if (second !== "") return KNOWN.has(first.toLowerCase()) && KNOWN.has(second.toLowerCase());
  return segments(letters) !== null;
}

/** A word with its lost spaces: 'PRESENT:Councillor', '10July2015', 'costs£190'. */
function parted(word: string): string {
  if (word.length > LONGEST || /[/@]|\.\p{L}+\./u.test(word)) return word;
  return word
    .replace(/(?<=\p{L}{3}[.:;,)])(?=\p{Lu}?\p{Ll})/gu, " ")
    .replace(LETTERS, lettersParted)
    .replace(/(?<=\p{L}{3})(?=£)/gu, " ")
    .replace(/(?<=\d)(?=(\p{L}+))/gu, (_, letters: string) => (!ORDINAL.test(letters) && KNOWN.has(letters.toLowerCase()) ? " " : ""))
    .replace(/(\p{L}{3,})(?=\d)/gu, (letters) => (KNOWN.has(letters.toLowerCase()) ? `${letters} ` : letters));
}

const lettersParted = (letters: string): string =>
  letters
    .split(JOINT)
    .map((part) => (segments(part) ?? [part]).join(" "))
    .join(" ");

const MOST = 4;

/** The fewest known words that letters are made of; null where they are one, or where it is not sure. */
function segments(letters: string): string[] | null {
  const lower = letters.toLowerCase();
  if (KNOWN.has(lower) || letters.slice(1) !== lower.slice(1)) return null;
  const best: (readonly number[] | null)[] = [[]];
  for (let end = 1; end <= lower.length; end += 1) {
    best[end] = null;
    for (let from = 0; from < end; from += 1) {
      const before = best[from] ?? null;
      if (before === null || (best[end]?.length ?? Infinity) <= before.length + 1 || !KNOWN.has(lower.slice(from, end))) continue;
      best[end] = [...before, from];
    }
  }
  const starts = best[lower.length] ?? [];
  const parts = starts.map((from, at) => letters.slice(from, starts[at + 1]));
  return parts.length > 1 && parts.length <= MOST && isSure(parts) ? parts : null;
}

/** No word or name begins with these, and none ends in those, but for few (`WHOLE`); shorter ones are in many: incorrect, format, visitor, Weston. */
const LEADS = new Set("the that and with from had was were been which would this their these each".split(" "));
const ENDS = new Set("of to the and for from with that was were had been which would this their".split(" "));
/** What opens a sentence of minutes, as no name does. */
const OPENERS = new Set(
  "panel commissioner chairman chairwoman chair member members councillor councillors constable clerk deputy committee meeting report police crime force the that this these those resolved".split(
    " ",
  ),
);
/** A word that stands beside one small word alone is as long as this at least. */
const LONG = 4;

/** Whether the parts of a word can be nothing but words that ran together. */
function isSure([first = "", ...others]: readonly string[]): boolean {
  const last = others.at(-1) ?? "";
  if (first !== first.toLowerCase()) return OPENERS.has(first.toLowerCase()) && others.join("").length > 1 && !others.includes("on");
  const parts = [first, ...others];
  const content = parts.filter((part) => !SMALL.has(part));
  if (content.some((part) => part.length < LONG)) return false;
  if (content.length === 0) return parts.some((part) => LEADS.has(part)) && !parts.includes("a");
  if (parts.length === 2) return LEADS.has(first) || ENDS.has(last);
  return parts.some((part) => LEADS.has(part) || ENDS.has(part));
}
