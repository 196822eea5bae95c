import type { Block } from "./block.ts";
import { isLoneTitle } from "./lone-titles.ts";
import { type Segments, cutAt } from "./segments.ts";

/**
 * Items by every short line by itself over text, where nothing else tells them apart, as in notes of a workshop: behind the head, of which `head`
 * blocks are; null where there are fewer than two.
 */
export function byLooseTitles(blocks: readonly Block[], head: number): Segments | null {
  const starts = blocks.flatMap((_, i) => (i >= head && isLoneTitle(blocks, i) ? [i] : []));
  return starts.length < 2 ? null : cutAt(blocks, starts);
}
