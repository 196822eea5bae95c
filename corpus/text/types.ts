/**
 * The words of a text, as the one tokeniser makes them: a small graph. Each edge is a word that spans the places `from` to `to`
 * (most span one; the joined form of `anti-social` spans two). A phrase is a path whose words follow each other.
 */
export interface Edge {
  word: string;
  from: number;
  to: number;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Answers when asked for as a single word. The parts of a listed compound that is printed joined do not. */
  single: boolean;
  /** Takes part in phrases. `section` and `106` of `section 106` do not: phrases see `s106` alone. */
  phrase: boolean;
  /** Answers to prefixes. */
  prefix: boolean;
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
