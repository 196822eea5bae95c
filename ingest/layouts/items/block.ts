import { BOUNDS } from "../../formats/bounds.ts";
import type { Line, Mark } from "../lines/line.ts";
import { type Marker, bare, isNumber, leadingMarker, loneMarker } from "../words/markers.ts";
import { Vocabulary, joinWords } from "../lines/join-words.ts";
import { wrapping } from "../lines/wrap.ts";

/** A paragraph, point, title or label: lines that belong together, joined, with the glyph or number before it taken off. */
export interface Block {
  text: string;
  /** Empty lines before it. */
  gap: number;
  /** What was printed before the text: '•', '47.', '(a)', '11.1'; null: nothing. An empty glyph continues the point above. */
  marker: Marker | null;
  /** How deep the page's own lists put it; null: the page does not say. */
  level: number | null;
  /** The marker stood on a line of its own. */
  lone: boolean;
  mark: Mark | null;
}

function blockOf(line: Line): Block {
  const { text, gap, list, mark } = line;
  const given: Marker | null = list && { text: list.marker, kind: list.marker.endsWith(".") ? "number" : "glyph" };
  // A glyph typed inside a list point of the page ('<li>(a) …') says more than the list's own.
  const found = list?.marker === "" ? null : leadingMarker(text);
  return {
    text: found ? text.slice(found.length) : text,
    gap,
    marker: found?.marker ?? given,
    level: list?.level ?? null,
    lone: false,
    mark,
  };
}

/** A marker on a line of its own, before its text has come. */
type Waiting = Pick<Block, "gap" | "mark"> & { marker: Marker };
const lone = (waiting: Waiting, text: string, mark: Mark | null): Block => ({
  ...waiting,
  text,
  level: null,
  lone: true,
  mark: mark ?? waiting.mark,
});

/** So long a paragraph is no point of a list. */
const LONG = 200;

/** Whether a long paragraph that has not come to an end goes on in the next line, however ragged its lines are. */
const isUnfinished = ({ text }: Block, before: Line, { text: next, gap, list, mark }: Line): boolean =>
  text.length >= LONG &&
  before.isCut !== true &&
  gap === 0 &&
  list === null &&
  mark?.row === before.mark?.row &&
  /[\p{L}\d,]$/u.test(text) &&
  /^\p{Ll}/u.test(next) &&
  leadingMarker(next) === null;

/**
 * Lines → blocks. Lines wrapped by the source are joined by one blank; a number or glyph on a line of its own goes to the line
 * after it; a line break inside a paragraph that is no wrapping parts two blocks.
 */
export function blocks(lines: readonly Line[]): Block[] {
  const wraps = wrapping(lines);
  const words = new Vocabulary(lines);
  const result: Block[] = [];
  let waiting: Waiting | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    const marker = loneMarker(line.text);
    if (marker && !(previous && wraps(previous, line))) {
      if (waiting) result.push(lone(waiting, "", null));
      waiting = { marker, gap: line.gap, mark: line.mark };
      previous = null;
      continue;
    }
    const last = result.at(-1);
    if (waiting) {
      result.push(lone(waiting, line.text, line.mark));
      waiting = null;
    } else if (previous && last && last.text.length < BOUNDS.line && (wraps(previous, line) || isUnfinished(last, previous, line)))
      last.text = joinWords(last.text, line.text, words);
    else result.push(blockOf(line));
    previous = line;
  }
  if (waiting) result.push(lone(waiting, "", null));
  return result;
}

/** The number that a block begins with; null where it has none. */
export const numberOf = (block: Block | undefined): string | null => (block && isNumber(block.marker) ? bare(block.marker) : null);
