import type { Block } from "./block.ts";
import { bare, isNumber } from "../words/markers.ts";
import { isBareDecision, isInfinitive, isOrphanClause, isToBeDone } from "./resolutions.ts";

const OPENS = /[:–—]\s?-?$|\s-$/;
const FIRST = /^(?:1|a|i)$/i;

/**
 * The points of lists that lost the marker above them: numbered from the first (or with glyphs, where one is an infinitive), under no sentence that
 * opens a list, and every one of them a clause that says what is to be done ('(a) That the report be noted.', '1. The update be noted;').
 */
export function orphanLists(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (let at = 0; at < blocks.length;) {
    const list = listAt(blocks, at);
    const led = OPENS.test(blocks[at - 1]?.text ?? "");
    if (!led && isOrphan(list)) for (const block of list) found.add(block);
    at += Math.max(1, list.length);
  }
  return found;
}

/** Whether all points of a list say what is to be done. With glyphs one has to be an infinitive: what is done is said in other lists too. */
function isOrphan(list: readonly Block[]): boolean {
  const texts = list.map(({ text }) => text);
  if (list[0]?.marker?.kind === "glyph")
    return texts.some(isInfinitive) && texts.every((text) => isInfinitive(text) || isOrphanClause(text) || /^That\b/.test(text));
  return texts.some((text) => isOrphanClause(text) || (list.length > 1 && isBareDecision(text))) && list.every(isToBeDone);
}

/** The list that begins at a block with its first number or letter: the blocks after it with markers of the same kind. */
function listAt(blocks: readonly Block[], at: number): Block[] {
  const first = blocks[at]?.marker ?? null;
  if (first === null || (first.kind !== "glyph" && (!isNumber(first) || !FIRST.test(bare(first))))) return [];
  const end = blocks.findIndex((block, n) => n > at && block.marker?.kind !== first.kind);
  return blocks.slice(at, end < 0 ? blocks.length : end);
}
