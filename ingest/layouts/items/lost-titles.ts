import type { Block } from "./block.ts";
import { labelOf } from "../lines/furniture.ts";
import { isAgendaText, isRule, isTask, tells } from "../words/agenda.ts";
import { isOrphanClause } from "./clauses.ts";

/** What a block before has opened: a list, a resolution, or rules that go on. */
const goesOn = (before: Block | undefined) =>
  before !== undefined &&
  labelOf(before.text) === null &&
  (/[:,–—]$|\bit was$/.test(before.text) || isAgendaText(before.text) || isRule(before.text));

/** Agenda text right under a title has the documents of that item below it, however wide the gap. */
const isUnderTask = (blocks: readonly Block[], index: number, titles: ReadonlySet<number>): boolean =>
  titles.has(index - 1) || (titles.has(index - 2) && isAgendaText(blocks[index - 1]?.text ?? ""));

/**
 * An item whose title is lost: a task of the agenda, the label of its documents or minutes behind a gap wider than those in items. Labels
 * that were taken out leave as wide a gap: what a title or the paragraph above has opened is none.
 */
export function isUntitledStart(blocks: readonly Block[], index: number, titles: ReadonlySet<number>, wide: number): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!block || block.gap < Math.min(3, wide + 1)) return isNextTask(before, block, next, wide) && !titles.has(index - 1);
  if (labelOf(block.text) === "documents") return !isUnderTask(blocks, index, titles);
  if (before === undefined && isAgendaText(block.text)) return true;
  if (goesOn(before) || titles.has(index - 1) || block.marker?.kind === "glyph") return false;
  if (isTask(block.text)) return true;
  // Behind a decision that was printed first stand the minutes of its item.
  return (
    block.gap > 3 &&
    block.marker === null &&
    /[.:]$/.test(block.text) &&
    !/^that\b/i.test(block.text) &&
    !isOrphanClause(before?.text ?? "")
  );
}

/** A task of the agenda behind minutes that are over and before others: the item between them lost its title. */
const isNextTask = (before: Block | undefined, block: Block | undefined, next: Block | undefined, wide: number) =>
  block !== undefined &&
  block.gap >= Math.max(2, wide) &&
  block.marker === null &&
  isTask(block.text) &&
  before !== undefined &&
  !goesOn(before) &&
  tells(before.text) &&
  next !== undefined &&
  (labelOf(next.text) === "documents" || tells(next.text) || isTask(next.text));
