import type { Line, Mark } from "./line.ts";
import { type Marker, leadingMarker, loneMarker } from "./markers.ts";
import { joinWords, wrapping } from "./wrap.ts";

/** A paragraph, point, title or label: lines that belong together, joined, with the glyph or number before it taken off. */
export interface Block {
  text: string;
  /** Empty lines before it. */
  gap: number;
  /** What was printed before the text: '•', '47.', '(a)', '11.1'; null: nothing. An empty glyph continues the point above. */
  marker: Marker | null;
  /** The marker stood on a line of its own. */
  lone: boolean;
  mark: Mark | null;
}

const block = (line: Line): Block => {
  const given: Marker | null = line.list && { text: line.list.marker, kind: line.list.marker.endsWith(".") ? "number" : "glyph" };
  const found = line.list?.marker === "" ? null : leadingMarker(line.text);
  // A glyph typed inside a list point of the page ('<li>(a) …') says more than the list's own.
  return {
    text: found ? line.text.slice(found.length) : line.text,
    gap: line.gap,
    marker: found?.marker ?? given,
    lone: false,
    mark: line.mark,
  };
};

/**
 * Lines → blocks. Lines wrapped by the source are joined by one blank; a number or glyph on a line of its own goes to the line
 * after it; a line break inside a paragraph that is no wrapping parts two blocks.
 */
export function blocks(lines: readonly Line[]): Block[] {
  const wraps = wrapping(lines);
  const result: Block[] = [];
  let waiting: { marker: Marker; gap: number; mark: Mark | null } | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    const lone = loneMarker(line.text);
    if (lone && !(previous && wraps(previous, line))) {
      if (waiting) result.push({ text: "", gap: waiting.gap, marker: waiting.marker, lone: true, mark: waiting.mark });
      waiting = { marker: lone, gap: line.gap, mark: line.mark };
      previous = null;
      continue;
    }
    const last = result.at(-1);
    if (waiting) {
      result.push({ text: line.text, gap: waiting.gap, marker: waiting.marker, lone: true, mark: line.mark ?? waiting.mark });
      waiting = null;
    } else if (previous && last && wraps(previous, line)) last.text = joinWords(last.text, line.text);
    else result.push(block(line));
    previous = line;
  }
  if (waiting) result.push({ text: "", gap: waiting.gap, marker: waiting.marker, lone: true, mark: waiting.mark });
  return result;
}
