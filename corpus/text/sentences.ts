import { readFileSync } from "node:fs";
import nlp from "compromise/one";
import type { Stretch } from "./types.ts";

/** compromise's types leave out its splitter: this is the part of it that we use. */
interface Splitter {
  methods(): { one: { tokenize: { splitSentences(text: string, world: unknown): string[] } } };
  model(): { one: { abbreviations: Partial<Record<string, true>> } };
  world(): unknown;
}
const splitter = nlp as unknown as Splitter;
const world = splitter.world();
const { tokenize } = splitter.methods().one;
const BEFORE_NUMBER = teach();

/** Longer texts are cut at a blank: the splitter is quadratic on some input. */
const MOST = 10_000;
const RUN = /[.?!]{2,}/gu;
/** A possible sentence end that compromise joined: a stop, closing marks, blanks, then what may begin a sentence. */
const JOINED = /[.?!]["”’'\])]{0,4}\s{1,99}(?=["“‘'[(]{0,4}[\p{Lu}\p{N}£])/gu;
/** A stop right before the next sentence, where a host has lost the blanks: 'the villages of Fairlight.The paper was introduced'. */
const GLUED = /(?<=[\p{Ll}\d)]{3})\.["”’)]{0,2}(?=\p{Lu}\p{Ll}{1,20}[ ,’'])/gu;
/** What holds one of these is an address or the name of a file. */
const ADDRESS = /[@/\\_][^\s]*$|\bwww\.[^\s]*$/u;
const ENDS_ANYWAY = /^(?:p\.m|a\.m|pm|am|etc|cent|mph|kph|hrs|mins|secs|ltd|plc)$/u;
/** So long a word is short for nothing, unless it is listed. */
const ORDINARY = /^\p{Ll}{4,}$/u;
const LONGEST_WORD = 24;
/** An initial behind a title: 'Councillor C', 'Mrs P. S'. */
const TITLED =
  /(?:^|[\s(/])(?:Cllrs?|Councillors?|Alderman|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Rev(?:erend|d)?|Sir|Dame|Lord|Lady|Baroness|Mayor|Chairman|Chair|(?:Chief )?(?:Inspector|Superintendent|Constable)|Sergeant|PC|DC|PS|DS|DI|DCI|CI|ACC|DCC|CC)\.?\s(?:\p{Lu}\.?\s?){0,3}\p{Lu}$/u;
const LONGEST_NAME = 48;
const BLANK = "\u00a0";

/** Where a sentence might end within a text, generously: where nothing of the kind stands there is one sentence, and nothing to be split. */
const MAY_END =
  /[\n\r\u3002\uff01\uff1f\uff61]|[\p{Ll}\d)]\.["”’)]{0,2}\p{Lu}|[.!?\u203d\u2e18\u203c\u2047-\u2049\u0964\u0965\u061f\u06d4\u0589\u1362\u1367\u104b\u17d4](?:[.!?]|["”’'\])]{0,4}\s)/u;

/** Every stage asks for the sentences of the same texts: those of the last few thousand are remembered. */
const remembered = new Map<string, readonly Stretch[]>();
const REMEMBERED = 2_000;

/**
 * The sentences of a text, as stretches without the blanks round them. Time is linear in the length of the text.
 * Field abbreviations ('Cllr. R. Potts', 'No. 53', 's.106') do not end a sentence; 'p.m.', 'etc.', closing quotation marks and runs of stops before a capital do.
 */
export function sentences(text: string): readonly Stretch[] {
  const known = remembered.get(text);
  if (known) return known;
  const found = split(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (text.length <= MOST) remembered.set(text, found);
  return found;
}

function split(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < text.length;) {
    const to = cutAt(text, from);
    splitPart(text.slice(from, to), from, found);
    from = to;
  }
  return withLabel(text, found);
}

/** 'Q1.' before a question: a label that a text begins with is no sentence of its own. */
const LABEL = /^[QA]\d{1,2}\.$/u;
function withLabel(text: string, [first, second, ...more]: Stretch[]): Stretch[] {
  if (!first || !second) return first ? [first] : [];
  return LABEL.test(text.slice(first.start, first.end)) ? [{ start: first.start, end: second.end }, ...more] : [first, second, ...more];
}

function cutAt(text: string, from: number): number {
  if (text.length - from <= MOST) return text.length;
  const blank = text.lastIndexOf(" ", from + MOST);
  return blank > from ? blank : from + MOST;
}

/** Runs are masked before the split (same length, so that offsets hold): one mark where a sentence may end, none within it. */
function splitPart(part: string, offset: number, found: Stretch[]): void {
  if (!MAY_END.test(part)) return push(part, 0, part.length, offset, found);
  const masked = part.replace(RUN, (run, at: number) => (mayEnd(part, at + run.length) ? run[0] : BLANK) + BLANK.repeat(run.length - 1));
  let at = 0;
  for (const piece of tokenize.splitSentences(masked, world)) {
    const start = masked.indexOf(piece, at);
    if (start < 0) continue;
    at = start + piece.length;
    for (const [from, to] of cutJoined(piece, part.slice(start, at))) push(part, start + from, start + to, offset, found);
  }
  if (at < part.length) push(part, at, part.length, offset, found);
}

/** True where the text after a run of stops is at its end or goes on with a capital. */
function mayEnd(part: string, at: number): boolean {
  const next = /^["”’'\])]{0,4}\s{0,99}(\S?)/u.exec(part.slice(at, at + 110))?.[1] ?? "";
  return next === "" || /[\p{Lu}\p{N}"“‘'[(]/u.test(next);
}

function cutJoined(masked: string, piece: string): [number, number][] {
  const joined = [...masked.matchAll(JOINED)].flatMap((match) => {
    const end = match.index + match[0].length;
    return endsSentence(masked, piece, match.index, match[0], end) ? [end] : [];
  });
  const glued = [...masked.matchAll(GLUED)].flatMap(({ index, 0: stop }) => (isGlued(masked, index) ? [index + stop.length] : []));
  const cuts: [number, number][] = [];
  let from = 0;
  for (const end of glued.length === 0 ? joined : [...joined, ...glued].sort((a, b) => a - b)) {
    cuts.push([from, end]);
    from = end;
  }
  cuts.push([from, masked.length]);
  return cuts;
}

/** No address, file, web name or abbreviation ends at a stop without a blank behind it. */
function isGlued(masked: string, stop: number): boolean {
  const before = masked.slice(Math.max(0, stop - LONGEST_NAME), stop);
  const word = wordBefore(masked, stop);
  return !ADDRESS.test(before) && !/\p{L}\.\p{L}/u.test(word) && splitter.model().one.abbreviations[word] === undefined;
}

const wordBefore = (masked: string, stop: number): string =>
  (/[\p{L}\p{N}.]+$/u.exec(masked.slice(Math.max(0, stop - LONGEST_WORD), stop))?.[0] ?? "").toLowerCase();

function endsSentence(masked: string, piece: string, stop: number, whole: string, end: number): boolean {
  const word = wordBefore(masked, stop);
  const run = /[.?!]/u.test(piece[stop + 1] ?? "");
  if (run || masked[stop] !== "." || !/\s/u.test(whole[1] ?? "") || ENDS_ANYWAY.test(word)) return true;
  if (isInitial(masked, stop, end)) return false;
  // Within quotation marks or brackets compromise joins what is ended by an ordinary word: each is a sentence.
  if (ORDINARY.test(word) && splitter.model().one.abbreviations[word] === undefined) return true;
  return BEFORE_NUMBER.has(word) && !/^\p{Lu}?\p{N}/u.test(masked.slice(end, end + 2));
}

/** 'Councillor C. Amos', 'P. C. Amos': a letter that is short for a name, whatever else it is short for. */
function isInitial(masked: string, stop: number, end: number): boolean {
  const before = masked.slice(Math.max(0, stop - LONGEST_NAME), stop);
  return (
    TITLED.test(before) ||
    /(?:^|[^\p{L}])\p{Lu}\.\s?\p{Lu}$/u.test(before) ||
    (/(?:^|\s)\p{Lu}$/u.test(before) && /^\p{Lu}\./u.test(masked.slice(end, end + 2)))
  );
}

/** A piece without a letter or digit belongs to the sentence before it. */
function push(part: string, from: number, to: number, offset: number, found: Stretch[]): void {
  const piece = part.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  if (end <= start) return;
  const last = found.at(-1);
  if (last && last.end <= offset + start && !/[\p{L}\p{N}]/u.test(piece)) last.end = offset + end;
  else found.push({ start: offset + start, end: offset + end });
}

/** Gives compromise our abbreviations; returns those that hold before a number only. */
function teach(): Set<string> {
  const lines = readFileSync(new URL("./abbreviations.txt", import.meta.url), "utf8").split("\n");
  const beforeNumber = new Set<string>();
  for (const line of lines) {
    const [word = "", mark] = line.split(/\s+/u);
    if (!word || word === "#") continue;
    splitter.model().one.abbreviations[word] = true;
    if (mark === "#") beforeNumber.add(word);
  }
  return beforeNumber;
}
