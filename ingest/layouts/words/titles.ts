import { COMMON_TITLES, WHOLE_TITLES } from "../data.ts";

const SIZE =
  /\s*(?:\b(?:pdf|doc|docx|dotx|rtf)\s+e?icon\s+|\be?icon\s+(?:pdf|doc|docx)\s+)?\b(?:PDF|DOCX?|DOTX?|RTF|XLSX?|HTML?)\s*[\d.,]+\s*[KMG]B\b\.?/gi;
const BRACKET_SIZE = /\s*(?:\bPdf\s+\w+\s*)?\(\s*[\d.,]+\s*[KMG]b\)/gi;
/** Where in the pack of the agenda its papers are. */
const PAGES = /\s*\(pages? \d{1,4}(?:\s?(?:[-–]|to|and|&)\s?\d{1,4})?\)\s*$/i;
const LINKS = /\s*(?:pdf icon|view directions|share this item|additional documents:?|opens in new window)\s*$/i;

/** '(00:21:10 on recording)': where in the film of the meeting it is to be heard. */
export const AT_TIME = /\s*\(\d{1,2}[:.]\d{2}(?:[:.]\d{2})? on (?:the )?recording\)$/i;

/** '18. PRECEPT – agenda item 4': what the agenda called an item that has a number of its own. */
export const AGENDA_NUMBER = /\s?[–—-]\s?agenda item (?:no\.? ?)?\d{1,3}[a-z]?$/iu;

/** A title as printed, without the size of the linked file and other furniture; capitals stay. Null: nothing is left. */
export function cleanTitle(text: string): string | null {
  const title = text
    .replace(SIZE, "")
    .replace(BRACKET_SIZE, "")
    .replace(LINKS, "")
    .replace(PAGES, "")
    .replace(AT_TIME, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s|–—-]+|[\s|]+$/g, "")
    .replace(/ [–—-]$/, "");
  return title === "" ? null : title;
}

/** No size is longer. */
const SIZE_LENGTH = 30;

/** Whether a file's size is printed behind the text: only titles and links have one. */
export function hasSize(text: string): boolean {
  return /\b[\d.,]+\s*[KMG]B\)?\.?$/i.test(text.slice(-SIZE_LENGTH));
}

const TOLD =
  /\b(?:was|were|had|has|have|is|are|be|been|will|would|should|could|may|must|noted|advised|asked|received|reported|stated|welcomed|agreed|thanked|queried|explained|confirmed|referred)\b/i;
const capital = (word: string) => /^[^\p{L}]*\p{Lu}/u.test(word);
const SMALL = new Set(
  "a an and as at by for from in into nor of on or per the to up via with & – - not elsewhere re its their held be any".split(" "),
);

/**
 * How much a line looks like a title, 0 to 1: capitals, no full stop, no verb that tells what happened. 1: a file's size stands behind it.
 */
export function titleLikeness(text: string): number {
  if (hasSize(text)) return 1;
  const words = text.split(" ");
  if (/\bin the chair\b|^(?:moved|proposed) by\b/i.test(text)) return 0;
  if (words.length > 45 || text.length > 300 || !/\p{L}{2}/u.test(text)) return 0;
  if (text === text.toUpperCase()) return 0.9;
  if (!capital(text.replace(/^["“‘'([]+/, ""))) return 0;
  const stop = /[.;]$/.test(text) && !/\b(?:etc|no|vol)\.$/i.test(text);
  const told = TOLD.test(text);
  const large = words.filter((w) => /\p{L}/u.test(w) && !SMALL.has(w.toLowerCase()));
  const share = large.filter(capital).length / Math.max(1, large.length);
  const score =
    0.35 + share * 0.4 - (stop ? 0.35 : 0) - (told ? 0.3 : 0) - (/[:,]$/.test(text) ? 0.3 : 0) - Math.max(0, words.length - 12) * 0.02;
  return Math.max(0, Math.min(0.85, score));
}

/** Whether a line begins as the titles that nearly every agenda has. */
export const isCommonTitle = (text: string): boolean =>
  COMMON_TITLES.some((start) => text.toLowerCase().startsWith(start) && !/\p{L}/u.test(text[start.length] ?? " "));

/** Whether a text is, word for word, a title that nearly every agenda has. */
export const isWholeTitle = (text: string): boolean => WHOLE_TITLES.has(text.toLowerCase().replaceAll("’", "'"));

/** A title of nearly every agenda that a text is, or begins with, its stop with it ('Webcast. A webcast can be viewed here'); null where it does not. */
export function wholeTitleOf(text: string): string | null {
  const [opening = ""] = /^[^.]{3,60}\.?(?=\s|$)/u.exec(text) ?? [];
  return isWholeTitle(opening.replace(/\.$/, "")) ? opening : null;
}

/** A longer line that begins as a title of every agenda is a sentence. */
const LONGEST_COMMON = 8;

/** Whether a line is such a title, however it is written: 'Any other business'. */
export const readsAsCommonTitle = (text: string): boolean =>
  isCommonTitle(text) && !/[.;:]$/.test(text) && text.split(" ").length <= LONGEST_COMMON;
