import { isAgendaText, tells } from "../words/agenda.ts";
import type { Block } from "./block.ts";
import { isDecided, isInfinitive, isOrphanClause } from "./clauses.ts";

/** An item ends with no more tasks that lost the marker of a resolution. */
const MOST_TASKS = 6;

/** Whether the last of some blocks is 'To note the report.' behind what was told: under a title it would be agenda text. */
function endInTask(blocks: readonly Block[]): boolean {
  if (!isInfinitive(blocks.at(-1)?.text ?? "")) return false;
  return tells(blocks.slice(-MOST_TASKS).findLast(({ text }) => !isInfinitive(text))?.text ?? "");
}

/**
 * Whether the minutes of an item end above a place: 'Update from the Commissioner' behind a title is agenda text, behind minutes a title. What was
 * decided ends them though no stop ends it.
 */
export function minutesEndAbove(blocks: readonly Block[], index: number): boolean {
  const text = blocks[index - 1]?.text ?? "";
  const isEnd = isDecided(text) || (/[.!?][”"’']?$/.test(text) && (tells(text) || isOrphanClause(text)));
  return (isEnd && !isAgendaText(text)) || endInTask(blocks.slice(Math.max(0, index - MOST_TASKS), index));
}
