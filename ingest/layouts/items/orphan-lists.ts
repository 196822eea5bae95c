import { tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { LEADS_IN } from "../words/lead-in.ts";
import { bare, isNumber } from "../words/markers.ts";
import {
  isAnyInfinitive,
  isBareDecision,
  isDecided,
  isDecidedNow,
  isInfinitive,
  isOrphanClause,
  isPanelsDeed,
  isToBeDone,
} from "./clauses.ts";

const FIRST = /^(?:1|a|i)$/i;

/**
 * The points of lists that lost the marker above them: numbered from the first (or with glyphs, where one is an infinitive), under no sentence that
 * opens a list, and every one of them a clause that says what is to be done ('(a) That the report be noted.', '1. The update be noted;').
 */
export function orphanLists(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (let at = 0; at < blocks.length;) {
    const list = listAt(blocks, at);
    const led = LEADS_IN.test(blocks[at - 1]?.text ?? "");
    const anew = list.length > 1 && blocks[at - 1]?.marker?.kind === list[0]?.marker?.kind && list.every(({ text }) => isPanelsDeed(text));
    const lost = !led && (anew || isOrphan(list)) ? list : lastPoints(blocks, at, list, led);
    for (const block of lost) found.add(block);
    at += Math.max(1, list.length);
  }
  return found;
}

/** The last points of an item that say what is to be done, where they stand apart: behind more empty lines than the points before them. */
function lastPoints(blocks: readonly Block[], at: number, list: readonly Block[], led: boolean): readonly Block[] {
  if (at + list.length !== blocks.length) return [];
  const before = list.findLastIndex(({ text }) => !isInfinitive(text) && !isOrphanClause(text));
  const last = list.slice(before + 1);
  const [first] = last;
  // 'The Chief Constable asked for three things:' leads them all.
  if (!first || (led && before < 0)) return [];
  const apart = before < 0 ? first.gap : first.gap - Math.max(...list.slice(1, before + 1).map(({ gap }) => gap), 0);
  return apart > 1 || (before >= 0 && apart > 0) ? last : [];
}

/** Whether all points of a list say what is to be done. With glyphs one has to be an infinitive: what is done is said in other lists too. */
function isOrphan(list: readonly Block[]): boolean {
  const texts = list.map(({ text }) => text);
  if (list[0]?.marker?.kind === "glyph")
    return texts.some(isInfinitive) && texts.every((text) => isInfinitive(text) || isOrphanClause(text) || /^That\b/.test(text));
  const isOne = (text: string) => isOrphanClause(text) || isDecidedNow(text) || (list.length > 1 && isBareDecision(text));
  return texts.some(isOne) && list.every(isToBeDone);
}

/** 'To receive a report' sets a task wherever it stands. */
const SETS_TASK = /^To (?:receive|consider)\b/;
/** 'The Clerk told of three options.', 'The aims were as follows.': what leads to a list by its words; what stands in it was told, not resolved. */
const ANNOUNCES =
  /\b(?:as follows|(?:is|are|was|were|been) asked|(?:the following|these|two|three|four|five|six)\b[^.]{0,60}|(?:options|choices|aims|objectives|priorities|duties|powers|tasks)\b[^.]{0,40})\.?$/i;
/** A panel that may veto a precept is told so; one that does says more. */
const OFFERS = /^To veto\b/;

/**
 * 'To note the report.' as the last words of an item, with a number or without, behind what was told: what lost the marker of a resolution.
 * Elsewhere it is what an agenda sets.
 */
export function lastTasks(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findLastIndex(({ text, marker }) => marker?.kind === "glyph" || SETS_TASK.test(text) || !isAnyInfinitive(text));
  const last = blocks.slice(end + 1);
  const above = blocks[end]?.text;
  const isBehind = above === undefined || (tells(above) && !LEADS_IN.test(above) && !ANNOUNCES.test(above)) || isDecided(above);
  const isResolved = isInfinitive(last[0]?.text ?? "") && !last.some(({ text }) => OFFERS.test(text));
  return isBehind && isResolved ? last : [];
}

/** The list that begins at a block with its first number or letter: the blocks after it with markers of the same kind, up to one that begins anew. */
function listAt(blocks: readonly Block[], at: number): Block[] {
  const first = blocks[at]?.marker ?? null;
  if (first === null || (first.kind !== "glyph" && (!isNumber(first) || !FIRST.test(bare(first))))) return [];
  const ends = ({ marker }: Block) => marker?.kind !== first.kind || (first.kind !== "glyph" && bare(marker) === bare(first));
  let end = at + 1;
  for (let next = blocks[end]; next !== undefined && !ends(next); next = blocks[end]) end += 1;
  return blocks.slice(at, end);
}
