import type { Act } from "../../../corpus/model/index.ts";
import type { Token } from "./tokens.ts";

/**
 * Words that tell what a verb reports: `for ~ clarification>question`. `~`: up to three words between, `~~` up to eight; `a/b` one or the
 * other; `*` ends a word that may go on; `^` begins words that must follow the verb at once.
 */
export interface Cue {
  /** What may stand at each place, or a gap. */
  words: string[][];
  act: Act;
  /** Must follow the verb at once, or after a gap. */
  atOnce: boolean;
}

/** How far after its verb a cue may begin (near: where the verb reports speech by its cue alone), and how many words a gap may skip. */
const REACH = 8;
const NEAR = 2;
const GAPS = new Map([
  ["~", 3],
  ["~~", 8],
]);

/**
 * Reads `words>act; words>act`. `@name` stands for the cues of a group that several verbs share.
 * @throws TypeError where no group has that name
 */
export function parseCues(text: string, groups: ReadonlyMap<string, readonly Cue[]>): Cue[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part) => {
      if (part.startsWith("@")) return groupOf(part.slice(1), groups);
      const [words = "", act = ""] = part.split(">");
      const all = words.trim().replace(/^\^/u, "").split(" ");
      const atOnce = words.trim().startsWith("^") || all[0] === "~";
      return { words: all.map((word) => word.split("/")), act: act as Act, atOnce };
    });
}

function groupOf(name: string, groups: ReadonlyMap<string, readonly Cue[]>): readonly Cue[] {
  const cues = groups.get(name);
  if (!cues) throw new TypeError(`no group of cues is called "${name}"`);
  return cues;
}

/**
 * The act of the cue that begins first within reach after token `from`; of those that begin at one place the one with most words.
 * Marks end the reach, except commas. Null where none stands there.
 */
export function actByCue(cues: readonly Cue[], tokens: readonly Token[], from: number, near = false): Act | null {
  if (cues.length === 0) return null;
  const end = Math.min(tokens.length, from + (near ? NEAR : REACH));
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (!token || (!token.word && token.lower !== "," && token.lower !== "-")) return null;
    const best = longestAt(cues, tokens, at, at === from);
    if (best) return best.act;
  }
  return null;
}

function longestAt(cues: readonly Cue[], tokens: readonly Token[], at: number, first: boolean): Cue | null {
  let best: Cue | null = null;
  for (const cue of cues) {
    if ((cue.atOnce && !first) || (best !== null && cue.words.length <= best.words.length)) continue;
    if (stands(cue.words, 0, tokens, at, 0)) best = cue;
  }
  return best;
}

/** Whether the words from `next` on stand at a place, or up to `skip` words later. */
function stands(words: readonly string[][], next: number, tokens: readonly Token[], at: number, skip: number): boolean {
  const those = words[next];
  if (those === undefined) return true;
  const gap = GAPS.get(those[0] ?? "");
  if (gap !== undefined) return stands(words, next + 1, tokens, at, gap);
  for (let place = at; place <= at + skip; place += 1) {
    if (those.some((word) => fits(word, tokens[place])) && stands(words, next + 1, tokens, place + 1, 0)) return true;
  }
  return false;
}

function fits(word: string, token: Token | undefined): boolean {
  if (!token) return false;
  return word.endsWith("*") ? token.lower.startsWith(word.slice(0, -1)) : token.lower === word;
}
