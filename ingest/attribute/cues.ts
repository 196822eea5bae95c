import type { Act } from "../../corpus/model/index.ts";
import type { Token } from "./grammar.ts";

/** Words that tell what a verb reports: `for ~ clarification>question`. `~`: up to three words between; `*` ends a word that may go on; `^` begins words that must follow the verb at once. */
export interface Cue {
  words: string[];
  act: Act;
}

/** How far after its verb a cue may begin (near: where the verb reports speech by its cue alone), and how many words a gap may skip. */
const REACH = 8;
const NEAR = 2;
const GAP = 3;

/** Reads `words>act; words>act`. */
export function parseCues(text: string): Cue[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [words = "", act = ""] = part.split(">");
      return { words: words.trim().split(" "), act: act as Act };
    });
}

/**
 * The act of the cue that begins first within reach after token `from`; of those that begin at one place the one with most words.
 * Marks end the reach, except commas. Null where none stands there.
 */
export function actByCue(cues: readonly Cue[], tokens: readonly Token[], from: number, near = false): Act | null {
  for (let at = from; at < Math.min(tokens.length, from + (near ? NEAR : REACH)); at += 1) {
    if (/^[.;:?!]$/.test(tokens[at]?.lower ?? "")) return null;
    let best: Cue | null = null;
    for (const cue of cues) {
      if ((best === null || cue.words.length > best.words.length) && stands(cue, tokens, at, from)) best = cue;
    }
    if (best) return best.act;
  }
  return null;
}

function stands(cue: Cue, tokens: readonly Token[], at: number, from: number): boolean {
  const [first] = cue.words;
  if (first === "~") return at === from && walk(cue.words.slice(1), tokens, at, GAP);
  if (first?.startsWith("^")) return at === from && walk([first.slice(1), ...cue.words.slice(1)], tokens, at, 0);
  return walk(cue.words, tokens, at, 0);
}

function walk(words: readonly string[], tokens: readonly Token[], at: number, skip: number): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return true;
  if (word === "~") return walk(rest, tokens, at, GAP);
  for (let place = at; place <= at + skip; place += 1) {
    if (fits(word, tokens[place]) && walk(rest, tokens, place + 1, 0)) return true;
  }
  return false;
}

function fits(word: string, token: Token | undefined): boolean {
  if (!token) return false;
  return word.endsWith("*") ? token.lower.startsWith(word.slice(0, -1)) : token.lower === word;
}
