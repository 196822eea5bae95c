import type { Question } from "../../model/index.ts";
import type { Statements } from "../statements.ts";
import { itemsAsked, meetingsAsked } from "./filters.ts";
import type { Snapshot } from "./snapshot.ts";

/** More than any item's place in its meeting. */
const PLACES = 2 ** 24;

/**
 * Rows of the items that a question leaves in and whose titles answer it, of the newest: so many, and those besides that nothing but
 * their ids parts from the last of them. What a question asks of passages is not asked.
 * @param matching which titles answer: one for yes, by their numbers
 */
export function findTitled(snapshot: Snapshot, statements: Statements, question: Question, matching: Uint8Array, most: number): number[] {
  if (!matching.includes(1)) return [];
  const { columns } = snapshot;
  const { items } = columns;
  const meetingFits = meetingsAsked(columns, question);
  const asked = itemsAsked(columns, statements, question);
  const leftOut = question.procedural ? 2 : 1;
  const ranks = snapshot.orders().meetings;
  const found: number[] = [];
  const keys: number[] = [];
  const first = new Float64Array(most).fill(Infinity);
  for (let item = 0; item < items.row.length; item += 1) {
    if (matching[items.title[item] ?? 0] !== 1) continue;
    const meeting = items.meeting[item] ?? 0;
    if (meetingFits[meeting] !== 1 || items.procedural[item] === leftOut || asked?.has(item) === false) continue;
    const key = (ranks[meeting] ?? 0) * PLACES + (items.place[item] ?? 0);
    if (key > (first[most - 1] ?? 0)) continue;
    found.push(items.row[item] ?? 0);
    keys.push(key);
    enter(first, key);
  }
  const last = first[most - 1] ?? 0;
  return found.filter((_, at) => (keys[at] ?? 0) <= last);
}

/** Enters a number into a sorted list of the least ones; the greatest falls out. */
function enter(least: Float64Array, number: number): void {
  let at = least.length - 1;
  for (; at > 0 && (least[at - 1] ?? 0) > number; at -= 1) least[at] = least[at - 1] ?? 0;
  least[at] = number;
}
