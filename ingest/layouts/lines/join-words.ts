import { DOUBTFUL_PREFIXES as DOUBTFUL, PREFIXES } from "../data.ts";
import type { Line } from "./line.ts";
import { lower } from "./wrap.ts";

/** The piece of a word before a hyphen at the end; no word is longer than this. */
const HEAD = /(?<head>\p{L}{1,40})[-\u00AD\u2010]$/u;
const brokenAt = (text: string) => (/[-\u00AD\u2010]$/.test(text.slice(-1)) ? HEAD.exec(text.slice(-42)) : null);

/** The words of a line that are whole: not the piece before a hyphen at its end, nor the one after a hyphen above. */
const wholeWords = (text: string, goesOn: boolean): string[] =>
  (brokenAt(text) ? text.slice(0, text.lastIndexOf(" ") + 1) : text)
    .toLowerCase()
    .match(/\p{L}+(?:-\p{L}+)*/gu)
    ?.slice(goesOn ? 1 : 0) ?? [];

/** The words of a source, gathered when the first hyphen at a line's end asks for them. */
export class Vocabulary {
  private words: Set<string> | null = null;
  private readonly lines: readonly Line[];
  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }
  has(word: string): boolean {
    this.words ??= new Set(this.lines.flatMap((line, i) => wholeWords(line.text, brokenAt(this.lines[i - 1]?.text ?? "") !== null)));
    return this.words.has(word);
  }
}

/**
 * Joins a wrapped line to what came before: by one blank. A hyphen at the line's end goes when the joined word is one: printed so
 * elsewhere in the source, or with a first part that is none of those that keep their hyphen.
 */
export function joinWords(before: string, after: string, vocabulary: Vocabulary): string {
  const broken = brokenAt(before);
  if (!broken || !lower(after)) return /[-\u2010]/.test(before.slice(-1)) ? before + after : `${before} ${after}`;
  const head = broken.groups?.["head"]?.toLowerCase() ?? "";
  const tail = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? "";
  const joined = before.slice(0, -1) + after;
  if (vocabulary.has(head + tail)) return joined;
  const kept = vocabulary.has(`${head}-${tail}`) || PREFIXES.has(head) || (DOUBTFUL.has(head) && vocabulary.has(tail));
  return kept ? before + after : joined;
}
