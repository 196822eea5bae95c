/**
 * The words of a text, as the one tokeniser makes them: a small graph. Each edge is a word that spans the places `from` to `to`
 * (most span one; the joined form of `anti-social` spans two). A phrase is a path whose words follow each other; `findPhrase` in
 * `match.ts` walks it. A compound that is printed joined is one edge: who asks for its two words as a phrase meets it through
 * the joined edge of the question.
 */
export interface Edge {
  word: string;
  /** What `stem` makes of the word. */
  stem: string;
  from: number;
  to: number;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** False: answers when asked for alone, never in a phrase or to a prefix (`section` and `106` of `section 106`: those see `s106`). */
  phrase: boolean;
}
export interface Words {
  /** How many places there are. */
  length: number;
  edges: readonly Edge[];
}
/** A stretch of text. */
export interface Stretch {
  start: number;
  end: number;
}
