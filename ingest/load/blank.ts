import { Parser } from "htmlparser2";
import type { MeetingRecord } from "../../corpus/model/index.ts";
import { letters } from "../../corpus/text/letters.ts";
import { packText, unpackText } from "./loadable.ts";

/** The characters that a reader sees of a source, each with where it stands in it. */
interface Shown {
  text: string;
  at: number[];
  end: number[];
}
interface Range {
  start: number;
  end: number;
}

const NOTHING = new Uint8Array();
/** What may stand before a paragraph in its line: a number, a letter or a bullet. Without the paragraph it would be read as a title's. */
const MARKER = /^(?:\(?[\p{L}\p{N}.]{1,6}[.)]?|[^\p{L}\p{N}\s]{1,2})?$/u;

/**
 * What the corpus keeps of a source, with the words of some passages blanked so that it can still be read again; nothing where that is not
 * safe: the words are not found in one piece, other passages that stay have them too, or one of them would be left elsewhere in the text.
 * @param gone the texts that are withdrawn
 * @param left what stays of the source
 */
export function blankText(content: Uint8Array, gone: readonly string[], left: readonly MeetingRecord[]): Uint8Array {
  if (content.length === 0) return NOTHING;
  const { format, text, issues } = unpackText(content);
  const kept = left.flatMap((r) => r.items.flatMap((i) => [i.title ?? "", i.preamble ?? "", ...i.passages.map((p) => p.text)]));
  const staying = kept.map((t) => letters(t));
  let blanked = text;
  for (const one of gone) {
    const wanted = letters(one);
    if (staying.some((s) => s.includes(wanted))) return NOTHING;
    const shown = format === "html" ? shownInHtml(blanked) : shownInText(blanked);
    const ranges = rangesOf(shown, wanted);
    if (ranges.length === 0) return NOTHING;
    blanked = without(blanked, shown, ranges);
  }
  return isClean(blanked, gone, left) ? packText({ format, text: blanked, issues }) : NOTHING;
}

function shownInText(text: string): Shown {
  const at = Array.from({ length: text.length }, (_, i) => i);
  return { text, at, end: at.map((i) => i + 1) };
}

/** An entity is one character that stands in several. */
function shownInHtml(html: string): Shown {
  const pieces: string[] = [];
  const [at, end]: [number[], number[]] = [[], []];
  const parser = new Parser(
    {
      ontext(data) {
        const plain = data.length === parser.endIndex - parser.startIndex + 1;
        pieces.push(data);
        for (let i = 0; i < data.length; i++) {
          at.push(plain ? parser.startIndex + i : parser.startIndex);
          end.push(plain ? parser.startIndex + i + 1 : parser.endIndex + 1);
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { text: pieces.join(""), at, end };
}

/** Every place where the letters stand one after the other, with the punctuation about them, and the marker where nothing else is in the line. */
function rangesOf(shown: Shown, wanted: string): Range[] {
  const places: number[] = [];
  const found: string[] = [];
  for (const match of shown.text.matchAll(/[\p{L}\p{N}]/gu)) {
    found.push(match[0]);
    for (let i = 0; i < match[0].length; i++) places.push(match.index + i);
  }
  const all = found.join("");
  const ranges: Range[] = [];
  for (let i = wanted === "" ? -1 : all.indexOf(wanted); i >= 0; i = all.indexOf(wanted, i + wanted.length)) {
    ranges.push(widened(shown, { start: places[i] ?? 0, end: (places[i + wanted.length - 1] ?? 0) + 1 }));
  }
  return ranges;
}

function widened(shown: Shown, { start, end }: Range): Range {
  const { text } = shown;
  let [from, to] = [start, end];
  while (to < text.length && joined(shown, to) && /[^\p{L}\p{N}\s]/u.test(text.charAt(to))) to += 1;
  while (from > 0 && joined(shown, from) && /[^\p{L}\p{N}\s]/u.test(text.charAt(from - 1))) from -= 1;
  let [first, last] = [from, to];
  while (first > 0 && joined(shown, first) && text.charAt(first - 1) !== "\n") first -= 1;
  while (last < text.length && joined(shown, last) && text.charAt(last) !== "\n") last += 1;
  return MARKER.test(text.slice(first, from).trim()) && text.slice(to, last).trim() === ""
    ? { start: first, end: to }
    : { start: from, end: to };
}

/** Whether a character follows the one before it without a tag between them. */
const joined = ({ at, end }: Shown, i: number): boolean => at[i] === end[i - 1];

/** The source without what is shown in some ranges; its tags stay. */
function without(source: string, { at, end }: Shown, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end: stop } of ranges) {
    for (let i = start; i < stop; i++) {
      if ((at[i] ?? 0) > done) pieces.push(source.slice(done, at[i]));
      done = Math.max(done, end[i] ?? 0);
    }
    pieces.push(" ");
  }
  return pieces.join("") + source.slice(done);
}

/** Whether no word of what is gone stands anywhere in a text, its tags and notes too, unless what stays of the source has that word as well. */
function isClean(text: string, gone: readonly string[], left: readonly MeetingRecord[]): boolean {
  const stays = wordsOf(JSON.stringify(left));
  const secret = [...wordsOf(gone.join("\n"))].filter((word) => word.length > 2 && !stays.has(word));
  const there = wordsOf(text);
  return secret.every((word) => !there.has(word));
}

const wordsOf = (text: string): Set<string> => new Set(Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word));
